/**
 * What is checked before a request is looked at. Requests that no caller can mean (no event, a text that UTF-8 can't
 * carry, half an event to a chunk) are defects and throw a `TypeError`; the limits of the port are faults.
 */
import type { AppendRequest, Capabilities, NewEvent, ReadOptions, StoreFault } from "@chidao/core/store";

export const capabilities: Capabilities = {
  name: "memory",
  durable: false,
  atomicBasis: true,
  eventBytesMax: 1024 * 1024,
  batchEventsMax: 10_000,
};

const chunkSizeDefault = 500;
const chunkSizeMax = 10_000;

/** The limit that the request is over, if it is over one. */
export function findTooLarge({ events }: AppendRequest): StoreFault | undefined {
  if (events.length > capabilities.batchEventsMax) {
    return { _tag: "TooLarge", what: "batch", limit: capabilities.batchEventsMax, actual: events.length };
  }
  const bytes = events.map(bytesOf).find((size) => size > capabilities.eventBytesMax);
  if (bytes === undefined) return undefined;
  return { _tag: "TooLarge", what: "event", limit: capabilities.eventBytesMax, actual: bytes };
}

/** Throws on a request that can't be meant, just as the durable stores do. */
export function assertAppendable({ stream, events }: AppendRequest): void {
  if (events.length === 0) throw new TypeError("an append needs at least one event");
  assertStorable(stream);
  for (const event of events) {
    if (!Number.isSafeInteger(event.schema)) throw new TypeError(`schema ${event.schema} is not an integer`);
    for (const text of [event.id, event.type, event.recordedAt, event.data, event.metadata]) assertStorable(text);
  }
}

/** A read with every default filled in; `low` and `high` are inclusive. */
export interface ReadWindow {
  readonly low: number;
  readonly high: number;
  readonly forward: boolean;
  readonly chunkSize: number;
}

export function readWindow(options: ReadOptions): ReadWindow {
  const forward = options.direction !== "backward";
  const from = position("from", options.from);
  const to = position("to", options.to);
  return {
    low: Math.max(0, (forward ? from : to) ?? 0),
    high: (forward ? to : from) ?? Number.MAX_SAFE_INTEGER,
    forward,
    chunkSize: chunkSizeOf(options.chunkSize),
  };
}

export function chunkSizeOf(chunkSize: number = chunkSizeDefault): number {
  if (Number.isInteger(chunkSize) && chunkSize >= 1 && chunkSize <= chunkSizeMax) return chunkSize;
  throw new TypeError(`chunkSize is ${chunkSize}; it is an integer from 1 to ${chunkSizeMax}`);
}

export function position(name: string, value: number | undefined): number | undefined {
  if (value === undefined || Number.isSafeInteger(value)) return value;
  throw new TypeError(`${name} is ${value}; it is an integer`);
}

function bytesOf(event: NewEvent): number {
  return utf8Length(event.data) + utf8Length(event.metadata);
}

/** Counted by hand, because this package needs no platform's types. The two halves of a pair are two bytes each. */
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
