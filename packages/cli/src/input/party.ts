/**
 * A party on the command line: a body by id, alias or name; `words:` for words that were not matched to the register;
 * `open:`, `closed:` or `unknowable:` for a collective as the text calls it. A name that holds a colon is not a
 * prefix unless it is one of these four words.
 */
import type { PartyInput } from "chidao";

export function parsePartyText(text: string): PartyInput {
  const [, prefix, rest = ""] = /^(words|open|closed|unknowable):(.*)$/su.exec(text) ?? [];
  const words = rest.trim();
  switch (prefix) {
    case "words":
      return { asWritten: words };
    case "open":
    case "closed":
    case "unknowable":
      return { collective: { words, closure: prefix } };
    default:
      return text;
  }
}
