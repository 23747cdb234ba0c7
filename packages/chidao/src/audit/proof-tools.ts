/** Proof without a ledger: keys, receipts, heads held against each other, and what a witness does. */
import { authorKeyLine, policyText, type SigningKey, verifierKeyText } from "@chidao/audit";
import { nodeHashing } from "@chidao/hashing-node";
import {
  AuthorLineCodec,
  HeadComparisonCodec,
  refused,
  TrustCodec,
  VerifyReceiptCodec,
  WitnessCodec,
} from "../inputs/record-codecs.js";
import { signingKeyOf } from "../platform/ed25519.js";
import { makeKeyFile, readKeyFile } from "../platform/key-files.js";
import { toOutcome } from "../session.js";
import type { Outcome } from "../types/answers/base.js";
import type {
  AuthorLineInput,
  AuthorsGiven,
  ComparedHeads,
  Cosigned,
  HeadComparison,
  ReceiptView,
  Signer,
  TrustInput,
  WitnessInput,
} from "../types/audit.js";
import { compareHeads as compare } from "./compare-heads.js";
import { verifyReceiptText } from "./receipts.js";
import { told } from "./told.js";
import { cosign } from "./witness.js";

/** A key that signs heads, from a file that only its owner may read. */
export async function signerFromFile(file: string): Promise<Outcome<Signer>> {
  return told(await readKeyFile(file));
}

/** The same from a text, such as the value of an environment variable. */
export function signerFromText(text: string): Outcome<Signer> {
  return told(signingKeyOf(text));
}

/** Makes a key in a new file and answers its public half, which everybody may know. */
export async function makeKey(
  file: string,
  name: string,
  type: "log" | "witness",
): Promise<Outcome<{ readonly name: string; readonly id: string; readonly publicKey: string }>> {
  const made = await makeKeyFile(file, name, type);
  if (!made.ok) return told(made);
  return { ok: true, value: { name: made.value.name, id: made.value.id, publicKey: verifierKeyText(made.value) } };
}

/** The public half of a key, as trust files take it. */
export function publicKeyOf({ key }: Signer): string {
  return verifierKeyText(key);
}

/** The text of a trust file: which logs count, and how many of which witnesses must have seen a head. */
export function makeTrustFile(trust: TrustInput): Outcome<string> {
  const malformed = refused(TrustCodec, trust, "makeTrustFile");
  if (malformed !== undefined) return toOutcome(malformed);
  const { logs, witnesses = [], quorum = "all" } = trust;
  return told(policyText(nodeHashing, { logs, witnesses, quorum }));
}

/** A line for a list of authors' keys, checked as the list will be; lines that begin with `#` may stand between them. */
export function makeAuthorLine(author: AuthorLineInput): Outcome<string> {
  const malformed = refused(AuthorLineCodec, author, "makeAuthorLine");
  if (malformed !== undefined) return toOutcome(malformed);
  const { officer = null, until = null } = author;
  return told(authorKeyLine(nodeHashing, { ...author, officer, until }));
}

/** Checks a receipt with nothing but itself, a trust file and, if there is one, a list of authors' keys. */
export function verifyReceipt(receipt: string, policy: string, options: AuthorsGiven = {}): Outcome<ReceiptView> {
  const malformed = refused(VerifyReceiptCodec, { ...options, receipt, policy }, "verifyReceipt");
  return malformed === undefined ? told(verifyReceiptText(receipt, policy, options)) : toOutcome(malformed);
}

/** Whether one log could have signed both heads: the newer holds the older. */
export function compareHeads(comparison: HeadComparison): Outcome<ComparedHeads> {
  const malformed = refused(HeadComparisonCodec, comparison, "compareHeads");
  return malformed === undefined ? told(compare(comparison)) : toOutcome(malformed);
}

/** What a witness does with a request: it signs what holds all that it saw before, and refuses all else. */
export async function witnessHead(given: WitnessInput): Promise<Outcome<Cosigned>> {
  const malformed = refused(WitnessCodec, given, "witnessHead");
  if (malformed !== undefined) return toOutcome(malformed);
  const { signer, now, ...input } = given;
  const seconds = Math.floor(Date.parse(now) / 1000);
  return told(await cosign({ ...input, signer: signer satisfies SigningKey, now: seconds }));
}
