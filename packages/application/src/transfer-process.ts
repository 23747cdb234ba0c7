/**
 * Transfers many tasks from one body to another, one entry each. Every task has a command id made from that of the
 * whole, so that a repeat adds nothing and one that was interrupted goes on; a task that is refused stops no other.
 */
import type { By, Dated, Provenance } from "@chidao/core";
import type { AssignmentCommand, DocumentRef, Rejection } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { handleAssignmentCommand } from "./assignment-commands.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import type { Handled } from "./handle-command.js";

export interface TransferTask {
  readonly assignment: string;
  readonly role: "lead" | "coordinating" | "acceptor";
}

/** What all transfers of the process have in common. */
export interface Transferring {
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
  readonly from: { readonly agency: string };
  readonly to: { readonly agency: string };
  readonly functionMoved: string | { readonly unknown: string };
  readonly reason: string;
  readonly basis: DocumentRef | { readonly unknown: string };
}

export interface TransferOutcome {
  readonly task: TransferTask;
  readonly result: E.Either<Failure | Rejection, Handled>;
}

const commandOf = {
  lead: "TransferAssignment",
  coordinating: "TransferCoordinator",
  acceptor: "TransferAcceptor",
} as const;

/** Left only when the store or the record itself fails; then what was done so far stays done. */
export function transferTasks(
  environment: Environment,
  context: CommandContext,
  tasks: ReadonlyArray<TransferTask>,
  transferring: Transferring,
  onTask: (done: number, tasks: number) => void = () => {},
): TaskEither<Failure, ReadonlyArray<TransferOutcome>> {
  return async () => {
    const outcomes: Array<TransferOutcome> = [];
    for (const task of tasks) {
      const { assignment, role } = task;
      const own = { ...context, commandId: `${context.commandId}.${role}.${assignment}` };
      const command = { type: commandOf[role], assignment, ...transferring } as unknown as AssignmentCommand;
      const result = await handleAssignmentCommand(environment, own, command)();
      if (E.isLeft(result) && result.left._tag.startsWith("Store")) return result;
      outcomes.push({ task, result });
      onTask(outcomes.length, tasks.length);
    }
    return E.right(outcomes);
  };
}
