import { IrregularityFlagged } from "@chidao/core";
import { entryId, event, factsOf, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { flagsIn } from "./flags.js";

const { issued, submitted, accepted, corrected } = event;

const about = (entry: number, rule = "acceptance.no-evidence") =>
  IrregularityFlagged({
    ...said("2023-02-01"),
    ...{ about: entryId(entry), rule, ruleVersion: 1, severity: "irregular" as const, facts: {} },
  });

/** Entry 2 is the acceptance, entry 3 the flag about it. */
const start = [issued("2022-12-01"), submitted("2023-01-10", []), accepted("2023-01-20"), about(2)] as const;
const again = (on: string) => corrected(on, entryId(2), accepted("2023-01-20"));
const told = (...more: ReadonlyArray<ReturnType<typeof about> | ReturnType<typeof again>>) =>
  flagsIn(factsOf(...start, ...more)).map(({ about: entry, settled }) => [entry, settled]);

describe("a flag", () => {
  it("is open until its entry is corrected", () => {
    expect(told()).toEqual([[entryId(2), false]]);
  });

  it("is settled by a correction that does not break its rule, whatever else that breaks", () => {
    expect(told(again("2023-02-01"))).toEqual([[entryId(2), true]]);
    expect(told(again("2023-02-01"), about(4, "entry.out-of-order"))).toEqual([
      [entryId(2), true],
      [entryId(4), false],
    ]);
  });

  it("is not settled by a correction that breaks the same rule", () => {
    expect(told(again("2023-02-01"), about(4))).toEqual([
      [entryId(2), false],
      [entryId(4), false],
    ]);
  });

  it("about an entry and about its first correction is settled by a second one that mends it", () => {
    expect(told(again("2023-02-01"), about(4), again("2023-02-02"))).toEqual([
      [entryId(2), true],
      [entryId(4), true],
    ]);
  });

  it("is settled, or not, by a correction of the correction", () => {
    const nested = corrected("2023-02-02", entryId(4), corrected("2023-02-01", entryId(2), accepted("2023-01-20")));
    expect(told(again("2023-02-01"), about(4), nested)).toEqual([
      [entryId(2), true],
      [entryId(4), true],
    ]);
    expect(told(again("2023-02-01"), nested, about(5)).map(([, settled]) => settled)).toEqual([false, false]);
  });

  it("is open again when the correction that mended it is struck out", () => {
    expect(told(again("2023-02-01"), corrected("2023-02-02", entryId(4), null))).toEqual([[entryId(2), false]]);
  });

  it("is settled when its entry is struck out; what the strike itself breaks is open", () => {
    const rule = "correction.leaves-contradiction";
    expect(told(corrected("2023-02-01", entryId(2), null), about(4, rule))).toEqual([
      [entryId(2), true],
      [entryId(4), false],
    ]);
  });
});
