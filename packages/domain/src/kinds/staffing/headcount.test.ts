import { command, event, factsOf, type Given, givenAssignment } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { kindStateOf } from "../../assignment/kinds.js";
import { staffing } from "./kind.js";

const { worked, issued, unknown } = event;
const body = { agency: "tinh-vi-du" };
const stateOf = (...work: ReadonlyArray<Given>) => kindStateOf(staffing, factsOf(...work));
const task = () => givenAssignment()(issued("2022-12-01", { kind: "staffing" }));

describe("headcount", () => {
  const count = (given: number, used: unknown) => ({
    ...{ body, regime: "public-employees", given, used, decision: unknown },
  });
  const set = (given: number, used: unknown) => command.work("staffing/SetHeadcount", "2026-12-31", count(given, used));

  it("is given, used and vacant, the newest for each body", () => {
    const was = worked("staffing/HeadcountSet", "2026-06-30", count(40, 30));
    const is = worked("staffing/HeadcountSet", "2026-12-31", count(40, 37));
    expect(staffing.summary(stateOf(was, is))[0]?.rows).toMatchObject([{ given: 40, used: 37, vacant: 3 }]);
    const unknownUse = worked("staffing/HeadcountSet", "2026-12-31", count(40, unknown));
    expect(staffing.summary(stateOf(unknownUse))[0]?.rows).toMatchObject([{ used: null, vacant: null }]);
  });

  it("flags more persons than were given", () => {
    task()
      .when(set(40, 41))
      .thenFlagsWith("staffing.over-headcount", { facts: { given: 40, used: 41 } });
    task().when(set(40, 40)).thenFlags();
    task().when(set(40, unknown)).thenFlags();
  });
});

describe("ratios of civil servants", () => {
  it("have caps by the kind of unit that are advice, compared exactly", () => {
    const ratio = (unitKind: string, percent: string) =>
      command.work("staffing/RecordRatio", "2026-09-01", { body, unitKind, percent, basis: unknown });
    for (const [unitKind, cap] of [
      ["specialised-department", "40"],
      ["general-department", "30"],
      ["class-1-bureau", "25"],
    ] as const) {
      task()
        .when(ratio(unitKind, `${cap}.000`))
        .thenFlags();
      task()
        .when(ratio(unitKind, `${cap}.001`))
        .thenFlagsWith("staffing.civil-ratio-over-cap", { severity: "advisory", facts: { cap: Number(cap) } });
    }
    task().when(ratio("other", "90")).thenFlags();
  });
});
