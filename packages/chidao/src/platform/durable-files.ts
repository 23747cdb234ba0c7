/**
 * Files that must not be lost or half written. Each is written beside its place, synced, put in place, and then the
 * folder is synced too, as is whatever the folder is in if it is new; only after that may anybody be told of it.
 */
import { link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Puts the content in the place of whatever stands there. */
export async function replaceFile(file: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const beside = await writeBeside(file, content, mode);
  await rename(beside, file);
  await syncFolder(dirname(file));
}

/** Puts the content there unless something stands there; answers false then. Of several at once, one succeeds. */
export async function createFile(file: string, content: string | Uint8Array, mode = 0o644): Promise<boolean> {
  const beside = await writeBeside(file, content, mode);
  try {
    await link(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
    await syncFolder(dirname(file));
  }
}

/** The text of a file; undefined when there is none. */
export async function textOfFile(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Folders whose names this process has seen synced. */
const settled = new Set<string>();

/**
 * Makes the folder, and those that it is in, where they are missing, and syncs their names. The name of one that was there
 * is synced too, as whoever made it may have been killed before; unless it is in a folder that we may not read.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode });
  const path = resolve(folder);
  if (first === undefined) {
    if (!settled.has(path)) await syncFolder(dirname(path)).catch(passOverDenied);
  } else {
    const last = resolve(first);
    for (let each = path; each.length >= last.length; each = dirname(each)) await syncFolder(dirname(each));
  }
  settled.add(path);
}

function passOverDenied(error: NodeJS.ErrnoException): void {
  if (error.code !== "EACCES") throw error;
}

let written = 0;

async function writeBeside(file: string, content: string | Uint8Array, mode: number): Promise<string> {
  await makeFolder(dirname(file));
  written += 1;
  const beside = `${file}.part-${process.pid}-${written}`;
  const handle = await open(beside, "w", mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return beside;
}
