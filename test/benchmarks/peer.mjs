/**
 * The newest release of Emmett's SQLite store that npm can install here, in a folder of its own beside the project: it is
 * measured against and nothing depends on it. Its SQLite binding is built or fetched by its own install script.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL("../../.cache/bench-peer", import.meta.url));
const store = "@event-driven-io/emmett-sqlite";
const binding = "sqlite3";
const triesMax = 5;

/** `{ version, getSQLiteEventStore, close }`, or why there is none. */
export async function emmett() {
  try {
    const version = installed() ?? install();
    const require = createRequire(join(folder, "package.json"));
    const { getSQLiteEventStore } = await import(
      pathToFileURL(join(folder, "node_modules", store, "dist/index.js")).href
    );
    const engine = await versionOf(require(binding));
    return { version, getSQLiteEventStore, engine };
  } catch (error) {
    return { missing: String(error instanceof Error ? error.message : error).split("\n")[0] };
  }
}

function versionOf(sqlite3) {
  const database = new sqlite3.Database(":memory:");
  return new Promise((resolve, reject) => {
    database.get("SELECT sqlite_version() AS version", (error, row) => {
      database.close();
      if (error === null) resolve(`sqlite3, SQLite ${row.version}`);
      else reject(error);
    });
  });
}

function manifest() {
  return JSON.parse(readFileSync(join(folder, "node_modules", store, "package.json"), "utf8"));
}

function installed() {
  return existsSync(join(folder, "installed")) ? manifest().version : undefined;
}

function install() {
  mkdirSync(folder, { recursive: true });
  const npm = (...args) =>
    execFileSync("npm", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const versions = [JSON.parse(npm("view", store, "versions", "--json"))].flat().reverse();
  for (const version of versions.slice(0, triesMax)) {
    writeFileSync(join(folder, "package.json"), `${JSON.stringify({ private: true, type: "module" })}\n`);
    try {
      npm("install", `${store}@${version}`, "--no-audit", "--no-fund");
      writeFileSync(join(folder, "installed"), version);
      return version;
    } catch {
      // An older one may.
    }
  }
  throw new Error(`none of ${versions.slice(0, triesMax).join(", ")} can be installed here`);
}
