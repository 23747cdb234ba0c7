/** Where the files of evidence are: looked at by hash, never changed. */
import type { Outcome } from "../store/outcome.js";

/** `mismatched`: a file goes by this hash, and its content has another one. */
export type EvidenceFound = "present" | "missing" | "mismatched";

/** The store could not look; nothing is known of the file, and nothing may be recorded. */
export interface EvidenceUnreadable {
  readonly _tag: "EvidenceUnreadable";
  readonly sha256: string;
  readonly cause: string;
}

export interface EvidenceStore {
  /** Reads the whole content: that a file of this name is there proves nothing. */
  lookUp(sha256: string): Promise<Outcome<EvidenceFound, EvidenceUnreadable>>;
}
