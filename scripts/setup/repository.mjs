/** Where things lie in this repository, and small reads that both the install and the build need. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export const inRoot = (...parts) => join(root, ...parts);

/** The folders inside a folder, in a fixed order; none when it does not exist. */
export function foldersIn(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

/** Every workspace package, as a folder below the root. */
export const workspaceFolders = () => [...foldersIn("packages"), ...foldersIn("examples"), "test"];

export function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/** A stamp goes with node_modules: who removes that folder removes what we believe about it. */
const stampFile = inRoot("node_modules", ".chidao-setup");

export function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return {};
  }
}

/** Written last and in one move, so that an interrupted set-up leaves no claim of success. */
export function writeStamp(stamp) {
  mkdirSync(dirname(stampFile), { recursive: true });
  const draft = `${stampFile}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(stamp)}\n`);
  renameSync(draft, stampFile);
}
