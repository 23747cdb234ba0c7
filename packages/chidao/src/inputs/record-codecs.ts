/**
 * What is handed to the proofs and the read models, checked before anything is read or written. Notes, receipts and keys
 * are taken as they are, never brought to NFC: a signature covers the very text. What stands in them is for their own
 * parsers to judge.
 */
import {
  bool,
  CivilDate,
  Codec,
  type DecodeFailure,
  decode,
  integer,
  isRecord,
  list,
  oneOf,
  pattern,
  struct,
  text,
  variant,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type {
  AuthorLineInput,
  AuthorsGiven,
  EvidenceExport,
  HeadComparison,
  SampleOptions,
  Signer,
  TrustInput,
  VerifyBundleOptions,
  VerifyOptions,
  WitnessInput,
} from "../types/audit.js";
import type { ReplayOptions } from "../types/read-models.js";
import { ActorGiven } from "./values.js";

/** Any text, down to an empty one. */
export const AnyText = new Codec<string>("string", { code: "text", vi: "văn bản", en: "text" }, isText);

const Callback = <F>(): Codec<F> =>
  new Codec<F>("function", { code: "function", vi: "một hàm", en: "a function" }, isFunction);

export const SignerGiven = new Codec<Signer>(
  "signer",
  { code: "signer", vi: "một khóa ký", en: "a signing key" },
  (value) => isRecord(value) && isFunction(value["sign"]) && isKey(value["key"]),
);

const SignalGiven = new Codec<AbortSignal>(
  "signal",
  { code: "signal", vi: "một AbortSignal", en: "an AbortSignal" },
  (value) => value instanceof AbortSignal,
);

const InstantGiven = new Codec<string>(
  "instant",
  { code: "instant", vi: "thời điểm YYYY-MM-DDTHH:mm:ss.sssZ", en: "an instant YYYY-MM-DDTHH:mm:ss.sssZ" },
  (value) =>
    isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
);

export const SignersCodec = list(SignerGiven, 16);
export const RecordsSeenCodec = integer();
export const ReceiptCodec = struct({ index: integer() }, { withTexts: bool });
export const VerifyReceiptCodec = struct({ receipt: AnyText, policy: AnyText }, { authors: AnyText });

export const AuthorsCodec: Codec<AuthorsGiven> = struct({}, { authors: AnyText });

const verifyOptional = {
  policy: AnyText,
  authors: AnyText,
  heads: list(AnyText, 1000),
  onProgress: Callback<NonNullable<VerifyOptions["onProgress"]>>(),
};

export const VerifyCodec: Codec<VerifyOptions> = struct({}, verifyOptional);

export const EvidenceCodec: Codec<EvidenceExport> = struct(
  { to: text, by: ActorGiven },
  {
    only: variant({ directive: text, agency: text, assignment: text }),
    policy: AnyText,
    onProgress: Callback<NonNullable<EvidenceExport["onProgress"]>>(),
  },
);

export const VerifyBundleCodec: Codec<{ readonly path: string } & VerifyBundleOptions> = struct(
  { path: text },
  verifyOptional,
);

export const HeadComparisonCodec: Codec<HeadComparison> = struct(
  { older: AnyText, newer: AnyText, policy: AnyText },
  { proof: AnyText },
);

const SeedGiven = pattern("seed", /^[^\n]{1,1000}$/, "một dòng chữ", "one line of text");

export const SampleCodec: Codec<SampleOptions> = struct(
  { seed: SeedGiven, each: integer(1, 10_000) },
  { by: oneOf("none", "lead", "kind", "status"), asOf: CivilDate as unknown as Codec<string> },
);

const QuorumGiven = new Codec<number | "all" | "any">(
  "quorum",
  { code: "quorum", vi: "all, any hoặc một số", en: "all, any or a number" },
  (value) => value === "all" || value === "any" || (Number.isInteger(value) && (value as number) > 0),
);

export const TrustCodec: Codec<TrustInput> = struct(
  { logs: list(AnyText, 256) },
  { witnesses: list(AnyText, 256), quorum: QuorumGiven },
);

export const AuthorLineCodec: Codec<AuthorLineInput> = struct(
  { key: AnyText, agency: AnyText, from: AnyText },
  { officer: AnyText, until: AnyText },
);

export const WitnessCodec: Codec<WitnessInput> = struct({
  request: AnyText,
  signer: SignerGiven,
  logs: list(AnyText, 1000),
  folder: AnyText,
  now: InstantGiven,
});

export const ReplayCodec: Codec<ReplayOptions> = struct(
  {},
  { rebuild: bool, signal: SignalGiven, onProgress: Callback<NonNullable<ReplayOptions["onProgress"]>>() },
);

/** The failure of a value that its codec refuses. */
export function refused<A>(codec: Codec<A>, given: unknown, source: string): E.Left<FrontDoorFailure> | undefined {
  const read: E.Either<DecodeFailure, A> = decode(codec, given, source);
  return E.isLeft(read) ? read : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

function isKey(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value["name"]) &&
    isText(value["id"]) &&
    (value["type"] === "log" || value["type"] === "witness") &&
    value["publicKey"] instanceof Uint8Array
  );
}
