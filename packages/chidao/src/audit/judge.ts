/** What was found in a ledger, held against what is kept of it and what others bring: the steps and the verdict. */
import {
  type AuthorsFound,
  authorCounts,
  authorsStep,
  type Complaint,
  firstBroken,
  givenHeadsStep,
  headWords,
  judgePolicy,
  knownKeys,
  type LogFound,
  meaningOfFailure,
  type Policy,
  type RootsFound,
  rootComplaint,
  signatureComplaint,
  step,
  type VerifierKey,
  verdictMeaning,
  verdictOf,
} from "@chidao/audit";
import type { Frontier } from "@chidao/core/merkle";
import type { Outcome, StoreFault } from "@chidao/core/store";
import { nodeSignatures } from "../platform/ed25519.js";
import type { HeadsFault, VerifyReport, VerifyStep } from "../types/audit.js";
import type { ReadHead } from "./kept-heads.js";
import { ledgerChecked, stepTexts } from "./verify-words.js";

export interface KeptOrNot {
  readonly size: number;
  /** Undefined when what is kept can't be read back. */
  readonly read: ReadHead | undefined;
}

export interface WholeRead {
  readonly found: LogFound;
  readonly authors: AuthorsFound;
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
  readonly isAuthorListGiven: boolean;
  readonly leavesKept: number | null;
}

export function judge(judged: Judged): VerifyReport {
  const { found, authors } = judged;
  const { step: headsStep, signedSize } = keptHeadsStep(judged);
  const { given, policy, kept, ownKeys } = judged;
  const roots = rootsOf(judged);
  const keys = knownKeys(ownKeys, policy);
  const signed = [...kept.flatMap(({ read }) => read?.noteText ?? []), ...given];
  const policyStep = judgePolicy(nodeSignatures, roots, policy, signed);
  const givenStep = givenHeadsStep(nodeSignatures, roots, keys, given);
  const steps = [
    readStep(judged),
    positionsStep(found),
    frontierStep(judged),
    headsStep,
    leavesStep(judged, signedSize),
    givenStep,
    policyStep.step,
    authorsStep(authors, found.frontier.size, judged.isAuthorListGiven),
  ];
  const { anchored } = policyStep;
  const verdict = verdictOf(steps, anchored !== null);
  const checked = { ...ledgerChecked, changed: meaningOfFailure(steps, ledgerChecked.changed) };
  return {
    verdict,
    meaning: verdictMeaning(verdict, checked, { size: found.frontier.size, signedSize, anchored }),
    ledger: found.ledger,
    size: found.frontier.size,
    root: found.root,
    steps,
    signedSize,
    anchored,
    authors: authorCounts(authors),
    firstBroken: firstBroken(found.broken, authors.broken),
  };
}

function readStep({ fault, found }: Judged): VerifyStep {
  const { size } = found.frontier;
  if (fault === undefined) return step("read", "pass", stepTexts.read(size));
  // Bytes that can't be what the store wrote are damage, whoever did it; all else may be only a bad moment.
  const outcome = fault._tag === "StoreDamaged" ? "fail" : "could-not-check";
  return step("read", outcome, stepTexts.readStopped(size), { ...fault });
}

function positionsStep(found: LogFound): VerifyStep {
  const [first] = found.broken.filter(({ rule }) => rule !== "leaf");
  if (first === undefined) return step("positions", "pass", stepTexts.dense(found.streams.size));
  return step("positions", "fail", stepTexts.notDense(first), { record: first, brokenRecords: found.brokenCount });
}

function frontierStep({ own, ownRoot, found, fault }: Judged): VerifyStep {
  if (own === undefined) return step("frontier", "nothing-to-check", stepTexts.noFrontier);
  if (!own.ok) return step("frontier", "could-not-check", stepTexts.frontierUnread, { ...own.error });
  const { size } = own.value;
  const computed = found.rootAt.get(size);
  const evidence = { kept: { size, root: ownRoot }, found: { size: found.frontier.size, root: found.root } };
  if (computed === ownRoot) return step("frontier", "pass", stepTexts.frontierAgrees(size));
  if (computed === undefined && fault !== undefined) return step("frontier", "could-not-check", headWords.notReached);
  return step("frontier", "fail", stepTexts.frontierDiffers(size, found.frontier.size), evidence);
}

/** Heads kept beside the ledger: each as signed, by a key kept there too or named in the policy, and true of the records. */
function keptHeadsStep(judged: Judged): { readonly step: VerifyStep; readonly signedSize: number } {
  const { kept, headsFault } = judged;
  const nothing = { signedSize: 0 };
  if (headsFault !== undefined) {
    return { step: step("heads", "could-not-check", stepTexts.headsUnread, { ...headsFault }), ...nothing };
  }
  if (kept.length === 0) return { step: step("heads", "nothing-to-check", headWords.none), ...nothing };
  let signedSize = 0;
  for (const each of kept) {
    const complaint = keptComplaint(judged, each);
    if (complaint !== undefined) return { step: step("heads", ...complaint), signedSize };
    if (each.read?.note !== undefined) signedSize = each.size;
  }
  return { step: step("heads", "pass", headWords.agree(kept.length, signedSize)), signedSize };
}

function keptComplaint(judged: Judged, { size, read }: KeptOrNot): Complaint | undefined {
  if (read === undefined) return ["fail", headWords.damaged(size), { size }];
  const differs = rootComplaint(rootsOf(judged), read.head, read.noteText ?? read.headText);
  if (differs !== undefined || read.note === undefined) return differs;
  const keys = [...judged.ownKeys, ...(judged.policy?.logs ?? [])].filter(({ name }) => name === read.head.origin);
  return signatureComplaint(nodeSignatures, keys, read.note, size);
}

function rootsOf({ found, fault }: Judged): RootsFound {
  return { size: found.frontier.size, root: found.root, rootAt: found.rootAt, whole: fault === undefined };
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
