/** The key under which another system knows something, on the command line: `SYSTEM|ID`. */
import type { ExternalRefInput } from "chidao";
import { badValue } from "../define/flag.js";
import { errors } from "../messages/errors.js";

export function parseExternalRefText(text: string, flag: string): ExternalRefInput {
  const bar = text.indexOf("|");
  const [system, id] = [text.slice(0, bar).trim(), text.slice(bar + 1).trim()];
  if (bar < 0 || system === "" || id === "") throw badValue(flag, text, errors.expected.externalRef);
  return { system, id };
}
