/**
 * Signed heads as files of one folder beside the ledger, and outside its tree. For each size there is `<size>.head`,
 * which is written once and never again, and `<size>.note`, the head with its signatures. The keys that signed stand in
 * `<id>.key`, and the leaf hashes up to the last head, 32 bytes each, in `leaves`.
 */

import { constants } from "node:fs";
import { type FileHandle, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../types/answers/base.js";
import type { Heads, HeadsFault, KeptHead, KeptLeaves, LeafWriter } from "../types/audit.js";
import { createFile, makeFolder, replaceFile, syncFolder, textOfFile } from "./durable-files.js";

export function fileHeads(folder: string): Heads {
  const file = (name: string): string => join(folder, name);
  return {
    list: () =>
      attempt(folder, async () => {
        const names = await readdir(folder).catch(emptyWhenMissing);
        const sizes = names.flatMap((name) => /^(\d{16})\.head$/.exec(name)?.[1] ?? []).sort();
        const kept: Array<KeptHead> = [];
        for (const size of sizes) {
          const head = (await textOfFile(file(`${size}.head`))) ?? "";
          kept.push({ size: Number(size), head, note: await textOfFile(file(`${size}.note`)) });
        }
        return kept;
      }),
    claim: (size, head) =>
      attempt(folder, async () => {
        const place = file(`${nameOf(size)}.head`);
        return (await createFile(place, head)) ? head : ((await textOfFile(place)) ?? "");
      }),
    saveNote: (size, note) => attempt(folder, () => replaceFile(file(`${nameOf(size)}.note`), note)),
    keys: () =>
      attempt(folder, async () => {
        const names = (await readdir(folder).catch(emptyWhenMissing)).filter((name) => /^[0-9a-f]{8}\.key$/.test(name));
        const texts = await Promise.all(names.sort().map((name) => textOfFile(file(name))));
        return texts.flatMap((text) => (text === undefined ? [] : [text.trimEnd()]));
      }),
    saveKey: (id, text) => attempt(folder, () => replaceFile(file(`${id}.key`), `${text}\n`)),
    leaves: () => attempt(folder, () => openLeaves(file("leaves"))),
    writeLeaves: (from) => attempt(folder, () => startLeaves(folder, file("leaves"), from)),
  };
}

const leafBytes = 32;
/** Leaf hashes to one write. */
const leavesAtOnce = 8192;

async function openLeaves(file: string): Promise<KeptLeaves | undefined> {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  const { size } = await handle.stat();
  return {
    count: Math.floor(size / leafBytes),
    read: (from, to) => readLeaves(handle, from, to),
    close: () => handle.close(),
  };
}

async function readLeaves(handle: FileHandle, from: number, to: number): Promise<ReadonlyArray<string>> {
  const bytes = Buffer.alloc(Math.max(0, to - from) * leafBytes);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, from * leafBytes);
  const hex = bytes.toString("hex", 0, bytesRead - (bytesRead % leafBytes));
  return Array.from({ length: hex.length / 64 }, (_, at) => hex.slice(at * 64, at * 64 + 64));
}

/**
 * Each leaf is written to its own place in the file. So two processes that sign at once write the same bytes to the
 * same places, and what was written for a head that was never kept does no harm.
 */
async function startLeaves(folder: string, file: string, from: number): Promise<LeafWriter> {
  await makeFolder(folder);
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o644);
  const { size } = await handle.stat();
  const start = Math.min(from, Math.floor(size / leafBytes));
  const waiting: Array<string> = [];
  let place = start;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(waiting.join(""), "hex");
    await handle.write(bytes, 0, bytes.length, place * leafBytes);
    place += waiting.length;
    waiting.length = 0;
  };
  return {
    start,
    add: async (leaf) => {
      waiting.push(leaf);
      if (waiting.length >= leavesAtOnce) await flush();
    },
    finish: async () => {
      await flush();
      await handle.sync();
      await handle.close();
      await syncFolder(folder);
    },
    abandon: () => handle.close(),
  };
}

const nameOf = (size: number): string => String(size).padStart(16, "0");

function emptyWhenMissing(error: NodeJS.ErrnoException): Array<string> {
  if (error.code === "ENOENT") return [];
  throw error;
}

async function attempt<A>(folder: string, act: () => Promise<A>): Promise<Outcome<A, HeadsFault>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { _tag: "HeadsUnreachable", folder, cause } };
  }
}
