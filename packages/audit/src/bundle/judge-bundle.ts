/** What was found in a bundle, held against its manifest, its heads and what the checker brought: steps and verdict. */
import type { Outcome } from "@chidao/core/store";
import { authorsStep } from "../author/authors-step.js";
import { type AuthorCounts, authorCounts } from "../author/read-authors.js";
import { parseTreeHead } from "../head/tree-head.js";
import { headWords } from "../judge/head-words.js";
import {
  type Complaint,
  givenHeadsStep,
  judgePolicy,
  knownKeys,
  type RootsFound,
  rootComplaint,
  signatureComplaint,
} from "../judge/judge-heads.js";
import { type Anchor, type Step, step, type Text, type Verdict, verdictOf } from "../judge/step.js";
import { type BrokenRecord, firstBroken } from "../log/check-log.js";
import type { Malformed } from "../malformed.js";
import { parseNote } from "../note/note.js";
import type { VerifierKey } from "../note/verifier-key.js";
import type { Policy } from "../policy/policy.js";
import type { Signatures } from "../signatures.js";
import { leavesName, recordsName, streamsName, typesName } from "./bundle-lines.js";
import { bundleMeaning, bundleWords } from "./bundle-words.js";
import { type Manifest, manifestName } from "./manifest.js";
import type { BrokenLine, BundleFound } from "./read-bundle.js";
import { headName, type KeptHead } from "./small-files.js";

export type BundleStepName =
  | "manifest"
  | "files"
  | "leaves"
  | "records"
  | "counts"
  | "heads"
  | "given-heads"
  | "policy"
  | "authors";

export interface BundleReport {
  readonly verdict: Verdict;
  /** What the verdict means, and what it does not. */
  readonly meaning: Text;
  /** Null when the manifest can't be read. */
  readonly manifest: Pick<Manifest, "scope" | "exportedBy" | "software"> | null;
  readonly ledger: string | null;
  /** Records of the ledger, and the root of the tree over them, as computed from the leaf headers. */
  readonly size: number;
  readonly root: string;
  /** Records whose texts are in the bundle and are those of their headers; the others' texts are not there to be seen. */
  readonly exported: number;
  readonly steps: ReadonlyArray<Step<BundleStepName>>;
  /** Records under a signed head that agrees; later ones are covered by no signature. */
  readonly signedSize: number;
  readonly anchored: Anchor | null;
  /** Records by what is known of their authors' signatures. */
  readonly authors: AuthorCounts;
  /** The first thing that can't be what it stands for. */
  readonly firstBroken: BrokenLine | BrokenRecord | null;
}

export interface FileFound {
  readonly bytes: number;
  readonly sha256: string;
}

export interface Judged {
  readonly manifest: Outcome<Manifest, Malformed> | undefined;
  readonly files: ReadonlyMap<string, FileFound>;
  readonly found: BundleFound;
  readonly kept: ReadonlyArray<KeptHead>;
  readonly keys: ReadonlyArray<VerifierKey>;
  readonly given: ReadonlyArray<string>;
  readonly policy: Policy | undefined;
  readonly isAuthorListGiven: boolean;
}

export function judgeBundle(signatures: Signatures, judged: Judged): BundleReport {
  const { found, kept, keys, given, policy } = judged;
  const { frontier, root, rootAt, ledger } = found.log;
  const manifest = judged.manifest?.ok === true ? judged.manifest.value : undefined;
  const roots: RootsFound = { size: frontier.size, root, rootAt, whole: found.whole };
  const known = knownKeys(keys, policy);
  const heads = headsStep(signatures, roots, known, kept);
  const texts = [...kept.map(({ text }) => text), ...given];
  const policyJudged = judgePolicy(signatures, roots, policy, texts);
  const steps = [
    manifestStep(judged.manifest),
    filesStep(manifest, judged.files),
    leavesStep(manifest, found),
    recordsStep(manifest, found),
    countsStep(manifest, found),
    heads.step,
    givenHeadsStep(signatures, roots, known, given),
    policyJudged.step,
    authorsStep(found.authors, frontier.size, judged.isAuthorListGiven),
  ];
  const { anchored } = policyJudged;
  const verdict = verdictOf(steps, anchored !== null);
  const { exported } = found;
  return {
    verdict,
    meaning: bundleMeaning(verdict, steps, { size: frontier.size, exported, signedSize: heads.signedSize, anchored }),
    manifest: manifest === undefined ? null : pick(manifest),
    ledger,
    size: frontier.size,
    root,
    exported,
    steps,
    signedSize: heads.signedSize,
    anchored,
    authors: authorCounts(found.authors),
    firstBroken: found.broken[0] ?? firstBroken(found.log.broken, found.authors.broken),
  };
}

const pick = ({ scope, exportedBy, software }: Manifest) => ({ scope, exportedBy, software });

function manifestStep(manifest: Judged["manifest"]): Step<"manifest"> {
  if (manifest === undefined) return step("manifest", "could-not-check", bundleWords.noManifest);
  if (manifest.ok) return step("manifest", "pass", bundleWords.manifest(manifest.value));
  return step("manifest", "fail", bundleWords.manifestMalformed(manifest.error.reason), { ...manifest.error });
}

/** Each file is what the manifest says. A file that it does not name is no part of the bundle, and said to be none. */
function filesStep(manifest: Manifest | undefined, files: ReadonlyMap<string, FileFound>): Step<"files"> {
  if (manifest === undefined) return step("files", "could-not-check", bundleWords.notJudged);
  for (const { name, bytes, sha256 } of manifest.files) {
    const found = files.get(name);
    if (found === undefined) return step("files", "fail", bundleWords.fileMissing(name), { name });
    if (found.bytes !== bytes || found.sha256 !== sha256) {
      return step("files", "fail", bundleWords.fileDiffers(name), { name, listed: { bytes, sha256 }, found });
    }
  }
  const listed = new Set([manifestName, ...manifest.files.map(({ name }) => name)]);
  const others = [...files.keys()].filter((name) => !listed.has(name));
  return step("files", "pass", bundleWords.files(manifest.files.length, others));
}

/** The leaf headers are the whole ledger's, in order, and lead to the root of the manifest. */
function leavesStep(manifest: Manifest | undefined, { log, whole, broken }: BundleFound): Step<"leaves"> {
  const [line] = broken.filter(({ file }) => file === leavesName);
  if (line?.rule === "missing") return step("leaves", "could-not-check", bundleWords.line(line), { ...line });
  if (line !== undefined) return step("leaves", "fail", bundleWords.line(line), { ...line });
  const [record] = log.broken;
  if (record !== undefined) return step("leaves", "fail", bundleWords.record(record), { record });
  const { size } = log.frontier;
  if (manifest === undefined || !whole) return step("leaves", "could-not-check", bundleWords.notJudged);
  const isTree = manifest.size === size && manifest.root === log.root && manifest.ledger === log.ledger;
  const isAll = manifest.streams === log.streams.size;
  const found = { size, root: log.root, ledger: log.ledger, streams: log.streams.size };
  if (!isTree || !isAll) return step("leaves", "fail", bundleWords.otherTree(manifest.size, size), { found });
  return step("leaves", "pass", bundleWords.leaves(size, log.streams.size));
}

/** The texts are those of their headers, and as many as the manifest says. */
function recordsStep(manifest: Manifest | undefined, found: BundleFound): Step<"records"> {
  const [line] = found.broken.filter(({ file }) => file === recordsName);
  if (line?.rule === "missing") return step("records", "could-not-check", bundleWords.line(line), { ...line });
  if (line !== undefined) return step("records", "fail", bundleWords.line(line), { ...line });
  if (manifest === undefined || !found.whole) return step("records", "could-not-check", bundleWords.notJudged);
  const { exported, leftOut } = manifest.records;
  const reconciles = exported === found.exported && exported + leftOut === manifest.size;
  if (!reconciles) {
    const evidence = { listed: manifest.records, found: found.exported, size: manifest.size };
    return step("records", "fail", bundleWords.otherCount(exported, found.exported), evidence);
  }
  return step("records", "pass", bundleWords.records(exported, leftOut));
}

/** What stands in the lists follows from the records; only a bundle of the whole ledger leaves nothing out. */
function countsStep(manifest: Manifest | undefined, { broken, whole, roles, exported }: BundleFound): Step<"counts"> {
  const [line] = broken.filter(({ file }) => file === streamsName || file === typesName);
  if (line?.rule === "missing") return step("counts", "could-not-check", bundleWords.line(line), { ...line });
  if (line !== undefined) return step("counts", "fail", bundleWords.line(line), { ...line });
  if (manifest === undefined || !whole) return step("counts", "could-not-check", bundleWords.notJudged);
  const { scope, size } = manifest;
  const listed = scope.kind === "ledger" ? { asked: size, context: 0 } : scope;
  if (listed.asked === roles.asked && listed.context === roles.context)
    return step("counts", "pass", bundleWords.counts);
  return step("counts", "fail", bundleWords.otherScope(scope, exported), { scope, found: roles });
}

function headsStep(
  signatures: Signatures,
  roots: RootsFound,
  keys: ReadonlyArray<VerifierKey>,
  kept: ReadonlyArray<KeptHead>,
): { readonly step: Step<"heads">; readonly signedSize: number } {
  if (kept.length === 0) return { step: step("heads", "nothing-to-check", headWords.none), signedSize: 0 };
  let signedSize = 0;
  for (const each of kept) {
    const complaint = headComplaint(signatures, roots, keys, each);
    if (complaint !== undefined) return { step: step("heads", ...complaint), signedSize };
    signedSize = each.size;
  }
  return { step: step("heads", "pass", headWords.agree(kept.length, signedSize)), signedSize };
}

function headComplaint(
  signatures: Signatures,
  roots: RootsFound,
  keys: ReadonlyArray<VerifierKey>,
  { name, size, text }: KeptHead,
): Complaint | undefined {
  const note = parseNote(text);
  const head = note.ok ? parseTreeHead(note.value.text) : note;
  if (!note.ok || !head.ok || name !== headName(size)) return ["fail", headWords.damaged(name), { name }];
  const own = keys.filter((key) => key.name === head.value.origin);
  return rootComplaint(roots, head.value, text) ?? signatureComplaint(signatures, own, note.value, size);
}
