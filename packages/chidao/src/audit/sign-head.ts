/**
 * Signs the head of a ledger. The order is what matters: the head is kept, synced, under its size, where the first one
 * stands for ever; only then is it signed, and only what is kept is signed. So there are never two roots of one size
 * under a signature, wherever the process ends.
 *
 * A new head is grown out of the last kept one, so it can't contradict what was signed before; and it must be the head
 * of the records as they are, so a ledger that was rolled back and went on another way is signed no more.
 */
import {
  noteText,
  type SigningKey,
  signText,
  type TreeHead,
  treeHeadText,
  verifierKeyText,
  withSignature,
} from "@chidao/audit";
import type { EventStore } from "@chidao/core";
import { emptyFrontier, extend, type Frontier, rootOf } from "@chidao/core/merkle";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import type { Heads, SignedHead } from "../types/audit.js";
import type { AuditFault, LedgerAuditFault, SignersDiffer } from "./faults.js";
import { keptText, type ReadHead, readAllKept, readKept, viewOf } from "./kept-heads.js";
import { leavesOf } from "./leaves.js";

export async function signHead(
  store: EventStore,
  heads: Heads,
  signers: ReadonlyArray<SigningKey>,
): Promise<Outcome<SignedHead, LedgerAuditFault>> {
  const kept = await readAllKept(heads);
  if (!kept.ok) return kept;
  const origin = originOf(signers, kept.value.at(-1));
  if (!origin.ok) return origin;
  const frontier = await presentFrontier(store, heads, kept.value.at(-1));
  if (!frontier.ok) return frontier;
  const head = {
    origin: origin.value,
    size: frontier.value.size,
    root: rootOf(nodeHashing, frontier.value),
    extensions: [],
  };
  const claimed = await claim(heads, head, frontier.value);
  return claimed.ok ? sign(heads, claimed.value, signers) : claimed;
}

function originOf(
  signers: ReadonlyArray<SigningKey>,
  last: ReadHead | undefined,
): Outcome<string, SignersDiffer | { readonly _tag: "NoSigner" }> {
  const [first] = signers;
  if (first === undefined) return fail({ _tag: "NoSigner" });
  const origin = last?.head.origin ?? first.key.name;
  const fits = signers.every(({ key }) => key.type === "log" && key.name === origin);
  return fits
    ? succeed(origin)
    : fail({ _tag: "SignersDiffer", names: [origin, ...signers.map(({ key }) => key.name)] });
}

/** The ledger's frontier as it is now; it fits the last head that was kept. New leaves are kept on the way. */
async function presentFrontier(
  store: EventStore,
  heads: Heads,
  last: ReadHead | undefined,
): Promise<Outcome<Frontier, LedgerAuditFault>> {
  const own = await store.frontier?.();
  if (own?.ok === false) return own;
  const size = own?.value.size;
  if (last !== undefined && size !== undefined && size < last.head.size) {
    return fail({ _tag: "LedgerShrank", kept: last.head, size });
  }
  const grown = await growFrom(store, heads, last, size);
  if (!grown.ok) return grown;
  const { frontier, rootAtLast } = grown.value;
  if (frontier.size === 0) return fail({ _tag: "NoLedger" });
  if (last === undefined) return succeed(frontier);
  if (frontier.size < last.head.size) return fail({ _tag: "LedgerShrank", kept: last.head, size: frontier.size });
  if (rootAtLast !== last.head.root) return fail({ _tag: "HeadContradicted", kept: last.head, computed: rootAtLast });
  // Grown out of the last head, it must be what the store has counted from its records.
  const counted = own === undefined ? frontier : own.value;
  const computed = rootOf(nodeHashing, counted);
  const fits = rootOf(nodeHashing, frontier) === computed;
  return fits ? succeed(frontier) : fail({ _tag: "HeadContradicted", kept: last.head, computed });
}

interface Grown {
  readonly frontier: Frontier;
  readonly rootAtLast: string;
}

/**
 * A store that keeps a frontier is read from the last head on, one that keeps none from its first record, so that the
 * records before the last head are seen to lead there.
 */
async function growFrom(
  store: EventStore,
  heads: Heads,
  last: ReadHead | undefined,
  size: number | undefined,
): Promise<Outcome<Grown, AuditFault | StoreFault>> {
  const writer = await heads.writeLeaves(last?.head.size ?? 0);
  if (!writer.ok) return writer;
  let frontier = size === undefined ? emptyFrontier : (last?.frontier ?? emptyFrontier);
  let rootAtLast = last?.head.root ?? "";
  const isAll = frontier.size === 0;
  const from = Math.min(frontier.size, writer.value.start);
  const leaves = leavesOf(store, from, size);
  for await (const leaf of leaves) {
    if (!leaf.ok) {
      await writer.value.abandon();
      return leaf;
    }
    const { index, hash } = leaf.value;
    if (index >= writer.value.start) await writer.value.add(hash);
    if (index >= frontier.size) frontier = extend(nodeHashing, frontier, hash);
    if (isAll && frontier.size === last?.head.size) rootAtLast = rootOf(nodeHashing, frontier);
  }
  await writer.value.finish();
  return succeed({ frontier, rootAtLast });
}

async function claim(heads: Heads, head: TreeHead, frontier: Frontier): Promise<Outcome<ReadHead, AuditFault>> {
  const there = await heads.claim(head.size, keptText(head, frontier));
  if (!there.ok) return there;
  const read = readKept({ size: head.size, head: there.value, note: undefined });
  if (!read.ok) return read;
  const isSame = read.value.headText === treeHeadText(head);
  return isSame ? read : fail({ _tag: "TwoRoots", kept: read.value.head, offered: head });
}

/** Signs what is kept, and keeps the signatures before they are handed on. Signing again changes nothing. */
async function sign(
  heads: Heads,
  kept: ReadHead,
  signers: ReadonlyArray<SigningKey>,
): Promise<Outcome<SignedHead, AuditFault>> {
  const listed = await readAllKept(heads);
  if (!listed.ok) return listed;
  const before = listed.value.find(({ head }) => head.size === kept.head.size);
  let note = before?.note ?? { text: kept.headText, signatures: [] };
  for (const signer of signers) note = withSignature(note, await signText(kept.headText, signer));
  for (const { key } of signers) {
    const saved = await heads.saveKey(key.id, verifierKeyText(key));
    if (!saved.ok) return saved;
  }
  const saved = await heads.saveNote(kept.head.size, noteText(note));
  return saved.ok ? succeed(viewOf({ ...kept, note, noteText: noteText(note) })) : saved;
}
