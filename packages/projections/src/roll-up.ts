/** A parent's children at a glance: how many, how many done, and the one that calls most for action. */
import type { CivilDate } from "@chidao/core";
import type { ParentRef } from "@chidao/domain";
import type { Box } from "./boxes.js";
import type { Judging } from "./judging.js";
import { issuedOf, type ReadModel } from "./read-model.js";
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

/** Ids of the children of each parent, in the order of the ledger. */
export type ChildIndex = Pick<ReadonlyMap<string, ReadonlyArray<string>>, "get">;

/** Reads every task once, so that asking for every parent stays cheap, unless the model can tell without. */
export function childrenByParent({ assignments, narrow }: Pick<ReadModel, "assignments" | "narrow">): ChildIndex {
  if (narrow !== undefined) return narrow.children;
  const children = new Map<string, Array<string>>();
  for (const [child, { history }] of assignments) {
    const parent = issuedOf(history.facts)?.parent?.assignment;
    if (parent === undefined) continue;
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [child]);
    else known.push(child);
  }
  return children;
}

export interface RollUpQuestion {
  readonly day: CivilDate;
  /** The rules by which the children are judged: those of the parent. */
  readonly judging: Judging;
  readonly children: ChildIndex;
}

/** One for each relation in which the task has children on the day, in the order of the ledger. */
export function rollUpsOf(
  model: Pick<ReadModel, "assignments">,
  id: string,
  { day, judging, children }: RollUpQuestion,
): ReadonlyArray<RollUp> {
  const groups = new Map<ParentRef["relation"], Array<RollUp["children"][number]>>();
  for (const child of children.get(id) ?? []) {
    const status = statusAt(model.assignments.get(child)?.history.facts ?? [], day, judging);
    if (status?.parent?.assignment !== id) continue;
    const { relation, key } = status.parent;
    const group = groups.get(relation) ?? [];
    group.push({ id: child, key, status });
    groups.set(relation, group);
  }
  return [...groups].map(([relation, found]) => ({
    relation,
    total: found.length,
    done: found.filter(({ status }) => doneBoxes.has(status.box)).length,
    ended: found.filter(({ status }) => endedBoxes.has(status.box)).length,
    worst: byUrgency.find((box) => found.some(({ status }) => status.box === box)),
    children: found,
  }));
}
