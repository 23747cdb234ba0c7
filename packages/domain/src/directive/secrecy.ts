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

type Registration = { readonly data: object };

/** Whether the newer reading of a registration is secret and the older one was not. */
export function learntSecret(older: Registration, newer: Registration): boolean {
  return !isSecret(secrecyIn(older)) && isSecret(secrecyIn(newer));
}

function secrecyIn({ data }: Registration): Secrecy | { readonly unknown: string } {
  return (data as { readonly secrecy?: Secrecy }).secrecy ?? { unknown: "" };
}

/** The field of a secret document's identity that stands in the open; `undefined` when none does. */
export function secretShown({ identity }: { readonly identity: DocumentIdentity }, secret: boolean) {
  const fields = ["number", "symbol"] as const;
  return secret ? fields.find((field) => !isUnknown(identity[field])) : undefined;
}
