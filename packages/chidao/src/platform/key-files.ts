/** Private keys in files that nobody but their owner may read. */
import { open, stat } from "node:fs/promises";
import type { KeyType, Malformed, SigningKey, VerifierKey } from "@chidao/audit";
import { isKeyName } from "@chidao/audit";
import type { Outcome } from "@chidao/core/store";
import { createFile } from "./durable-files.js";
import { newKeyText, signingKeyOf } from "./ed25519.js";

export type KeyFault = Malformed | KeyFileOpen | KeyFileUnusable | KeyFileThere;

/** Others than the owner may read the file, so the key may have been copied. Change the rights, or make a new key. */
export interface KeyFileOpen {
  readonly _tag: "KeyFileOpen";
  readonly file: string;
  /** Octal. */
  readonly mode: string;
}

export interface KeyFileUnusable {
  readonly _tag: "KeyFileUnusable";
  readonly file: string;
  readonly cause: string;
}

/** A key is never written over: with it goes what only it could sign. */
export interface KeyFileThere {
  readonly _tag: "KeyFileThere";
  readonly file: string;
}

export async function readKeyFile(file: string): Promise<Outcome<SigningKey, KeyFault>> {
  try {
    const handle = await open(file, "r");
    try {
      const { mode } = await handle.stat();
      if ((mode & 0o077) !== 0 && process.platform !== "win32") {
        return { ok: false, error: { _tag: "KeyFileOpen", file, mode: (mode & 0o777).toString(8) } };
      }
      return signingKeyOf(await handle.readFile("utf8"));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, error: unusable(file, error) };
  }
}

/** Makes a key and writes it, synced, before anybody is told its public half. */
export async function makeKeyFile(file: string, name: string, type: KeyType): Promise<Outcome<VerifierKey, KeyFault>> {
  if (!isKeyName(name)) return { ok: false, error: { _tag: "Malformed", what: "key", line: 1, reason: "key-name" } };
  const text = newKeyText(name, type);
  try {
    // On some file systems a file can't be linked; asking first then still keeps an old key from being written over.
    if (await stat(file).catch(() => undefined)) return { ok: false, error: { _tag: "KeyFileThere", file } };
    if (!(await createFile(file, text, 0o600))) return { ok: false, error: { _tag: "KeyFileThere", file } };
  } catch (error) {
    return { ok: false, error: unusable(file, error) };
  }
  const made = signingKeyOf(text);
  return made.ok ? { ok: true, value: made.value.key } : made;
}

function unusable(file: string, error: unknown): KeyFileUnusable {
  return { _tag: "KeyFileUnusable", file, cause: error instanceof Error ? error.message : String(error) };
}
