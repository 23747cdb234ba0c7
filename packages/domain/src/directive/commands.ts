/** What may be asked of a directive, in the imperative. Personal and secret values are sealed before a command is decided. */
import {
  By,
  Dated,
  ExternalRef,
  list,
  nullable,
  oneOf,
  orUnknown,
  Provenance,
  Replacement,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { Party } from "../shared/party.js";
import { DocumentRef } from "../shared/values.js";
import {
  DirectiveSource,
  directiveTextMax,
  FormCorrection,
  Meeting,
  Noting,
  Provision,
  ProvisionChange,
  RelatedDocument,
  SealedReferenceInput,
  Secrecy,
  SignerInput,
  Urgency,
} from "./document.js";
import { DocumentIdentity } from "./identity.js";

const common = { directive: Uuid, on: Dated, by: By, provenance: Provenance };

/** The text itself: only its digest is recorded. */
const wholeText = orUnknown(textUpTo(directiveTextMax));
const identified = { identity: DocumentIdentity, sealedReference: nullable(SealedReferenceInput) };

export const RegisterDirective = struct({
  type: oneOf("RegisterDirective"),
  ...common,
  source: orUnknown(DirectiveSource),
  title: text,
  directedBy: Party,
  directedOn: Dated,
  effectiveOn: Dated,
  urgency: orUnknown(Urgency),
  secrecy: orUnknown(Secrecy),
  signedBy: orUnknown(SignerInput),
  concludes: orUnknown(nullable(Meeting)),
  notedBy: orUnknown(nullable(Noting)),
  ...identified,
  text: wholeText,
  provisions: list(Provision, 2_000),
  externalRefs: list(ExternalRef, 50),
});
export type RegisterDirective = TypeOf<typeof RegisterDirective>;

export const ScreenDocument = struct({
  type: oneOf("ScreenDocument"),
  ...common,
  title: text,
  ...identified,
  text: wholeText,
  reason: text,
});
export type ScreenDocument = TypeOf<typeof ScreenDocument>;

/** `reason`: why an identity that is known already is put another way; `null` when it is learnt for the first time. */
export const IdentifyDirective = struct({
  type: oneOf("IdentifyDirective"),
  ...common,
  ...identified,
  reason: nullable(text),
  basis: orUnknown(DocumentRef),
});
export type IdentifyDirective = TypeOf<typeof IdentifyDirective>;

export const AmendDirective = struct({
  type: oneOf("AmendDirective"),
  ...common,
  through: RelatedDocument,
  effectiveOn: Dated,
  text: wholeText,
  changes: list(ProvisionChange, 2_000),
  note: textOrEmpty,
});

export const CorrectDirective = struct({
  type: oneOf("CorrectDirective"),
  ...common,
  through: RelatedDocument,
  corrections: list(FormCorrection, 200),
});

export const ReplaceDirective = struct({
  type: oneOf("ReplaceDirective"),
  ...common,
  through: RelatedDocument,
  effectiveOn: Dated,
  reason: text,
});

export const RecallDirective = struct({
  type: oneOf("RecallDirective"),
  ...common,
  through: RelatedDocument,
  reason: text,
});

export const ConcludeMeeting = struct({
  type: oneOf("ConcludeMeeting"),
  ...common,
  meeting: Meeting,
  basis: orUnknown(DocumentRef),
});

/** `directive` is given up; `survivor` stays. */
export const MergeDirectives = struct({ type: oneOf("MergeDirectives"), ...common, survivor: Uuid, reason: text });
export type MergeDirectives = TypeOf<typeof MergeDirectives>;

export const RetainAssignment = struct({
  type: oneOf("RetainAssignment"),
  ...common,
  assignment: Uuid,
  cause: Uuid,
  reason: text,
});

export const CorrectDirectiveEntry = struct({
  type: oneOf("CorrectDirectiveEntry"),
  ...common,
  target: Uuid,
  replacement: nullable(Replacement),
  reason: text,
  secondPerson: nullable(By),
});
export type CorrectDirectiveEntry = TypeOf<typeof CorrectDirectiveEntry>;

export const directiveCommands = {
  RegisterDirective,
  ScreenDocument,
  IdentifyDirective,
  AmendDirective,
  CorrectDirective,
  ReplaceDirective,
  RecallDirective,
  ConcludeMeeting,
  MergeDirectives,
  RetainAssignment,
  CorrectDirectiveEntry,
} as const;

export type DirectiveCommand = {
  [K in keyof typeof directiveCommands]: TypeOf<(typeof directiveCommands)[K]>;
}[keyof typeof directiveCommands];

/** Commands that say under which number a document goes. */
export type IdentifyingCommand = RegisterDirective | ScreenDocument | IdentifyDirective;
export type RelatingCommand = Exclude<DirectiveCommand, IdentifyingCommand | CorrectDirectiveEntry>;
