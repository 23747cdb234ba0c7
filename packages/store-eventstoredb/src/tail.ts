/** The newest events, so that who follows the ledger needs no read of their own for each of them. */
import type { Chunk, RecordedEvent } from "@chidao/core/store";

export interface Tail {
  add(event: RecordedEvent): void;
  /** Events from an index on, at most `count`; `undefined` when the first of them is no longer kept. */
  from(index: number, count: number): Chunk | undefined;
}

const eventsMax = 2048;
const charactersMax = 16 * 1024 * 1024;

export function createTail(): Tail {
  let events: Array<RecordedEvent> = [];
  let characters = 0;

  /** Lets go of the older half at a time, so that adding one costs no move of all. */
  function shorten(): void {
    while (events.length > 1 && (events.length > eventsMax || characters > charactersMax)) {
      events = events.slice(Math.ceil(events.length / 2));
      characters = events.reduce((sum, event) => sum + sizeOf(event), 0);
    }
  }

  return {
    add: (event) => {
      events.push(event);
      characters += sizeOf(event);
      shorten();
    },
    from: (index, count) => {
      const first = events[0]?.index;
      if (first === undefined || index < first) return undefined;
      return events.slice(index - first, index - first + count);
    },
  };
}

function sizeOf({ data, metadata }: RecordedEvent): number {
  return data.length + metadata.length;
}
