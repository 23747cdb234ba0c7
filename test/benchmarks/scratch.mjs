/** Files of one run, gone when it ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "chidao-bench-"));
let files = 0;

process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

export function newFile(extension = "db") {
  files += 1;
  return join(folder, `${files}.${extension}`);
}

/** A database and what SQLite puts beside it. */
export function drop(file) {
  for (const end of ["", "-wal", "-shm", ".live.lock", ".building.lock"]) rmSync(`${file}${end}`, { force: true });
}
