/**
 * What may make a task's deadline another day by today's rules, apart from the task: its expression, the day that is
 * stored, and the days of the document that it may count from. Many tasks share one, so that looking at each once
 * tells for which tasks it is worth looking closer.
 */
import type { CivilDate, Fact } from "@chidao/core";
import { type Anchors, type Deadline, dueDateOf, readsDocument, resolveDeadline } from "@chidao/domain";
import type { RulesInForce } from "./judging.js";

export interface ReckonedDeadline {
  readonly expression: Deadline["expression"];
  /** As stored with the deadline. */
  readonly due: CivilDate | undefined;
  /** Both unknown where the expression needs no document. */
  readonly anchors: Anchors;
}

const noAnchors: Anchors = { issue: undefined, effect: undefined };

/** Every deadline that the facts hold, under every directive that they were issued under, as it is known now. */
export function reckonedDeadlinesOf(
  facts: ReadonlyArray<Fact>,
  anchorsOf: (directive: string) => Anchors,
): ReadonlyArray<ReckonedDeadline> {
  const said = facts.map(({ event }) => event.data as { readonly deadline?: Deadline; readonly directive?: string });
  const directives = facts.flatMap(({ event }, at) =>
    event.type === "AssignmentIssued" ? [said[at]?.directive ?? ""] : [],
  );
  return said.flatMap(({ deadline }) => {
    if (deadline?.expression === undefined || deadline.resolution === undefined) return [];
    const { expression } = deadline;
    const due = dueDateOf(deadline);
    if (!readsDocument(expression)) return [{ expression, due, anchors: noAnchors }];
    return [...new Set(directives)].map((directive) => ({ expression, due, anchors: anchorsOf(directive) }));
  });
}

/** Whether the rules read another day than the one that is stored. */
export function isReckonedOtherwise({ expression, due, anchors }: ReckonedDeadline, rules: RulesInForce): boolean {
  return dueDateOf(resolveDeadline({ words: "", expression }, { ...rules, anchors })) !== due;
}
