import { command, day, event, factsOf, type Given, givenAssignment } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import type { AnyKind } from "../assignment/kind.js";
import { kindStateOf, kindsOf } from "../assignment/kinds.js";
import { vndOf } from "../shared/values.js";
import { general } from "./general/kind.js";
import { builtInKinds } from "./index.js";
import { legalReview } from "./legal-review/kind.js";
import { staffing } from "./staffing/kind.js";

const { worked, issued, paperOf, unknown } = event;
const given = givenAssignment();
const verdict = (kind: AnyKind, ...work: ReadonlyArray<Given>): string =>
  kind.met(kindStateOf(kind, factsOf(issued("2022-12-01", { kind: kind.name }), ...work))).verdict;

describe("staffing", () => {
  const guidance = worked("staffing/GuidanceIssued", "2023-02-01", { document: paperOf("Hướng dẫn"), scope: "tỉnh" });
  const norm = (headcount: number) =>
    worked("staffing/NormSet", "2023-01-10", { subject: "cấp xã", headcount, basis: unknown });
  const position = { position: "Chuyên viên", group: "professional" };

  it("is met by the guidance document; norms and positions alone are on the way", () => {
    expect(verdict(staffing)).toBe("not-recorded");
    expect(verdict(staffing, norm(2))).toBe("not-met");
    expect(
      verdict(staffing, worked("staffing/PositionDefined", "2023-01-10", { ...position, onFrameworkList: true })),
    ).toBe("not-met");
    expect(verdict(staffing, norm(2), guidance)).toBe("met");
  });

  it("shows the last norm for each subject", () => {
    const state = kindStateOf(staffing, factsOf(norm(2), norm(3)));
    expect(staffing.details(state)).toMatchObject([{ value: { vi: "3 người", en: "3 persons" } }]);
  });

  it("flags a position off the list, as advice until the decree is in force; an unknown list flags nothing", () => {
    const task = given(issued("2022-12-01", { kind: "staffing" }));
    const define = (on: string, onFrameworkList: unknown) =>
      command.work("staffing/DefinePosition", on, { ...position, onFrameworkList });
    task
      .when(define("2026-06-30", false))
      .thenRecords("staffing/PositionDefined")
      .thenFlagsWith("staffing.position-off-list", { severity: "advisory" });
    task.when(define("2026-07-01", false)).thenFlagsWith("staffing.position-off-list", { severity: "irregular" });
    task.when(define("2026-07-01", true)).thenFlags();
    task.when(define("2026-07-01", unknown)).thenFlags();
  });
});

describe("legal review", () => {
  const listed = (item: string) =>
    worked("legal-review/DocumentListed", "2023-01-10", { item, document: paperOf(`Văn bản ${item}`) });
  const concluded = (item: string, conclusion = "keep") =>
    worked("legal-review/DocumentConcluded", "2023-02-10", { item, conclusion, ground: "căn cứ" });
  const opinion = worked("legal-review/OpinionRecorded", "2023-03-10", {
    from: { agency: "bo-gia-dinh" },
    opinion: "agreed",
    document: unknown,
  });

  it("is met when each listed document is concluded and an opinion is recorded", () => {
    expect(verdict(legalReview)).toBe("not-recorded");
    expect(verdict(legalReview, listed("1"))).toBe("not-met");
    expect(verdict(legalReview, concluded("1"))).toBe("not-met");
    expect(verdict(legalReview, listed("1"), concluded("1"))).toBe("not-met");
    expect(verdict(legalReview, listed("1"), concluded("1"), opinion)).toBe("met");
    expect(verdict(legalReview, listed("1"), concluded("1"), opinion, listed("2"))).toBe("not-met");
    expect(verdict(legalReview, opinion)).toBe("not-met");
  });

  it("flags a conclusion on what is not listed, and a second, different one", () => {
    const task = given(issued("2022-12-01", { kind: "legal-review" }), listed("1"), concluded("1"));
    const conclude = (item: string, conclusion: string) =>
      command.work("legal-review/Conclude", "2023-02-20", { item, conclusion, ground: "căn cứ" });
    task.when(conclude("2", "keep")).thenRecords("legal-review/DocumentConcluded").thenFlags("legal-review.not-listed");
    task
      .when(conclude("1", "amend"))
      .thenFlagsWith("legal-review.concluded-twice", { facts: { item: "1", before: "keep", now: "amend" } });
    task.when(conclude("1", "keep")).thenFlags();
  });

  it("takes any text for an item, even the names that plain objects answer to", () => {
    for (const item of ["constructor", "__proto__", "toString"]) {
      expect(verdict(legalReview, listed(item), opinion)).toBe("not-met");
      expect(verdict(legalReview, listed(item), concluded(item), opinion)).toBe("met");
      given(issued("2022-12-01", { kind: "legal-review" }), listed(item))
        .when(command.work("legal-review/Conclude", "2023-02-20", { item, conclusion: "keep", ground: "căn cứ" }))
        .thenFlags();
    }
  });
});

describe("any kind", () => {
  it("leaves out work of other kinds, and reads its own in the order in which it happened", () => {
    const late = worked("budget/AmountRecorded", "2023-01-01", {
      ...{ year: 2024, phase: "allotted", amount: vndOf(1n), decision: unknown },
      ...{ nature: unknown, line: unknown, sourceUnit: unknown },
    });
    expect(verdict(staffing, late)).toBe("not-recorded");
    const norm = (on: string, headcount: number) =>
      worked("staffing/NormSet", on, { subject: "cấp xã", headcount, basis: unknown });
    const state = kindStateOf(staffing, factsOf(norm("2023-02-01", 9), norm("2023-01-01", 2)));
    expect(state.norms).toEqual([{ subject: "cấp xã", headcount: 9 }]);
    expect(day("2023-01-01")).toEqual({ day: "2023-01-01" });
  });

  it("has a name of its own; two of one name are a defect", () => {
    expect(() => kindsOf([...builtInKinds, { ...general }])).toThrow();
    const kinds = kindsOf(builtInKinds);
    for (const kind of builtInKinds) {
      expect(kinds.find(kind.name)).toBe(kind);
      for (const work of kind.works) expect(kinds.findWork(work.command)?.kind).toBe(kind);
    }
    expect([kinds.find("space"), kinds.findWork("space/Launch")]).toEqual([undefined, undefined]);
  });
});
