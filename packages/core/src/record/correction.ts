/**
 * A correction puts the whole data of an earlier entry right, or strikes the entry out (`replacement: null`). The
 * wrong entry stays in the record; from the correction's index on, folds see the replacement in its place.
 */
import { Codec, type TypeOf } from "../codec/codec.js";
import { integer, text, textUpTo } from "../codec/scalars.js";
import { isRecord, nullable, struct } from "../codec/structures.js";
import { Uuid } from "../identifiers.js";
import { By, entryFields } from "./entry-data.js";
import { defineEvent } from "./event-definition.js";

/** Data of another event; checked against that event's own codec when the correction is decoded. */
const AnyData = new Codec<Readonly<Record<string, unknown>>>(
  "event-data",
  { code: "object", vi: "toàn bộ dữ liệu của mục được sửa", en: "the whole data of the corrected entry" },
  isRecord,
);

/** The replacement names its own type and schema version, so that it is decoded and upcast like any stored event. */
export const Replacement = struct({ type: textUpTo(200), schema: integer(1), data: AnyData });
export type Replacement = TypeOf<typeof Replacement>;

export const EntryCorrected = defineEvent(
  "EntryCorrected",
  1,
  struct({
    ...entryFields,
    target: Uuid,
    replacement: nullable(Replacement),
    reason: text,
    secondPerson: nullable(By),
  }),
);
export type EntryCorrected = TypeOf<typeof EntryCorrected.data>;
