/**
 * A read model's rows as a map, read from the file when they are asked for: one row by an indexed query, and all of
 * them, once, when somebody goes through them.
 */
import { type History, idOf, type StreamCategory, streamName } from "@chidao/core";
import { numberIn, type SqliteDatabase, textIn } from "@chidao/sqlite";
import type { HistoryReader } from "./histories.js";

export interface Row {
  readonly history: History;
  /** The last revision of the stream. */
  readonly revision: number;
}

export function rowsOf(
  { database, suffix, at }: { readonly database: SqliteDatabase; readonly suffix: string; readonly at: number },
  category: StreamCategory,
  histories: HistoryReader,
): ReadonlyMap<string, Row> {
  const find = database.prepare(`SELECT subject FROM subjects${suffix} WHERE stream = ? AND since <= ?`);
  const ids = database.prepare(
    `SELECT stream FROM subjects${suffix} WHERE category = ? AND since <= ? ORDER BY subject`,
  );
  const count = database.prepare(`SELECT count(*) AS count FROM subjects${suffix} WHERE category = ? AND since <= ?`);
  const one = new Map<string, Row | undefined>();
  let all: ReadonlyMap<string, Row> | undefined;

  function readOne(id: string): Row | undefined {
    const stream = streamName(category, id);
    const found = find.get(stream, at);
    return found === undefined ? undefined : rowOf(histories.of(numberIn(found, "subject"), stream, at));
  }

  function readAll(): ReadonlyMap<string, Row> {
    if (all !== undefined) return all;
    const read = new Map<string, Row>();
    for (const { stream, history } of histories.all(category, at)) read.set(idOf(stream), rowOf(history));
    all = read;
    return read;
  }

  const keys = (): ReadonlyArray<string> => ids.all(category, at).map((row) => idOf(textIn(row, "stream")));
  const has = (id: string): boolean => find.get(streamName(category, id), at) !== undefined;
  return {
    get size() {
      return all?.size ?? numberIn(count.get(category, at), "count");
    },
    has: (id) => all?.has(id) ?? has(id),
    get: (id) => {
      if (all !== undefined) return all.get(id);
      if (!one.has(id)) one.set(id, readOne(id));
      return one.get(id);
    },
    keys: () => (all === undefined ? new Set(keys()).keys() : all.keys()) as MapIterator<string>,
    values: () => readAll().values(),
    entries: () => readAll().entries(),
    forEach: (visit, self) => readAll().forEach(visit, self),
    [Symbol.iterator]: () => readAll()[Symbol.iterator](),
  };
}

function rowOf(history: History): Row {
  return { history, revision: history.entries.at(-1)?.revision ?? -1 };
}
