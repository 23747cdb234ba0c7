/** Proofs cut out of a ledger: receipts for its entries, and the way from one head to another for witnesses. */
import {
  consistencyProof,
  entryBytes,
  inclusionProof,
  receiptText,
  type TreeHashes,
  type TreeIndex,
  tilesFor,
  treeIndex,
  witnessRequestText,
} from "@chidao/audit";
import type { EventStore, RecordedEvent } from "@chidao/core";
import { leafHeaderOf, leafHeaderText, rootOf } from "@chidao/core/merkle";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import type { Heads } from "../types/audit.js";
import type { AuditFault, LedgerAuditFault } from "./faults.js";
import { type ReadHead, readAllKept } from "./kept-heads.js";
import { leavesOf, ledgerNameOf } from "./leaves.js";

type SignedRead = ReadHead & { readonly noteText: string };

export async function receiptFor(
  store: EventStore,
  heads: Heads,
  index: number,
  withTexts: boolean,
): Promise<Outcome<string, LedgerAuditFault>> {
  const head = await newestSigned(heads);
  if (!head.ok) return head;
  const { size } = head.value.head;
  if (!Number.isSafeInteger(index) || index < 0) return fail({ _tag: "NoSuchEntry", index, size });
  if (index >= size) return fail({ _tag: "NothingSigned", size });
  const tree = await treeUnder(store, heads, head.value, [index], [size]);
  if (!tree.ok) return tree;
  const event = await eventAt(store, index);
  if (!event.ok) return event;
  const ledger = await ledgerNameOf(store);
  if (!ledger.ok) return ledger;
  if (event.value === undefined) return fail({ _tag: "NoSuchEntry", index, size });
  const { data, metadata } = event.value;
  const header = leafHeaderText(leafHeaderOf(nodeHashing, ledger.value, event.value));
  const extra = entryBytes({ header, data: withTexts ? data : null, metadata: withTexts ? metadata : null });
  const proof = inclusionProof(nodeHashing, tree.value, index, size);
  return succeed(receiptText({ extra, index, proof, head: head.value.noteText }));
}

export async function requestFor(
  store: EventStore,
  heads: Heads,
  oldSize: number,
): Promise<Outcome<string, LedgerAuditFault>> {
  const head = await newestSigned(heads);
  if (!head.ok) return head;
  const { size } = head.value.head;
  if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > size) return fail({ _tag: "NothingSigned", size });
  if (oldSize === 0) return succeed(witnessRequestText({ oldSize, proof: [], head: head.value.noteText }));
  const tree = await treeUnder(store, heads, head.value, [], [oldSize, size]);
  if (!tree.ok) return tree;
  const proof = consistencyProof(nodeHashing, tree.value, oldSize, size);
  return succeed(witnessRequestText({ oldSize, proof, head: head.value.noteText }));
}

/** The newest head that was signed here. */
export async function newestSigned(heads: Heads): Promise<Outcome<SignedRead, AuditFault>> {
  const kept = await readAllKept(heads);
  if (!kept.ok) return kept;
  const signed = kept.value.flatMap((each) =>
    each.noteText === undefined ? [] : [{ ...each, noteText: each.noteText }],
  );
  const newest = signed.at(-1);
  return newest === undefined ? fail({ _tag: "NothingSigned", size: 0 }) : succeed(newest);
}

/**
 * The tree under a head. Leaf hashes kept beside the ledger spare reading its records; they are believed only when they
 * lead to the head, and else the records themselves are read.
 */
async function treeUnder(
  store: EventStore,
  heads: Heads,
  head: ReadHead,
  indexes: ReadonlyArray<number>,
  sizes: ReadonlyArray<number>,
): Promise<Outcome<TreeHashes, LedgerAuditFault>> {
  const { size, root } = head.head;
  const kept = await keptIndex(heads, size, root, indexes, sizes);
  if (kept !== undefined) return succeed(kept);
  const index = treeIndex(nodeHashing);
  const tiles = new Map<number, Array<string>>();
  const wanted = tilesFor(index, indexes, sizes);
  for await (const leaf of leavesOf(store, 0, size)) {
    if (!leaf.ok) return leaf;
    const { index: at, hash } = leaf.value;
    const tile = wanted.find(({ from, to }) => at >= from && at < to);
    if (tile !== undefined) tiles.set(tile.tile, [...(tiles.get(tile.tile) ?? []), hash]);
    index.add(hash);
  }
  const computed = rootOf(nodeHashing, index.frontier());
  if (index.size() < size) return fail({ _tag: "LedgerShrank", kept: head.head, size: index.size() });
  return computed === root
    ? succeed(index.hashes(tiles))
    : fail({ _tag: "HeadContradicted", kept: head.head, computed });
}

/** How many kept leaf hashes are read at once. */
const leavesAtOnce = 16_384;

async function keptIndex(
  heads: Heads,
  size: number,
  root: string,
  indexes: ReadonlyArray<number>,
  sizes: ReadonlyArray<number>,
): Promise<TreeHashes | undefined> {
  const leaves = await heads.leaves();
  if (!leaves.ok || leaves.value === undefined) return undefined;
  try {
    const index: TreeIndex = treeIndex(nodeHashing);
    for (let from = 0; from < size; from += leavesAtOnce) {
      const some = await leaves.value.read(from, Math.min(size, from + leavesAtOnce));
      for (const leaf of some) index.add(leaf);
    }
    if (index.size() !== size || rootOf(nodeHashing, index.frontier()) !== root) return undefined;
    const tiles = new Map<number, ReadonlyArray<string>>();
    for (const { tile, from, to } of tilesFor(index, indexes, sizes)) {
      tiles.set(tile, await leaves.value.read(from, Math.min(size, to)));
    }
    return index.hashes(tiles);
  } finally {
    await leaves.value.close();
  }
}

async function eventAt(store: EventStore, index: number): Promise<Outcome<RecordedEvent | undefined, StoreFault>> {
  for await (const chunk of store.readAll({ from: index, to: index })) {
    return chunk.ok ? succeed(chunk.value[0]) : chunk;
  }
  return succeed(undefined);
}
