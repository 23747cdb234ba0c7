/**
 * What a witness decides about a head. It remembers one head for each log, and puts its name only to a head that holds
 * everything that it saw before. A first head is taken as it is: from then on the log can't take it back.
 */
import type { Hashing } from "@chidao/core/merkle";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { parseTreeHead, type TreeHead } from "../head/tree-head.js";
import type { Malformed } from "../malformed.js";
import { type Note, noteText, parseNote } from "../note/note.js";
import { type NoteFault, openNote } from "../note/open-note.js";
import type { VerifierKey } from "../note/verifier-key.js";
import type { OtherOrigin } from "../policy/check-head.js";
import { type ConsistencyRefuted, verifyConsistency } from "../proof/consistency.js";
import type { Signatures } from "../signatures.js";
import type { WitnessRequest } from "./request.js";

export interface Considered {
  readonly head: TreeHead;
  readonly note: Note;
  /** True when the witness had seen nothing of this log, so that nothing older is vouched for. */
  readonly first: boolean;
}

export type WitnessRefusal =
  | Malformed
  | NoteFault
  | OtherOrigin
  | OldSizeDiffers
  | RolledBack
  | SplitView
  | Inconsistent;

/** The proof begins at another size than the one that the witness saw last. Make it from there. */
export interface OldSizeDiffers {
  readonly _tag: "OldSizeDiffers";
  readonly origin: string;
  readonly known: number;
  readonly given: number;
}

/** The log shows less than it did before. Both signed heads are the evidence. */
export interface RolledBack {
  readonly _tag: "RolledBack";
  readonly known: string;
  readonly offered: string;
}

/** The log shows another tree of the very size that it showed before. Both signed heads are the evidence. */
export interface SplitView {
  readonly _tag: "SplitView";
  readonly known: string;
  readonly offered: string;
}

/** The proof does not lead from the head seen before to this one. Both signed heads and the proof are the evidence. */
export interface Inconsistent {
  readonly _tag: "Inconsistent";
  readonly known: string;
  readonly offered: string;
  readonly refuted: ConsistencyRefuted;
}

/** `known` is the signed head that the witness keeps of this origin, or undefined when it has met none. */
export function considerHead(
  hashing: Hashing,
  signatures: Signatures,
  logs: ReadonlyArray<VerifierKey>,
  request: WitnessRequest,
  known: string | undefined,
): Outcome<Considered, WitnessRefusal> {
  const offered = openHead(signatures, logs, request.head);
  if (!offered.ok) return offered;
  const { head, note } = offered.value;
  const last = known === undefined ? undefined : readHead(known);
  if (last?.ok === false) return last;
  if (last === undefined || last.value.size === 0) {
    const isFirst = request.oldSize === 0 && request.proof.length === 0;
    return isFirst
      ? succeed({ head, note, first: true })
      : fail({ _tag: "OldSizeDiffers", origin: head.origin, known: 0, given: request.oldSize });
  }
  const evidence = { known: known ?? "", offered: noteText(note) };
  if (head.size < last.value.size) return fail({ _tag: "RolledBack", ...evidence });
  if (head.size === last.value.size && head.root !== last.value.root) return fail({ _tag: "SplitView", ...evidence });
  if (request.oldSize !== last.value.size) {
    return fail({ _tag: "OldSizeDiffers", origin: head.origin, known: last.value.size, given: request.oldSize });
  }
  const refuted = verifyConsistency(hashing, { older: last.value, newer: head, proof: request.proof });
  return refuted.ok
    ? succeed({ head, note, first: false })
    : fail({ _tag: "Inconsistent", ...evidence, refuted: refuted.error });
}

/** The origin of a head that nobody has checked yet: by it a witness finds what it keeps of that log. */
export function originOf(head: string): Outcome<string, Malformed> {
  const read = readHead(head);
  return read.ok ? succeed(read.value.origin) : read;
}

function openHead(
  signatures: Signatures,
  logs: ReadonlyArray<VerifierKey>,
  text: string,
): Outcome<{ readonly head: TreeHead; readonly note: Note }, WitnessRefusal> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const head = parseTreeHead(note.value.text);
  if (!head.ok) return head;
  const ours = logs.filter(({ name }) => name === head.value.origin);
  const opened = openNote(signatures, note.value, ours);
  if (opened.ok) return succeed({ head: head.value, note: note.value });
  return ours.length === 0 ? fail({ _tag: "OtherOrigin", head: head.value, signers: [] }) : opened;
}

function readHead(text: string): Outcome<TreeHead, Malformed> {
  const note = parseNote(text);
  return note.ok ? parseTreeHead(note.value.text) : note;
}
