/**
 * Commands on a directive. One that says under which number a document goes writes to several streams in a fixed
 * order: the claim on the identity, the directive, and what it gave up of an earlier claim. The same command id
 * resumes it; until then `doctor` lists what was left half done.
 */
import { claimStreamOf, fold, streamName } from "@chidao/core";
import {
  claimKeyOf,
  type DirectiveCommand,
  decideClaim,
  decideDirective,
  evolveClaim,
  evolveDirective,
  type IdentifyingCommand,
  unclaimed,
  unregisteredDirective,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, handleCommand } from "./handle-command.js";
import { refusedBeforehand } from "./rehearse-directive.js";
import { foldDirective, loadRelated } from "./related-directives.js";
import { releaseGivenUp } from "./release-claim.js";

export interface DirectiveOptions {
  /** Why the identity is claimed although another directive holds it. */
  readonly contestReason?: string | undefined;
  /** The corrections that an entry bore when its correction was put together. */
  readonly basedOn?: ReadonlyArray<string> | undefined;
}

export function handleDirectiveCommand(
  environment: Environment,
  context: CommandContext,
  command: DirectiveCommand,
  options: DirectiveOptions = {},
): TaskEither<Failure, Handled> {
  return async () => {
    const claimed = isIdentifying(command)
      ? await claimFor(environment, context, command, options)()
      : E.right(undefined);
    if (E.isLeft(claimed)) return claimed;
    const written = await writeDirective(environment, context, command, claimed.right, options)();
    if (E.isLeft(written) || !mayGiveUp(command)) return written;
    const released = await releaseGivenUp(environment, context, command)();
    return E.isLeft(released) ? released : written;
  };
}

function isIdentifying(command: DirectiveCommand): command is IdentifyingCommand {
  return "identity" in command;
}

function mayGiveUp(command: DirectiveCommand): boolean {
  return command.type === "MergeDirectives" || (command.type === "IdentifyDirective" && command.reason !== null);
}

/** Claims what the command says; gives the claim's stream, or `undefined` when there is nothing to claim. */
function claimFor(
  environment: Environment,
  context: CommandContext,
  command: IdentifyingCommand,
  { contestReason }: DirectiveOptions,
): TaskEither<Failure, string | undefined> {
  return async () => {
    const key = claimKeyOf(command.identity, command.sealedReference);
    if (key === undefined) return E.right(undefined);
    const refused = await refusedBeforehand(environment, context, command)();
    if (E.isLeft(refused)) return refused;
    const stream = claimStreamOf(environment.hashing, key);
    const { on, by, provenance, directive } = command;
    const claimed = await handleCommand(environment, context, {
      stream,
      command: { type: "ClaimIdentity" as const, on, by, provenance, directive, key, reason: contestReason ?? null },
      initialState: unclaimed,
      evolve: evolveClaim,
      decide: decideClaim,
    })();
    return E.isLeft(claimed) ? claimed : E.right(stream);
  };
}

function writeDirective(
  environment: Environment,
  context: CommandContext,
  command: DirectiveCommand,
  claimStream: string | undefined,
  { basedOn }: DirectiveOptions,
): TaskEither<Failure, Handled> {
  return async () => {
    const related = await loadRelated(environment, command)();
    if (E.isLeft(related)) return related;
    return handleCommand(environment, context, {
      stream: streamName("directive", command.directive),
      command,
      initialState: unregisteredDirective,
      evolve: evolveDirective,
      reads: () => [...(claimStream === undefined ? [] : [claimStream]), ...related.right],
      decide: (sealed, state, { facts, extra }) => {
        const entries = (claimStream && extra.get(claimStream)?.entries) || [];
        const { holder } = fold({ initialState: unclaimed, evolve: evolveClaim }, entries);
        const contested = holder === undefined || holder === command.directive ? undefined : { holder };
        return decideDirective(sealed, state, {
          ...facts,
          contested,
          basedOn,
          sha256: environment.hashing.sha256,
          related: (id) => foldDirective(extra.get(streamName("directive", id))?.entries),
        });
      },
    })();
  };
}
