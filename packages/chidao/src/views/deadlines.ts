/** The deadlines of a task as they were given, one after the other. */
import type { Fact } from "@chidao/core";
import { type DeadlineChange, dueDateOf } from "@chidao/domain";
import type { DeadlineView } from "../types/answers.js";

export function deadlineViews(
  changes: ReadonlyArray<DeadlineChange>,
  facts: ReadonlyArray<Fact>,
): ReadonlyArray<DeadlineView> {
  return changes.map(({ how, on, deadline, entryId }) => ({
    how,
    on,
    words: deadline.words,
    due: dueDateOf(deadline) ?? null,
    reason: reasonOf(facts.find((fact) => fact.entry.id === entryId)),
  }));
}

/** Why an extension was granted or a result rejected; empty for entries that state no reason. */
export function reasonOf(fact: Fact | undefined): string {
  const { reason } = (fact?.event.data ?? {}) as { readonly reason?: string };
  return reason ?? "";
}
