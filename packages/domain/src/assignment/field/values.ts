/** Small values that steps of an assignment share. */
import {
  Codec,
  integer,
  nullable,
  OfficerId,
  PersonalInput,
  SealedPersonal,
  struct,
  type TypeOf,
  text,
  textUpTo,
} from "@chidao/core";

/** How far the work is: `done` of `of` (when the whole is known), counted in `unit`, such as 37 of 102 documents. */
export const Measure = struct({ done: integer(0), of: nullable(integer(1)), unit: textUpTo(200) });
export type Measure = TypeOf<typeof Measure>;

/** Names a child among its siblings: an agency id, a quarter, a letter. The child's own id is derived from it. */
export const ChildKey = new Codec<string>(
  "child-key",
  {
    code: "child-key",
    vi: "khóa gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối, tối đa 64 ký tự",
    en: "a key of at most 64 plain letters, digits, dots and dashes",
  },
  (value) => typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(value),
);

/** A part of a task that is split: its key and its words. */
export const SplitPart = struct({ key: ChildKey, words: text });
export type SplitPart = TypeOf<typeof SplitPart>;

/** The officer in charge: a pseudonym, and the name as a commitment (or, in a command, to be sealed). */
export const StoredOfficer = struct({ officer: OfficerId, name: SealedPersonal });
export const AskedOfficer = struct({ officer: OfficerId, name: PersonalInput });
