/**
 * Finds the SQLite that this process writes with: the first binding whose SQLite passes the version gate. Node's own
 * is asked first, because it needs no package; on Node 20, and where Node's is unsafe, its namesake takes over.
 */
import { createRequire } from "node:module";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { type SqliteDatabase, type SqliteDriver, textIn } from "./driver.js";
import { judgeSqliteVersion } from "./version-gate.js";

/** What was found, for `doctor`. */
export interface EngineReport {
  /** The binding, with its version. */
  readonly driver: string;
  readonly sqliteVersion: string;
  /** Why this SQLite may be used. */
  readonly gate: string;
  /** One line for each binding that was passed over before. */
  readonly passedOver: ReadonlyArray<string>;
}

export interface Engine {
  readonly driver: SqliteDriver;
  readonly report: EngineReport;
}

/** Where a binding may come from. Loading answers `undefined` where the binding does not exist. */
export interface DriverSource {
  readonly name: string;
  load(): Promise<SqliteDriver | undefined>;
}

/** Says which SQLite the store would use in this process, without opening a file. */
export async function sqliteEngine(): Promise<Outcome<EngineReport, StoreFault>> {
  const engine = await chooseEngine(driverSources);
  return engine.ok ? succeed(engine.value.report) : engine;
}

/** The first source whose SQLite is safe; `StoreUnsafe` tells everything that was tried. */
export async function chooseEngine(sources: ReadonlyArray<DriverSource>): Promise<Outcome<Engine, StoreFault>> {
  const passedOver: Array<string> = [];
  for (const source of sources) {
    const engine = await tryOut(source);
    if (typeof engine !== "string") return succeed({ ...engine, report: { ...engine.report, passedOver } });
    passedOver.push(engine);
  }
  return fail({ _tag: "StoreUnsafe", cause: `no SQLite that keeps a ledger safe was found: ${passedOver.join("; ")}` });
}

async function tryOut(source: DriverSource): Promise<Engine | string> {
  try {
    const driver = await source.load();
    if (driver === undefined) return `${source.name}: not part of this Node (${process.version})`;
    const sqliteVersion = versionOf(driver);
    const verdict = judgeSqliteVersion(sqliteVersion);
    if (!verdict.safe) return `${driver.name}: SQLite ${verdict.reason}`;
    return { driver, report: { driver: driver.name, sqliteVersion, gate: verdict.reason, passedOver: [] } };
  } catch (error) {
    return `${source.name}: could not be loaded (${error instanceof Error ? error.message : String(error)})`;
  }
}

function versionOf(driver: SqliteDriver): string {
  const database = driver.open(":memory:", { readOnly: false });
  try {
    return textIn(database.prepare("SELECT sqlite_version() AS version").get(), "version");
  } finally {
    database.close();
  }
}

// The bindings

interface DatabaseSyncModule {
  readonly DatabaseSync: new (location: string, options: { readonly readOnly: boolean }) => SqliteDatabase;
}

export const driverSources: ReadonlyArray<DriverSource> = [
  {
    name: "node:sqlite",
    load: async () => {
      const found: unknown = withoutSqliteWarning(() => process.getBuiltinModule?.("node:sqlite"));
      return isDatabaseSyncModule(found)
        ? driverOf(`node:sqlite (Node ${process.versions.node})`, found, true)
        : undefined;
    },
  },
  {
    name: "@photostructure/sqlite",
    load: async () => {
      const found: unknown = await import("@photostructure/sqlite");
      const { version } = createRequire(import.meta.url)("@photostructure/sqlite/package.json");
      return isDatabaseSyncModule(found) ? driverOf(`@photostructure/sqlite ${version}`, found, false) : undefined;
    },
  },
];

function driverOf(name: string, { DatabaseSync }: DatabaseSyncModule, closesAtOnce: boolean): SqliteDriver {
  return { name, closesAtOnce, open: (location, options) => new DatabaseSync(location, options) };
}

function isDatabaseSyncModule(value: unknown): value is DatabaseSyncModule {
  return typeof value === "object" && value !== null && "DatabaseSync" in value;
}

/**
 * Node warns on stderr, once and while the module loads, that its SQLite is experimental. The gate has judged it, so
 * that one warning is dropped; every other one, and everything emitted later, passes untouched.
 */
function withoutSqliteWarning<A>(load: () => A): A {
  const original = process.emitWarning;
  const filtered = (...parameters: ReadonlyArray<unknown>): void => {
    const [warning, type] = parameters;
    if (type === "ExperimentalWarning" && String(warning).includes("SQLite")) return;
    Reflect.apply(original, process, parameters);
  };
  process.emitWarning = filtered;
  try {
    return load();
  } finally {
    process.emitWarning = original;
  }
}
