/** Who may decide and who did: proposals, separation of duties, who said what. */
import type { AssuranceLevel, SignatureState } from "@chidao/audit";
import type { Basis, DateGiven, Text } from "./base.js";

export interface ActorView {
  readonly agency: string;
  readonly name: string;
  readonly role: string | null;
  readonly officer: string | null;
}

export interface ProposalView {
  readonly id: string;
  /** `P4`: the fourth proposal of the ledger. */
  readonly handle: string;
  /** What it is about: the category of the stream, its id, and the handle of a directive or an assignment. */
  readonly subject: { readonly category: string; readonly id: string; readonly handle: string | null };
  readonly command: { readonly type: string; readonly words: Text };
  readonly madeBy: ActorView;
  readonly madeOn: DateGiven;
  /** The last day on which it can be approved. */
  readonly expires: string | null;
  readonly state: "open" | "expired" | "approved" | "declined" | "withdrawn";
  readonly settled: { readonly by: ActorView; readonly on: DateGiven; readonly words: string } | null;
}

export interface ProposalList {
  readonly basis: Basis;
  readonly proposals: ReadonlyArray<ProposalView>;
}

export interface DutyView {
  readonly kind: "own-result" | "one-hand" | "own-second-person" | "one-body";
  readonly words: Text;
  readonly assignment: string;
  /** The entry of the task it is about; `null` for a proposal. */
  readonly entry: number | null;
  readonly proposal: string | null;
  readonly by: ActorView;
}

export interface SaidView {
  readonly entry: number;
  readonly type: string;
  readonly on: DateGiven;
  readonly by: ActorView;
  /** What the actor is to the task, for certain. */
  readonly roles: ReadonlyArray<{ readonly role: string; readonly label: Text }>;
  /** How sure the writing system said it was of the actor; its own word. */
  readonly assurance: AssuranceLevel;
  /** What is known of the signature that the entry carries, if it carries one. */
  readonly signature: SignatureState | "none";
}

/** Where one hand did what two should have done; `said` is filled for one task that was asked about. */
export interface DutiesView {
  readonly basis: Basis;
  readonly findings: ReadonlyArray<DutyView>;
  readonly said: ReadonlyArray<SaidView>;
}

export interface EvidenceView {
  /** Number of the entry that filed it, and its place there from 0. */
  readonly entry: number;
  readonly position: number;
  readonly title: string;
  readonly sha256: string | null;
  /** What it is to prove; `null` when nobody said. */
  readonly proves: string | null;
  readonly medium: string | null;
  readonly filedBy: ActorView;
  readonly filedOn: DateGiven;
  /** As last checked. */
  readonly state: "not-checked" | "present" | "missing" | "mismatched" | "paper-only";
  readonly checked: { readonly by: ActorView; readonly on: DateGiven; readonly note: string } | null;
}

export interface EvidenceList {
  readonly basis: Basis;
  readonly assignment: string;
  readonly items: ReadonlyArray<EvidenceView>;
}
