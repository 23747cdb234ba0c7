/**
 * Identity is a claim, not an address. A key that should be unique has a stream of its own, named by a hash of the
 * normalised key, and is claimed by appending to it with `NoStream`. The normaliser is frozen by a golden file; a
 * new one would write to `claim-2-` streams.
 */
import { canonicalJsonOf } from "../canonical-json.js";
import type { Hashing } from "../hashing.js";

/**
 * NFKC (so that full-width letters and non-breaking spaces are plain ones), invisible format characters dropped, every
 * dash a hyphen, Ð (U+00D0) read as Đ, white space folded and none round hyphens and slashes, upper case, leading
 * zeroes of a number dropped.
 */
export function normaliseClaimPart(part: string): string {
  return part
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\p{Pd}|\u2212/gu, "-")
    .replaceAll("\u00d0", "\u0110")
    .replaceAll("\u00f0", "\u0111")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?([-/]) ?/g, "$1")
    .trim()
    .toUpperCase()
    .normalize("NFC")
    .replace(/^0+(?=\d)/, "");
}

/** The stream in which the key is claimed. */
export function claimStreamOf(hashing: Hashing, parts: ReadonlyArray<string>): string {
  return `claim-1-${hashing.sha256(canonicalJsonOf(parts.map(normaliseClaimPart)))}`;
}
