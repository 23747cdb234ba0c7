/**
 * Sends planned commands in their order, each through the ordinary handler. It may be stopped or killed at any moment:
 * what was recorded stays, and the next plan holds only the rest. A refused command is told and does not stop the
 * others, except those that need it.
 */
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { handleAssignmentCommand } from "../assignment-commands.js";
import type { CommandContext, Environment } from "../environment.js";
import type { CommandIdReused, Failure } from "../failure.js";
import { loadStream } from "../load-stream.js";
import type { LedgerIds, PlannedCommand } from "./process.js";

/**
 * `already`: somebody else was faster, so the plan is out of date and what rests on it is held. `proposed`: a second
 * person is to approve it. `held`: something that it needs was not recorded by this run. `not-sent`: the run was
 * stopped before it.
 */
export type SentOutcome = "added" | "already" | "proposed" | "refused" | "held" | "not-sent";

export interface SentCommand {
  readonly planned: PlannedCommand;
  readonly outcome: SentOutcome;
  /** Why it was refused. */
  readonly failure: Failure | undefined;
}

export interface Running {
  readonly ids: LedgerIds;
  readonly context: Omit<CommandContext, "commandId">;
  /** Told after each command how many of how many were dealt with. */
  readonly onStep?: ((done: number, of: number) => void) | undefined;
  /** Asked before each command. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** Left only for what lies outside the rules: a store that fails. Running the process again goes on from there. */
export function runPlan(
  environment: Environment,
  plan: ReadonlyArray<PlannedCommand>,
  { ids, context, onStep, isCancelled }: Running,
): TaskEither<Failure, ReadonlyArray<SentCommand>> {
  return async () => {
    const sent: Array<SentCommand> = [];
    const missing = new Set<string>();
    for (const planned of plan) {
      const one = isCancelled?.()
        ? E.right(untold(planned, "not-sent"))
        : await sendUnlessHeld(environment, planned, missing, { ...context, commandId: ids.commandOf(planned) });
      if (E.isLeft(one)) return one;
      if (one.right.outcome !== "added") missing.add(nameOf(planned, planned.key));
      sent.push(one.right);
      onStep?.(sent.length, plan.length);
    }
    return E.right(sent);
  };
}

async function sendUnlessHeld(
  environment: Environment,
  planned: PlannedCommand,
  missing: ReadonlySet<string>,
  context: CommandContext,
): Promise<E.Either<Failure, SentCommand>> {
  if (planned.needs.some((key) => missing.has(nameOf(planned, key)))) return E.right(untold(planned, "held"));
  const handled = await handleAssignmentCommand(environment, context, planned.command)();
  if (E.isRight(handled)) {
    const { proposal, repeated, firstIndex } = handled.right;
    const isThere = repeated || firstIndex < 0;
    return E.right(untold(planned, proposal === undefined ? (isThere ? "already" : "added") : "proposed"));
  }
  const failure = handled.left;
  // The same command, sent by another run on another day or for somebody else.
  if (failure._tag === "CommandIdReused") return reused(environment, planned, failure);
  // Its task was made by hand.
  if (failure._tag === "AlreadyExists") return E.right(untold(planned, "already"));
  return isRefusal(failure) ? E.right({ planned, outcome: "refused", failure }) : handled;
}

/** What the other run left under the id: the entries, or a proposal that awaits a second person. */
async function reused(
  environment: Environment,
  planned: PlannedCommand,
  { stream, commandId }: CommandIdReused,
): Promise<E.Either<Failure, SentCommand>> {
  const loaded = await loadStream(environment, stream)();
  if (E.isLeft(loaded)) return loaded;
  const { entries, metadata } = loaded.right;
  const isProposed = entries.some(
    ({ event }, n) => event.type === "ProposalMade" && metadata[n]?.commandId === commandId,
  );
  return E.right(untold(planned, isProposed ? "proposed" : "already"));
}

/** A store or an unreadable event would fail the next command too. */
function isRefusal({ _tag }: Failure): boolean {
  return !_tag.startsWith("Store") && _tag !== "UndecodableEvent" && _tag !== "NoLedger" && _tag !== "NotALedger";
}

function untold(planned: PlannedCommand, outcome: SentOutcome): SentCommand {
  return { planned, outcome, failure: undefined };
}

function nameOf({ process, target }: PlannedCommand, key: string): string {
  return `${process}/${target}/${key}`;
}
