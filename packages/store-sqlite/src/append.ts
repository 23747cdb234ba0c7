/**
 * One append inside a transaction that others may share. The order of the questions matters: a repeat is recognised
 * before the expected state is looked at, because the first attempt itself moved the stream on; and only the first id
 * is looked up on the way to a success, since the append-only trigger refuses every other known id anyway. The
 * questions write nothing, so the savepoint begins where the inserts do.
 */
import {
  type Appended,
  type AppendRequest,
  describeExpectedState,
  fail,
  isInExpectedState,
  type NewEvent,
  type Outcome,
  type StoreFault,
  succeed,
} from "@chidao/core/store";
import {
  concernsOneRequest,
  isConstraint,
  numberIn,
  type SqliteDatabase,
  type SqliteStatement,
  textIn,
} from "@chidao/sqlite";

/**
 * Appends within the open transaction, or says why not; a refusal leaves nothing of the request behind. What it throws
 * is either the request's own affair, and then nothing of it is left either, or the end of the whole transaction;
 * `concernsOneRequest` tells which.
 */
export type Append = (request: AppendRequest) => Outcome<Appended, StoreFault>;

export interface Appends {
  /** With a savepoint, so that a request that goes wrong is taken back by itself. */
  readonly guarded: Append;
  /**
   * Without one, for which SQLite would copy every page aside. After an error, the request's own affair included, the
   * whole transaction is to be rolled back.
   */
  readonly plainly: Append;
}

export function prepareAppends(database: SqliteDatabase): Appends {
  const statements = prepareStatements(database);
  return {
    guarded: (request) => appendIfExpected(statements, request, insertWhole),
    plainly: (request) => appendIfExpected(statements, request, insertPlainly),
  };
}

interface AppendStatements {
  readonly savepoint: SqliteStatement;
  readonly rollbackTo: SqliteStatement;
  readonly release: SqliteStatement;
  readonly head: SqliteStatement;
  readonly byId: SqliteStatement;
  readonly run: SqliteStatement;
  readonly insert: SqliteStatement;
}

function prepareStatements(database: SqliteDatabase): AppendStatements {
  return {
    savepoint: database.prepare("SAVEPOINT request"),
    rollbackTo: database.prepare("ROLLBACK TO request"),
    release: database.prepare("RELEASE request"),
    head: database.prepare("SELECT coalesce(max(revision), -1) AS head FROM events WHERE stream = ?"),
    byId: database.prepare("SELECT stream, revision FROM events WHERE id = ?"),
    run: database.prepare(
      "SELECT id, position FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?",
    ),
    insert: database.prepare(
      `INSERT INTO events (stream, revision, id, type, schema, recorded_at, data, metadata, signature)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
}

type Insert = (statements: AppendStatements, request: AppendRequest, head: number) => Outcome<Appended, StoreFault>;

const insertPlainly: Insert = (statements, request, head) => succeed(insertAll(statements, request, head));

function appendIfExpected(
  statements: AppendStatements,
  request: AppendRequest,
  insert: Insert,
): Outcome<Appended, StoreFault> {
  const { stream, expected, events } = request;
  const first = statements.byId.get(events[0]?.id ?? null);
  if (first !== undefined) {
    return textIn(first, "stream") === stream
      ? repeatOf(statements, request, numberIn(first, "revision"))
      : idConflict(request, events[0]);
  }
  const head = headOf(statements, stream);
  const refusal: StoreFault | undefined = isInExpectedState(expected, head)
    ? findStaleBasis(statements, request)
    : { _tag: "WrongExpectedState", stream, expected: describeExpectedState(expected), actual: head };
  if (refusal === undefined) return insert(statements, request, head);
  const known = findKnownId(statements, events);
  return fail(known === undefined ? refusal : { _tag: "EventIdConflict", stream, id: known });
}

/** The first answer again, if these very events stand one after the other in this stream. */
function repeatOf(
  statements: AppendStatements,
  request: AppendRequest,
  firstRevision: number,
): Outcome<Appended, StoreFault> {
  const { stream, events } = request;
  const stored = statements.run.all(stream, firstRevision, events.length);
  const stranger = events.find((event, at) => stored[at] === undefined || textIn(stored[at], "id") !== event.id);
  if (stranger !== undefined) return idConflict(request, stranger);
  return succeed({
    firstIndex: numberIn(stored[0], "position") - 1,
    lastIndex: numberIn(stored.at(-1), "position") - 1,
    lastRevision: firstRevision + events.length - 1,
    repeated: true,
  });
}

/** All events of the request or none; what the requests before it have inserted stays. */
function insertWhole(
  statements: AppendStatements,
  request: AppendRequest,
  head: number,
): Outcome<Appended, StoreFault> {
  statements.savepoint.run();
  try {
    const appended = insertAll(statements, request, head);
    statements.release.run();
    return succeed(appended);
  } catch (error) {
    if (!concernsOneRequest(error)) throw error;
    statements.rollbackTo.run();
    statements.release.run();
    const known = isConstraint(error) ? findKnownId(statements, request.events) : undefined;
    if (known === undefined) throw error;
    return fail({ _tag: "EventIdConflict", stream: request.stream, id: known });
  }
}

function insertAll(statements: AppendStatements, { stream, events }: AppendRequest, head: number): Appended {
  const positions = events.map((event, at) => insertOne(statements, stream, head + 1 + at, event));
  const firstIndex = (positions[0] ?? 0) - 1;
  const lastIndex = (positions.at(-1) ?? 0) - 1;
  if (lastIndex - firstIndex !== events.length - 1) {
    throw new Error(`positions ${firstIndex} to ${lastIndex} were given to ${events.length} events`);
  }
  return { firstIndex, lastIndex, lastRevision: head + events.length, repeated: false };
}

function insertOne(statements: AppendStatements, stream: string, revision: number, event: NewEvent): number {
  const { id, type, schema, recordedAt, data, metadata, signature = null } = event;
  const inserted = statements.insert.run(stream, revision, id, type, schema, recordedAt, data, metadata, signature);
  return Number(inserted.lastInsertRowid);
}

function findStaleBasis(statements: AppendStatements, { basis }: AppendRequest): StoreFault | undefined {
  for (const { stream, revision } of basis) {
    const actual = headOf(statements, stream);
    if (actual !== revision) return { _tag: "StaleBasis", stream, read: revision, actual };
  }
  return undefined;
}

function headOf(statements: AppendStatements, stream: string): number {
  return numberIn(statements.head.get(stream), "head");
}

/** An id that is stored already, or that stands twice in this batch. Asked only once something has gone wrong. */
function findKnownId(statements: AppendStatements, events: ReadonlyArray<NewEvent>): string | undefined {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id) || statements.byId.get(id) !== undefined) return id;
    seen.add(id);
  }
  return undefined;
}

function idConflict({ stream, events }: AppendRequest, event: NewEvent | undefined): Outcome<never, StoreFault> {
  return fail({ _tag: "EventIdConflict", stream, id: (event ?? events[0])?.id ?? "" });
}
