/** The documents that results rest on: what each is to prove, who filed it, who looked at it, and what they found. */
import { type By, type Dated, type Fact, inOrder, isRecord } from "@chidao/core";
import type { DocumentRef } from "../shared/values.js";
import { type EvidenceState, isEvidenceEvent } from "./events.js";

export interface EvidenceItem {
  /** The entry that filed it, and its place there from 0. */
  readonly entryId: string;
  readonly revision: number;
  readonly position: number;
  readonly document: DocumentRef;
  /** `undefined` when nobody said. */
  readonly proves: string | undefined;
  readonly medium: string | undefined;
  readonly filedBy: By;
  readonly filedOn: Dated;
  /** The last check; `undefined` while nobody looked. */
  readonly checked:
    | { readonly state: EvidenceState; readonly by: By; readonly on: Dated; readonly note: string }
    | undefined;
}

/** In the order in which they were filed; a document of an entry that was struck out is none. */
export function evidenceItemsOf(facts: ReadonlyArray<Fact>): ReadonlyArray<EvidenceItem> {
  const items = new Map<string, EvidenceItem>();
  for (const { entry, event } of inOrder(facts)) {
    if (event.type === "ResultSubmitted") {
      documentsOf(event.data).forEach((document, position) => {
        const { by: filedBy, on: filedOn } = event.data;
        const filed = { entryId: entry.id, revision: entry.revision, position, filedBy, filedOn, checked: undefined };
        items.set(keyOf(entry.id, position), { ...document, ...filed });
      });
    }
    if (!isEvidenceEvent(event)) continue;
    const { entry: filedIn, position, state, by, on, note } = event.data;
    const item = items.get(keyOf(filedIn, position));
    if (item !== undefined) items.set(keyOf(filedIn, position), { ...item, checked: { state, by, on, note } });
  }
  return [...items.values()];
}

function keyOf(entryId: string, position: number): string {
  return `${entryId} ${position}`;
}

type Document = Pick<EvidenceItem, "document" | "proves" | "medium">;

/** A document alone, or with what it proves and on what it is kept. */
function documentsOf(data: unknown): ReadonlyArray<Document> {
  const listed = isRecord(data) && Array.isArray(data["evidence"]) ? data["evidence"] : [];
  return listed.map((each: unknown): Document => {
    const kept = isRecord(each) && isRecord(each["document"]) ? each : undefined;
    if (kept === undefined) return { document: each as DocumentRef, proves: undefined, medium: undefined };
    const { document, proves, medium } = kept;
    return { document: document as unknown as DocumentRef, proves: known(proves), medium: known(medium) };
  });
}

function known(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
