/** Deadlines that come to another day by today's rules than by those they were recorded with: both are shown. */
import type { CivilDate } from "@chidao/core";
import { type Deadline, dueDateOf, lifecycleOf } from "@chidao/domain";
import type { Judging } from "./judging.js";
import type { ReadModel } from "./read-model.js";
import { hasHappened } from "./status.js";

export interface DeadlineDifference {
  readonly assignment: string;
  readonly words: string;
  readonly asThen: CivilDate | undefined;
  readonly asNow: CivilDate | undefined;
}

/** Of every task issued by the day: its deadline in force then, where the two differ. In ledger order. */
export function deadlineDifferences(
  { assignments, narrow }: Pick<ReadModel, "assignments" | "narrow">,
  now: Judging,
  day: CivilDate,
): ReadonlyArray<DeadlineDifference> {
  return [...(narrow?.mayDiffer(now) ?? assignments)].flatMap(([assignment, { history }]) => {
    const { issued, deadlines } = lifecycleOf(history.facts.filter((fact) => !fact.struck && hasHappened(fact, day)));
    const stored: Deadline | undefined = deadlines.at(-1)?.deadline;
    if (issued === undefined || stored === undefined) return [];
    const [asThen, asNow] = [dueDateOf(stored), dueDateOf(now.deadlineOf(stored, issued.directive))];
    return asThen === asNow ? [] : [{ assignment, words: stored.words, asThen, asNow }];
  });
}
