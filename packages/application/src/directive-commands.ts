/**
 * Commands on a directive. One that says under which number a document goes writes to several streams in a fixed
 * order: the claim on the identity, the directive, and what it gave up of an earlier claim. The same command id
 * resumes it; until then `doctor` lists what was left half done.
 */
import { claimStreamOf, fold, streamName } from "@chidao/core";
import {
  claimKeyOf,
  type Directive,
  type DirectiveCommand,
  decideClaim,
  decideDirective,
  evolveClaim,
  evolveDirective,
  type IdentifyingCommand,
  type ProposalCommand,
  unclaimed,
  unregisteredDirective,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, type Handling, handleCommand, rehearseCommand } from "./handle-command.js";
import { foldDirective, loadRelated } from "./related-directives.js";
import { releaseGivenUp } from "./release-claim.js";

export interface DirectiveOptions {
  /** Why the identity is claimed although another directive holds it. */
  readonly contestReason?: string | undefined;
  /** The corrections that an entry bore when its correction was put together. */
  readonly basedOn?: ReadonlyArray<string> | undefined;
  /** What becomes of the proposal that holds this command, when it was proposed before. */
  readonly settling?: ProposalCommand | undefined;
}

export function handleDirectiveCommand(
  environment: Environment,
  context: CommandContext,
  command: DirectiveCommand,
  options: DirectiveOptions = {},
): TaskEither<Failure, Handled> {
  return async () => {
    const related = await loadRelated(environment, command)();
    if (E.isLeft(related)) return related;
    const claimStream = isIdentifying(command) ? claimStreamFor(environment, command) : undefined;
    const writing = directiveHandling(environment, command, [claimStream, ...related.right], options);
    const answer = await claimFirst(environment, context, command, writing, options);
    if (answer !== undefined) return answer;
    const written = await handleCommand(environment, context, writing)();
    if (E.isLeft(written) || written.right.proposal !== undefined || !mayGiveUp(command)) return written;
    const released = await releaseGivenUp(environment, context, command)();
    return E.isLeft(released) ? released : written;
  };
}

/**
 * Claims the identity before anything else is written; the answer when nothing else is to be. What is refused, and
 * what is only proposed, leaves no claim behind.
 */
async function claimFirst(
  environment: Environment,
  context: CommandContext,
  command: DirectiveCommand,
  writing: Handling<DirectiveCommand, Directive>,
  options: DirectiveOptions,
): Promise<E.Either<Failure, Handled> | undefined> {
  if (!isIdentifying(command) || claimStreamFor(environment, command) === undefined) return undefined;
  const rehearsed = await rehearseCommand(environment, context, writing)();
  if (E.isLeft(rehearsed)) return rehearsed;
  if (rehearsed.right.proposal !== undefined) return handleCommand(environment, context, writing)();
  const claimed = await claimFor(environment, context, command, options)();
  return E.isLeft(claimed) ? claimed : undefined;
}

function isIdentifying(command: DirectiveCommand): command is IdentifyingCommand {
  return "identity" in command;
}

function mayGiveUp(command: DirectiveCommand): boolean {
  return command.type === "MergeDirectives" || (command.type === "IdentifyDirective" && command.reason !== null);
}

/** Where the identity is claimed; `undefined` when there is nothing to claim. */
function claimStreamFor({ hashing }: Environment, command: IdentifyingCommand): string | undefined {
  const key = claimKeyOf(command.identity, command.sealedReference);
  return key && claimStreamOf(hashing, key);
}

function claimFor(
  environment: Environment,
  context: CommandContext,
  command: IdentifyingCommand,
  { contestReason }: DirectiveOptions,
): TaskEither<Failure, Handled> {
  const key = claimKeyOf(command.identity, command.sealedReference) ?? [];
  const { on, by, provenance, directive } = command;
  return handleCommand(environment, context, {
    stream: claimStreamOf(environment.hashing, key),
    command: { type: "ClaimIdentity" as const, on, by, provenance, directive, key, reason: contestReason ?? null },
    initialState: unclaimed,
    evolve: evolveClaim,
    decide: decideClaim,
  });
}

/** `reads`: the claim's stream first, if there is one, then the directives that the command speaks of. */
function directiveHandling(
  { hashing }: Environment,
  command: DirectiveCommand,
  reads: readonly [string | undefined, ...ReadonlyArray<string>],
  { basedOn, settling }: DirectiveOptions,
): Handling<DirectiveCommand, Directive> {
  const [claimStream] = reads;
  return {
    stream: streamName("directive", command.directive),
    command: settling ?? command,
    ...(settling === undefined ? {} : { proposed: command }),
    initialState: unregisteredDirective,
    evolve: evolveDirective,
    reads: () => reads.filter((stream) => stream !== undefined),
    decide: (sealed, state, { facts, extra }) => {
      const entries = (claimStream && extra.get(claimStream)?.entries) || [];
      const { holder } = fold({ initialState: unclaimed, evolve: evolveClaim }, entries);
      const contested = holder === undefined || holder === command.directive ? undefined : { holder };
      return decideDirective(sealed, state, {
        ...facts,
        contested,
        basedOn,
        sha256: hashing.sha256,
        related: (id) => foldDirective(extra.get(streamName("directive", id))?.entries),
      });
    },
  };
}
