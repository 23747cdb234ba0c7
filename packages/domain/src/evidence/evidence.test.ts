import type { Dated } from "@chidao/core";
import {
  by,
  command,
  day,
  entryId,
  event,
  factsOf,
  type Given,
  givenAssignment,
  ministry,
  office,
  said,
  specification,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { evolveAssignment, unissuedAssignment } from "../assignment/assignment.js";
import { type CheckEvidence, decideEvidenceCheck } from "./check.js";
import { describeEvidenceCheck } from "./describe.js";
import { EvidenceChecked, type EvidenceState } from "./events.js";
import { evidenceItemsOf } from "./items.js";

const { issued, submitted, corrected, paper, paperOf, unknown } = event;
const sha256 = "a".repeat(64);
const file = { ...paper, title: "Báo cáo bản điện tử", sha256 };

const checked = (on: string, position: number, state: EvidenceState, entry = entryId(1), agency = office) =>
  EvidenceChecked({ ...said(on, agency), entry, position, sha256: null, state, note: "" });
const check = (on: Dated | string, changes: Partial<CheckEvidence> = {}): CheckEvidence => ({
  ...{ type: "CheckEvidence", assignment: "a", ...said(on) },
  ...{ entry: entryId(1), position: 0, note: "đã mở xem", ...changes },
});
const checking = (found: EvidenceState) =>
  specification({
    initialState: unissuedAssignment,
    evolve: evolveAssignment,
    decide: (asked: CheckEvidence, state, facts: Parameters<typeof decideEvidenceCheck>[3]) =>
      decideEvidenceCheck(asked, state, found, facts),
    factsAt: (moment) => moment,
  })(issued("2022-12-01"), submitted("2023-01-10", [paper, file]));

describe("a check of evidence", () => {
  it("records what was found of the document, with the hash that it was filed under", () => {
    const { by: checker, on, provenance } = said("2023-01-12");
    checking("mismatched")
      .when(check("2023-01-12", { position: 1 }))
      .thenRecords(
        EvidenceChecked({
          ...{ on, by: checker, provenance, entry: entryId(1), position: 1 },
          ...{ sha256, state: "mismatched", note: "đã mở xem" },
        }),
      )
      .thenFlags();
  });

  it("needs a document at that place of that entry", () => {
    const given = checking("present");
    given
      .when(check("2023-01-12", { position: 2 }))
      .thenRefuses("NotFound", { what: "evidence", id: `${entryId(1)} 2` });
    given.when(check("2023-01-12", { entry: entryId(0) })).thenRefuses("NotFound", { what: "evidence" });
  });

  it("by the body that filed it is flagged", () => {
    checking("present")
      .when(check("2023-01-12", { by: by(ministry) }))
      .thenFlagsWith("evidence.checked-by-filer", { facts: { agency: ministry } });
  });

  it("before the document was filed is flagged; on the same day it is not, nor where a day is not known", () => {
    const given = checking("present");
    given
      .when(check("2023-01-09"), "2023-01-12")
      .thenFlags("evidence.checked-before-filed")
      .thenFlagsWith("evidence.checked-before-filed", { facts: { on: "2023-01-09", filedOn: "2023-01-10" } });
    given.when(check("2023-01-10")).thenFlags();
    given.when(check(unknown), "2023-01-12").thenFlags();
  });

  it("that is said to have been made on a day to come is flagged", () => {
    checking("present").when(check("2023-02-01"), "2023-01-12").thenFlags("entry.future-dated");
  });

  it.each([
    ["present", "Kiểm tra minh chứng 2: có và đúng", "Evidence 2 checked: present"],
    ["missing", "Kiểm tra minh chứng 2: không tìm thấy tệp", "Evidence 2 checked: missing"],
  ] as const)("is said in one sentence: %s", (state, vi, en) => {
    const { data } = checked("2023-01-12", 1, state);
    expect(describeEvidenceCheck(EvidenceChecked(data))).toEqual({ vi, en });
    expect(describeEvidenceCheck(EvidenceChecked({ ...data, note: "tủ số 3" }))).toEqual({
      vi: `${vi} (tủ số 3)`,
      en: `${en} (tủ số 3)`,
    });
  });
});

describe("the documents of a task", () => {
  const filedAs = (...facts: ReadonlyArray<Given>) => evidenceItemsOf(factsOf(issued("2022-12-01"), ...facts));

  it("are listed with who filed them and the last check of each", () => {
    const items = filedAs(
      submitted("2023-01-10", [paper, file]),
      checked("2023-01-11", 1, "missing"),
      checked("2023-01-13", 1, "present"),
    );
    expect(items).toMatchObject([
      { entryId: entryId(1), revision: 1, position: 0, document: paper, checked: undefined },
      {
        entryId: entryId(1),
        revision: 1,
        position: 1,
        document: file,
        filedBy: by(ministry),
        filedOn: day("2023-01-10"),
      },
    ]);
    expect(items[1]?.checked).toEqual({ state: "present", by: by(office), on: day("2023-01-13"), note: "" });
  });

  it("say what they prove and on what they are kept, where somebody said so", () => {
    const { data } = submitted("2023-01-10");
    const told = { document: file, proves: "đã ban hành", medium: "electronic" as const };
    const result = { type: "ResultSubmitted" as const, data: { ...data, evidence: [told] } };
    expect(filedAs(result, submitted("2023-01-11", [paper]))).toMatchObject([
      { document: file, proves: "đã ban hành", medium: "electronic" },
      { document: paper, proves: undefined, medium: undefined },
    ]);
  });

  it("are read also from results that list documents alone, as they were stored at first", () => {
    const { data } = submitted("2023-01-10");
    const old = { type: "ResultSubmitted", data: { ...data, evidence: [paperOf("Tờ trình")] } };
    expect(filedAs(old)).toMatchObject([{ document: paperOf("Tờ trình"), proves: undefined, medium: undefined }]);
  });

  it("are none of an entry that was struck out, and a check of nothing is passed over", () => {
    expect(filedAs(submitted("2023-01-10"), corrected("2023-01-11", entryId(1), null))).toEqual([]);
    expect(filedAs(submitted("2023-01-10"), checked("2023-01-11", 7, "missing"))).toMatchObject([
      { checked: undefined },
    ]);
    expect(filedAs(event.reported("2023-01-10"))).toEqual([]);
  });
});

describe("an acceptance", () => {
  const given = givenAssignment();
  const handedIn = [issued("2022-12-01"), submitted("2023-01-10", [paper, file])] as const;

  it("beside evidence that was last found missing is flagged, and more severely beside another file", () => {
    given(...handedIn, checked("2023-01-11", 0, "missing"))
      .when(command.accept("2023-01-12"))
      .thenFlags("evidence.accepted-on-missing")
      .thenFlagsWith("evidence.accepted-on-missing", { facts: { documents: 1 }, severity: "irregular" });
    given(...handedIn, checked("2023-01-11", 0, "mismatched"), checked("2023-01-11", 1, "mismatched"))
      .when(command.accept("2023-01-12"))
      .thenFlags("evidence.accepted-on-mismatched")
      .thenFlagsWith("evidence.accepted-on-mismatched", { facts: { documents: 2 }, severity: "serious" });
  });

  it("is not, when a later check found the file, nobody looked, or it is on paper", () => {
    given(...handedIn, checked("2023-01-11", 0, "missing"), checked("2023-01-12", 0, "present"))
      .when(command.accept("2023-01-13"))
      .thenFlags();
    given(...handedIn, checked("2023-01-11", 0, "paper-only"))
      .when(command.accept("2023-01-13"))
      .thenFlags();
  });

  it("of a day that is not known is not flagged: nobody can tell what it came after", () => {
    given(...handedIn, checked("2023-01-11", 0, "missing"))
      .when({ ...command.accept("2023-01-12"), on: unknown }, "2023-01-12")
      .thenFlags();
  });

  it("is what is flagged, and no other entry", () => {
    given(...handedIn, checked("2023-01-11", 0, "missing"))
      .when(command.report("2023-01-13"))
      .thenRecords("ProgressReported")
      .thenFlags();
  });
});
