/** A parent's children at a glance: how many, how many done, and the one that calls most for action. */
import type { CivilDate } from "@chidao/core";
import type { ParentRef } from "@chidao/domain";
import type { Box } from "./boxes.js";
import type { ReadModel } from "./read-model.js";
import { type AssignmentStatus, statusAt } from "./status.js";

export interface RollUp {
  readonly relation: ParentRef["relation"];
  readonly total: number;
  readonly done: number;
  /** Ended otherwise than by their result. */
  readonly ended: number;
  /** The box that calls most for action among the open ones; `undefined` when none is open. */
  readonly worst: Box | undefined;
  readonly children: ReadonlyArray<{ readonly id: string; readonly key: string; readonly status: AssignmentStatus }>;
}

/** What calls for action first. */
const byUrgency: ReadonlyArray<Box> = [
  "overdue",
  "nearDue",
  "returned",
  "unknown",
  "unresolvedDeadline",
  "notYetDue",
  "noDeadline",
  "requested",
  "awaitingVerification",
  "postponed",
];

const doneBoxes: ReadonlySet<Box> = new Set(["doneOnTime", "doneLate", "doneWithoutDeadline"]);
const endedBoxes: ReadonlySet<Box> = new Set(["revoked", "notPursued", "superseded"]);

/** One for each relation in which the task has children on the day, in the order of the ledger. */
export function rollUpsOf(model: Pick<ReadModel, "assignments">, id: string, day: CivilDate): ReadonlyArray<RollUp> {
  const groups = new Map<ParentRef["relation"], Array<RollUp["children"][number]>>();
  for (const [child, { history }] of model.assignments) {
    const status = statusAt(history.facts, day);
    if (status?.parent?.assignment !== id) continue;
    const { relation, key } = status.parent;
    const group = groups.get(relation) ?? [];
    group.push({ id: child, key, status });
    groups.set(relation, group);
  }
  return [...groups].map(([relation, children]) => ({
    relation,
    total: children.length,
    done: children.filter(({ status }) => doneBoxes.has(status.box)).length,
    ended: children.filter(({ status }) => endedBoxes.has(status.box)).length,
    worst: byUrgency.find((box) => children.some(({ status }) => status.box === box)),
    children,
  }));
}
