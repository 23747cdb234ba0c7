/** Reading the whole ledger and single streams, in both directions. */
import { fail, type Outcome, type ReadWindow, type RecordedEvent, type StoreFault, succeed } from "@chidao/core/store";
import { BACKWARDS, END, FORWARDS, type ReadStreamOptions } from "@eventstore/db-client";
import { markEvery } from "./directory.js";
import { readFrom, type StoredEvent } from "./feed.js";
import type { Ledger } from "./ledger.js";
import { passFrom } from "./pass.js";
import { toRecorded } from "./recorded.js";
import { type SteadyMessage, steadily } from "./steadily.js";

type Events = AsyncGenerator<Outcome<RecordedEvent, StoreFault>, void>;

// The ledger

export function readLedger(ledger: Ledger, window: ReadWindow): Events {
  return window.forward ? forward(ledger, window.low, window.high) : backward(ledger, window);
}

async function* forward(ledger: Ledger, low: number, high: number): Events {
  if (low > high) return;
  for await (const event of passFrom(ledger, low)) {
    if (event.ok && event.value.index > high) return;
    yield event;
    if (event.ok && event.value.index === high) return;
  }
}

/** The log is read forward, a stretch between two marks at a time, beginning with the last one. */
async function* backward(ledger: Ledger, { low, high }: ReadWindow): Events {
  if (low > high) return;
  const { directory } = ledger.follower;
  const lastMark = directory.markFor(Math.min(high, directory.count())).index;
  let [from, to] = [Math.max(low, lastMark), high];
  for (;;) {
    const stretch: Array<RecordedEvent> = [];
    for await (const event of forward(ledger, from, to)) {
      if (!event.ok) return yield event;
      stretch.push(event.value);
    }
    for (const event of stretch.toReversed()) yield succeed(event);
    if (from <= low) return;
    to = from - 1;
    from = Math.max(low, Math.floor(to / markEvery) * markEvery);
  }
}

// A stream

export async function* readStream(ledger: Ledger, stream: string, window: ReadWindow): Events {
  if (window.low > window.high) return;
  const { connection, names } = ledger;
  const { directory } = ledger.follower;
  const place = placeIn(window);
  const open = () => readFrom(connection, names.prefix + stream, place.request(directory.headOf(stream)));
  for await (const message of steadily(ledger.steady, open)) {
    if (isToSkip(ledger, stream, message, place)) continue;
    const event = await answerTo(ledger, stream, message, place);
    if (event !== undefined) yield event;
    if (event?.ok !== true || place.isPast()) return;
  }
}

/** Events before the window, and announcements; also "read", as long as a counted event is missing. */
function isToSkip({ follower }: Ledger, stream: string, message: SteadyMessage, place: Place): boolean {
  if (message.kind === "event") return place.isBefore(Number(message.event.revision));
  if (message.kind === "read") return !place.isPast() && place.next() <= follower.directory.headOf(stream);
  return message.kind !== "fault" && message.kind !== "noSuchStream";
}

/** The next event or a fault; `undefined`: the read is over. */
async function answerTo(
  ledger: Ledger,
  stream: string,
  message: SteadyMessage,
  place: Place,
): Promise<Outcome<RecordedEvent, StoreFault> | undefined> {
  if (message.kind === "fault") return fail(message.fault);
  if (message.kind === "event") return place.isPast() ? undefined : takeNext(ledger, stream, place, message.event);
  const isMissing = message.kind === "noSuchStream" && ledger.follower.directory.headOf(stream) >= 0;
  return isMissing ? fail({ _tag: "StoreDamaged", cause: `${stream} is no longer on the server` }) : undefined;
}

/** The event that is due, if that is what has come. */
async function takeNext(
  { follower, names }: Ledger,
  stream: string,
  place: Place,
  stored: StoredEvent,
): Promise<Outcome<RecordedEvent, StoreFault>> {
  const event = toRecorded(stored, names.prefix);
  if (event === undefined || event.revision !== place.next()) {
    return fail({ _tag: "StoreDamaged", cause: `${stream} holds no event of a ledger at revision ${place.next()}` });
  }
  const look = () => follower.directory.indexOf(event.stream, event.revision);
  const known = look();
  const index = known === undefined ? await follower.until(look) : succeed(known);
  place.advance();
  return index.ok ? succeed({ ...event, index: index.value }) : index;
}

interface Place {
  next(): number;
  advance(): void;
  isPast(): boolean;
  /** Whether an event comes too early to be wanted: read from the end, above what was asked for. The next one is due. */
  isBefore(revision: number): boolean;
  request(head: number): ReadStreamOptions;
}

function placeIn({ forward: ahead, low, high }: ReadWindow): Place {
  let next = ahead ? low : high;
  let seeksEnd = false;
  return {
    next: () => next,
    advance: () => {
      next += ahead ? 1 : -1;
    },
    isPast: () => next < low || next > high,
    isBefore: (revision) => {
      if (!seeksEnd || revision > next) return seeksEnd;
      [next, seeksEnd] = [revision, false];
      return false;
    },
    request: (head) => {
      // Backward from beyond the end is read from the end: a server need not look for what it never had.
      seeksEnd = !ahead && next > head;
      if (seeksEnd) return { direction: BACKWARDS, fromRevision: END };
      const maxCount = ahead ? high - next + 1 : next - low + 1;
      return { direction: ahead ? FORWARDS : BACKWARDS, fromRevision: BigInt(next), maxCount };
    },
  };
}
