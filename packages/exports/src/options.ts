/** What a caller may choose. There is no clock among it: the same answer with the same options gives the same bytes. */
import type { Text } from "chidao";

export type Language = "vi" | "en";

export interface ExportOptions {
  readonly language: Language;
  /** What the caller left out of the answer before handing it over, in words; stated on the sheet of sources. */
  readonly filters?: ReadonlyArray<string>;
}

/** Picks the words of one language. */
export type Say = (text: Text) => string;

export const sayIn =
  (language: Language): Say =>
  (text) =>
    text[language];

/** Name and version of what wrote a file. A test holds it to package.json. */
export const software = "@chidao/exports/0.1.0";
