/** Whether the signature that a record carries is one of the author whom the record names. */
import type { LeafHeader } from "@chidao/core/merkle";
import type { Actor } from "../log/said.js";
import { openNote } from "../note/open-note.js";
import type { Signatures } from "../signatures.js";
import { authorNote } from "./author-line.js";
import { type AuthorKey, type AuthorList, isWithin, keyLabel } from "./author-list.js";

/**
 * - `none`: nobody signed.
 * - `unknown-key`: somebody signed, and the key is not one of the list, so nothing is known of it.
 * - `fits`: a key of the list signed this very record. `actor`: it is the key of the one whom the record names; or
 *   `not-seen`, because the texts that name one are not here.
 * - `refuted`: the record can't have been signed so by its author.
 */
export type AuthorFinding =
  | { readonly kind: "none" }
  | { readonly kind: "unknown-key"; readonly key: string }
  | { readonly kind: "fits"; readonly key: string; readonly actor: "named" | "not-seen" }
  | { readonly kind: "refuted"; readonly rule: AuthorRule; readonly expected: string; readonly found: string };

/** What is wrong: the signature itself, whose key it is, or the time at which the key signs. */
export type AuthorRule = "author-signature" | "author-other" | "author-time";

/** `list`: undefined when nobody brought one. `actor`: undefined when the texts of the record are not here. */
export function checkAuthor(
  signatures: Signatures,
  list: AuthorList | undefined,
  header: LeafHeader,
  actor: Actor | undefined,
): AuthorFinding {
  if (header.signature === null) return { kind: "none" };
  const note = authorNote(header, header.signature);
  const [line] = note?.signatures ?? [];
  if (note === undefined || line === undefined)
    return refuted("author-signature", "a signature line", header.signature);
  const key = keyLabel({ name: line.name, id: line.keyId });
  const lines = list?.get(key) ?? [];
  const opened = openNote(
    signatures,
    note,
    lines.map((author) => author.key),
  );
  if (!opened.ok && opened.error._tag === "UnknownSigners") return { kind: "unknown-key", key };
  if (!opened.ok) return refuted("author-signature", `a signature of ${key}`, opened.error._tag);
  const theirs = actor === undefined ? lines : lines.filter((author) => signsFor(author, actor));
  if (theirs.length === 0) return refuted("author-other", lines.map(actorText).join(", "), actorText(actor));
  if (!theirs.some((author) => isWithin(author, header.recordedAt))) {
    return refuted("author-time", theirs.map(spanText).join(", "), header.recordedAt);
  }
  return { kind: "fits", key, actor: actor === undefined ? "not-seen" : "named" };
}

function signsFor({ agency, officer }: AuthorKey, actor: Actor): boolean {
  return agency === actor.agency && (officer === null || officer === actor.officer);
}

const refuted = (rule: AuthorRule, expected: string, found: string): AuthorFinding => ({
  kind: "refuted",
  rule,
  expected,
  found,
});

const actorText = (actor: Actor | undefined): string =>
  [actor?.agency ?? "-", ...(actor?.officer == null ? [] : [actor.officer])].join("/");

const spanText = ({ from, until }: AuthorKey): string => `${from}..${until ?? ""}`;
