/** What a table of the read models is: how it is made, and what an entry changes in it. */
import type { Entry, EventRegistry, History } from "@chidao/core";
import type { FactChange } from "@chidao/projections";
import type { SqliteDatabase } from "@chidao/sqlite";

/** One entry with what the runner has found out about it already; each part is worked out once, when it is asked for. */
export interface Step {
  readonly entry: Entry;
  /** The data as it is stored, canonical and of the newest schema version. */
  readonly data: string;
  /** The number of the entry's stream in the table `subjects`. */
  readonly subject: number;
  readonly change: FactChange;
  /** The stream's history without this entry. */
  before(): History;
  /** The stream's history with this entry. */
  after(): History;
}

export interface TableWriter {
  add(step: Step): void;
  /** The batch was rolled back: what was kept of it is not so. */
  forget?(): void;
}

export interface ViewTable {
  readonly name: string;
  /** DDL of the table and its indexes. `suffix` tells the generation, and ends the name of everything it creates. */
  create(suffix: string): string;
  prepare(database: SqliteDatabase, suffix: string, registry: EventRegistry): TableWriter;
}
