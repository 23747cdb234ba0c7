/**
 * What may make a task's deadline another day by today's rules, apart from the task: its expression, the day that is
 * stored, and the document that it may count from. Many tasks share one, so that looking at each once tells for which
 * tasks it is worth looking closer.
 */
import type { CivilDate, Fact } from "@chidao/core";
import { type Deadline, dueDateOf } from "@chidao/domain";
import type { Judging } from "./judging.js";

export interface ReckonedDeadline {
  readonly expression: Deadline["expression"];
  /** As stored with the deadline. */
  readonly due: CivilDate | undefined;
  /** The id of the directive; empty where the expression names its day, whatever the document. */
  readonly directive: string;
}

/** Every deadline that the facts hold, under every directive that they were issued under. */
export function reckonedDeadlinesOf(facts: ReadonlyArray<Fact>): ReadonlyArray<ReckonedDeadline> {
  const said = facts.map(({ event }) => event.data as { readonly deadline?: Deadline; readonly directive?: string });
  const directives = facts.flatMap(({ event }, at) =>
    event.type === "AssignmentIssued" ? [said[at]?.directive ?? ""] : [],
  );
  return said.flatMap(({ deadline }) => {
    if (deadline?.expression === undefined || deadline.resolution === undefined) return [];
    const { expression } = deadline;
    const under = expression.kind === "date" ? [""] : [...new Set(directives)];
    return under.map((directive) => ({ expression, due: dueDateOf(deadline), directive }));
  });
}

/** Whether the rules read another day than the one that is stored. */
export function isReckonedOtherwise({ expression, due, directive }: ReckonedDeadline, now: Judging): boolean {
  return dueDateOf(now.deadlineOf({ words: "", expression, resolution: { kind: "none" } }, directive)) !== due;
}
