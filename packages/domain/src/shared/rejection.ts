/**
 * Why the rules said no. Only what is malformed, not allowed or self-contradictory is refused; a broken rule of law
 * or practice is recorded and flagged instead. Rejections are data; `describeRejection` has the words.
 */
import type { DecodeIssue, IrregularityFlagged, Text } from "@chidao/core";
import type { LifecycleStage } from "../assignment/lifecycle-state.js";
import type { Need } from "../assignment/lifecycle-step.js";
import type { RuleSource } from "../rules/rule.js";

export type Rejection =
  | { readonly _tag: "NotFound"; readonly what: Subject; readonly id: string }
  | { readonly _tag: "AlreadyExists"; readonly what: Subject; readonly id: string }
  | { readonly _tag: "AgencyAlreadyEnded"; readonly agency: string }
  | { readonly _tag: "NamesItself"; readonly field: "parent" | "to"; readonly agency: string }
  | { readonly _tag: "IdentityAlreadyClaimed"; readonly heldBy: string }
  | { readonly _tag: "IdentityAlreadyKnown"; readonly directive: string }
  | { readonly _tag: "IdentityIncomplete"; readonly missing: ReadonlyArray<string> }
  | { readonly _tag: "TextMissing"; readonly path: string }
  | { readonly _tag: "SpanMismatch"; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly _tag: "SecretInOpenLedger"; readonly field: string }
  | { readonly _tag: "RelatedToItself"; readonly directive: string }
  | { readonly _tag: "RelationCycle"; readonly directive: string; readonly through: ReadonlyArray<string> }
  | { readonly _tag: "DirectiveClosed"; readonly directive: string; readonly state: "recalled" | "replaced" | "merged" }
  | { readonly _tag: "MergedElsewhere"; readonly directive: string; readonly survivor: string }
  | { readonly _tag: "UnknownKind"; readonly kind: string; readonly known: ReadonlyArray<string> }
  | { readonly _tag: "WrongKind"; readonly kind: string; readonly command: string }
  | { readonly _tag: "NotSubmitted"; readonly command: string; readonly stage: LifecycleStage }
  | { readonly _tag: "NotPossibleYet"; readonly command: string; readonly stage: LifecycleStage; readonly needs: Need }
  | { readonly _tag: "OfItself"; readonly command: string }
  | { readonly _tag: "DelegationCycle"; readonly assignment: string }
  | { readonly _tag: "AlreadyClosed"; readonly command: string; readonly stage: LifecycleStage }
  | { readonly _tag: "ContradictsLaterEntry"; readonly command: string; readonly entry: number; readonly type: string }
  | { readonly _tag: "ReplacementOfOtherType"; readonly expected: string; readonly actual: string }
  | { readonly _tag: "ReplacementMalformed"; readonly issues: ReadonlyArray<DecodeIssue> }
  | { readonly _tag: "EntryChangedMeanwhile"; readonly entry: number }
  | { readonly _tag: "FixedField"; readonly field: string }
  | { readonly _tag: "CalendarContradiction"; readonly about: string }
  | { readonly _tag: "ValueErased"; readonly commitment: string }
  | { readonly _tag: "UnderLegalHold"; readonly commitment: string; readonly legalBasis: string }
  | { readonly _tag: "NotUnderHold"; readonly commitment: string }
  | { readonly _tag: "NeedsTwoPersons"; readonly about: string }
  | { readonly _tag: "EntryReadable"; readonly index: number }
  | RefusedByPolicy
  | { readonly _tag: "ProposalSettled"; readonly proposal: string; readonly state: string }
  | { readonly _tag: "ProposalExpired"; readonly proposal: string; readonly expires: string }
  | { readonly _tag: "ApproverIsProposer"; readonly proposal: string }
  | { readonly _tag: "NotTheProposer"; readonly proposal: string }
  | { readonly _tag: "ProposalUnreadable"; readonly command: string };

/** A rule that would be flagged elsewhere, and that this installation's policy refuses to break. */
export interface RefusedByPolicy {
  readonly _tag: "RefusedByPolicy";
  readonly rule: string;
  readonly ruleVersion: number;
  readonly title: Text;
  readonly source: RuleSource;
  /** What the rule looked at. */
  readonly facts: IrregularityFlagged["facts"];
  readonly policyVersion: number;
}

export type Subject =
  | "agency"
  | "group"
  | "directive"
  | "assignment"
  | "provision"
  | "entry"
  | "ledger"
  | "file"
  | "rule"
  | "evidence"
  | "proposal"
  | "personal-value";
