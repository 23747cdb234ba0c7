/** A document on the command line: its title, or `TITLE|NUMBER|DATE`; what is left empty is not known. */
import type { DocumentInput, EvidenceInput } from "chidao";
import { parseDateText, parseKnownText } from "./entry.js";

export function parseDocumentText(text: string): DocumentInput {
  const [title = "", number = "", date = ""] = text.split("|").map((part) => part.trim());
  if (number === "" && date === "") return title;
  return {
    title,
    ...(number === "" ? {} : { number: parseKnownText(number) }),
    ...(date === "" ? {} : { date: parseDateText(date) }),
  };
}

/** A document, or `unknown:` and the reason. */
export function parseBasisText(text: string): DocumentInput | { readonly unknown: string } {
  return text.startsWith("unknown:") ? { unknown: text.slice("unknown:".length).trim() } : parseDocumentText(text);
}

/** `TITLE`, or `TITLE|NUMBER|DATE|PROVES|MEDIUM`; the medium is `electronic` or `paper`. */
export function parseEvidenceText(text: string): EvidenceInput {
  const parts = text.split("|").map((part) => part.trim());
  const [, , , proves = "", medium = ""] = parts;
  const document = parseDocumentText(parts.slice(0, 3).join("|"));
  if (proves === "" && medium === "") return document;
  return {
    document,
    ...(proves === "" ? {} : { proves: parseKnownText(proves) }),
    ...(medium === "" ? {} : { medium: medium as "electronic" | "paper" }),
  };
}
