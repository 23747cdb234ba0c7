/**
 * The tables of a ledger file, format 3. What a reader would question:
 *
 * - `position` is the index plus one, because SQLite never hands out 0; AUTOINCREMENT keeps it from ever being reused,
 *   even if somebody tears the last row out, so that a loss shows as a hole.
 * - There is no table of streams: the last revision is one step to the end of the UNIQUE(stream, revision) index, which
 *   must exist anyway, and a second table would be one more page to write for every append.
 * - Data and metadata are TEXT: as BLOBs they took more than twice as long to read and parse.
 * - Besides UPDATE and DELETE a trigger watches INSERT, because `INSERT OR REPLACE` deletes rows without firing the
 *   delete trigger. Checking density there costs no more than checking existence.
 * - `frontier` holds one line, which `CAST(... AS INTEGER)` reads the size of. It is written once for a transaction, so
 *   a process that still writes format 1 leaves it behind; the next writer catches up before it goes on.
 *
 * - `signature` holds an author's signature, or NULL. The column is added to the older table in a new ledger too, so that
 *   a ledger that was brought over reads word for word as a new one.
 *
 * Format 1 had no frontier, format 2 no signatures; they are the same otherwise.
 */
import { emptyFrontier, frontierText } from "@chidao/core/merkle";

/** "Chid" in ASCII; what `file` and SQLite's header tell apart ledgers by. */
export const applicationId = 0x43686964;

/** Kept in `user_version`. A reader refuses a newer one. */
export const formatVersion = 3;

/** The first format that keeps a frontier. */
export const frontierSince = 2;

/** The first format that has a place for authors' signatures. */
export const signaturesSince = 3;

/** The tables that a ledger of this format has. */
export function tablesOf(format: number): ReadonlyArray<string> {
  return format < frontierSince ? ["events"] : ["events", "frontier"];
}

/** The columns of an event that hold text. */
export function textColumnsOf(format: number): ReadonlyArray<string> {
  const columns = ["stream", "id", "type", "recorded_at", "data", "metadata"];
  return format < signaturesSince ? columns : [...columns, "signature"];
}

const eventsSql = `
CREATE TABLE events (
  position    INTEGER PRIMARY KEY AUTOINCREMENT CHECK (position > 0),
  stream      TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  id          TEXT    NOT NULL UNIQUE,
  type        TEXT    NOT NULL,
  schema      INTEGER NOT NULL,
  recorded_at TEXT    NOT NULL,
  data        TEXT    NOT NULL,
  metadata    TEXT    NOT NULL,
  UNIQUE (stream, revision)
) STRICT;

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: an event is never changed'); END;

CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: an event is never removed'); END;

CREATE TRIGGER events_only_follow BEFORE INSERT ON events
WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), -1) + 1 FROM events WHERE stream = NEW.stream)
  OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
  OR (NEW.position > 0 AND NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events))
BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: an event only follows the last one'); END;
`;

/** A step that leaves the rows that are there as they are. */
export const signaturesSql = "ALTER TABLE events ADD COLUMN signature TEXT;";

/** `line` is the frontier of the events that are there, as `frontierText` writes it. */
export function frontierSql(line: string): string {
  return `
CREATE TABLE frontier (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  line TEXT    NOT NULL
) STRICT;

INSERT INTO frontier VALUES (1, '${line}');

CREATE TRIGGER frontier_only_grows BEFORE UPDATE ON frontier
WHEN NEW.only IS NOT 1
  OR CAST(NEW.line AS INTEGER) <= CAST(OLD.line AS INTEGER)
  OR CAST(NEW.line AS INTEGER) IS NOT (SELECT coalesce(max(position), 0) FROM events)
BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: its frontier only grows, to the last event'); END;

CREATE TRIGGER frontier_never_goes BEFORE DELETE ON frontier
BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: its frontier is never removed'); END;

CREATE TRIGGER frontier_stays_one BEFORE INSERT ON frontier
BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: it has one frontier'); END;
`;
}

/** What a new ledger of a format has. */
export function tablesSql(format: number): string {
  const frontier = format < frontierSince ? "" : frontierSql(frontierText(emptyFrontier));
  return `${eventsSql}${frontier}${format < signaturesSince ? "" : signaturesSql}`;
}

/** One transaction creates everything, the file's marks included: a file is a whole ledger or none. */
export const createLedgerSql = `${tablesSql(formatVersion)}
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${formatVersion};
`;
