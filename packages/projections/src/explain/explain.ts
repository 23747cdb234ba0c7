/** Why a status is what it is: the conclusion, the rules, and the entries without which it would be another. */
import type { Entry, Fact } from "@chidao/core";
import { emptyHistory, evolveHistory, type History } from "@chidao/core";
import { type Deadline, lifecycleOf, type ResolutionStep } from "@chidao/domain";
import type { Judging } from "../judging.js";
import type { AssignmentStatus } from "../status.js";
import { type Judge, type NeededEntry, neededEntries, replay } from "./needed-entries.js";
import { type StatusRule, statusRules } from "./status-rules.js";

export interface Explanation {
  /** `undefined`: the task was not issued by the day. */
  readonly status: AssignmentStatus | undefined;
  readonly rule: StatusRule | undefined;
  /** The deadline that counted, and the rules by which its words became a day. */
  readonly deadline: Deadline | undefined;
  readonly steps: ReadonlyArray<ResolutionStep>;
  readonly needed: ReadonlyArray<NeededEntry>;
  /** How many entries of the task play no part in it. */
  readonly leftOut: number;
}

/** How a task is judged: its status from facts, which facts count, and how rules read a stored deadline. */
export interface Judgement {
  readonly judge: Judge;
  /** Whether the fact had happened by the day asked about. */
  readonly happened: (fact: Fact) => boolean;
  readonly deadlineOf: Judging["deadlineOf"];
}

export function explain(entries: ReadonlyArray<Entry>, { judge, happened, deadlineOf }: Judgement): Explanation {
  const status = replay(entries, judge);
  const needed = neededEntries(entries, judge);
  const { facts } = needed.map(({ entry }) => entry).reduce<History>(evolveHistory, emptyHistory);
  const { issued, deadlines } = lifecycleOf(facts.filter((fact) => !fact.struck && happened(fact)));
  const stored = deadlines.at(-1)?.deadline;
  const deadline = stored && issued && deadlineOf(stored, issued.directive);
  return {
    status,
    rule: status && statusRules[status.box],
    deadline,
    steps: status?.due !== undefined && deadline?.resolution.kind === "due" ? deadline.resolution.steps : [],
    needed,
    leftOut: entries.length - needed.length,
  };
}
