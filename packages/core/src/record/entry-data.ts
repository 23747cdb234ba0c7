/** What the data of every domain event has: when it happened, on whose behalf it is said, and how we know. */
import { Codec, type TypeOf } from "../codec/codec.js";
import { pattern, text, textUpTo } from "../codec/scalars.js";
import { nullable, struct, tagged } from "../codec/structures.js";
import { Dated } from "../time/dated.js";

/** A permanent, opaque id of one legal person; names and kinds are dated facts about it, never part of it. */
export const AgencyId = pattern(
  "agency-id",
  /^[a-z0-9][a-z0-9.-]{0,63}$/,
  "mã cơ quan gồm chữ thường, chữ số, dấu chấm, gạch nối",
  "an agency id of lower-case letters, digits, dots and dashes",
);

/** A pseudonym for a natural person; never derived from the name. */
export const OfficerId = pattern(
  "officer-id",
  /^[a-z0-9][a-z0-9.-]{0,63}$/,
  "bí danh cán bộ gồm chữ thường, chữ số, dấu chấm, gạch nối",
  "an officer pseudonym of lower-case letters, digits, dots and dashes",
);

/** On whose behalf an entry is made. `role` is an office, such as "văn thư"; never a person's name. */
export const By = struct({ agency: AgencyId, role: nullable(textUpTo(200)), officer: nullable(OfficerId) });
export type By = TypeOf<typeof By>;

/** Ties an entry to an agency's own system. */
export const ExternalRef = struct({ system: textUpTo(200), id: textUpTo(500) });
export type ExternalRef = TypeOf<typeof ExternalRef>;

export type Provenance =
  | { readonly kind: "witnessed" }
  | { readonly kind: "imported"; readonly source: ExternalRef }
  | { readonly kind: "reconstructed"; readonly reason: string };

const provenanceKind = (kind: string): Codec<string> =>
  new Codec(kind, { code: "one-of", vi: kind, en: kind }, (value) => value === kind);

/** How the entry is known: seen by the one who enters it, taken from another system, or put together afterwards. */
export const Provenance: Codec<Provenance> = tagged("kind", {
  witnessed: struct({ kind: provenanceKind("witnessed") }),
  imported: struct({ kind: provenanceKind("imported"), source: ExternalRef }),
  reconstructed: struct({ kind: provenanceKind("reconstructed"), reason: text }),
});

export const witnessed: Provenance = { kind: "witnessed" };

/** The fields shared by all domain events; spread into each event's codec. */
export const entryFields = { on: Dated, by: By, provenance: Provenance };

export interface EntryData {
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
}
