/**
 * What was read out of a ledger and handed on, kept beside it and not in it, so that looking never moves a head. One line
 * of JSON for each, with the hash of the line before: a line that is changed or taken out shows, the last ones cut off do
 * not, unless somebody noted how many there were. It is no evidence against whoever holds the file.
 */
import { createHash } from "node:crypto";
import { type FileHandle, open, readFile } from "node:fs/promises";
import type { AccessNotLogged } from "../audit/faults.js";
import { errorOf } from "../errors.js";
import type { AccessEntry, AccessLog, AccessLogView } from "../types/access.js";
import type { Outcome } from "../types/answers.js";
import { lockHeld, withLock } from "./lock-file.js";

const triesMax = 100;
const pauseMs = 20;
const none = "0".repeat(64);
const newline = 0x0a;
const pieceBytes = 1 << 16;

export function fileAccessLog(file: string): AccessLog {
  return {
    record: (entry) => record(file, entry),
    read: async () => {
      try {
        return { ok: true, value: viewOf(await readFile(file)) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return { ok: true, value: viewOf(Buffer.alloc(0)) };
        return failed(file, error);
      }
    },
  };
}

async function record(file: string, entry: AccessEntry): Promise<Outcome<void>> {
  try {
    for (let tried = 0; tried < triesMax; tried += 1) {
      const done = await withLock(`${file}.lockdb`, () => append(file, entry));
      if (done !== lockHeld) return { ok: true, value: undefined };
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return failed(file, new Error("locked"));
  } catch (error) {
    return failed(file, error);
  }
}

function failed(file: string, error: unknown): Outcome<never> {
  const { code, message } = error as NodeJS.ErrnoException;
  const fault: AccessNotLogged = { _tag: "AccessNotLogged", file, cause: code ?? message };
  return { ok: false, error: errorOf(fault) };
}

async function append(file: string, entry: AccessEntry): Promise<void> {
  const handle = await open(file, "a+", 0o600);
  try {
    const { last, torn } = await endOf(handle);
    const line = JSON.stringify({ ...entry, previous: last === undefined ? none : hashOf(last) });
    // A line that a crash left half written stays, and is a line of its own from now on.
    await handle.writeFile(`${torn ? "\n" : ""}${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last line of a file, whatever its length, and whether its newline is missing. No more is read than that takes. */
async function endOf(handle: FileHandle): Promise<{ readonly last: Buffer | undefined; readonly torn: boolean }> {
  const { size } = await handle.stat();
  let tail: Buffer = Buffer.alloc(0);
  for (let at = size; at > 0; ) {
    const from = Math.max(0, at - pieceBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(at - from), 0, at - from, from);
    tail = Buffer.concat([buffer.subarray(0, bytesRead), tail]);
    at = from;
    const whole = linesOf(tail);
    if (whole.length > 1 || from === 0) return { last: whole.at(-1), torn: tail.at(-1) !== newline };
  }
  return { last: undefined, torn: false };
}

const hashOf = (line: Buffer): string => createHash("sha256").update(line).digest("hex");

/** Lines as bytes, for what a crash left may end within a letter. Empty ones count for nothing. */
function linesOf(bytes: Buffer): ReadonlyArray<Buffer> {
  const lines: Array<Buffer> = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(newline, at);
    const stop = end < 0 ? bytes.length : end;
    if (stop > at) lines.push(bytes.subarray(at, stop));
    at = stop + 1;
  }
  return lines;
}

function viewOf(bytes: Buffer): AccessLogView {
  const lines = linesOf(bytes);
  const entries: Array<AccessEntry> = [];
  let firstBroken: number | null = null;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const entry = entryOf(line.toString("utf8"), before === undefined ? none : hashOf(before));
    if (entry === undefined) firstBroken ??= at + 1;
    else entries.push(entry);
  }
  return { lines: lines.length, entries, firstBroken };
}

/** Undefined for a line that is none, or does not follow the one before it. */
function entryOf(line: string, previous: string): AccessEntry | undefined {
  try {
    const { previous: named, ...entry } = JSON.parse(line) as AccessEntry & { readonly previous?: string };
    return named === previous ? entry : undefined;
  } catch {
    return undefined;
  }
}
