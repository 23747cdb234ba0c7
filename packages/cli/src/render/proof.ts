/** Screens about heads, receipts and checks: the words first, the numbers for machines under them. */
import type { ReceiptView, SignedHead, VerifyReport, VerifyStep, WitnessSeen } from "chidao";
import { proofWords } from "../messages/proof.js";
import { type Page, paragraph, type Tone } from "./page.js";
import { printable } from "./width.js";

const tones: Readonly<Record<VerifyStep["outcome"], Tone>> = {
  pass: "good",
  fail: "bad",
  "could-not-check": "warning",
  "nothing-to-check": "quiet",
};

export function verifyLines(report: VerifyReport, page: Page): ReadonlyArray<string> {
  const { steps, verdict, firstBroken } = report;
  const tone: Tone = verdict === "broken" ? "bad" : verdict === "unchecked" ? "warning" : "good";
  const place =
    firstBroken && `#${firstBroken.index} ${firstBroken.stream}@${firstBroken.revision} (${firstBroken.id})`;
  return [
    page.paint("strong", page.say(proofWords.verify)),
    ...steps.flatMap((step) => stepLines(step, page)),
    ...(place === null ? [] : paragraph(page, printable(page.say(proofWords.firstBroken(place))), { hang: 2 })),
    `${page.say(proofWords.size(report.size))}; ${page.say(proofWords.root)} ${report.root}`,
    ...paragraph(page, `${page.say(proofWords.verdicts[verdict])}. ${page.say(report.meaning)}`).map((line) =>
      page.paint(tone, line),
    ),
  ];
}

function stepLines({ name, outcome, detail }: VerifyStep, page: Page): ReadonlyArray<string> {
  const words = `[${page.say(proofWords.outcomes[outcome])}] ${page.say(proofWords.steps[name])}: ${printable(page.say(detail))}`;
  return paragraph(page, words, { hang: 2 }).map((line) => page.paint(tones[outcome], line));
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
  const { index, origin, type, stream, recordedAt, size, root, witnesses, anchored } = receipt;
  return [
    page.paint("good", printable(page.say(proofWords.receiptGood(index, origin)))),
    printable(page.say(proofWords.entry(type, stream, recordedAt))),
    `${page.say(proofWords.size(size))}; ${page.say(proofWords.root)} ${root}`,
    ...paragraph(
      page,
      printable(page.say(anchored ? proofWords.anchored(namesOf(witnesses)) : proofWords.notAnchored)),
    ),
  ];
}

const namesOf = (witnesses: ReadonlyArray<WitnessSeen>): string =>
  witnesses.map(({ name, at }) => `${name} (${at})`).join(", ");
