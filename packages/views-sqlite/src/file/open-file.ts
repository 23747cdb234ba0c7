/** Opens a file of read models, or says what stands there instead. What is not ours is left as it is. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import {
  type Access,
  attempt,
  chooseEngine,
  driverSources,
  openConnection,
  readPragma,
  type SqliteDatabase,
  useWriteAheadLog,
} from "@chidao/sqlite";
import type { NotViews, ViewsFault } from "../fault.js";
import { applicationId, createFileSql, formatVersion } from "./schema.js";

/** How long to wait for another process that holds the file. */
const busyMs = 10_000;

export interface ViewsConnection {
  /** The absolute path. */
  readonly file: string;
  readonly database: SqliteDatabase;
}

/** `write` makes the file where nothing stands; `read` wants it to exist. */
export async function openViewsFile(
  path: string,
  access: Exclude<Access, "immutable">,
): Promise<Outcome<ViewsConnection, ViewsFault>> {
  const file = resolve(path);
  const engine = await chooseEngine(driverSources);
  if (!engine.ok) return engine;
  if (existsSync(file) && !statSync(file).isFile()) return notViews(file, "not a file");
  if (access === "read" && !existsSync(file)) return notViews(file, "missing");
  let refused: NotViews | undefined;
  const opened = await attemptOn(file, () => {
    const connection = openConnection(engine.value.driver, file, access);
    if (!connection.ok) return connection;
    const database = connection.value;
    try {
      if (access === "write") create(database);
      refused = judge(database, file);
      const ready = refused === undefined && access === "write" ? useWriteAheadLog(database) : succeed(undefined);
      if (refused !== undefined || !ready.ok) database.close();
      return ready.ok ? connection : ready;
    } catch (error) {
      database.close();
      throw error;
    }
  });
  if (refused !== undefined) return fail(refused);
  return opened.ok ? succeed({ file, database: opened.value }) : opened;
}

/** Works on the file, waiting for others who hold it. That it is damaged is told of it, and not of the ledger. */
export async function attemptOn<A>(file: string, work: () => Outcome<A, StoreFault>): Promise<Outcome<A, ViewsFault>> {
  const done = await attempt(work, { file, busyMs, since: performance.now(), stopped: () => undefined });
  if (done.ok || (done.error._tag !== "StoreDamaged" && done.error._tag !== "NotALedger")) return done;
  return notViews(file, done.error.cause);
}

function notViews(file: string, cause: string): Outcome<never, ViewsFault> {
  return fail({ _tag: "NotViews", file, cause });
}

/** In one transaction, and only in a file without any table: a file is one of ours or untouched. */
function create(database: SqliteDatabase): void {
  database.exec("BEGIN IMMEDIATE");
  if (readPragma(database, "schema_version") === 0) database.exec(createFileSql);
  database.exec("COMMIT");
}

function judge(database: SqliteDatabase, file: string): NotViews | undefined {
  const found = readPragma(database, "application_id");
  const format = Number(readPragma(database, "user_version"));
  if (found !== applicationId) return { _tag: "NotViews", file, cause: `application id ${String(found)}` };
  if (format <= formatVersion) return undefined;
  return { _tag: "NotViews", file, cause: `format ${format}, but this release reads up to ${formatVersion}` };
}
