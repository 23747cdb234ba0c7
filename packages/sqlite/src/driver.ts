/**
 * The part of a synchronous SQLite binding that the store uses. It is written down here so that no binding's type
 * reaches the rest of the package or its declarations; `node:sqlite` and its namesake both fit it as they are.
 */

export type SqliteValue = string | number | null;

export type SqliteRow = Readonly<Record<string, unknown>>;

export interface SqliteStatement {
  run(...values: ReadonlyArray<SqliteValue>): { readonly lastInsertRowid: number | bigint };
  get(...values: ReadonlyArray<SqliteValue>): SqliteRow | undefined;
  all(...values: ReadonlyArray<SqliteValue>): ReadonlyArray<SqliteRow>;
  /** Rows as lists of values; `node:sqlite` has it from Node 22.16 and 24.0. */
  setReturnArrays?(isWanted: boolean): void;
}

/** A row's values in the order of the statement's columns. */
export type SqliteList = ReadonlyArray<unknown>;

export interface SqliteLists {
  all(...values: ReadonlyArray<SqliteValue>): ReadonlyArray<SqliteList>;
}

export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

export interface SqliteDriver {
  /** As an operator knows it: `node:sqlite (Node 24.21.0)`. */
  readonly name: string;
  /** Whether closing really closes: otherwise statements keep the file open until they are garbage-collected. */
  readonly closesAtOnce: boolean;
  /** `location` is an absolute path, or a `file:` URL with SQLite's own parameters. */
  open(location: string, options: { readonly readOnly: boolean }): SqliteDatabase;
}

/** The rows of a statement as lists, which a binding makes in some two thirds of the time that it takes for named values. */
export function listsOf(statement: SqliteStatement): SqliteLists {
  if (statement.setReturnArrays === undefined)
    return { all: (...values) => statement.all(...values).map((row) => Object.values(row)) };
  statement.setReturnArrays(true);
  return { all: (...values) => statement.all(...values) as unknown as ReadonlyArray<SqliteList> };
}

/** A number out of a row; anything else is a defect of the statement that asked for it. */
export function numberIn(row: SqliteRow | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value === "number") return value;
  throw new TypeError(`SQLite gave ${typeof value} where the number "${column}" was asked for`);
}

/** A text out of a row; anything else is a defect of the statement that asked for it. */
export function textIn(row: SqliteRow | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value === "string") return value;
  throw new TypeError(`SQLite gave ${typeof value} where the text "${column}" was asked for`);
}

/** A number at a place of a list; anything else is a defect of the statement that asked for it. */
export function numberAt(list: SqliteList, at: number): number {
  const value = list[at];
  if (typeof value === "number") return value;
  throw new TypeError(`SQLite gave ${typeof value} where a number was asked for, in column ${at}`);
}

/** A text at a place of a list; anything else is a defect of the statement that asked for it. */
export function textAt(list: SqliteList, at: number): string {
  const value = list[at];
  if (typeof value === "string") return value;
  throw new TypeError(`SQLite gave ${typeof value} where a text was asked for, in column ${at}`);
}
