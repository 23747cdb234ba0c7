import { day, event, factsOf, type Given } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import type { AnyKind } from "../assignment/kind.js";
import { kindStateOf, kindsOf } from "../assignment/kinds.js";
import { vndOf } from "../shared/values.js";
import { general } from "./general/kind.js";
import { builtInKinds } from "./index.js";
import { staffing } from "./staffing/kind.js";

const { worked, issued, unknown } = event;
const verdict = (kind: AnyKind, ...work: ReadonlyArray<Given>): string =>
  kind.met(kindStateOf(kind, factsOf(issued("2022-12-01", { kind: kind.name }), ...work))).verdict;

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
