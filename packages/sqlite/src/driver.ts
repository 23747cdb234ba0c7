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
