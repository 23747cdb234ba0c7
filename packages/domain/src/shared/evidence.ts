/** A document that is to prove something: what it proves, and whether there is a file of it or paper only. */
import { oneOf, orUnknown, struct, type TypeOf, textUpTo } from "@chidao/core";
import { DocumentRef } from "./values.js";

export const EvidenceRef = struct({
  document: DocumentRef,
  proves: orUnknown(textUpTo(2_000)),
  medium: orUnknown(oneOf("electronic", "paper")),
});
export type EvidenceRef = TypeOf<typeof EvidenceRef>;

/** A document of which nobody said what it proves. */
export function evidenceOf(document: DocumentRef): EvidenceRef {
  const notStated = { unknown: "không nêu (not stated)" };
  return { document, proves: notStated, medium: notStated };
}
