/**
 * At most one runner feeds a generation. Who holds the lock is written into the read models' file, for those who are
 * refused.
 */
import { hostname } from "node:os";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { isBusy, numberIn, type OsLock, type SqliteDatabase, takeOsLock, textIn, toStoreFault } from "@chidao/sqlite";
import type { Holder, RunnerBusy } from "../fault.js";
import type { ViewsConnection } from "./open-file.js";

/** Which generation is fed: the live one, or the one that is being built. */
export type Role = "live" | "building";

export async function lockRunner(
  { file, database }: ViewsConnection,
  role: Role,
): Promise<Outcome<OsLock, RunnerBusy | StoreFault>> {
  const place = `${file}.${role}.lock`;
  try {
    const taken = await takeOsLock(place);
    if (!taken.ok) return taken;
    if (taken.value === undefined) return fail({ _tag: "RunnerBusy", file, holder: holderOf(database, role) });
    sayWhoRuns(database, role);
    return succeed(taken.value);
  } catch (error) {
    return fail(toStoreFault(error, place));
  }
}

/** Best effort: whoever writes to the file at this moment may keep the name from being written; the lock holds anyway. */
function sayWhoRuns(database: SqliteDatabase, role: Role): void {
  try {
    database
      .prepare("INSERT OR REPLACE INTO runners (role, pid, host, since) VALUES (?, ?, ?, ?)")
      .run(role, process.pid, hostname(), new Date().toISOString());
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

function holderOf(database: SqliteDatabase, role: Role): Holder | undefined {
  const row = database.prepare("SELECT pid, host, since FROM runners WHERE role = ?").get(role);
  if (row === undefined) return undefined;
  return { pid: numberIn(row, "pid"), host: textIn(row, "host"), since: textIn(row, "since") };
}
