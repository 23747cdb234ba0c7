/** Stored events of one directive. Names and shapes are a contract. */
import {
  Dated,
  defineEvent,
  type EntryCorrected,
  type EventOf,
  ExternalRef,
  entryFields,
  type IrregularityFlagged,
  list,
  nullable,
  orUnknown,
  struct,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { Party } from "../shared/party.js";
import { DocumentRef } from "../shared/values.js";
import {
  DirectiveSource,
  FormCorrection,
  Meeting,
  Noting,
  Provision,
  ProvisionChange,
  RelatedDocument,
  Secrecy,
  Signer,
  sealedReference,
  TextDigest,
  Urgency,
} from "./document.js";
import { DocumentIdentity } from "./identity.js";
import { upcastIdentified, upcastRegistered } from "./upcast.js";

/**
 * Version 2 adds the day of effect, urgency, secrecy, the capacity of the signer, the meeting concluded, who noted an
 * oral order, and where each provision stands in the text. `null` of `concludes` and `notedBy`: there is none.
 */
export const DirectiveRegistered = defineEvent(
  "DirectiveRegistered",
  2,
  struct({
    ...entryFields,
    directive: Uuid,
    source: orUnknown(DirectiveSource),
    title: text,
    directedBy: Party,
    directedOn: Dated,
    effectiveOn: Dated,
    urgency: orUnknown(Urgency),
    secrecy: orUnknown(Secrecy),
    signedBy: orUnknown(Signer),
    concludes: orUnknown(nullable(Meeting)),
    notedBy: orUnknown(nullable(Noting)),
    identity: DocumentIdentity,
    sealedReference,
    text: orUnknown(TextDigest),
    provisions: list(Provision, 2_000),
    externalRefs: list(ExternalRef, 50),
  }),
  { 1: upcastRegistered },
);

/** The document's identity was learnt after registration. */
export const DirectiveIdentified = defineEvent(
  "DirectiveIdentified",
  2,
  struct({ ...entryFields, identity: DocumentIdentity, sealedReference, basis: orUnknown(DocumentRef) }),
  { 1: upcastIdentified },
);

/** An identity that was recorded turned out wrong. `releases`: the key that is given up with it; null when none is. */
export const DirectiveIdentityRevised = defineEvent(
  "DirectiveIdentityRevised",
  1,
  struct({
    ...entryFields,
    identity: DocumentIdentity,
    sealedReference,
    releases: nullable(list(textUpTo(500), 10)),
    reason: text,
    basis: orUnknown(DocumentRef),
  }),
);

/** Sửa đổi, bổ sung: provisions added, changed or removed from the day of effect. */
export const DirectiveAmended = defineEvent(
  "DirectiveAmended",
  1,
  struct({
    ...entryFields,
    through: RelatedDocument,
    effectiveOn: Dated,
    text: orUnknown(TextDigest),
    changes: list(ProvisionChange, 2_000),
    note: textOrEmpty,
  }),
);

/** Đính chính: an error of form put right; what was directed stays. */
export const DirectiveCorrected = defineEvent(
  "DirectiveCorrected",
  1,
  struct({ ...entryFields, through: RelatedDocument, corrections: list(FormCorrection, 200) }),
);

/** Thay thế: another document stands in its place from the day of effect. */
export const DirectiveReplaced = defineEvent(
  "DirectiveReplaced",
  1,
  struct({ ...entryFields, through: RelatedDocument, effectiveOn: Dated, reason: text }),
);

/** Thu hồi: the directive is taken back. */
export const DirectiveRecalled = defineEvent(
  "DirectiveRecalled",
  1,
  struct({ ...entryFields, through: RelatedDocument, reason: text }),
);

/** It was learnt afterwards which meeting this notice concludes. */
export const MeetingConcluded = defineEvent(
  "MeetingConcluded",
  1,
  struct({ ...entryFields, meeting: Meeting, basis: orUnknown(DocumentRef) }),
);

/**
 * This registration and the survivor's are of one document. On the stream of the one that is given up; its claim on
 * the key `releases` goes to the survivor.
 */
export const DirectivesMerged = defineEvent(
  "DirectivesMerged",
  1,
  struct({ ...entryFields, survivor: Uuid, releases: nullable(list(textUpTo(500), 10)), reason: text }),
);

/** An open task stands although its directive was changed, recalled or replaced. `cause`: the id of that entry. */
export const AssignmentRetained = defineEvent(
  "AssignmentRetained",
  1,
  struct({ ...entryFields, assignment: Uuid, cause: Uuid, reason: text }),
);

/** First event of a document that was read and gives no tasks; it may be registered as a directive later. */
export const DocumentScreened = defineEvent(
  "DocumentScreened",
  1,
  struct({
    ...entryFields,
    directive: Uuid,
    title: text,
    identity: DocumentIdentity,
    sealedReference,
    text: orUnknown(TextDigest),
    reason: text,
  }),
);

export const directiveEvents = [
  DirectiveRegistered,
  DirectiveIdentified,
  DirectiveIdentityRevised,
  DirectiveAmended,
  DirectiveCorrected,
  DirectiveReplaced,
  DirectiveRecalled,
  MeetingConcluded,
  DirectivesMerged,
  AssignmentRetained,
  DocumentScreened,
] as const;

export type DirectiveEvent = EventOf<
  (typeof directiveEvents)[number] | typeof IrregularityFlagged | typeof EntryCorrected
>;

export type DirectiveDataOf<T extends DirectiveEvent["type"]> = Extract<DirectiveEvent, { type: T }>["data"];

/** One thing that was done to a directive, and the entry that says so. */
export interface Standing<D> {
  readonly entryId: string;
  readonly on: Dated;
  readonly data: D;
}
