/** A receipt against a policy: the head is one that we trust, and the entry is in the tree under it. */
import type { Hashing } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import { type Malformed, malformed } from "../malformed.js";
import { type CheckedHead, checkHead, type HeadFault } from "../policy/check-head.js";
import type { Policy } from "../policy/policy.js";
import { type InclusionRefuted, verifyInclusion } from "../proof/inclusion.js";
import type { Signatures } from "../signatures.js";
import { type CheckedEntry, checkEntry } from "./entry.js";
import { parseReceipt, type Receipt } from "./receipt.js";

export interface CheckedReceipt {
  readonly receipt: Receipt;
  readonly entry: CheckedEntry;
  readonly head: CheckedHead;
}

export function checkReceipt(
  hashing: Hashing,
  signatures: Signatures,
  policy: Policy,
  text: string,
): Outcome<CheckedReceipt, HeadFault | InclusionRefuted | Malformed> {
  const receipt = parseReceipt(text);
  if (!receipt.ok) return receipt;
  const { extra, index, proof, head: headNote } = receipt.value;
  if (extra === null) return malformed("receipt", 2, "line-missing");
  const entry = checkEntry(hashing, extra);
  if (!entry.ok) return entry;
  const head = checkHead(signatures, policy, headNote);
  if (!head.ok) return head;
  const { size, root } = head.value.head;
  const included = verifyInclusion(hashing, { index, size, leaf: entry.value.leaf, proof, root });
  return included.ok ? succeed({ receipt: receipt.value, entry: entry.value, head: head.value }) : included;
}
