/**
 * Holds a SQLite file until its stdin ends: hold-ledger.mjs FILE HOW. Says "held" when it has it.
 * HOW is `writing` (others may read), `everything` (nobody else may even read) or `reading` (others may do as they like,
 * but the write-ahead log stays).
 */
import { createRequire } from "node:module";

const [file, how] = process.argv.slice(2);
const resolveHere = createRequire(import.meta.url);
const { DatabaseSync } = createRequire(resolveHere.resolve("@chidao/sqlite/package.json"))("@photostructure/sqlite");
const database = new DatabaseSync(file);
const statements = {
  writing: "BEGIN IMMEDIATE",
  everything: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE",
  reading: "BEGIN; SELECT count(*) FROM events",
};
database.exec(statements[how]);
process.stdout.write('"held"\n');
process.stdin.resume();
process.stdin.on("end", () => {
  database.exec("ROLLBACK");
  database.close();
  // Statements keep the file open until they are collected; the end of the process is certain.
  process.exit(0);
});
