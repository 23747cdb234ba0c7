/**
 * The one shape of process managers: a pure planner looks at the ledger and says which commands are still to be sent.
 * A command's id follows from what it is for, so whoever plans it again plans the same command.
 */
import { eventIdOf, type Hashing, streamName, uuidV5 } from "@chidao/core";
import type { AssignmentCommand, ParentRef } from "@chidao/domain";
import { childName } from "@chidao/domain";
import type { ReadModel } from "@chidao/projections";
import type { EntryFields } from "./entry-fields.js";

export type ProcessName = "fan-out" | "occurrences" | "reminders";

/** A command that is still to be sent. */
export interface PlannedCommand {
  readonly process: ProcessName;
  /** The task that the process is about; the command itself may go to a child of it. */
  readonly target: string;
  /** Names the command among those of its process and target, whenever it is planned. */
  readonly key: string;
  readonly command: AssignmentCommand;
  /** Keys of planned commands of the same target that must be recorded before this one is sent. */
  readonly needs: ReadonlyArray<string>;
}

/** Who acts, and the ids of a ledger. Times and chance are handed in; a planner has neither. */
export interface PlanningFacts {
  readonly entry: EntryFields;
  readonly ids: LedgerIds;
}

/** What planners read of the ledger. */
export type PlanningView = Pick<ReadModel, "assignments" | "directives">;

export interface LedgerIds {
  /** The id of a child task: UUIDv5(ledger, `<parent>/<relation>/<key>`). */
  childOf(parent: ParentRef): string;
  /** UUIDv5(ledger, `process/<process>/<target>/<key>`). */
  commandOf(planned: Pick<PlannedCommand, "process" | "target" | "key">): string;
  /** The id of the entry that the command leaves in its stream. */
  entryOf(planned: Pick<PlannedCommand, "process" | "target" | "key">, assignment: string): string;
}

export function ledgerIds(hashing: Hashing, ledger: string): LedgerIds {
  const commandOf: LedgerIds["commandOf"] = ({ process, target, key }) =>
    uuidV5(hashing, ledger, `process/${process}/${target}/${key}`);
  return {
    childOf: (parent) => uuidV5(hashing, ledger, childName(parent)),
    commandOf,
    entryOf: (planned, assignment) =>
      eventIdOf(hashing, ledger, streamName("assignment", assignment), commandOf(planned), 0),
  };
}
