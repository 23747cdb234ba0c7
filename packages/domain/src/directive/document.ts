/** What is said of a directive's paper: who signed in which capacity, its marks, its text and where words stand in it. */
import {
  Dated,
  integer,
  nullable,
  oneOf,
  orUnknown,
  PersonalInput,
  SealedPersonal,
  Sha256Hex,
  struct,
  type TypeOf,
  tagged,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
  variant,
} from "@chidao/core";
import { Party } from "../shared/party.js";
import { DocumentRef } from "../shared/values.js";

/** Where the direction was given; an oral order is one noted by somebody on a day. */
export const DirectiveSource = oneOf("document", "conclusion-notice", "file-note", "assignment-slip", "oral-order");

/** Khẩn, thượng khẩn, hỏa tốc (Decree 30/2020/NĐ-CP, articles 4 and 24); `none`: the paper bears no such mark. */
export const Urgency = oneOf("none", "urgent", "very-urgent", "express");
export type Urgency = TypeOf<typeof Urgency>;

/** Mật, tối mật, tuyệt mật (law on the protection of state secrets); `none`: the paper bears no such mark. */
export const Secrecy = oneOf("none", "confidential", "secret", "top-secret");
export type Secrecy = TypeOf<typeof Secrecy>;

/**
 * TM. for a collective, Q. acting head, KT. deputy for the head, TL. by order, TUQ. by sub-delegation (Decree
 * 30/2020/NĐ-CP, annex I); `own`: the head signs in the head's own right, without an abbreviation.
 */
export const SigningCapacity = oneOf("own", "TM", "Q", "KT", "TL", "TUQ");

const signer = { capacity: orUnknown(SigningCapacity), words: textOrEmpty, office: textUpTo(300) };

/** Who signed: the office is stored, the person's name only as a commitment. `words`: the capacity as printed. */
export const Signer = struct({ ...signer, name: SealedPersonal });
export const SignerInput = struct({ ...signer, name: PersonalInput });

/** A meeting that a directive concludes, in the words of its text. */
export const Meeting = struct({ on: Dated, words: text });

/** Who wrote down an oral order or a note on a file, and when. Offices, never names. */
export const Noting = struct({ by: Party, office: textOrEmpty, on: Dated });

/** The longest text of a directive, in UTF-16 code units. The text itself is not stored. */
export const directiveTextMax = 1_000_000;

/** Which text spans count in: SHA-256 of its UTF-8 bytes (NFC), and its length in UTF-16 code units. */
export const TextDigest = struct({ sha256: Sha256Hex, length: integer(1, directiveTextMax) });
export type TextDigest = TypeOf<typeof TextDigest>;

/** From the first code unit to the one after the last. */
export const Span = struct({ from: integer(0, directiveTextMax), to: integer(1, directiveTextMax) });
export type Span = TypeOf<typeof Span>;

/** The exact words that an assignment comes from. `path` such as "II.1.(ii)" and `ordinal` are unique in the directive. */
export const Provision = struct({
  path: textUpTo(50),
  ordinal: integer(1, 100_000),
  words: text,
  span: orUnknown(Span),
});
export type Provision = TypeOf<typeof Provision>;

/** What an amendment does to one provision; spans count in the amending document's text. */
export const ProvisionChange = tagged<ProvisionChange>("how", {
  added: struct({ how: oneOf("added"), provision: Provision }),
  changed: struct({ how: oneOf("changed"), provision: Provision }),
  removed: struct({ how: oneOf("removed"), path: textUpTo(50) }),
});
export type ProvisionChange =
  | { readonly how: "added" | "changed"; readonly provision: Provision }
  | { readonly how: "removed"; readonly path: string };

/** The document by which something is done to a directive: a registered directive, or what is known of the paper. */
export const RelatedDocument = variant({ directive: Uuid, document: DocumentRef, unknown: text });
export type RelatedDocument = TypeOf<typeof RelatedDocument>;

/** One error of form put right by đính chính: where it stands, as it was and as it is to be read. */
export const FormCorrection = struct({ place: textUpTo(300), was: text, now: text });

/**
 * The reference of a secret document: a commitment to number and symbol, and the claim's key as a keyed hash, so that
 * neither the entry nor the name of its claim stream tells the number. `keyId` tells which key was used.
 */
export const SealedReference = struct({ reference: SealedPersonal, claim: Sha256Hex, keyId: Sha256Hex });
export type SealedReference = TypeOf<typeof SealedReference>;
export const SealedReferenceInput = struct({ reference: PersonalInput, claim: Sha256Hex, keyId: Sha256Hex });

/** `null`: the document is not secret, and its reference stands in the open. */
export const sealedReference = nullable(SealedReference);
