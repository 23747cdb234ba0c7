/** What a screen is drawn on: a language, a width, and colours that only ever repeat what the words say. */
import type { Text } from "chidao";
import pico from "picocolors";
import type { Language } from "../language.js";
import { printable, wrap } from "./width.js";

export type Tone = "good" | "bad" | "warning" | "quiet" | "strong";

export interface Page {
  readonly language: Language;
  readonly width: number;
  /** The text in the page's language. */
  say(text: Text): string;
  paint(tone: Tone, text: string): string;
}

export function createPage(language: Language, width: number, colour: boolean): Page {
  const colours = pico.createColors(colour);
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    good: colours.green,
    bad: colours.red,
    warning: colours.yellow,
    quiet: colours.dim,
    strong: colours.bold,
  };
  return {
    language,
    width,
    say: (text) => printable(text[language]),
    paint: (tone, text) => (text === "" ? text : tones[tone](text)),
  };
}

/** Wrapped lines; those after the first are indented by this many more columns. */
export function paragraph(
  page: Page,
  text: string,
  options: { readonly indent?: number; readonly hang?: number } = {},
) {
  const { indent = 0, hang = 0 } = options;
  const first = " ".repeat(indent);
  const next = " ".repeat(indent + hang);
  return wrap(text, page.width - indent - hang).map((line, n) => (n === 0 ? first : next) + line);
}
