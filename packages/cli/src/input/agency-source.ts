/** Flags that say where a fact about a body was found, and how they become what the front door takes. */
import { type AgencySourceInput, recordedReasons } from "chidao";
import { oneOfTexts, optional, type ValuesOf } from "../define/flag.js";
import { usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";

export const sourceFlags = {
  source: optional("--source <text>", { vi: "nguồn của thông tin", en: "where this is known from" }),
  note: optional("--note <text>", { vi: "ghi chú về nguồn", en: "a note on the source" }),
  confidence: optional(
    "--confidence <how-sure>",
    { vi: "read: đã đọc văn bản; second-hand: gián tiếp", en: "read: its text was read; second-hand: it was not" },
    oneOfTexts("read", "second-hand"),
  ),
};

export function sourceOf({ source, note, confidence }: ValuesOf<typeof sourceFlags>): AgencySourceInput {
  if (source === undefined) throw usageFailure("FlagMissing", errors.flagMissing("--source"));
  const found = { citation: source, note: note ?? recordedReasons.notStated };
  return confidence === undefined ? found : { ...found, confidence };
}
