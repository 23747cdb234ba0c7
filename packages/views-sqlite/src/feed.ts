/**
 * Puts events into the rows of one generation. A batch is one transaction that also moves the checkpoint, from where
 * this runner left it: had another one moved it, nothing of the batch is written.
 */
import {
  type Chunk,
  canonicalJsonOf,
  categoryOf,
  decodeRecorded,
  type Entry,
  type EventRegistry,
  emptyHistory,
  evolveHistory,
  type History,
  type RecordedEvent,
  recent,
  type UndecodableEvent,
} from "@chidao/core";
import { factChange } from "@chidao/projections";
import { numberIn, type SqliteDatabase } from "@chidao/sqlite";
import * as E from "fp-ts/lib/Either.js";
import { type Generation, inTransaction } from "./file/generations.js";
import type { Role } from "./file/runner-lock.js";
import { historyReader } from "./read/histories.js";
import { viewTables } from "./tables/index.js";
import type { Step } from "./tables/table.js";

export interface Fed {
  /** The checkpoint now. */
  readonly position: number;
  /** The event that can't be read: the line stands before it. */
  readonly stoppedBy: UndecodableEvent | undefined;
  /** True when the generation is no longer in that state: another one has taken its place. */
  readonly superseded: boolean;
}

export interface Feed {
  readonly position: () => number;
  /** Events that follow the checkpoint without a hole. Throws what the engine throws, with nothing written. */
  add(events: Chunk): Fed;
}

export function prepareFeed(
  database: SqliteDatabase,
  generation: Generation,
  { registry, role }: { readonly registry: EventRegistry; readonly role: Role },
): Feed {
  const { suffix, number } = generation;
  const writers = viewTables.map((table) => table.prepare(database, suffix, registry));
  const subjects = subjectNumbers(database, suffix);
  const histories = historiesBefore(database, suffix, registry);
  const isMine = database.prepare("SELECT 1 FROM generations WHERE number = ? AND position = ? AND state = ?");
  const move = database.prepare("UPDATE generations SET position = ? WHERE number = ?");
  let position = generation.position;

  function addOne(recorded: RecordedEvent): UndecodableEvent | undefined {
    const decoded = decodeRecorded(registry, recorded);
    if (E.isLeft(decoded)) return decoded.left;
    const entry = decoded.right;
    const subject = subjects.numberOf(entry);
    const history = histories.forEntry(subject, entry);
    const step: Step = {
      entry,
      data:
        entry.event.type === recorded.type && isAsStored(registry, recorded)
          ? recorded.data
          : canonicalJsonOf(entry.event.data),
      subject,
      change: factChange(entry, history.before),
      ...history,
    };
    for (const writer of writers) writer.add(step);
    return undefined;
  }

  return {
    position: () => position,
    add: (events) => {
      let fed: Fed = { position, stoppedBy: undefined, superseded: false };
      try {
        inTransaction(database, () => {
          // Asked first: the tables of a generation that was swapped out may be gone.
          if (isMine.get(number, position, role) === undefined) throw new Superseded();
          let last = position;
          for (const event of events) {
            if (event.index !== last + 1) throw new Error(`index ${event.index} does not follow ${last}`);
            const stoppedBy = addOne(event);
            if (stoppedBy !== undefined) {
              fed = { ...fed, stoppedBy };
              break;
            }
            last = event.index;
          }
          move.run(last, number);
          fed = { ...fed, position: last };
        });
        position = fed.position;
        return fed;
      } catch (error) {
        subjects.forget();
        histories.forget();
        for (const writer of writers) writer.forget?.();
        if (error instanceof Superseded) return { position, stoppedBy: undefined, superseded: true };
        throw error;
      }
    },
  };
}

/** Whether reading changed nothing. A correction may hold data of an older version in its data, whatever its own is. */
function isAsStored({ definitions }: EventRegistry, { type, schema }: RecordedEvent): boolean {
  return type !== "EntryCorrected" && (definitions.get(type)?.schema ?? schema) === schema;
}

/** Thrown to roll the batch back. */
class Superseded extends Error {}

/** Numbers of streams, and histories, that are remembered before they are looked up in the file again. */
const [numbersMax, historiesMax] = [40_000, 2_000];

interface SubjectNumbers {
  numberOf(entry: Entry): number;
  forget(): void;
}

function subjectNumbers(database: SqliteDatabase, suffix: string): SubjectNumbers {
  const find = database.prepare(`SELECT subject FROM subjects${suffix} WHERE stream = ?`);
  const insert = database.prepare(`INSERT INTO subjects${suffix} (category, stream, since) VALUES (?, ?, ?)`);
  const known = recent<number>(numbersMax);
  return {
    numberOf: ({ stream, revision, index }) => {
      const remembered = known.get(stream);
      if (remembered !== undefined) return remembered;
      const subject =
        revision === 0
          ? Number(insert.run(categoryOf(stream), stream, index).lastInsertRowid)
          : numberIn(find.get(stream), "subject");
      known.set(stream, subject);
      return subject;
    },
    forget: () => known.clear(),
  };
}

interface HistoriesBefore {
  forEntry(subject: number, entry: Entry): Pick<Step, "before" | "after">;
  forget(): void;
}

/** Most entries ask for no history; those who do, corrections and tables made of whole rows, find the last ones kept. */
function historiesBefore(database: SqliteDatabase, suffix: string, registry: EventRegistry): HistoriesBefore {
  const reader = historyReader(database, suffix, registry);
  const kept = recent<History>(historiesMax);
  return {
    forEntry: (subject, entry) => {
      let before: History | undefined = entry.revision === 0 ? emptyHistory : kept.get(entry.stream);
      let after: History | undefined;
      kept.delete(entry.stream);
      const historyBefore = (): History => {
        before ??= reader.of(subject, entry.stream, entry.index - 1);
        return before;
      };
      return {
        before: historyBefore,
        after: () => {
          after ??= evolveHistory(historyBefore(), entry);
          // A stream's first entry is asked for by most tables and its second by few: keeping it would keep every stream.
          if (entry.revision === 0) return after;
          kept.set(entry.stream, after);
          return after;
        },
      };
    },
    forget: () => kept.clear(),
  };
}
