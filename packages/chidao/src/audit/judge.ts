/** What was found in a ledger, held against what is kept of it and what others bring: the steps and the verdict. */
import {
  type CheckedHead,
  checkHead,
  type LogFound,
  openNote,
  type Policy,
  parseNote,
  parseTreeHead,
  type Signer,
  type TreeHead,
  type VerifierKey,
} from "@chidao/audit";
import type { Frontier } from "@chidao/core/merkle";
import type { Outcome, StoreFault } from "@chidao/core/store";
import { nodeSignatures } from "../platform/ed25519.js";
import type { HeadsFault, Verdict, VerifyReport, VerifyStep, WitnessSeen } from "../types/audit.js";
import { evidenceOf } from "./describe.js";
import type { ReadHead } from "./kept-heads.js";
import { meanings, stepTexts } from "./verify-words.js";

export interface KeptOrNot {
  readonly size: number;
  /** Undefined when what is kept can't be read back. */
  readonly read: ReadHead | undefined;
}

export interface WholeRead {
  readonly found: LogFound;
  /** Why reading ended early. */
  readonly fault: StoreFault | undefined;
  /** The root that the store's own frontier leads to. */
  readonly ownRoot: string | undefined;
}

export interface Judged extends WholeRead {
  readonly own: Outcome<Frontier, StoreFault> | undefined;
  readonly headsFault: HeadsFault | undefined;
  readonly kept: ReadonlyArray<KeptOrNot>;
  readonly given: ReadonlyArray<string>;
  readonly ownKeys: ReadonlyArray<VerifierKey>;
  readonly policy: Policy | undefined;
  readonly leavesKept: number | null;
}

type Evidence = Readonly<Record<string, unknown>>;

export function judge(judged: Judged): VerifyReport {
  const { found } = judged;
  const headsStep = keptHeadsStep(judged);
  const policyStep = policyJudged(judged);
  const givenStep = givenHeadsStep(judged);
  const steps = [
    readStep(judged),
    positionsStep(found),
    frontierStep(judged),
    headsStep.step,
    leavesStep(judged, headsStep.signedSize),
    givenStep,
    policyStep.step,
  ];
  const { anchored } = policyStep;
  const verdict = verdictOf(steps, anchored !== null);
  const [broken] = found.broken;
  return {
    verdict,
    meaning: meanings(verdict, found.frontier.size, headsStep.signedSize, anchored),
    ledger: found.ledger,
    size: found.frontier.size,
    root: found.root,
    steps,
    signedSize: headsStep.signedSize,
    anchored,
    firstBroken: broken ?? null,
  };
}

function verdictOf(steps: ReadonlyArray<VerifyStep>, anchored: boolean): Verdict {
  if (steps.some(({ outcome }) => outcome === "fail")) return "broken";
  if (steps.some(({ outcome }) => outcome === "could-not-check")) return "unchecked";
  return anchored ? "anchored" : "self-consistent";
}

const step = (
  name: VerifyStep["name"],
  outcome: VerifyStep["outcome"],
  detail: VerifyStep["detail"],
  evidence: Evidence | null = null,
): VerifyStep => ({ name, outcome, detail, evidence });

function readStep({ fault, found }: Judged): VerifyStep {
  const { size } = found.frontier;
  if (fault === undefined) return step("read", "pass", stepTexts.read(size));
  return step("read", "could-not-check", stepTexts.readStopped(size), { ...fault });
}

function positionsStep(found: LogFound): VerifyStep {
  const [first] = found.broken.filter(({ rule }) => rule !== "leaf");
  if (first === undefined) return step("positions", "pass", stepTexts.dense(found.streams));
  return step("positions", "fail", stepTexts.notDense(first), { record: first, brokenRecords: found.brokenCount });
}

function frontierStep({ own, ownRoot, found, fault }: Judged): VerifyStep {
  if (own === undefined) return step("frontier", "nothing-to-check", stepTexts.noFrontier);
  if (!own.ok) return step("frontier", "could-not-check", stepTexts.frontierUnread, { ...own.error });
  const { size } = own.value;
  const computed = found.rootAt.get(size);
  const evidence = { kept: { size, root: ownRoot }, found: { size: found.frontier.size, root: found.root } };
  if (computed === ownRoot) return step("frontier", "pass", stepTexts.frontierAgrees(size));
  if (computed === undefined && fault !== undefined) return step("frontier", "could-not-check", stepTexts.notReached);
  return step("frontier", "fail", stepTexts.frontierDiffers(size, found.frontier.size), evidence);
}

/** Heads kept beside the ledger: each as signed, by a key kept there too or named in the policy, and true of the records. */
function keptHeadsStep(judged: Judged): { readonly step: VerifyStep; readonly signedSize: number } {
  const { kept, headsFault } = judged;
  const nothing = { signedSize: 0 };
  if (headsFault !== undefined) {
    return { step: step("heads", "could-not-check", stepTexts.headsUnread, { ...headsFault }), ...nothing };
  }
  if (kept.length === 0) return { step: step("heads", "nothing-to-check", stepTexts.noHeads), ...nothing };
  let signedSize = 0;
  for (const each of kept) {
    const complaint = keptComplaint(judged, each);
    if (complaint !== undefined) return { step: step("heads", ...complaint), signedSize };
    if (each.read?.note !== undefined) signedSize = each.size;
  }
  return { step: step("heads", "pass", stepTexts.headsAgree(kept.length, signedSize)), signedSize };
}

type Complaint = readonly ["fail" | "could-not-check", VerifyStep["detail"], Evidence];

function keptComplaint(judged: Judged, { size, read }: KeptOrNot): Complaint | undefined {
  if (read === undefined) return ["fail", stepTexts.headDamaged(size), { size }];
  const differs = rootComplaint(judged, read.head, read.noteText ?? read.headText);
  if (differs !== undefined || read.note === undefined) return differs;
  const keys = [...judged.ownKeys, ...(judged.policy?.logs ?? [])].filter(({ name }) => name === read.head.origin);
  const opened = openNote(nodeSignatures, read.note, keys);
  if (opened.ok) return undefined;
  const outcome = opened.error._tag === "UnknownSigners" ? "could-not-check" : "fail";
  return [outcome, stepTexts.headSignature(size, outcome), evidenceOf(opened.error)];
}

function rootComplaint({ found, fault }: Judged, head: TreeHead, text: string): Complaint | undefined {
  const computed = found.rootAt.get(head.size);
  if (computed === head.root) return undefined;
  const evidence = { head: text, found: { size: found.frontier.size, root: found.root }, rootAtSize: computed ?? null };
  if (computed !== undefined) return ["fail", stepTexts.headDiffers(head.size), evidence];
  return fault === undefined
    ? ["fail", stepTexts.headBeyond(head.size, found.frontier.size), evidence]
    : ["could-not-check", stepTexts.notReached, evidence];
}

/** Leaf hashes kept at signing tell which record was changed; a head that agrees tells that they were changed instead. */
function leavesStep({ found, leavesKept }: Judged, signedSize: number): VerifyStep {
  if (leavesKept === null || leavesKept === 0) return step("leaves", "nothing-to-check", stepTexts.noLeaves);
  const [first] = found.broken.filter(({ rule }) => rule === "leaf");
  if (first === undefined)
    return step("leaves", "pass", stepTexts.leavesAgree(Math.min(leavesKept, found.frontier.size)));
  const isUnderGoodHead = first.index < signedSize;
  const detail = isUnderGoodHead ? stepTexts.leavesFileDiffers(first) : stepTexts.leafDiffers(first);
  return step("leaves", "fail", detail, { record: first });
}

/** Heads that somebody kept elsewhere. What the ledger shows must hold them, whoever signed them. */
function givenHeadsStep(judged: Judged): VerifyStep {
  const { given, policy, ownKeys } = judged;
  if (given.length === 0) return step("given-heads", "nothing-to-check", stepTexts.noneGiven);
  const keys = [...ownKeys, ...(policy?.logs ?? []), ...(policy?.witnesses ?? []).map(({ key }) => key)];
  for (const text of given) {
    const complaint = givenComplaint(judged, keys, text);
    if (complaint !== undefined) return step("given-heads", ...complaint);
  }
  return step("given-heads", "pass", stepTexts.givenAgree(given.length));
}

function givenComplaint(judged: Judged, keys: ReadonlyArray<VerifierKey>, text: string): Complaint | undefined {
  const note = parseNote(text);
  const head = note.ok ? parseTreeHead(note.value.text) : note;
  if (!note.ok || !head.ok) return ["could-not-check", stepTexts.givenUnread, { head: text.slice(0, 1000) }];
  const opened = openNote(nodeSignatures, note.value, keys);
  if (opened.ok) return rootComplaint(judged, head.value, text);
  const outcome = opened.error._tag === "UnknownSigners" ? "could-not-check" : "fail";
  return [outcome, stepTexts.headSignature(head.value.size, outcome), evidenceOf(opened.error)];
}

type Anchored = VerifyReport["anchored"];

/** The largest head that the policy is content with and that is true of the records. */
function policyJudged(judged: Judged): { readonly step: VerifyStep; readonly anchored: Anchored } {
  const { policy, kept, given } = judged;
  if (policy === undefined) return { step: step("policy", "nothing-to-check", stepTexts.noPolicy), anchored: null };
  const texts = [...kept.flatMap(({ read }) => read?.noteText ?? []), ...given];
  const judgedHeads = texts.map((text) => checkHead(nodeSignatures, policy, text));
  const good = judgedHeads
    .flatMap((each) => (each.ok && rootComplaint(judged, each.value.head, "") === undefined ? [each.value] : []))
    .sort((a, b) => b.head.size - a.head.size);
  const anchor = good.find(({ anchored }) => anchored);
  const anchored: Anchored = anchor === undefined ? null : anchorOf(anchor);
  const [best] = good;
  if (best === undefined) {
    const fault = judgedHeads.flatMap((each) => (each.ok ? [] : [each.error])).at(-1);
    const evidence = fault === undefined ? null : evidenceOf(fault);
    return { step: step("policy", "could-not-check", stepTexts.policyUnmet, evidence), anchored: null };
  }
  return { step: step("policy", "pass", stepTexts.policyMet(best.head.size, anchored)), anchored };
}

function anchorOf({ head, witnesses }: CheckedHead): Anchored {
  return { size: head.size, witnesses: witnesses.map(witnessSeen) };
}

export function witnessSeen({ key, time }: Signer): WitnessSeen {
  return { name: key.name, at: new Date((time ?? 0) * 1000).toISOString() };
}
