import { defaultPolicy } from "@chidao/domain";
import { day, event, exampleId, factsOf, type Given } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { isReckonedOtherwise, reckonedDeadlinesOf } from "./reckoned-deadlines.js";

const { issued, extended, reported, dueOn } = event;
const june = dueOn("2023-06-30");
const fromIssue = {
  words: "10 ngày từ ngày ban hành",
  expression: { kind: "period", count: 10, unit: "day", anchor: "issue", from: null, bound: "within" },
} as const;
const none = { issue: undefined, effect: undefined };
const papers = (directive: string) => (directive === exampleId(2) ? { ...none, issue: day("2022-11-24") } : none);

describe("the deadlines that rules may read otherwise", () => {
  it("are all that a task's entries hold; a day that is named depends on no document", () => {
    const facts = factsOf(
      issued("2022-12-01", { deadline: june }),
      reported("2023-01-10"),
      extended("2023-06-01", dueOn("2023-09-30")),
    );
    expect(reckonedDeadlinesOf(facts, papers)).toEqual([
      { expression: june.expression, due: "2023-06-30", anchors: none },
      { expression: dueOn("2023-09-30").expression, due: "2023-09-30", anchors: none },
    ]);
  });

  it("that count from a document are told with the days of each directive of the task", () => {
    const first = issued("2022-12-01", { deadline: fromIssue });
    const second = issued("2022-12-02", { deadline: fromIssue, directive: exampleId(3) });
    const under = (...facts: ReadonlyArray<Given>) =>
      reckonedDeadlinesOf(factsOf(...facts), papers).map(({ anchors }) => anchors.issue);
    const known = day("2022-11-24");
    expect(under(first)).toEqual([known]);
    expect(under(first, first)).toEqual([known, known]);
    expect(under(first, second)).toEqual([known, undefined, known, undefined]);
  });

  it("are none of an entry whose deadline was never worked out", () => {
    const raw = { type: "DeadlineSet", data: { ...extended("2023-06-01", june).data, deadline: { words: "x" } } };
    expect(reckonedDeadlinesOf(factsOf(raw as never), papers)).toEqual([]);
    const unresolved = { ...raw, data: { ...raw.data, deadline: june } };
    expect(reckonedDeadlinesOf(factsOf(unresolved as never), papers)).toEqual([]);
    expect(reckonedDeadlinesOf(factsOf(event.revoked("2023-06-01")), papers)).toEqual([]);
  });
});

describe("a deadline", () => {
  const rules = { policy: defaultPolicy, calendar: undefined };
  const stored = { expression: june.expression, due: "2023-06-30" as never, anchors: none };

  it("is read otherwise when the rules give another day, or none", () => {
    const strict = { ...rules, policy: { ...defaultPolicy, beforeDayMeans: "day-before" as const } };
    expect(isReckonedOtherwise(stored, rules)).toBe(false);
    expect(isReckonedOtherwise(stored, strict)).toBe(true);
    expect(isReckonedOtherwise({ ...stored, due: undefined }, rules)).toBe(true);
  });

  it("that counts from its document is read with the days of the document", () => {
    const { expression } = fromIssue;
    const counted = { expression, due: "2022-12-04" as never, anchors: papers(exampleId(2)) };
    expect(isReckonedOtherwise(counted, rules)).toBe(false);
    expect(isReckonedOtherwise({ ...counted, anchors: none }, rules)).toBe(true);
    expect(isReckonedOtherwise({ expression, due: undefined, anchors: none }, rules)).toBe(false);
  });
});
