/** The list of authors' keys that a command is given, as the front door takes it. */
import type { AuthorsGiven } from "chidao";
import { optional } from "../define/flag.js";
import { readTextFile } from "../input/text-file.js";
import { about } from "../messages/about.js";
import type { Terminal } from "../terminal.js";

export const authorsFlag = optional("--authors <file>", about.flags.authors);

export async function authorsFrom(file: string | undefined, terminal: Terminal): Promise<AuthorsGiven> {
  return file === undefined ? {} : { authors: await readTextFile(file, terminal) };
}
