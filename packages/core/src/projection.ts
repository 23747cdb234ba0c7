/** A projection is a pure function from a row and an entry to a row. Rows hold dated facts and never a status. */
import type { Entry } from "./record/entry.js";
import type { RecordedEvent } from "./store/event-store.js";

export interface Projection<Row> {
  readonly name: string;
  /** The row that an event belongs to; `undefined` when the event is none of this projection's business. */
  readonly keyOf: (recorded: Pick<RecordedEvent, "stream" | "type">) => string | undefined;
  readonly initialRow: (key: string) => Row;
  readonly evolve: (row: Row, entry: Entry) => Row;
}
