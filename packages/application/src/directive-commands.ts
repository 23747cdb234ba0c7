/**
 * Commands on a directive. One that states a complete identity writes to two streams in a fixed order: the claim on
 * the identity, then the directive. The same command id resumes it; until then `doctor` lists the claim as half done.
 */
import { claimStreamOf, type EntryData, fold, streamName } from "@chidao/core";
import {
  claimKeyOf,
  type DirectiveCommand,
  decideClaim,
  decideDirective,
  evolveClaim,
  evolveDirective,
  unclaimed,
  unregisteredDirective,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import { loadFacts } from "./facts.js";
import type { Failure } from "./failure.js";
import { findRepeat, type Handled, handleCommand } from "./handle-command.js";
import { loadStream } from "./load-stream.js";
import { ledgerIdOf } from "./read-events.js";
import { digestOf } from "./seal.js";

export function handleDirectiveCommand(
  environment: Environment,
  context: CommandContext,
  command: DirectiveCommand,
  contestReason: string | undefined,
): TaskEither<Failure, Handled> {
  return async () => {
    const key = claimKeyOf(command.identity);
    if (key === undefined) return writeDirective(environment, context, command, undefined)();
    const refused = await refusedBeforehand(environment, context, command)();
    if (E.isLeft(refused)) return refused;
    const claimStream = claimStreamOf(environment.hashing, key);
    const { on, by, provenance, directive } = command;
    const claimed = await handleCommand(environment, context, {
      stream: claimStream,
      command: { type: "ClaimIdentity" as const, on, by, provenance, directive, key, reason: contestReason ?? null },
      initialState: unclaimed,
      evolve: evolveClaim,
      decide: decideClaim,
    })();
    return E.isLeft(claimed) ? claimed : writeDirective(environment, context, command, claimStream)();
  };
}

function writeDirective(
  environment: Environment,
  context: CommandContext,
  command: DirectiveCommand,
  claimStream: string | undefined,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, {
    stream: streamName("directive", command.directive),
    command,
    initialState: unregisteredDirective,
    evolve: evolveDirective,
    reads: () => (claimStream === undefined ? [] : [claimStream]),
    decide: (sealed, state, { facts, extra }) => {
      const entries = (claimStream && extra.get(claimStream)?.entries) || [];
      const { holder } = fold({ initialState: unclaimed, evolve: evolveClaim }, entries);
      const contested = holder === undefined || holder === command.directive ? undefined : { holder };
      return decideDirective(sealed, state, { ...facts, contested });
    },
  });
}

/** What the directive's own rules refuse is refused before the claim is written, so that no claim is left behind. */
function refusedBeforehand(
  environment: Environment,
  context: CommandContext,
  command: DirectiveCommand & EntryData,
): TaskEither<Failure, void> {
  return async () => {
    const stream = streamName("directive", command.directive);
    const ledger = await ledgerIdOf(environment)();
    if (E.isLeft(ledger)) return ledger;
    const loaded = await loadStream(environment, stream)();
    if (E.isLeft(loaded)) return loaded;
    const repeat = findRepeat(loaded.right, context.commandId, digestOf(environment, command), stream);
    if (repeat !== undefined) return E.isLeft(repeat) ? repeat : E.right(undefined);
    const { commandId } = context;
    const deciding = { ledger: ledger.right, stream, commandId, now: environment.clock.now(), fresh: true };
    const facts = await loadFacts(environment, deciding, command)();
    if (E.isLeft(facts)) return facts;
    const state = fold({ initialState: unregisteredDirective, evolve: evolveDirective }, loaded.right.entries);
    const withoutNames = withPersonalLeftOut(command);
    const decision = decideDirective(withoutNames, state, { ...facts.right.facts, contested: undefined });
    return E.isLeft(decision) ? decision : E.right(undefined);
  };
}

/** The rules read no personal value, so a rehearsal does without them. */
function withPersonalLeftOut(command: DirectiveCommand): DirectiveCommand {
  if (command.type !== "RegisterDirective" || "unknown" in command.signedBy) return command;
  return { ...command, signedBy: { ...command.signedBy, name: { unknown: "left out" } } };
}
