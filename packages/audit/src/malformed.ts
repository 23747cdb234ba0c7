/** A text that is not in the form it should have. Strict parsers give this one fault, with the line it was found on. */
import { fail, type Outcome } from "@chidao/core/store";

export interface Malformed {
  readonly _tag: "Malformed";
  readonly what: FormName;
  /** From 1. */
  readonly line: number;
  readonly reason: MalformedReason;
}

export type FormName =
  | "note"
  | "head"
  | "key"
  | "receipt"
  | "policy"
  | "request"
  | "entry"
  | "manifest"
  | "zip"
  | "authors";

export type MalformedReason =
  | "too-long"
  | "control-character"
  | "lone-surrogate"
  | "no-final-newline"
  | "no-signatures"
  | "too-many-signatures"
  | "signature-line"
  | "line-missing"
  | "line-unknown"
  | "empty-line"
  | "not-a-count"
  | "not-a-hash"
  | "not-base64"
  | "too-many-hashes"
  | "root-of-empty-tree"
  | "key-name"
  | "key-shape"
  | "key-id"
  | "key-type"
  | "name-taken"
  | "name-unknown"
  | "key-twice"
  | "threshold"
  | "quorum-missing"
  | "quorum-twice"
  | "not-json"
  | "members"
  | "other-entry"
  | "not-stored"
  | "not-an-actor"
  | "not-a-moment";

export function malformed(what: FormName, line: number, reason: MalformedReason): Outcome<never, Malformed> {
  return fail({ _tag: "Malformed", what, line, reason });
}
