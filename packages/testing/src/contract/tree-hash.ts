/**
 * The tree hash of RFC 9162 section 2.1.1 over a log's leaves, written down as the RFC defines it: by cutting the list
 * in two, and with Node's own hash. It shares nothing with the frontier that it is compared with but the leaf header.
 */
import { createHash } from "node:crypto";
import type { RecordedEvent } from "@chidao/core/store";

export function treeHashOf(events: ReadonlyArray<RecordedEvent>): string {
  const ledger = (events[0]?.stream ?? "").replace(/^[^-]*-/, "");
  return treeHash(events.map((event) => leafOf(ledger, event))).toString("hex");
}

function treeHash(leaves: ReadonlyArray<Buffer>): Buffer {
  const [only, ...others] = leaves;
  if (only === undefined) return sha256();
  if (others.length === 0) return sha256(Buffer.from([0]), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.from([1]), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

function leafOf(ledger: string, event: RecordedEvent): Buffer {
  const { stream, revision, id, type, schema, recordedAt, data, metadata, signature = null } = event;
  const [dataHash, metadataHash] = [data, metadata].map((text) => sha256(Buffer.from(text)).toString("hex"));
  const header = { data: dataHash, id, ledger, metadata: metadataHash, recordedAt, revision, schema };
  return Buffer.from(JSON.stringify({ ...header, signature, stream, type, v: 1 }));
}

function sha256(...parts: ReadonlyArray<Buffer>): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
