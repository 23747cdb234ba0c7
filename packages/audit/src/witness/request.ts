/**
 * What a log sends to a witness, in the form of C2SP's `add-checkpoint`: the size that the witness saw last, the proof
 * from there, an empty line, and the signed head.
 */
import { type Outcome, succeed } from "@chidao/core/store";
import { base64OfHash, hashOfBase64 } from "../encoding/base64.js";
import { countOf } from "../encoding/count.js";
import { type Malformed, malformed } from "../malformed.js";
import { noteLengthMax } from "../note/note.js";
import { proofHashesMax } from "../receipt/receipt.js";

export interface WitnessRequest {
  /** 0 when the witness has seen nothing of this log; then the proof is empty. */
  readonly oldSize: number;
  readonly proof: ReadonlyArray<string>;
  readonly head: string;
}

export function witnessRequestText({ oldSize, proof, head }: WitnessRequest): string {
  return [`old ${oldSize}`, ...proof.map(base64OfHash), "", head].join("\n");
}

export function parseWitnessRequest(text: string): Outcome<WitnessRequest, Malformed> {
  if (text.length > noteLengthMax) return malformed("request", 1, "too-long");
  const blank = text.indexOf("\n\n");
  if (blank < 0) return malformed("request", 1, "line-missing");
  const [first = "", ...hashes] = text.slice(0, blank).split("\n");
  const [, sizeText = ""] = /^old (.*)$/.exec(first) ?? [];
  const oldSize = countOf(sizeText);
  if (oldSize === undefined) return malformed("request", 1, "not-a-count");
  if (hashes.length > proofHashesMax) return malformed("request", 2, "too-many-hashes");
  const proof = hashes.map(hashOfBase64);
  const wrong = proof.indexOf(undefined);
  if (wrong >= 0) return malformed("request", 2 + wrong, "not-a-hash");
  return succeed({ oldSize, proof: proof.filter((hash) => hash !== undefined), head: text.slice(blank + 2) });
}
