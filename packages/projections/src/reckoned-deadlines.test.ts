import { event, exampleId, factsOf, type Given } from "@chidao/testing";
import { describe, expect, it } from "vitest";

import { asRecorded, type Judging } from "./judging.js";
import { isReckonedOtherwise, reckonedDeadlinesOf } from "./reckoned-deadlines.js";

const { issued, extended, reported, dueOn } = event;
const june = dueOn("2023-06-30");
const fromIssue = {
  words: "10 ngày từ ngày ban hành",
  expression: { kind: "period", count: 10, unit: "day", anchor: "issue", from: null, bound: "within" },
} as const;

describe("the deadlines that rules may read otherwise", () => {
  it("are all that a task's entries hold; a day that is named depends on no document", () => {
    const facts = factsOf(
      issued("2022-12-01", { deadline: june }),
      reported("2023-01-10"),
      extended("2023-06-01", dueOn("2023-09-30")),
    );
    expect(reckonedDeadlinesOf(facts)).toEqual([
      { expression: june.expression, due: "2023-06-30", directive: "" },
      { expression: dueOn("2023-09-30").expression, due: "2023-09-30", directive: "" },
    ]);
  });

  it("that count from a document are told under each directive of the task, each once", () => {
    const first = issued("2022-12-01", { deadline: fromIssue });
    const second = issued("2022-12-02", { deadline: fromIssue, directive: exampleId(3) });
    const under = (...facts: ReadonlyArray<Given>) =>
      reckonedDeadlinesOf(factsOf(...facts)).map(({ directive }) => directive);
    expect(under(first)).toEqual([exampleId(2)]);
    expect(under(first, first)).toEqual([exampleId(2), exampleId(2)]);
    expect(under(first, second)).toEqual([exampleId(2), exampleId(3), exampleId(2), exampleId(3)]);
  });

  it("are none of an entry whose deadline was never worked out", () => {
    const raw = { type: "DeadlineSet", data: { ...extended("2023-06-01", june).data, deadline: { words: "x" } } };
    expect(reckonedDeadlinesOf(factsOf(raw as never))).toEqual([]);
    const unresolved = { ...raw, data: { ...raw.data, deadline: june } };
    expect(reckonedDeadlinesOf(factsOf(unresolved as never))).toEqual([]);
    expect(reckonedDeadlinesOf(factsOf(event.revoked("2023-06-01")))).toEqual([]);
  });
});

describe("a deadline", () => {
  const [stored] = reckonedDeadlinesOf(factsOf(issued("2022-12-01", { deadline: june })));
  const reading = (date: string | undefined): Judging => ({
    ...asRecorded,
    deadlineOf: ({ words, expression }) => ({
      ...{ words, expression },
      resolution:
        date === undefined ? { kind: "none" } : { kind: "due", date: date as never, steps: [], labels: [], reads: [] },
    }),
  });

  it("is read otherwise when the rules give another day, or none", () => {
    if (stored === undefined) throw new Error("nothing is stored");
    expect(isReckonedOtherwise(stored, reading("2023-06-30"))).toBe(false);
    expect(isReckonedOtherwise(stored, reading("2023-06-29"))).toBe(true);
    expect(isReckonedOtherwise(stored, reading(undefined))).toBe(true);
    expect(isReckonedOtherwise({ ...stored, due: undefined }, reading(undefined))).toBe(false);
  });

  it("is asked of the rules with its own words' form and its own directive", () => {
    const asked: Array<readonly [unknown, string]> = [];
    const asking: Judging = {
      ...asRecorded,
      deadlineOf: (deadline, directive) => {
        asked.push([deadline.expression, directive]);
        return deadline;
      },
    };
    isReckonedOtherwise({ expression: fromIssue.expression, due: undefined, directive: exampleId(3) }, asking);
    expect(asked).toEqual([[fromIssue.expression, exampleId(3)]]);
  });
});
