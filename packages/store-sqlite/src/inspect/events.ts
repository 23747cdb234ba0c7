/** Whether the events stand in their file as they were put there: whole pages, no hole, every revision in its place. */
import type { StoreCheck } from "@chidao/core/store";
import { numberIn, type SqliteDatabase, textIn } from "@chidao/sqlite";
import { check, text } from "./check.js";

export function eventChecks(database: SqliteDatabase): ReadonlyArray<StoreCheck> {
  return [indexCheck(database), revisionCheck(database), pagesCheck(database)];
}

/** SQLite remembers the highest position it ever gave, so a loss at the end shows as well as a hole. */
function indexCheck(database: SqliteDatabase): StoreCheck {
  const row = database
    .prepare(
      `SELECT count(*) AS events, coalesce(max(position), 0) AS last,
              coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'events'), 0) AS given FROM events`,
    )
    .get();
  const [events, last, given] = [numberIn(row, "events"), numberIn(row, "last"), numberIn(row, "given")];
  return check(
    "indexes without a hole",
    events === last && last === given,
    text("số thứ tự liền mạch", "indexes without a hole"),
    text(
      `${events} sự kiện, số cuối ${last - 1}, số lớn nhất từng cấp ${given - 1}`,
      `${events} events, last index ${last - 1}, highest index ever given ${given - 1}`,
    ),
  );
}

function revisionCheck(database: SqliteDatabase): StoreCheck {
  const broken = database
    .prepare(
      "SELECT stream FROM events GROUP BY stream HAVING min(revision) <> 0 OR max(revision) + 1 <> count(*) LIMIT 1",
    )
    .get();
  return check(
    "revisions without a hole",
    broken === undefined,
    text("số thứ tự liền mạch trong từng luồng", "revisions without a hole"),
    broken === undefined
      ? text("mọi luồng", "every stream")
      : text(`đứt trong ${textIn(broken, "stream")}`, `broken in ${textIn(broken, "stream")}`),
  );
}

/** SQLite's own check: every page readable, every index with the same rows as its table, every constraint kept. */
function pagesCheck(database: SqliteDatabase): StoreCheck {
  const rows = database.prepare("PRAGMA integrity_check(5)").all();
  const found = rows.map((row) => textIn(row, "integrity_check"));
  const ok = found.length === 1 && found[0] === "ok";
  return check(
    "integrity_check",
    ok,
    text("trang và chỉ mục của SQLite", "SQLite's pages and indexes"),
    ok ? text("nguyên vẹn", "ok") : text(found.join("; "), found.join("; ")),
  );
}
