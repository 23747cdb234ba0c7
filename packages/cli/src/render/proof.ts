/** Screens about heads, receipts and checks: the words first, the numbers for machines under them. */
import {
  type BrokenRecord,
  type BundleReport,
  bundleStepLabels,
  type CheckOutcome,
  type CheckStep,
  checkOutcomeLabels,
  checkVerdictLabels,
  type EvidenceWritten,
  type ReceiptView,
  type SignedHead,
  type Text,
  type Verdict,
  type VerifyReport,
  type WitnessSeen,
} from "chidao";
import { proofWords } from "../messages/proof.js";
import { writersWords } from "../messages/writers.js";
import { type Page, paragraph, type Tone } from "./page.js";
import { printable } from "./width.js";

const tones: Readonly<Record<CheckOutcome, Tone>> = {
  pass: "good",
  fail: "bad",
  "could-not-check": "warning",
  "nothing-to-check": "quiet",
};

export function verifyLines(report: VerifyReport, page: Page): ReadonlyArray<string> {
  const broken = report.firstBroken;
  const place = broken && page.say(proofWords.firstBroken(placeOf(broken)));
  return reportLines(report, { title: proofWords.verify, labels: proofWords.steps, place }, page);
}

export function bundleLines(report: BundleReport, page: Page): ReadonlyArray<string> {
  const broken = report.firstBroken;
  const words =
    broken !== null && "file" in broken
      ? proofWords.bundleBroken(broken.file, broken.line)
      : broken && proofWords.firstBroken(placeOf(broken));
  const place = words && page.say(words);
  return reportLines(report, { title: proofWords.verifyBundle, labels: bundleStepLabels, place }, page);
}

const placeOf = ({ index, stream, revision, id }: BrokenRecord): string => `#${index} ${stream}@${revision} (${id})`;

interface Report<Name extends string> {
  readonly verdict: Verdict;
  readonly meaning: Text;
  readonly size: number;
  readonly root: string;
  readonly steps: ReadonlyArray<CheckStep<Name>>;
}

interface Frame<Name extends string> {
  readonly title: Text;
  readonly labels: Readonly<Record<Name, Text>>;
  readonly place: string | null;
}

function reportLines<Name extends string>(
  { steps, verdict, meaning, size, root }: Report<Name>,
  { title, labels, place }: Frame<Name>,
  page: Page,
): ReadonlyArray<string> {
  const tone: Tone = verdict === "broken" ? "bad" : verdict === "unchecked" ? "warning" : "good";
  return [
    page.paint("strong", page.say(title)),
    ...steps.flatMap((step) => stepLines(step, page.say(labels[step.name]), page)),
    ...(place === null ? [] : paragraph(page, printable(place), { hang: 2 })),
    `${page.say(proofWords.size(size))}; ${page.say(proofWords.root)} ${root}`,
    ...paragraph(page, `${page.say(checkVerdictLabels[verdict])}. ${page.say(meaning)}`).map((line) =>
      page.paint(tone, line),
    ),
  ];
}

function stepLines({ outcome, detail }: CheckStep<string>, label: string, page: Page): ReadonlyArray<string> {
  const words = `[${page.say(checkOutcomeLabels[outcome])}] ${label}: ${printable(page.say(detail))}`;
  return paragraph(page, words, { hang: 2 }).map((line) => page.paint(tones[outcome], line));
}

export function evidenceLines({ path, records, size, root }: EvidenceWritten, page: Page): ReadonlyArray<string> {
  return [
    ...paragraph(page, printable(page.say(proofWords.exported(path, records.exported, records.leftOut)))),
    `${page.say(proofWords.size(size))}; ${page.say(proofWords.root)} ${root}`,
  ];
}

export function headLines({ origin, size, root, note, signatures }: SignedHead, page: Page): ReadonlyArray<string> {
  const names = signatures.map(({ name }) => name).join(", ");
  return [
    `${page.say(proofWords.origin)} ${printable(origin)}, ${page.say(proofWords.size(size))}`,
    `${page.say(proofWords.root)} ${root}`,
    printable(page.say(note === null ? proofWords.notSigned : proofWords.signedBy(names))),
  ];
}

export function headListLines(heads: ReadonlyArray<SignedHead>, page: Page): ReadonlyArray<string> {
  if (heads.length === 0) return [page.say(proofWords.noHeads)];
  return heads.flatMap((head, at) => [...(at === 0 ? [] : [""]), ...headLines(head, page)]);
}

export function receiptLines(receipt: ReceiptView, page: Page): ReadonlyArray<string> {
  const { index, origin, type, stream, recordedAt, size, root, witnesses, anchored, signature } = receipt;
  return [
    page.paint("good", printable(page.say(proofWords.receiptGood(index, origin)))),
    printable(page.say(proofWords.entry(type, stream, recordedAt))),
    ...(signature === "none" ? [] : [page.say(proofWords.receiptSigned(writersWords.signatures[signature]))]),
    `${page.say(proofWords.size(size))}; ${page.say(proofWords.root)} ${root}`,
    ...paragraph(
      page,
      printable(page.say(anchored ? proofWords.anchored(namesOf(witnesses)) : proofWords.notAnchored)),
    ),
  ];
}

const namesOf = (witnesses: ReadonlyArray<WitnessSeen>): string =>
  witnesses.map(({ name, at }) => `${name} (${at})`).join(", ");
