/** A receipt, checked with nothing but itself and a trust file. */
import { checkReceipt, parsePolicy, witnessSeen } from "@chidao/audit";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { nodeSignatures } from "../platform/ed25519.js";
import type { ReceiptView } from "../types/audit.js";
import type { AuditFault } from "./faults.js";

export function verifyReceiptText(receipt: string, policyText: string): Outcome<ReceiptView, AuditFault> {
  const policy = parsePolicy(nodeHashing, policyText);
  if (!policy.ok) return policy;
  const checked = checkReceipt(nodeHashing, nodeSignatures, policy.value, receipt);
  if (!checked.ok) return checked;
  const { entry, head, receipt: parts } = checked.value;
  const header = headerOf(entry.header);
  if (header === undefined) return fail({ _tag: "Malformed", what: "entry", line: 1, reason: "members" });
  return succeed({
    origin: head.head.origin,
    index: parts.index,
    size: head.head.size,
    root: head.head.root,
    ...header,
    data: entry.data,
    metadata: entry.metadata,
    anchored: head.anchored,
    witnesses: head.witnesses.map(witnessSeen),
  });
}

function headerOf(text: string): Pick<ReceiptView, "stream" | "type" | "recordedAt"> | undefined {
  const { stream, type, recordedAt } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return typeof stream === "string" && typeof type === "string" && typeof recordedAt === "string"
    ? { stream, type, recordedAt }
    : undefined;
}
