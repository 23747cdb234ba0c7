/**
 * What an open ledger may hold of a secret document: that there is one, and a reference that nobody can read without
 * the key. Number, symbol and words stay outside.
 */
import { isUnknown } from "@chidao/core";
import type { Secrecy } from "./document.js";
import type { DocumentIdentity } from "./identity.js";

export function isSecret(secrecy: Secrecy | { readonly unknown: string }): boolean {
  return typeof secrecy === "string" && secrecy !== "none";
}

/** The field of a secret document's identity that stands in the open; `undefined` when none does. */
export function secretShown({ identity }: { readonly identity: DocumentIdentity }, secret: boolean) {
  const fields = ["number", "symbol"] as const;
  return secret ? fields.find((field) => !isUnknown(identity[field])) : undefined;
}
