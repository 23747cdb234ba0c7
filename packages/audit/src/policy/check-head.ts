/** A signed head against a policy: which log it is of, who else has seen it, and whether that is enough. */
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { parseTreeHead, type TreeHead } from "../head/tree-head.js";
import type { Malformed } from "../malformed.js";
import { type Note, parseNote } from "../note/note.js";
import { type NoteFault, openNote, type Signer } from "../note/open-note.js";
import type { Signatures } from "../signatures.js";
import { type Policy, reachesQuorum } from "./policy.js";

export interface CheckedHead {
  readonly head: TreeHead;
  readonly note: Note;
  /** The log's own signatures. */
  readonly logs: ReadonlyArray<Signer>;
  /** Witnesses of the policy that have seen it. */
  readonly witnesses: ReadonlyArray<Signer>;
  /** Whether bodies outside the log's operator have seen it, as many as the policy asks for, and at least one. */
  readonly anchored: boolean;
}

export type HeadFault = Malformed | NoteFault | OtherOrigin | QuorumMissed;

/** No key of the log that the head names has signed it; it is a head of a log that we do not know. */
export interface OtherOrigin {
  readonly _tag: "OtherOrigin";
  readonly head: TreeHead;
  readonly signers: ReadonlyArray<string>;
}

/** The log has signed it, but not as many witnesses as the policy asks for have. */
export interface QuorumMissed {
  readonly _tag: "QuorumMissed";
  readonly checked: CheckedHead;
  readonly quorum: string;
}

/** The head, once log and witnesses are as the policy asks. */
export function checkHead(signatures: Signatures, policy: Policy, text: string): Outcome<CheckedHead, HeadFault> {
  const checked = checkLog(signatures, policy, text);
  if (!checked.ok || policy.quorum === null) return checked;
  const keys = checked.value.witnesses.map(({ key }) => key);
  if (reachesQuorum(policy, keys)) return checked;
  return fail({ _tag: "QuorumMissed", checked: { ...checked.value, anchored: false }, quorum: policy.quorum });
}

function checkLog(signatures: Signatures, policy: Policy, text: string): Outcome<CheckedHead, HeadFault> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const opened = openNote(signatures, note.value, [...policy.logs, ...policy.witnesses.map(({ key }) => key)]);
  if (!opened.ok) return opened;
  const head = parseTreeHead(note.value.text);
  if (!head.ok) return head;
  const { signers } = opened.value;
  const logs = signers.filter(({ key }) => key.type === "log" && key.name === head.value.origin);
  if (logs.length === 0) {
    return fail({ _tag: "OtherOrigin", head: head.value, signers: signers.map(({ key }) => key.name) });
  }
  const witnesses = signers.filter(({ key }) => key.type === "witness");
  return succeed({ head: head.value, note: note.value, logs, witnesses, anchored: witnesses.length > 0 });
}
