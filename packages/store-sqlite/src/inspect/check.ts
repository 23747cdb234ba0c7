/** One line of the health report. */
import type { StoreCheck, StoreText } from "@chidao/core/store";

export const text = (vi: string, en: string): StoreText => ({ vi, en });

/** What is not a sentence (a path, a version, an engine's own words) reads the same in both languages. */
export const asItIs = (words: string): StoreText => text(words, words);

export function check(name: string, ok: boolean, title: StoreText, detail: StoreText): StoreCheck {
  return { name, ok, title, detail };
}

const sizes: ReadonlyArray<readonly [number, string]> = [
  [1024 ** 3, "GiB"],
  [1024 ** 2, "MiB"],
  [1024, "KiB"],
];

/** A size with one decimal, such as `2.5 MiB`. */
export function sizeText(bytes: number): string {
  const [unit, name] = sizes.find(([least]) => bytes >= least) ?? [1, "B"];
  return unit === 1 ? `${bytes} ${name}` : `${(bytes / unit).toFixed(1)} ${name}`;
}
