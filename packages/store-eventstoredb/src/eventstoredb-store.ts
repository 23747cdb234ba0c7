/** The store on an EventStoreDB cluster: one subscription that counts, appends that wait for their count, and reads. */
import {
  type AppendRequest,
  assertAppendable,
  type EventStore,
  fail,
  findTooLarge,
  type Outcome,
  readWindow,
  type StoreFault,
  type Subscription,
  succeed,
} from "@chidao/core/store";
import { createAppender } from "./append.js";
import { capabilities } from "./capabilities.js";
import { chunksOf } from "./chunks.js";
import { type Connection, connect } from "./connection.js";
import { createFollower } from "./follower.js";
import { inspectLedger } from "./inspect.js";
import { type Ledger, openedLedger } from "./ledger.js";
import { namesOf } from "./names.js";
import { type Patience, patienceDefault, within } from "./patience.js";
import { readLedger, readStream } from "./read.js";
import { createSealer } from "./sealer.js";
import { subscriptionOf } from "./subscribe.js";
import { type LedgerAddress, parseAddress } from "./url.js";

export interface EventStoreDbOptions {
  /** `esdb://HOST:PORT?ledger=NAME`, with the options of EventStoreDB's connection strings. */
  readonly url: string;
  /** `create` takes a ledger without an event; `open`, the default, and `read-only` want one to be there. */
  readonly mode?: "create" | "open" | "read-only";
  /** How long to wait for the server; by default 4 seconds for an answer and 15 in all. */
  readonly patience?: Patience;
}

const closedFault: StoreFault = { _tag: "StoreClosed" };

/**
 * Opens a ledger on an EventStoreDB server or cluster, or says why it can't be used.
 *
 * @category ports
 */
export async function openEventStoreDbStore(options: EventStoreDbOptions): Promise<Outcome<EventStore, StoreFault>> {
  const address = parseAddress(options.url);
  if (!address.ok) return address;
  const connection = connectTo(address.value);
  if (!connection.ok) return connection;
  const names = namesOf(address.value.ledger);
  const patience = options.patience ?? patienceDefault;
  const follower = createFollower({ connection: connection.value, names, patience });
  const started = await follower.start();
  const missing = options.mode !== "create" && follower.directory.count() === 0;
  if (started.ok && !missing) {
    const ledger = openedLedger({ connection: connection.value, names, patience, follower });
    return succeed(createStore(ledger, address.value, options.mode));
  }
  follower.stop();
  await within(patience.attemptMs, connection.value.close());
  if (!started.ok) return started;
  return fail({ _tag: "NotALedger", location: address.value.shown, cause: "missing: no event of such a ledger" });
}

function connectTo(address: LedgerAddress): Outcome<Connection, StoreFault> {
  try {
    return succeed(connect(address));
  } catch (error) {
    return fail({ _tag: "NotALedger", location: address.shown, cause: `address: ${(error as Error).message}` });
  }
}

function createStore(ledger: Ledger, { shown }: LedgerAddress, mode: EventStoreDbOptions["mode"]): EventStore {
  const { connection, follower, patience } = ledger;
  const append = createAppender(ledger);
  const sealer = createSealer(ledger);
  let closing: Promise<void> | undefined;
  const isClosed = (): boolean => closing !== undefined;
  const sealWhatIsDue = (): void => {
    if (mode !== "read-only") sealer.seal();
  };
  sealWhatIsDue();

  async function close(): Promise<void> {
    await sealer.whenIdle();
    follower.stop();
    await within(patience.attemptMs, connection.close());
  }

  return {
    capabilities,
    append: async (request) => {
      if (isClosed()) return fail(closedFault);
      assertAppendable(request);
      assertAcceptable(request);
      const tooLarge = findTooLarge(request, capabilities);
      if (tooLarge !== undefined) return fail(tooLarge);
      if (mode === "read-only") return fail({ _tag: "StoreReadOnly", cause: "the ledger was opened for reading only" });
      const answer = await append(request);
      sealWhatIsDue();
      return answer;
    },
    readAll: (options = {}) => {
      const window = readWindow(options);
      return chunksOf({
        events: () => readLedger(ledger, window),
        chunkSize: window.chunkSize,
        isClosed,
        signal: options.signal,
      });
    },
    readStream: (stream, options = {}) => {
      const window = readWindow(options);
      return chunksOf({
        events: () => readStream(ledger, stream, window),
        chunkSize: window.chunkSize,
        isClosed,
        signal: options.signal,
      });
    },
    subscribe: (options = {}) => (isClosed() ? closedSubscription : subscriptionOf(ledger, options, isClosed)),
    frontier: async () => {
      if (isClosed()) return fail(closedFault);
      const fault = follower.fault();
      return fault === undefined ? succeed(follower.frontier()) : fail(fault);
    },
    inspect: async () => {
      if (isClosed()) return fail(closedFault);
      return inspectLedger(ledger, shown);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Throws on what the server would change or read as something else: it writes ids anew in small letters, and types
 * that begin with a dollar sign are its own.
 */
function assertAcceptable({ stream, events, expected }: AppendRequest): void {
  if (stream === "") throw new TypeError("a stream needs a name");
  if (expected.kind === "Exactly" && !Number.isSafeInteger(expected.revision)) {
    throw new TypeError(`revision ${expected.revision} is not an integer`);
  }
  for (const { id, type } of events) {
    if (!idPattern.test(id)) throw new TypeError(`"${id}" is not a UUID in small letters`);
    if (type === "" || type.startsWith("$")) throw new TypeError(`"${type}" can't be the type of an event`);
  }
}

const closedSubscription: Subscription = {
  async *[Symbol.asyncIterator]() {
    yield fail(closedFault);
  },
};
