/**
 * One append. The server is always given the exact revision that the stream has: then it takes a repeat of the same
 * event ids as the same write, so that an attempt whose answer was lost can be made again, however late the first one
 * arrives. With ANY it only does its best. Appends of this process that share a stream or an event id go one after the
 * other.
 *
 * An append is answered when its events are counted here, so that the index in the answer is the one that every reader
 * sees.
 */
import {
  type Appended,
  type AppendRequest,
  describeExpectedState,
  fail,
  isInExpectedState,
  type Outcome,
  type StoreFault,
  succeed,
} from "@chidao/core/store";
import { BACKWARDS, END, NO_STREAM } from "@eventstore/db-client";
import { appendBytesMax } from "./capabilities.js";
import { readFrom } from "./feed.js";
import type { Follower } from "./follower.js";
import { encodeFrame } from "./frame.js";
import type { Ledger } from "./ledger.js";
import { createGate, createLine, type Gate } from "./line.js";
import { pause, unavailable, within } from "./patience.js";
import { judge, type Verdict } from "./server-error.js";
import { steadily } from "./steadily.js";
import { isSameWriter, marksOf } from "./writer-mark.js";

const callsAtOnce = 24;

export type Appender = (request: AppendRequest) => Promise<Outcome<Appended, StoreFault>>;

export function createAppender(ledger: Ledger): Appender {
  const line = createLine();
  const gate = createGate(callsAtOnce);
  return async (request) => {
    const mine = copyOf(request);
    const marks = marksOf(mine.events.length);
    const events = mine.events.map((event, at) => toEventData(event, marks[at] ?? new Uint8Array()));
    const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
    if (bytes > appendBytesMax) return fail({ _tag: "TooLarge", what: "batch", limit: appendBytesMax, actual: bytes });
    const keys = [`stream ${mine.stream}`, ...mine.events.map(({ id }) => id)];
    return line.inTurn(keys, () => append(ledger, { request: mine, events, gate }));
  };
}

/** As servers count it. */
function bytesOf({ data, metadata, type }: BinaryEvent): number {
  return data.length + metadata.length + 2 * type.length;
}

interface BinaryEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: "application/octet-stream";
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

interface Writing {
  readonly request: AppendRequest;
  readonly events: ReadonlyArray<BinaryEvent>;
  readonly gate: Gate;
}

/** What one turn came to: an answer, or that another turn is to be made, after a pause if there is a cause. */
type Turn =
  | { readonly kind: "answer"; readonly answer: Outcome<Appended, StoreFault> }
  | { readonly kind: "again"; readonly cause?: string };

async function append(ledger: Ledger, writing: Writing): Promise<Outcome<Appended, StoreFault>> {
  const { follower, patience } = ledger;
  const since = performance.now();
  const watch = follower.watch(writing.request.events[0]?.id ?? "");
  let cause = "the server does not answer";
  try {
    for (let tries = 0; performance.now() - since < patience.totalMs; tries += 1) {
      const turn = await takeTurn(ledger, writing, { mark: watch.mark, tries });
      if (turn.kind === "answer") return turn.answer;
      if (turn.cause === undefined) continue;
      cause = turn.cause;
      await pause(tries);
    }
    return fail(unavailable(cause));
  } finally {
    watch.leave();
  }
}

interface Turning {
  readonly mark: () => unknown;
  readonly tries: number;
}

async function takeTurn(ledger: Ledger, writing: Writing, { mark, tries }: Turning): Promise<Turn> {
  const { follower } = ledger;
  const { request, events } = writing;
  const broken = follower.broken();
  if (broken !== undefined) return answered(fail(broken));
  const known = knownAlready(follower, request);
  if (known?.ok === true && isSameWriter(mark(), events[0]?.metadata)) {
    return answered(succeed({ ...known.value, repeated: false }));
  }
  if (known !== undefined) return answered(known);
  const head = follower.directory.headOf(request.stream);
  if (isInExpectedState(request.expected, head)) {
    const sent = await writing.gate.pass(() => send(ledger, writing, head, tries));
    return judgeSent(ledger, request, sent);
  }
  const actual = await freshHead(ledger, request.stream);
  if (actual.ok && actual.value !== head) return { kind: "again" };
  return answered(actual.ok ? refused(request, head) : actual);
}

/** Waits for what the answer speaks of to be counted; then the next turn finds these events, or a head that moved on. */
async function judgeSent(ledger: Ledger, { stream }: AppendRequest, sent: Sent): Promise<Turn> {
  switch (sent.kind) {
    case "fault":
      return answered(fail(sent.fault));
    case "stored":
    case "wrongRevision": {
      const counted = await countedUpTo(ledger.follower, stream, sent.lastRevision);
      return counted.ok ? { kind: "again" } : answered(counted);
    }
    default: {
      // It may have been stored all the same; then it is counted now.
      await freshHead(ledger, stream);
      return { kind: "again", cause: sent.kind === "passing" ? sent.cause : sent.kind };
    }
  }
}

function answered(answer: Outcome<Appended, StoreFault>): Turn {
  return { kind: "answer", answer };
}

// What is known of the ids

/** The first answer again, or the conflict; `undefined` when none of these ids is stored. */
function knownAlready(
  { directory }: Follower,
  { stream, events }: AppendRequest,
): Outcome<Appended, StoreFault> | undefined {
  const seen = new Set<string>();
  const known = events.find(({ id }) => {
    const isKnown = seen.has(id) || directory.find(id) !== undefined;
    seen.add(id);
    return isKnown;
  });
  if (known === undefined) return undefined;
  const first = directory.find(events[0]?.id ?? "");
  const isRepeat =
    first?.stream === stream &&
    events.every(({ id }, at) => {
      const stored = directory.find(id);
      return stored?.stream === stream && stored.revision === first.revision + at;
    });
  if (!isRepeat) return fail({ _tag: "EventIdConflict", stream, id: known.id });
  const lastRevision = first.revision + events.length - 1;
  const lastIndex = directory.indexOf(stream, lastRevision) ?? first.index;
  if (lastIndex - first.index !== events.length - 1) {
    return fail({ _tag: "StoreDamaged", cause: `a batch of ${stream} stands torn apart at index ${first.index}` });
  }
  return succeed({ firstIndex: first.index, lastIndex, lastRevision, repeated: true });
}

// What the server says

type Sent = Verdict | { readonly kind: "stored"; readonly lastRevision: number };

async function send(
  { connection, names, patience }: Ledger,
  { request, events }: Writing,
  head: number,
  tries: number,
): Promise<Sent> {
  // A server that is slow gets more time with each attempt, instead of more and more attempts at once.
  const ms = Math.min(patience.attemptMs * (1 + tries), patience.totalMs);
  const client = connection.client();
  const since = performance.now();
  try {
    const answer = await within(
      ms,
      client.appendToStream(names.prefix + request.stream, [...events], {
        expectedRevision: head < 0 ? NO_STREAM : BigInt(head),
        requiresLeader: true,
        deadline: ms,
        credentials: connection.credentials,
      }),
    );
    if (answer !== undefined) {
      connection.heard();
      return { kind: "stored", lastRevision: Number(answer.nextExpectedRevision) };
    }
  } catch (error) {
    const verdict = judge(error, "append");
    if (verdict.kind === "passing" && verdict.isStuck) connection.renew(client, since);
    return verdict;
  }
  connection.renew(client, since);
  return { kind: "passing", cause: "the server does not answer an append", isStuck: true };
}

/** The last revision that the server knows, once it is counted here; -1: there is no event. */
async function freshHead(ledger: Ledger, stream: string): Promise<Outcome<number, StoreFault>> {
  const { connection, names, follower } = ledger;
  const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1 } as const;
  for await (const message of steadily(ledger.steady, () => readFrom(connection, names.prefix + stream, options))) {
    if (message.kind === "fault") return fail(message.fault);
    if (message.kind === "event") return countedUpTo(follower, stream, Number(message.event.revision));
    if (message.kind === "noSuchStream") break;
  }
  return succeed(follower.directory.headOf(stream));
}

async function countedUpTo(follower: Follower, stream: string, revision: number): Promise<Outcome<number, StoreFault>> {
  return follower.until(() => {
    const head = follower.directory.headOf(stream);
    return head >= revision ? head : undefined;
  });
}

function refused({ stream, expected }: AppendRequest, actual: number): Outcome<never, StoreFault> {
  return fail({ _tag: "WrongExpectedState", stream, expected: describeExpectedState(expected), actual });
}

// What is sent

function toEventData(event: AppendRequest["events"][number], mark: Uint8Array): BinaryEvent {
  const { id, type } = event;
  return { id, type, contentType: "application/octet-stream", data: encodeFrame(event), metadata: mark };
}

/** What waits has been checked already, so a caller that goes on using its arrays must not change it. */
function copyOf(request: AppendRequest): AppendRequest {
  return { ...request, events: [...request.events], basis: [...request.basis] };
}
