/** What is kept of heads, read back strictly: a head, the frontier that belongs to it, and its signatures. */
import {
  type Note,
  parseNote,
  parseTreeHead,
  parseVerifierKey,
  type TreeHead,
  treeHeadText,
  type VerifierKey,
} from "@chidao/audit";
import { type Frontier, frontierText, parseFrontier, rootOf } from "@chidao/core/merkle";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import type { Heads, KeptHead, SignedHead } from "../types/audit.js";
import type { AuditFault, HeadsUnreadable } from "./faults.js";

export interface ReadHead {
  readonly head: TreeHead;
  readonly headText: string;
  readonly frontier: Frontier;
  readonly note: Note | undefined;
  readonly noteText: string | undefined;
}

export function keptText(head: TreeHead, frontier: Frontier): string {
  return `${treeHeadText(head)}${frontierText(frontier)}\n`;
}

/** Refused unless size, root, frontier and the signed text all say the same. */
export function readKept({ size, head: text, note: noteText }: KeptHead): Outcome<ReadHead, HeadsUnreadable> {
  const unreadable = fail({ _tag: "HeadsUnreadable" as const, size });
  const end = text.lastIndexOf("\n", text.length - 2) + 1;
  const headText = text.slice(0, end);
  const head = parseTreeHead(headText);
  const frontier = parseFrontier(text.slice(end, -1));
  if (!head.ok || frontier === undefined || !text.endsWith("\n")) return unreadable;
  if (head.value.size !== size || frontier.size !== size) return unreadable;
  if (rootOf(nodeHashing, frontier) !== head.value.root) return unreadable;
  const note = noteText === undefined ? undefined : parseNote(noteText);
  if (note !== undefined && (!note.ok || note.value.text !== headText)) return unreadable;
  return succeed({ head: head.value, headText, frontier, note: note?.value, noteText });
}

/** All heads, in the order of their sizes. */
export async function readAllKept(heads: Heads): Promise<Outcome<ReadonlyArray<ReadHead>, AuditFault>> {
  const listed = await heads.list();
  if (!listed.ok) return listed;
  const read: Array<ReadHead> = [];
  for (const kept of listed.value) {
    const one = readKept(kept);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return succeed(read);
}

export function viewOf({ head, note, noteText }: ReadHead): SignedHead {
  const { origin, size, root } = head;
  const signatures = (note?.signatures ?? []).map(({ name, keyId }) => ({ name, keyId }));
  return { origin, size, root, note: noteText ?? null, signatures };
}

/** Public keys that have signed here. A text that is no key is none. */
export async function ownKeysOf(heads: Heads): Promise<ReadonlyArray<VerifierKey>> {
  const texts = await heads.keys();
  if (!texts.ok) return [];
  return texts.value.flatMap((text) => {
    const key = parseVerifierKey(nodeHashing, text);
    return key.ok ? [key.value] : [];
  });
}
