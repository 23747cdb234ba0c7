/**
 * Load, decide, append, and start over when somebody was faster. The command id is looked for in the stream before
 * anything is decided, so a repeated command gets the first answer and adds nothing.
 */
import {
  type Entry,
  type EntryData,
  type Event,
  exactly,
  fold,
  type IrregularityFlagged,
  type NewEvent,
  newEventsOf,
  noStream,
  type StreamRevision,
} from "@chidao/core";
import {
  type DecideFacts,
  governed,
  type ProposableCommand,
  type ProposalCommand,
  type ProposalEvent,
  type Rejection,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { loadBasisStream } from "./basis-cache.js";
import type { CommandContext, Environment } from "./environment.js";
import { loadFacts } from "./facts.js";
import type { Failure } from "./failure.js";
import { loadStream } from "./load-stream.js";
import { ledgerIdOf } from "./read-events.js";
import { digestOf, type Sealed, seal } from "./seal.js";
import { signEvents } from "./sign-events.js";
import type { LoadedStream } from "./stream-memory.js";

/** How often a command is decided anew because another writer was faster. */
export const attemptsMax = 20;

export interface Handling<C extends ProposableCommand, S> {
  readonly stream: string;
  /** What is asked for: the command, or what becomes of a proposal in this stream. */
  readonly command: C | ProposalCommand;
  /** The command that was proposed, when a proposal is settled: what it names is loaded with it. */
  readonly proposed?: C;
  readonly initialState: S;
  readonly evolve: (state: S, entry: Entry) => S;
  readonly decide: (
    command: C,
    state: S,
    loaded: { readonly facts: DecideFacts; readonly extra: ReadonlyMap<string, LoadedStream> },
  ) => E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>>;
  /** Further streams that the decision reads. Asked again with those that were read, until none is new. */
  readonly reads?: (state: S, read: ReadonlyMap<string, LoadedStream>) => ReadonlyArray<string>;
  /** Bodies whose description the decision reads although the command does not name them. */
  readonly bodies?: ReadonlyArray<string>;
}

export interface Handled {
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly repeated: boolean;
  /** The irregularities that were flagged with the command's entries. */
  readonly flags: ReadonlyArray<IrregularityFlagged>;
  /** The proposal that was recorded in the place of what was asked for; it takes effect once it is approved. */
  readonly proposal: string | undefined;
}

const nothingRecorded: Handled = { firstIndex: -1, lastIndex: -1, repeated: false, flags: [], proposal: undefined };

export function handleCommand<C extends ProposableCommand, S>(
  environment: Environment,
  context: CommandContext,
  handling: Handling<C, S>,
): TaskEither<Failure, Handled> {
  return async () => {
    const ledger = await ledgerIdOf(environment)();
    if (E.isLeft(ledger)) return ledger;
    const digest = digestOf(environment, handling.command);
    const sealed = seal(environment, handling.command);
    for (let attempt = 1; ; attempt += 1) {
      const result = await attemptOnce(environment, context, handling, sealed, {
        ledger: ledger.right,
        digest,
        fresh: attempt > 1,
      });
      if (E.isRight(result) || attempt === attemptsMax) return result;
      // A refusal may rest on a remembered reading; it stands only when a fresh one gives it too.
      if (!isOutrun(result.left) && (attempt > 1 || !restsOnReading(result.left))) return result;
    }
  };
}

function isOutrun(failure: Failure): boolean {
  return failure._tag === "WrongExpectedState" || failure._tag === "StaleBasis";
}

/** Whether the rules refused; what the store, a codec, a key or a repeated id says does not change by reading again. */
function restsOnReading({ _tag }: Failure): boolean {
  const others: ReadonlyArray<string> = ["CommandIdReused", "UndecodableEvent", "AuthorCantSign"];
  return !others.includes(_tag) && !_tag.startsWith("Store");
}

interface Attempt {
  readonly ledger: string;
  readonly digest: string;
  readonly fresh: boolean;
}

async function attemptOnce<C extends ProposableCommand, S>(
  environment: Environment,
  context: CommandContext,
  handling: Handling<C, S>,
  sealed: Sealed<C | ProposalCommand>,
  attempt: Attempt,
): Promise<E.Either<Failure, Handled>> {
  const decided = await decideOnce(environment, context, handling, sealed.command, attempt);
  if (E.isLeft(decided)) return decided;
  if ("repeated" in decided.right) return decided as E.Right<Handled>;
  const { events, ...appending } = decided.right;
  if (events.length === 0) return E.right(nothingRecorded);
  const signed = await newEvents(environment, context, appending, events);
  if (E.isLeft(signed)) return signed;
  const kept = await sealed.keep();
  return E.isLeft(kept) ? kept : append(environment, appending, signed.right, events);
}

/**
 * Decides as handling the command would, and writes nothing: what would be refused, and whether a proposal would take
 * the command's place. For a command over several streams, before the first of them is written.
 */
export function rehearseCommand<C extends ProposableCommand, S>(
  environment: Environment,
  context: CommandContext,
  handling: Handling<C, S>,
): TaskEither<Failure, Pick<Handled, "proposal">> {
  return async () => {
    const ledger = await ledgerIdOf(environment)();
    if (E.isLeft(ledger)) return ledger;
    const digest = digestOf(environment, handling.command);
    const { command } = seal(environment, handling.command);
    const attempt = { ledger: ledger.right, digest, fresh: true };
    const decided = await decideOnce(environment, context, handling, command, attempt);
    if (E.isLeft(decided)) return decided;
    const { right } = decided;
    return E.right("repeated" in right ? right : { proposal: proposalIn(right.events) });
  };
}

type Events = ReadonlyArray<Event<string, EntryData>>;

async function decideOnce<C extends ProposableCommand, S>(
  environment: Environment,
  context: CommandContext,
  handling: Handling<C, S>,
  sealed: C | ProposalCommand,
  { ledger, digest, fresh }: Attempt,
): Promise<E.Either<Failure, Handled | (Appending & { readonly events: Events })>> {
  const { stream, command, proposed } = handling;
  const loaded = await loadStream(environment, stream)();
  if (E.isLeft(loaded)) return loaded;
  const earlier = findRepeat(loaded.right, context.commandId, digest, stream);
  if (earlier !== undefined) return earlier;
  const extra = new Map<string, LoadedStream>();
  const decider = governedBy(environment, handling, extra);
  const state = fold(decider, loaded.right.entries);
  for (;;) {
    const next = handling.reads?.(state.bare, extra).find((read) => !extra.has(read));
    if (next === undefined) break;
    const other = await loadBasisStream(environment, next, fresh)();
    if (E.isLeft(other)) return other;
    extra.set(next, other.right);
  }
  const { commandId, assurance } = context;
  const deciding = { ledger, stream, commandId, assurance, now: environment.clock.now(), fresh };
  const facts = await loadFacts(environment, deciding, [command, proposed], handling.bodies)();
  if (E.isLeft(facts)) return facts;
  const decision = decider.decide(sealed, state, facts.right.facts);
  if (E.isLeft(decision)) return decision;
  const basis = [...facts.right.basis, ...[...extra].map(([name, { revision }]) => ({ stream: name, revision }))];
  const { now } = deciding;
  return E.right({ ledger, stream, now, digest, basis, revision: loaded.right.revision, events: decision.right });
}

/** The handling's own rules under the installation's policy. */
function governedBy<C extends ProposableCommand, S>(
  { kinds }: Environment,
  { initialState, evolve, decide }: Handling<C, S>,
  extra: ReadonlyMap<string, LoadedStream>,
) {
  return governed<C, S, DecideFacts>(
    { initialState, evolve, decide: (command, state, facts) => decide(command, state, { facts, extra }) },
    kinds,
  );
}

interface Appending {
  readonly ledger: string;
  readonly stream: string;
  readonly now: ReturnType<Environment["clock"]["now"]>;
  readonly digest: string;
  readonly basis: ReadonlyArray<StreamRevision>;
  readonly revision: number;
}

/** What was decided as the store takes it, signed where there is an author. */
function newEvents(
  environment: Environment,
  context: CommandContext,
  { ledger, stream, now, digest, basis, revision }: Appending,
  decided: Events,
): Promise<E.Either<Failure, ReadonlyArray<NewEvent>>> {
  const { hashing, kinds, software } = environment;
  const events = newEventsOf(
    {
      hashing,
      registry: kinds.registry,
      ledger,
      stream,
      ...context,
      commandDigest: digest,
      basis,
      recordedAt: now,
      software,
    },
    decided,
  );
  return signEvents(environment, { ledger, stream, firstRevision: revision + 1, events });
}

async function append(
  { store, inTurn }: Environment,
  { stream, basis, revision }: Appending,
  events: ReadonlyArray<NewEvent>,
  decided: Events,
): Promise<E.Either<Failure, Handled>> {
  const expected = revision === -1 ? noStream : exactly(revision);
  const handIn = () => store.append({ stream, expected, events, basis });
  const appended = await (inTurn?.(stream, handIn) ?? handIn());
  if (!appended.ok) return E.left(appended.error);
  const { firstIndex, lastIndex, repeated } = appended.value;
  return E.right({ firstIndex, lastIndex, repeated, flags: flagsIn(decided), proposal: proposalIn(decided) });
}

function proposalIn(events: Events): string | undefined {
  const made = events.find((event) => event.type === "ProposalMade");
  return made === undefined ? undefined : (made as ProposalEvent).data.proposal;
}

function flagsIn(events: Events): ReadonlyArray<IrregularityFlagged> {
  return events
    .filter((event) => event.type === "IrregularityFlagged")
    .map((event) => event.data as IrregularityFlagged);
}

/** The answer of an earlier run of the same command; `undefined` when the id is new to the stream. */
function findRepeat(
  loaded: LoadedStream,
  commandId: string,
  digest: string,
  stream: string,
): E.Either<Failure, Handled> | undefined {
  const positions = loaded.metadata.flatMap((each, position) => (each.commandId === commandId ? [position] : []));
  const first = positions[0];
  const last = positions.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (loaded.metadata[first]?.commandDigest !== digest) {
    return E.left({ _tag: "CommandIdReused", commandId, stream });
  }
  const firstIndex = loaded.entries[first]?.index ?? -1;
  const events = positions.flatMap((position) => loaded.entries[position]?.event ?? []);
  const lastIndex = loaded.entries[last]?.index ?? -1;
  return E.right({ firstIndex, lastIndex, repeated: true, flags: flagsIn(events), proposal: proposalIn(events) });
}
