/**
 * At most one runner feeds a generation. The lock is an open transaction on a file of its own: the operating system
 * takes it back when the process ends, however it ends, and a stale lock can't be left behind. Who holds it is written
 * into the read models' file, for those who are refused.
 */
import { hostname } from "node:os";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import {
  chooseEngine,
  driverSources,
  isBusy,
  numberIn,
  type SqliteDatabase,
  textIn,
  toStoreFault,
} from "@chidao/sqlite";
import type { Holder, RunnerBusy } from "../fault.js";
import type { ViewsConnection } from "./open-file.js";

/** Which generation is fed: the live one, or the one that is being built. */
export type Role = "live" | "building";

export interface RunnerLock {
  release(): void;
}

export async function lockRunner(
  { file, database }: ViewsConnection,
  role: Role,
): Promise<Outcome<RunnerLock, RunnerBusy | StoreFault>> {
  const engine = await chooseEngine(driverSources);
  if (!engine.ok) return engine;
  const place = `${file}.${role}.lock`;
  try {
    const lock = engine.value.driver.open(place, { readOnly: false });
    try {
      lock.exec("PRAGMA busy_timeout = 0");
      lock.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      lock.close();
      if (isBusy(error)) return fail({ _tag: "RunnerBusy", file, holder: holderOf(database, role) });
      throw error;
    }
    sayWhoRuns(database, role);
    return succeed({
      release: () => {
        // Said aloud, since a binding may leave the closing to the garbage collector.
        lock.exec("ROLLBACK");
        lock.close();
      },
    });
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
