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
  newEventsOf,
  noStream,
  type StreamRevision,
} from "@chidao/core";
import type { Rejection } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { loadBasisStream } from "./basis-cache.js";
import type { CommandContext, Environment } from "./environment.js";
import { type LoadedFacts, loadFacts } from "./facts.js";
import type { Failure } from "./failure.js";
import { type LoadedStream, loadStream } from "./load-stream.js";
import { ledgerIdOf } from "./read-events.js";
import { digestOf, type Sealed, seal } from "./seal.js";

/** How often a command is decided anew because another writer was faster. */
export const attemptsMax = 20;

export interface Handling<C, S> {
  readonly stream: string;
  readonly command: C;
  readonly initialState: S;
  readonly evolve: (state: S, entry: Entry) => S;
  readonly decide: (
    command: C,
    state: S,
    loaded: LoadedFacts & { readonly extra: ReadonlyMap<string, LoadedStream> },
  ) => E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>>;
  /** Further streams that the decision reads. */
  readonly reads?: (state: S) => ReadonlyArray<string>;
  /** Bodies whose description the decision reads although the command does not name them. */
  readonly bodies?: ReadonlyArray<string>;
}

export interface Handled {
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly repeated: boolean;
  /** The irregularities that were flagged with the command's entries. */
  readonly flags: ReadonlyArray<IrregularityFlagged>;
}

const nothingRecorded: Handled = { firstIndex: -1, lastIndex: -1, repeated: false, flags: [] };

export function handleCommand<C, S>(
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

/** Whether the rules refused; what the store, a codec or a repeated id says does not change by reading again. */
function restsOnReading(failure: Failure): boolean {
  return failure._tag !== "CommandIdReused" && failure._tag !== "UndecodableEvent" && !failure._tag.startsWith("Store");
}

async function attemptOnce<C, S>(
  environment: Environment,
  context: CommandContext,
  handling: Handling<C, S>,
  sealed: Sealed<C>,
  { ledger, digest, fresh }: { readonly ledger: string; readonly digest: string; readonly fresh: boolean },
): Promise<E.Either<Failure, Handled>> {
  const { stream, command } = handling;
  const loaded = await loadStream(environment, stream)();
  if (E.isLeft(loaded)) return loaded;
  const earlier = findRepeat(loaded.right, context.commandId, digest, stream);
  if (earlier !== undefined) return earlier;
  const state = fold(handling, loaded.right.entries);
  const extra = new Map<string, LoadedStream>();
  for (const read of handling.reads?.(state) ?? []) {
    const other = await loadBasisStream(environment, read, fresh)();
    if (E.isLeft(other)) return other;
    extra.set(read, other.right);
  }
  const deciding = { ledger, stream, commandId: context.commandId, now: environment.clock.now(), fresh };
  const facts = await loadFacts(environment, deciding, command, handling.bodies)();
  if (E.isLeft(facts)) return facts;
  const decision = handling.decide(sealed.command, state, { ...facts.right, extra });
  if (E.isLeft(decision)) return decision;
  if (decision.right.length === 0) return E.right(nothingRecorded);
  const kept = await sealed.keep();
  if (E.isLeft(kept)) return kept;
  const basis = [...facts.right.basis, ...[...extra].map(([name, { revision }]) => ({ stream: name, revision }))];
  return append(environment, context, { ...deciding, digest, basis, revision: loaded.right.revision }, decision.right);
}

interface Appending {
  readonly ledger: string;
  readonly stream: string;
  readonly now: ReturnType<Environment["clock"]["now"]>;
  readonly digest: string;
  readonly basis: ReadonlyArray<StreamRevision>;
  readonly revision: number;
}

async function append(
  environment: Environment,
  context: CommandContext,
  { ledger, stream, now, digest, basis, revision }: Appending,
  decided: ReadonlyArray<Event<string, EntryData>>,
): Promise<E.Either<Failure, Handled>> {
  const { hashing, kinds, software, store } = environment;
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
  const expected = revision === -1 ? noStream : exactly(revision);
  const handIn = () => store.append({ stream, expected, events, basis });
  const appended = await (environment.inTurn?.(stream, handIn) ?? handIn());
  if (!appended.ok) return E.left(appended.error);
  const { firstIndex, lastIndex, repeated } = appended.value;
  return E.right({ firstIndex, lastIndex, repeated, flags: flagsIn(decided) });
}

function flagsIn(events: ReadonlyArray<Event<string, EntryData>>): ReadonlyArray<IrregularityFlagged> {
  return events
    .filter((event) => event.type === "IrregularityFlagged")
    .map((event) => event.data as IrregularityFlagged);
}

/** The answer of an earlier run of the same command; `undefined` when the id is new to the stream. */
export function findRepeat(
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
  const flags = flagsIn(positions.flatMap((position) => loaded.entries[position]?.event ?? []));
  return E.right({ firstIndex, lastIndex: loaded.entries[last]?.index ?? -1, repeated: true, flags });
}
