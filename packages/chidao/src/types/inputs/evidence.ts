/** What to hand in about evidence. */
import type { EntryInput } from "./base.js";

export interface CheckEvidenceInput extends EntryInput {
  readonly assignment: string;
  /** Number of the entry that filed it, as on the timeline, and the document's place there from 0. */
  readonly entry: number;
  readonly position: number;
  readonly note?: string;
}
