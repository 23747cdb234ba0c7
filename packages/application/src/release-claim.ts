/**
 * The last write of a command that gave up an identity: the claim is released, or goes to the directive that survives
 * a merger. What was given up is read from the entry itself, so a command that was cut off is resumed by repeating it.
 */
import { claimStreamOf, streamName } from "@chidao/core";
import { type DirectiveCommand, type DirectiveDataOf, decideClaim, evolveClaim, unclaimed } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { handleCommand } from "./handle-command.js";
import { loadStream } from "./load-stream.js";

type GivingUp = DirectiveDataOf<"DirectiveIdentityRevised"> | DirectiveDataOf<"DirectivesMerged">;

export function releaseGivenUp(
  environment: Environment,
  context: CommandContext,
  { directive }: DirectiveCommand,
): TaskEither<Failure, void> {
  return async () => {
    const loaded = await loadStream(environment, streamName("directive", directive))();
    if (E.isLeft(loaded)) return loaded;
    const { entries, metadata } = loaded.right;
    const written = entries.find(
      ({ event }, n) => metadata[n]?.commandId === context.commandId && "releases" in event.data,
    );
    const data = written?.event.data as GivingUp | undefined;
    if (data === undefined || data.releases === null) return E.right(undefined);
    const { on, by, provenance, reason, releases } = data;
    const to = "survivor" in data ? data.survivor : null;
    const released = await handleCommand(environment, context, {
      stream: claimStreamOf(environment.hashing, releases),
      command: { type: "ReleaseIdentity" as const, on, by, provenance, directive, reason, to },
      initialState: unclaimed,
      evolve: evolveClaim,
      decide: decideClaim,
    })();
    return E.isLeft(released) ? released : E.right(undefined);
  };
}
