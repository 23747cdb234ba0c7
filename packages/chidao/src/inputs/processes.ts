/** The codecs of inputs to process managers. */
import { CivilDate, type Codec, list, nonEmpty, struct, text, textUpTo } from "@chidao/core";
import type { FanOutInput, OccurrencesInput, RemindersInput } from "../types/inputs.js";
import { entryOptional, entryRequired } from "./values.js";

const { by } = entryRequired;
const { provenance, correlationId, assurance } = entryOptional;
const optional = { provenance, correlationId, assurance };
const day = CivilDate as unknown as Codec<string>;

export const FanOutCodec: Codec<FanOutInput> = struct(
  { by, assignment: textUpTo(500), on: day },
  {
    ...optional,
    basisDate: day,
    group: textUpTo(500),
    members: nonEmpty(list(textUpTo(500), 5_000)),
    reason: text,
    lateComers: text,
  },
);

const run = { by, until: day };
const chosen = { ...optional, assignments: nonEmpty(list(textUpTo(500), 10_000)) };
export const OccurrencesCodec: Codec<OccurrencesInput> = struct(run, chosen);
export const RemindersCodec: Codec<RemindersInput> = struct(run, chosen);
