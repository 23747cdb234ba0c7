/**
 * The line in which the appends of one store wait. Whoever stands in it when the writer comes round shares one
 * transaction, in the order they came; the writer comes round as soon as everything that is ready has run, so that
 * callers woken together are together again, and one alone waits for nobody. Waiting happens here and not in SQLite, so
 * that a connection never competes with itself.
 */
import { type Appended, type AppendRequest, fail, type Outcome, type StoreFault } from "@chidao/core/store";
import { backOff, isBusy, letOthersRun, toStoreFault } from "@chidao/sqlite";
import { type Decision, type GroupTransaction, hasAdded } from "./group.js";

export interface Writer {
  append(request: AppendRequest): Promise<Outcome<Appended, StoreFault>>;
  /** Resolves once no append is under way. */
  whenIdle(): Promise<void>;
}

export interface WriterOptions {
  readonly transaction: GroupTransaction;
  readonly file: string;
  /** How long an append may wait for other processes. At least one attempt is always made. */
  readonly busyMs: number;
  readonly isClosed: () => boolean;
  /** Called after a commit that added events, before those who appended them are answered. */
  readonly onCommit: () => void;
}

/** A transaction blocks this thread, so a group is bounded; a request that is larger by itself makes up a group. */
const groupRequestsMax = 256;
const groupEventsMax = 5000;
const groupCharactersMax = 8 * 1024 * 1024;

interface Waiting {
  readonly request: AppendRequest;
  readonly characters: number;
  /** By `performance.now()`. */
  readonly since: number;
  readonly settle: (decision: Decision) => void;
}

export function createWriter(options: WriterOptions): Writer {
  const { transaction, file, busyMs, isClosed, onCommit } = options;
  let line: Array<Waiting> = [];
  let working: Promise<void> | undefined;

  /** Ends only when nobody waits any more, after closing too: whoever came before is served or sent away. */
  async function work(): Promise<void> {
    for (let busyTries = 0; line.length > 0; ) {
      await (busyTries === 0 ? letOthersRun() : backOff(busyTries));
      busyTries = serveGroup() ? 0 : busyTries + 1;
    }
    working = undefined;
  }

  /** One transaction for the first in the line. False when another connection held the file: then they wait on. */
  function serveGroup(): boolean {
    const group = line.slice(0, groupLengthOf(line));
    try {
      const decisions = transaction(group.map(({ request }) => request));
      if (decisions.some(hasAdded)) onCommit();
      for (const [at, decision] of decisions.entries()) group[at]?.settle(decision);
    } catch (error) {
      if (isBusy(error)) {
        sendAwayWhoWaitedEnough();
        return false;
      }
      const fault = toStoreFault(error, file);
      for (const { settle } of group) settle(refusal(fault));
    }
    line = line.slice(group.length);
    return true;
  }

  function sendAwayWhoWaitedEnough(): void {
    const now = performance.now();
    const closed = isClosed();
    line = line.filter(({ since, settle }) => {
      const waitedMs = Math.round(now - since);
      if (!closed && waitedMs < busyMs) return true;
      settle(refusal(closed ? { _tag: "StoreClosed" } : { _tag: "StoreBusy", waitedMs }));
      return false;
    });
  }

  return {
    append: (request) =>
      new Promise((resolve, reject) => {
        line.push({
          request: copyOf(request),
          characters: charactersIn(request),
          since: performance.now(),
          settle: (decision) => (decision.kind === "outcome" ? resolve(decision.outcome) : reject(decision.error)),
        });
        working ??= work();
      }),
    whenIdle: () => working ?? Promise.resolve(),
  };
}

/** How many of the first in the line make up a group: at least one, and no more than the bounds allow. */
function groupLengthOf(line: ReadonlyArray<Waiting>): number {
  let [events, characters] = [0, 0];
  const over = line.slice(0, groupRequestsMax).findIndex((waiting, at) => {
    events += waiting.request.events.length;
    characters += waiting.characters;
    return at > 0 && (events > groupEventsMax || characters > groupCharactersMax);
  });
  return over === -1 ? Math.min(line.length, groupRequestsMax) : over;
}

/** What waits has been checked already, so a caller that goes on using its arrays must not change it. */
function copyOf(request: AppendRequest): AppendRequest {
  return { ...request, events: [...request.events], basis: [...request.basis] };
}

function charactersIn({ events }: AppendRequest): number {
  return events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
}

function refusal(fault: StoreFault): Decision {
  return { kind: "outcome", outcome: fail(fault) };
}

/** For a ledger that may only be read. */
export function createRefusingWriter(cause: string): Writer {
  return {
    append: async () => fail({ _tag: "StoreReadOnly", cause }),
    whenIdle: async () => {},
  };
}
