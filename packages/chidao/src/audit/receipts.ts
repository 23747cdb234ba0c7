/** A receipt, checked with nothing but itself and a trust file. */
import {
  type AuthorFinding,
  actorIn,
  checkAuthor,
  checkReceipt,
  parseLeafLine,
  parsePolicy,
  witnessSeen,
} from "@chidao/audit";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { nodeSignatures } from "../platform/ed25519.js";
import type { AuthorsGiven, ReceiptView } from "../types/audit.js";
import { authorsIn } from "./author-findings.js";
import type { AuditFault } from "./faults.js";

export function verifyReceiptText(
  receipt: string,
  policyText: string,
  given: AuthorsGiven,
): Outcome<ReceiptView, AuditFault> {
  const authors = authorsIn(given);
  if (!authors.ok) return authors;
  const policy = parsePolicy(nodeHashing, policyText);
  if (!policy.ok) return policy;
  const checked = checkReceipt(nodeHashing, nodeSignatures, policy.value, receipt);
  if (!checked.ok) return checked;
  const { entry, head, receipt: parts } = checked.value;
  const header = parseLeafLine(entry.header);
  if (header === undefined) return fail({ _tag: "Malformed", what: "entry", line: 1, reason: "members" });
  const actor = entry.data === null ? undefined : actorIn(entry.data);
  const finding: AuthorFinding = checkAuthor(nodeSignatures, authors.value, header, actor);
  if (finding.kind === "refuted") return fail({ ...finding, _tag: "AuthorRefuted", index: parts.index });
  const { stream, type, recordedAt } = header;
  return succeed({
    origin: head.head.origin,
    index: parts.index,
    size: head.head.size,
    root: head.head.root,
    ...{ stream, type, recordedAt },
    data: entry.data,
    metadata: entry.metadata,
    signature: finding.kind,
    anchored: head.anchored,
    witnesses: head.witnesses.map(witnessSeen),
  });
}
