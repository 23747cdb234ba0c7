/** What a directive's own rules refuse is refused before its claim is written, so that no claim is left behind. */
import { fold, streamName } from "@chidao/core";
import { decideDirective, evolveDirective, type IdentifyingCommand, unregisteredDirective } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import { loadFacts } from "./facts.js";
import type { Failure } from "./failure.js";
import { findRepeat } from "./handle-command.js";
import { loadStream } from "./load-stream.js";
import { ledgerIdOf } from "./read-events.js";
import { digestOf } from "./seal.js";

export function refusedBeforehand(
  environment: Environment,
  context: CommandContext,
  command: IdentifyingCommand,
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
    const decision = decideDirective(withSealedLeftOut(command), state, {
      ...facts.right.facts,
      contested: undefined,
      sha256: environment.hashing.sha256,
      related: () => undefined,
    });
    return E.isLeft(decision) ? decision : E.right(undefined);
  };
}

const leftOut = { unknown: "left out" } as const;

/** The rules read no personal or secret value, so a rehearsal does without them. */
function withSealedLeftOut(command: IdentifyingCommand): IdentifyingCommand {
  const { sealedReference } = command;
  const plain = {
    ...command,
    sealedReference: sealedReference === null ? null : { ...sealedReference, reference: leftOut },
  };
  if (plain.type !== "RegisterDirective" || "unknown" in plain.signedBy) return plain;
  return { ...plain, signedBy: { ...plain.signedBy, name: leftOut } };
}
