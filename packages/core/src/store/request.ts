/**
 * What every store checks before a request reaches its engine. Requests that no caller can mean (no event, a text
 * that UTF-8 can't carry, half an event to a chunk) are defects and throw a `TypeError`; the limits are faults.
 */
import type { AppendRequest, Capabilities, NewEvent, ReadOptions } from "./event-store.js";
import type { StoreFault } from "./store-fault.js";

const chunkSizeDefault = 500;
const chunkSizeMax = 10_000;

/** Beyond any position, and still exact as a number after one is added. */
export const positionMax: number = Number.MAX_SAFE_INTEGER - 1;

/** The limit that the request is over, if it is over one. */
export function findTooLarge(
  { events }: AppendRequest,
  { batchEventsMax, eventBytesMax }: Pick<Capabilities, "batchEventsMax" | "eventBytesMax">,
): StoreFault | undefined {
  if (events.length > batchEventsMax) {
    return { _tag: "TooLarge", what: "batch", limit: batchEventsMax, actual: events.length };
  }
  const bytes = events.map(bytesOf).find((size) => size > eventBytesMax);
  if (bytes === undefined) return undefined;
  return { _tag: "TooLarge", what: "event", limit: eventBytesMax, actual: bytes };
}

/** Throws on a request that can't be meant. NUL would be cut off by some bindings, a lone surrogate replaced. */
export function assertAppendable({ stream, events }: AppendRequest): void {
  if (events.length === 0) throw new TypeError("an append needs at least one event");
  assertStorable(stream);
  for (const event of events) {
    if (!Number.isSafeInteger(event.schema)) throw new TypeError(`schema ${event.schema} is not an integer`);
    const { id, type, recordedAt, data, metadata, signature = "" } = event;
    for (const text of [id, type, recordedAt, data, metadata, signature]) assertStorable(text);
  }
}

/** A read with every default filled in; `low` and `high` are inclusive. */
export interface ReadWindow {
  readonly low: number;
  readonly high: number;
  readonly forward: boolean;
  readonly chunkSize: number;
}

/** The window that read options ask for; throws when they make no sense. */
export function readWindow(options: ReadOptions): ReadWindow {
  const forward = options.direction !== "backward";
  const from = position("from", options.from) ?? (forward ? 0 : positionMax);
  const to = position("to", options.to) ?? (forward ? positionMax : 0);
  return {
    low: Math.max(0, forward ? from : to),
    high: Math.min(positionMax, forward ? to : from),
    forward,
    chunkSize: chunkSizeOf(options.chunkSize),
  };
}

/** The chunk size to use; throws when it makes no sense. */
export function chunkSizeOf(chunkSize: number = chunkSizeDefault): number {
  if (Number.isInteger(chunkSize) && chunkSize >= 1 && chunkSize <= chunkSizeMax) return chunkSize;
  throw new TypeError(`chunkSize is ${chunkSize}; it is an integer from 1 to ${chunkSizeMax}`);
}

/** Throws unless the value is an integer or absent. */
export function position(name: string, value: number | undefined): number | undefined {
  if (value === undefined || Number.isSafeInteger(value)) return value;
  throw new TypeError(`${name} is ${value}; it is an integer`);
}

function bytesOf(event: NewEvent): number {
  return utf8Length(event.data) + utf8Length(event.metadata) + utf8Length(event.signature ?? "");
}

/** Counted by hand, because the port needs no platform's types. The two halves of a pair are two bytes each. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += 1;
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}

function assertStorable(text: string): void {
  if (text.includes("\0")) throw new TypeError("a text with NUL can't be stored");
  if (/\p{Surrogate}/u.test(text)) throw new TypeError("a text with a lone surrogate can't be stored");
}
