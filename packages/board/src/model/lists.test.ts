import { boxes } from "chidao";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyParty, countsOf, exampleBoard, exampleStatus, exampleTask } from "../example-answers.fixture.js";
import { agingOf, urgeListOf } from "./aging.js";
import { toldWhole } from "./attention.js";
import { barOf } from "./bar.js";
import { groupByBody } from "./groups.js";
import { boxesByUrgency, boxLooks } from "./states.js";

const overdueBy = (number: number, days: number) =>
  exampleTask(number, { status: exampleStatus("overdue", { timeliness: { kind: "overdue", days } }) });
const nearBy = (number: number, days: number) =>
  exampleTask(number, { status: exampleStatus("nearDue", { timeliness: { kind: "near-due", days } }) });
const handles = (items: ReadonlyArray<{ readonly handle: string }>) => items.map(({ handle }) => handle);

describe("the looks of boxes", () => {
  it("cover every box once, each with a mark of its own", () => {
    expect([...boxesByUrgency].sort()).toEqual([...boxes].sort());
    expect(new Set(Object.values(boxLooks).map(({ mark }) => mark)).size).toBe(boxes.length);
  });
});

describe("overdue aging", () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 1],
    [90, 1],
    [91, 2],
    [180, 2],
    [181, 3],
  ])("counts %i days in band %i", (days, band) => {
    expect(agingOf([overdueBy(1, days)])[band]).toBe(1);
  });

  it("counts every overdue task once and no other", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000)), (days) => {
        const items = [...days.map((each, number) => overdueBy(number, each)), nearBy(9_999, 2)];
        expect(agingOf(items).reduce((sum, count) => sum + count, 0)).toBe(days.length);
      }),
    );
  });
});

describe("the list to urge", () => {
  it("has the longest overdue first, then what is due soonest, and nothing else", () => {
    const done = exampleTask(5, { status: exampleStatus("doneLate") });
    const items = [nearBy(1, 4), overdueBy(2, 3), done, overdueBy(3, 200), nearBy(4, 0)];
    expect(handles(urgeListOf(items))).toEqual(["D1.3", "D1.2", "D1.4", "D1.1"]);
  });
});

describe("a stacked bar", () => {
  it("has segments side by side whose counts sum to the total", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...boxes)), fc.nat(50), (found, more) => {
        const bar = barOf(countsOf(found), found.length + more);
        expect(bar.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
        bar.forEach(({ from, width }, position) => {
          const before = bar[position - 1];
          expect(from).toBeCloseTo(before === undefined ? 0 : before.from + before.width);
          expect(from + width).toBeLessThanOrEqual(100.000_001);
        });
      }),
    );
  });
});

describe("tasks under their bodies", () => {
  const undetermined = { state: "disputed", words: "Sở a hay Sở b", parties: [agencyParty("a")] } as const;
  const items = [nearBy(1, 3), overdueBy(2, 9), exampleTask(3, { lead: undetermined })];

  it("stand in the order of the board's rows, what is overdue first", () => {
    const groups = groupByBody(exampleBoard(items).rows, items);
    expect(groups.map(({ tasks }) => handles(tasks))).toEqual([["D1.2", "D1.1"], ["D1.3"]]);
    expect(groups[1]?.row.party.kind).toBe("undetermined");
  });

  it("are refused when the board has no row for their lead", () => {
    const stranger = { state: "determined", words: "", parties: [agencyParty("z")] } as const;
    expect(() => groupByBody(exampleBoard(items).rows, [exampleTask(7, { lead: stranger })])).toThrow("D1.7");
  });
});

describe("the tasks told whole", () => {
  const done = exampleTask(3, { status: exampleStatus("doneOnTime") });
  const items = [done, nearBy(1, 1), overdueBy(2, 9)];

  it("are all of them while they are few", () => {
    expect(toldWhole(items, 3).size).toBe(3);
  });

  it("are those to urge first, and those with open irregularities, when they are many", () => {
    expect([...toldWhole(items, 1)]).toEqual(["task-2"]);
    expect([...toldWhole(items, 2)]).toEqual(["task-2", "task-1"]);
    expect([...toldWhole([...items, exampleTask(9, { status: exampleStatus("doneOnTime") })], 3)]).not.toContain(
      "task-3",
    );
  });
});
