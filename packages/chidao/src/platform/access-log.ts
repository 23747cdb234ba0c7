/**
 * What was read out of a ledger and handed on, kept beside it and not in it, so that looking never moves a head. One line
 * of JSON for each, with the hash of the line before: a line that is changed or taken out shows, the last ones cut off do
 * not, unless somebody noted how many there were. It is no evidence against whoever holds the file.
 */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { AccessNotLogged } from "../audit/faults.js";
import { errorOf } from "../errors.js";
import type { AccessEntry, AccessLog, AccessLogView } from "../types/access.js";
import type { Outcome } from "../types/answers.js";
import { textOfFile } from "./durable-files.js";
import { lockHeld, withLock } from "./lock-file.js";

const triesMax = 100;
const pauseMs = 20;
const none = "0".repeat(64);

export function fileAccessLog(file: string): AccessLog {
  return {
    record: (entry) => record(file, entry),
    read: async () => {
      try {
        return { ok: true, value: viewOf((await textOfFile(file)) ?? "") };
      } catch (error) {
        return failed(file, error);
      }
    },
  };
}

async function record(file: string, entry: AccessEntry): Promise<Outcome<void>> {
  try {
    for (let tried = 0; tried < triesMax; tried += 1) {
      const done = await withLock(`${file}.lock`, () => append(file, entry));
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
  const before = (await textOfFile(file)) ?? "";
  // A line that a crash left half written stays, and is a line of its own from now on.
  const torn = before !== "" && !before.endsWith("\n");
  const last = before
    .split("\n")
    .filter((line) => line !== "")
    .at(-1);
  const line = JSON.stringify({ ...entry, previous: last === undefined ? none : hashOf(last) });
  const handle = await open(file, "a", 0o600);
  try {
    await handle.writeFile(`${torn ? "\n" : ""}${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const hashOf = (line: string): string => createHash("sha256").update(line).digest("hex");

function viewOf(text: string): AccessLogView {
  const lines = text.split("\n").filter((line) => line !== "");
  const entries: Array<AccessEntry> = [];
  let firstBroken: number | null = null;
  for (const [at, line] of lines.entries()) {
    const entry = entryOf(line, at === 0 ? none : hashOf(lines[at - 1] ?? ""));
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
