/**
 * Receipts in the tlog-proof form of C2SP: one file that shows, offline and for good, that an entry is in the log under
 * a signed head. What stands under `extra` is not signed; it is believed only as far as its hashes lead to the root.
 */
import { type Outcome, succeed } from "@chidao/core/store";
import { base64Of, base64OfHash, bytesOfBase64, hashOfBase64 } from "../encoding/base64.js";
import { countOf } from "../encoding/count.js";
import { type Malformed, malformed } from "../malformed.js";

export interface Receipt {
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly proof: ReadonlyArray<string>;
  /** The signed note of the head, as it was. */
  readonly head: string;
}

const firstLine = "c2sp.org/tlog-proof@v1";

/** Characters: an entry of the greatest size in base64 twice over, and the longest note. */
export const receiptLengthMax = 8_388_608;
/** A tree of 2^53 leaves is no deeper; the form itself allows 63. */
export const proofHashesMax = 63;

export function receiptText({ extra, index, proof, head }: Receipt): string {
  const extraLine = extra === null ? [] : [`extra ${base64Of(extra)}`];
  return [firstLine, ...extraLine, `index ${index}`, ...proof.map(base64OfHash), "", head].join("\n");
}

/** Takes the parts of a receipt apart; whether they prove anything is another question. */
export function parseReceipt(text: string): Outcome<Receipt, Malformed> {
  if (text.length > receiptLengthMax) return malformed("receipt", 1, "too-long");
  const blank = text.indexOf("\n\n");
  const lines = (blank < 0 ? text : text.slice(0, blank)).split("\n");
  if (lines[0] !== firstLine) return malformed("receipt", 1, "line-unknown");
  if (blank < 0) return malformed("receipt", lines.length, "line-missing");
  const hasExtra = lines[1]?.startsWith("extra ") === true;
  const extra = hasExtra ? bytesOfBase64(lines[1]?.slice("extra ".length) ?? "") : null;
  if (extra === undefined) return malformed("receipt", 2, "not-base64");
  const indexLine = hasExtra ? 2 : 1;
  const [, indexText = ""] = /^index (.*)$/.exec(lines[indexLine] ?? "") ?? [];
  const index = countOf(indexText);
  if (index === undefined) return malformed("receipt", indexLine + 1, "not-a-count");
  const hashes = lines.slice(indexLine + 1);
  if (hashes.length > proofHashesMax) return malformed("receipt", indexLine + 2, "too-many-hashes");
  const proof = hashes.map(hashOfBase64);
  const wrong = proof.indexOf(undefined);
  if (wrong >= 0) return malformed("receipt", indexLine + 2 + wrong, "not-a-hash");
  return succeed({ extra, index, proof: proof.filter((hash) => hash !== undefined), head: text.slice(blank + 2) });
}
