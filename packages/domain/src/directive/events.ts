/** Stored events of one directive, and of the claims on document identities. Names and shapes are a contract. */
import {
  Dated,
  defineEvent,
  type EntryCorrected,
  type EventOf,
  ExternalRef,
  entryFields,
  type IrregularityFlagged,
  list,
  oneOf,
  orUnknown,
  SealedPersonal,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { Party } from "../shared/party.js";
import { DocumentRef } from "../shared/values.js";
import { DocumentIdentity } from "./identity.js";

/** Where the direction was given; an oral order is one noted by somebody on a day. */
export const DirectiveSource = oneOf("document", "conclusion-notice", "file-note", "assignment-slip", "oral-order");

/** The exact words that an assignment comes from; `path` such as "II.1.(ii)", unique in the directive. */
export const Provision = struct({ path: textUpTo(50), words: text });
export type Provision = TypeOf<typeof Provision>;

/** Who signed: the office is stored, the person's name only as a commitment. */
export const Signer = struct({ capacity: textOrEmpty, office: textUpTo(300), name: SealedPersonal });

export const DirectiveRegistered = defineEvent(
  "DirectiveRegistered",
  1,
  struct({
    ...entryFields,
    directive: Uuid,
    source: orUnknown(DirectiveSource),
    title: text,
    directedBy: Party,
    directedOn: Dated,
    signedBy: orUnknown(Signer),
    identity: DocumentIdentity,
    provisions: list(Provision, 2_000),
    externalRefs: list(ExternalRef, 50),
  }),
);

/** The document's identity was learnt after registration. */
export const DirectiveIdentified = defineEvent(
  "DirectiveIdentified",
  1,
  struct({ ...entryFields, identity: DocumentIdentity, basis: orUnknown(DocumentRef) }),
);

/** First event of a claim stream: this directive claims the key. */
export const IdentityClaimed = defineEvent(
  "IdentityClaimed",
  1,
  struct({ ...entryFields, directive: Uuid, key: list(textUpTo(500), 10) }),
);

/** Another directive claims the same key, for the reason given. */
export const IdentityContested = defineEvent(
  "IdentityContested",
  1,
  struct({ ...entryFields, directive: Uuid, reason: text }),
);

export const directiveEvents = [DirectiveRegistered, DirectiveIdentified] as const;
export const claimEvents = [IdentityClaimed, IdentityContested] as const;

export type DirectiveEvent = EventOf<
  (typeof directiveEvents)[number] | typeof IrregularityFlagged | typeof EntryCorrected
>;
export type ClaimEvent = EventOf<(typeof claimEvents)[number]>;
