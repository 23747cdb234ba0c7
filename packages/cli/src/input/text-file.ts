/** Reads a text file (or stdin as `-`) strictly: what is signed or checked must be read as it is, or not at all. */
import { failure } from "../failure.js";
import { errors } from "../messages/errors.js";
import type { Terminal } from "../terminal.js";
import { readBytes } from "./json-file.js";

/** Larger texts are nothing that any of the forms allows. */
const bytesMax = 16 * 1024 * 1024;

export async function readTextFile(file: string, terminal: Terminal): Promise<string> {
  const bytes = await readBytes(file, terminal);
  try {
    if (bytes.length > bytesMax) throw new RangeError("too large");
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw failure({ code: "NotUtf8", class: "usage", message: errors.notUtf8(file), details: { file } });
  }
}
