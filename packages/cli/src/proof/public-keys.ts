/** Public keys as people give them: the text itself, or a file that holds it. */
import { readTextFile } from "../input/text-file.js";
import type { Terminal } from "../terminal.js";

/** A key's text has two `+` and its id between them; no file is likely to be named so. */
const isKeyText = (given: string): boolean => /^[^+]+\+[0-9a-f]{8}\+/.test(given);

export function publicKeys(given: ReadonlyArray<string>, terminal: Terminal): Promise<ReadonlyArray<string>> {
  return Promise.all(given.map(async (each) => (isKeyText(each) ? each : (await readTextFile(each, terminal)).trim())));
}
