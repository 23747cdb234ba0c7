/** Signed heads held against the records that were read: those kept with them, those kept elsewhere, and a trust file. */
import { parseTreeHead, type TreeHead } from "../head/tree-head.js";
import { type Note, parseNote } from "../note/note.js";
import { openNote, type Signer } from "../note/open-note.js";
import type { VerifierKey } from "../note/verifier-key.js";
import { type CheckedHead, checkHead } from "../policy/check-head.js";
import type { Policy } from "../policy/policy.js";
import type { Signatures } from "../signatures.js";
import { headWords } from "./head-words.js";
import { type Anchor, type Evidence, evidenceOf, type Step, step, type Text, type WitnessSeen } from "./step.js";

/** What reading the records from the first one on amounted to. */
export interface RootsFound {
  readonly size: number;
  readonly root: string;
  /** The root at each size that a head names, as far as reading came. */
  readonly rootAt: ReadonlyMap<number, string>;
  /** False when reading ended before the end. */
  readonly whole: boolean;
}

/** Why a step does not pass. */
export type Complaint = readonly ["fail" | "could-not-check", Text, Evidence];

/** `text`: the head as it was handed over, for the evidence. */
export function rootComplaint(found: RootsFound, head: TreeHead, text: string): Complaint | undefined {
  const computed = found.rootAt.get(head.size);
  if (computed === head.root) return undefined;
  const evidence = { head: text, found: { size: found.size, root: found.root }, rootAtSize: computed ?? null };
  if (computed !== undefined) return ["fail", headWords.differs(head.size), evidence];
  return found.whole
    ? ["fail", headWords.beyond(head.size, found.size), evidence]
    : ["could-not-check", headWords.notReached, evidence];
}

/** No complaint when one of the keys has signed it, and none of them something else. */
export function signatureComplaint(
  signatures: Signatures,
  keys: ReadonlyArray<VerifierKey>,
  note: Note,
  size: number,
): Complaint | undefined {
  const opened = openNote(signatures, note, keys);
  if (opened.ok) return undefined;
  const outcome = opened.error._tag === "UnknownSigners" ? "could-not-check" : "fail";
  return [outcome, headWords.signature(size, outcome), evidenceOf(opened.error)];
}

/** Heads that somebody kept elsewhere. The records must agree with them, whoever signed them. */
export function givenHeadsStep(
  signatures: Signatures,
  found: RootsFound,
  keys: ReadonlyArray<VerifierKey>,
  given: ReadonlyArray<string>,
): Step<"given-heads"> {
  if (given.length === 0) return step("given-heads", "nothing-to-check", headWords.noneGiven);
  for (const text of given) {
    const complaint = givenComplaint(signatures, found, keys, text);
    if (complaint !== undefined) return step("given-heads", ...complaint);
  }
  return step("given-heads", "pass", headWords.givenAgree(given.length));
}

function givenComplaint(
  signatures: Signatures,
  found: RootsFound,
  keys: ReadonlyArray<VerifierKey>,
  text: string,
): Complaint | undefined {
  const note = parseNote(text);
  const head = note.ok ? parseTreeHead(note.value.text) : note;
  if (!note.ok || !head.ok) return ["could-not-check", headWords.givenUnread, { head: text.slice(0, 1000) }];
  const signed = signatureComplaint(signatures, keys, note.value, head.value.size);
  return signed ?? rootComplaint(found, head.value, text);
}

export interface PolicyJudged {
  readonly step: Step<"policy">;
  readonly anchored: Anchor | null;
}

/** The largest head that the policy is content with and that the records agree with. */
export function judgePolicy(
  signatures: Signatures,
  found: RootsFound,
  policy: Policy | undefined,
  heads: ReadonlyArray<string>,
): PolicyJudged {
  if (policy === undefined) return { step: step("policy", "nothing-to-check", headWords.noPolicy), anchored: null };
  const checked = heads.map((text) => checkHead(signatures, policy, text));
  const good = checked
    .flatMap((each) => (each.ok && rootComplaint(found, each.value.head, "") === undefined ? [each.value] : []))
    .sort((a, b) => b.head.size - a.head.size);
  const [best] = good;
  if (best === undefined) {
    const fault = checked.flatMap((each) => (each.ok ? [] : [each.error])).at(-1);
    const evidence = fault === undefined ? null : evidenceOf(fault);
    return { step: step("policy", "could-not-check", headWords.policyUnmet, evidence), anchored: null };
  }
  const seen = good.find(({ anchored }) => anchored);
  const anchored = seen === undefined ? null : anchorOf(seen);
  return { step: step("policy", "pass", headWords.policyMet(best.head.size, anchored)), anchored };
}

function anchorOf({ head, witnesses }: CheckedHead): Anchor {
  return { size: head.size, witnesses: witnesses.map(witnessSeen) };
}

export function witnessSeen({ key, time }: Signer): WitnessSeen {
  return { name: key.name, at: new Date((time ?? 0) * 1000).toISOString() };
}

/** Keys that came along, and those that the checker's trust file names. */
export const knownKeys = (keys: ReadonlyArray<VerifierKey>, policy: Policy | undefined): ReadonlyArray<VerifierKey> => [
  ...keys,
  ...(policy?.logs ?? []),
  ...(policy?.witnesses ?? []).map(({ key }) => key),
];
