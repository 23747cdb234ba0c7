/** Histories out of versioned facts, as they were known at an index of the ledger. */
import {
  type Entry,
  type EntryData,
  type Event,
  type EventRegistry,
  emptyHistory,
  type Fact,
  type History,
  type Instant,
} from "@chidao/core";
import { numberIn, type SqliteDatabase, type SqliteRow, textIn } from "@chidao/sqlite";

export interface StreamHistory {
  readonly stream: string;
  readonly history: History;
}

export interface HistoryReader {
  /** Of one stream, by its number; empty when nothing was known of it. */
  of(subject: number, stream: string, at: number): History;
  /** Of one stream, by its name. */
  ofStream(stream: string, at: number): History;
  /** Of every stream of a category, in the order in which they entered the ledger, read a few at a time. */
  all(category: string, at: number): Generator<StreamHistory>;
}

/** Streams to a statement when all are read. */
const subjectsAtOnce = 200;

const columns =
  "f.subject, f.revision, f.position, f.since, f.id, f.type, f.data, f.corrected_by, f.struck, m.recorded_at";

export function historyReader(database: SqliteDatabase, suffix: string, registry: EventRegistry): HistoryReader {
  const from = `FROM facts${suffix} f JOIN moments${suffix} m ON m.position = f.position`;
  const ofOne = database.prepare(
    `SELECT ${columns} ${from} WHERE f.subject = ? AND f.since <= ? ORDER BY f.revision, f.since`,
  );
  const ofSome = database.prepare(
    `SELECT ${columns} ${from} JOIN subjects${suffix} s ON s.subject = f.subject
     WHERE f.subject BETWEEN ? AND ? AND s.category = ? AND f.since <= ? ORDER BY f.subject, f.revision, f.since`,
  );
  const find = database.prepare(`SELECT subject FROM subjects${suffix} WHERE stream = ?`);
  const subjects = database.prepare(
    `SELECT subject, stream FROM subjects${suffix} WHERE category = ? AND since <= ? AND subject > ?
     ORDER BY subject LIMIT ${subjectsAtOnce}`,
  );
  const of = (subject: number, stream: string, at: number): History =>
    historyOf(ofOne.all(subject, at), stream, registry);
  return {
    of,
    ofStream: (stream, at) => {
      const found = find.get(stream);
      return found === undefined ? emptyHistory : of(numberIn(found, "subject"), stream, at);
    },
    *all(category, at) {
      for (let last = 0; ; ) {
        const some = subjects.all(category, at, last);
        const [first, end] = [some[0], some.at(-1)];
        if (first === undefined || end === undefined) return;
        last = numberIn(end, "subject");
        const rows = bySubject(ofSome.all(numberIn(first, "subject"), last, category, at));
        for (const row of some) {
          const stream = textIn(row, "stream");
          yield { stream, history: historyOf(rows.get(numberIn(row, "subject")) ?? [], stream, registry) };
        }
      }
    },
  };
}

function bySubject(rows: ReadonlyArray<SqliteRow>): ReadonlyMap<number, ReadonlyArray<SqliteRow>> {
  const groups = new Map<number, Array<SqliteRow>>();
  for (const row of rows) {
    const subject = numberIn(row, "subject");
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [row]);
    else group.push(row);
  }
  return groups;
}

/** Rows of one stream, by revision and, within one, from the first reading to the last. */
function historyOf(rows: ReadonlyArray<SqliteRow>, stream: string, registry: EventRegistry): History {
  const entries: Array<Entry> = [];
  const facts: Array<Fact> = [];
  for (const row of rows) {
    const revision = numberIn(row, "revision");
    if (entries.at(-1)?.revision !== revision) {
      entries.push(entryIn(row, stream, registry));
    }
    const entry = entries.at(-1) as Entry;
    facts[entries.length - 1] = factIn(row, entry, registry);
  }
  return { entries, facts };
}

function entryIn(row: SqliteRow, stream: string, registry: EventRegistry): Entry {
  return {
    id: textIn(row, "id"),
    index: numberIn(row, "position"),
    stream,
    revision: numberIn(row, "revision"),
    recordedAt: textIn(row, "recorded_at") as Instant,
    event: eventIn(row, registry),
  };
}

function factIn(row: SqliteRow, entry: Entry, registry: EventRegistry): Fact {
  const corrections = row["corrected_by"];
  const correctedBy = typeof corrections === "string" ? corrections.split(" ") : [];
  const event = numberIn(row, "since") === entry.index ? entry.event : eventIn(row, registry);
  return { entry, event, correctedBy, struck: numberIn(row, "struck") === 1 };
}

/** What is stored has gone through its codec, and was brought to the newest version; an unknown kind stays closed. */
function eventIn(row: SqliteRow, registry: EventRegistry): Event<string, EntryData> {
  const type = textIn(row, "type");
  const data = JSON.parse(textIn(row, "data")) as EntryData;
  if (registry.definitions.has(type)) return { type, data };
  return { type, data, opaque: true } as Event<string, EntryData>;
}
