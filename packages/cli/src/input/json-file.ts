/**
 * Reads a JSON file (or stdin as `-`) strictly: bytes that are not UTF-8 are refused rather than replaced, since a
 * replaced character would enter the record for good. What the JSON says is judged by the front door.
 */
import { readFile } from "node:fs/promises";
import type { Text } from "chidao";
import { failure } from "../failure.js";
import { errors } from "../messages/errors.js";
import type { Terminal } from "../terminal.js";

export async function readJsonFile(file: string, terminal: Terminal): Promise<unknown> {
  return parseJsonBytes(await readBytes(file, terminal), file === "-" ? "stdin" : file);
}

/** A JSON file whose top must be an object. */
export async function readJsonObject(file: string, terminal: Terminal): Promise<Readonly<Record<string, unknown>>> {
  const value = await readJsonFile(file, terminal);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw malformed(file, errors.expected.object);
}

/** A JSON file whose top must be a list of objects. */
export async function readJsonList(
  file: string,
  terminal: Terminal,
): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> {
  const value = await readJsonFile(file, terminal);
  if (!Array.isArray(value)) throw malformed(file, errors.expected.list);
  const wrong = value.findIndex((item) => typeof item !== "object" || item === null || Array.isArray(item));
  if (wrong >= 0) throw malformed(file, errors.expected.object, `/${wrong}`);
  return value as ReadonlyArray<Record<string, unknown>>;
}

function malformed(file: string, expected: Text, path = "") {
  const issues = [{ path, message: expected }];
  return failure({ code: "DecodeFailure", class: "usage", message: errors.fileMalformed(file), issues });
}

/** The bytes of a file, or of stdin as `-`. */
export async function readBytes(file: string, terminal: Terminal): Promise<Uint8Array> {
  if (file === "-") return terminal.readStdin();
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const details = { file, cause: code ?? String(cause) };
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw failure({ code: "FileNotFound", class: "not-found", message: errors.fileNotFound(file), details });
    }
    throw failure({
      code: "FileUnreadable",
      class: "failed",
      message: errors.fileUnreadable(file, details.cause),
      details,
    });
  }
}

export function parseJsonBytes(bytes: Uint8Array, name: string): unknown {
  const text = decodeUtf8(bytes, name);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const details = { file: name, cause: (cause as Error).message };
    const place = placeOf(details.cause, text);
    throw failure({ code: "NotJson", class: "usage", message: errors.notJson(name, place), details });
  }
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw failure({ code: "NotUtf8", class: "usage", message: errors.notUtf8(name), details: { file: name } });
  }
}

/** Line and column, from the engine's message; engines differ in how they say it, and some don't. */
function placeOf(message: string, text: string): { readonly line: number; readonly column: number } | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return undefined;
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
