/** Two signed heads of one log, held against each other; with a proof where their sizes differ. */
import {
  openNote,
  type Policy,
  parseNote,
  parsePolicy,
  parseTreeHead,
  parseWitnessRequest,
  type TreeHead,
  verifyConsistency,
} from "@chidao/audit";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { nodeSignatures } from "../platform/ed25519.js";
import type { ComparedHeads, HeadComparison } from "../types/audit.js";
import type { AuditFault } from "./faults.js";

export function compareHeads({ older, newer, proof, policy }: HeadComparison): Outcome<ComparedHeads, AuditFault> {
  const trusted = parsePolicy(nodeHashing, policy);
  if (!trusted.ok) return trusted;
  const old = open(trusted.value, older);
  if (!old.ok) return old;
  const young = open(trusted.value, newer);
  if (!young.ok) return young;
  const origin = old.value.origin;
  if (young.value.origin !== origin) return fail({ _tag: "OtherOrigin", head: young.value, signers: [] });
  const compared = succeed({ origin, older: sized(old.value), newer: sized(young.value) });
  if (old.value.size > young.value.size)
    return compareHeads({ older: newer, newer: older, policy, ...(proof === undefined ? {} : { proof }) });
  if (old.value.size === 0) return compared;
  if (old.value.size === young.value.size) {
    return old.value.root === young.value.root ? compared : fail({ _tag: "SplitView", known: older, offered: newer });
  }
  if (proof === undefined) return fail({ _tag: "ConsistencyUnknown", older: old.value, newer: young.value });
  const request = parseWitnessRequest(proof);
  if (!request.ok) return request;
  const claim = { older: sized(old.value), newer: sized(young.value), proof: request.value.proof };
  const verified = verifyConsistency(nodeHashing, claim);
  return verified.ok ? compared : verified;
}

function open(policy: Policy, text: string): Outcome<TreeHead, AuditFault> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const head = parseTreeHead(note.value.text);
  if (!head.ok) return head;
  const logs = policy.logs.filter(({ name }) => name === head.value.origin);
  if (logs.length === 0) return fail({ _tag: "OtherOrigin", head: head.value, signers: [] });
  const opened = openNote(nodeSignatures, note.value, logs);
  return opened.ok ? head : opened;
}

const sized = ({ size, root }: TreeHead) => ({ size, root });
