/** The lines of a file that says whom an auditor trusts: words with blanks between, `#` before a remark. */
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { type FormName, type Malformed, malformed } from "../malformed.js";

/** Reads line by line, as far as all is in form; what is not is told with the line that it stands on. */
export function readTrustLines(
  { what, text, lengthMax }: { readonly what: FormName; readonly text: string; readonly lengthMax: number },
  read: (words: ReadonlyArray<string>) => Outcome<void, Malformed>,
): Outcome<void, Malformed> {
  if (text.length > lengthMax) return malformed(what, 1, "too-long");
  for (const [at, line] of text.split("\n").entries()) {
    if (hasControl(line)) return malformed(what, at + 1, "control-character");
    const words = line.split(/[ \t]+/).filter((word) => word !== "");
    if (words.length === 0 || words[0]?.startsWith("#")) continue;
    const found = read(words);
    if (!found.ok) return fail({ ...found.error, what, line: at + 1 });
  }
  return succeed(undefined);
}

function hasControl(line: string): boolean {
  return Array.from(line).some((letter) => (letter < " " && letter !== "\t") || letter === "\x7f");
}
