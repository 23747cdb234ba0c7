/** Holds the write lock of a SQLite file for a while: lock-child.mjs FILE MS. Says "locked" when it has it. */
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";

const [file, ms] = process.argv.slice(2);
const resolveHere = createRequire(import.meta.url);
const { DatabaseSync } = createRequire(resolveHere.resolve("@chidao/sqlite/package.json"))("@photostructure/sqlite");
const database = new DatabaseSync(file);
database.exec("BEGIN IMMEDIATE");
process.stdout.write('"locked"\n');
await sleep(Number(ms));
database.exec("ROLLBACK");
database.close();
