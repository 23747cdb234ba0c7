/** The small files of a bundle: its manifest, its signed heads and the keys that came along. */
import type { Hashing } from "@chidao/core/merkle";
import type { Outcome } from "@chidao/core/store";
import { textOfUtf8 } from "../encoding/utf8.js";
import type { Malformed } from "../malformed.js";
import { noteLengthMax } from "../note/note.js";
import { parseVerifierKey, type VerifierKey } from "../note/verifier-key.js";
import { type BundleFiles, smallFile } from "./bundle-files.js";
import { type Manifest, manifestLengthMax, manifestName, parseManifest } from "./manifest.js";

export interface KeptHead {
  readonly name: string;
  readonly size: number;
  readonly text: string;
}

export async function manifestIn(files: BundleFiles): Promise<Outcome<Manifest, Malformed> | undefined> {
  const file = files.get(manifestName);
  const bytes = file === undefined ? undefined : await smallFile(file, manifestLengthMax);
  if (file === undefined) return undefined;
  return parseManifest(bytes === undefined ? "" : (textOfUtf8(bytes) ?? ""));
}

export const headsFolder = "heads/";
export const keysFolder = "keys/";
export const headName = (size: number): string => `${headsFolder}${String(size).padStart(16, "0")}.note`;

async function textsUnder(files: BundleFiles, folder: string): Promise<ReadonlyArray<{ name: string; text: string }>> {
  const texts: Array<{ name: string; text: string }> = [];
  const names = [...files.keys()].filter((name) => name.startsWith(folder)).sort();
  for (const name of names) {
    const file = files.get(name);
    const bytes = file === undefined ? undefined : await smallFile(file, noteLengthMax);
    texts.push({ name, text: (bytes === undefined ? undefined : textOfUtf8(bytes)) ?? "" });
  }
  return texts;
}

export async function headsIn(files: BundleFiles): Promise<ReadonlyArray<KeptHead>> {
  const texts = await textsUnder(files, headsFolder);
  return texts.map(({ name, text }) => ({ name, text, size: Number(text.split("\n")[1]) }));
}

/** Public keys that came along. A text that is no key is none. */
export async function keysIn(hashing: Hashing, files: BundleFiles): Promise<ReadonlyArray<VerifierKey>> {
  return (await textsUnder(files, keysFolder)).flatMap(({ text }) => {
    const key = parseVerifierKey(hashing, text.replace(/\n$/, ""));
    return key.ok ? [key.value] : [];
  });
}
