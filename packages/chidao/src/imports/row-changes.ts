/** What a row states otherwise than before, in words. */
import { type CivilDate, Dated, isUnknown } from "@chidao/core";
import { Lead, type Party } from "@chidao/domain";
import type { Register } from "@chidao/projections";
import { reasonText } from "../reasons.js";
import type { ImportedRow, Text } from "../types/answers.js";
import { leadView, partyView } from "../views/parties.js";

export type ChangedField = "words" | "lead" | "coordinating" | "on" | "deadline" | "status";

/** A field of the row with its values as they are recorded; a deadline and a status by their words. */
export interface RowChange {
  readonly field: ChangedField;
  readonly before: unknown;
  readonly after: unknown;
}

const fieldLabels: Readonly<Record<ChangedField, Text>> = {
  words: { vi: "nội dung nhiệm vụ", en: "what is to be done" },
  lead: { vi: "cơ quan chủ trì", en: "lead" },
  coordinating: { vi: "cơ quan phối hợp", en: "coordinating bodies" },
  on: { vi: "ngày giao", en: "issued on" },
  deadline: { vi: "thời hạn", en: "deadline" },
  status: { vi: "tình trạng", en: "status" },
};

/** Bodies by the names that they bear on the day. */
export function changeViews(
  changes: ReadonlyArray<RowChange>,
  register: Register,
  day: CivilDate,
): ImportedRow["changes"] {
  const said = (value: unknown): Text => inWords(value, register, day);
  return changes.map(({ field, before, after }) => ({
    field,
    label: fieldLabels[field],
    before: said(before),
    after: said(after),
  }));
}

function inWords(value: unknown, register: Register, day: CivilDate): Text {
  if (Dated.is(value)) return isUnknown(value) ? reasonText(value.unknown) : plain(Object.values(value)[0] ?? "");
  if (Lead.is(value)) return leadText(leadView(value, register, day));
  if (Array.isArray(value)) {
    return joined((value as ReadonlyArray<Party>).map((party) => partyView(party, register, day).name));
  }
  return plain(String(value));
}

function leadText({ state, words, parties }: ReturnType<typeof leadView>): Text {
  return state === "determined" ? joined(parties.map(({ name }) => name)) : reasonText(words);
}

function joined(texts: ReadonlyArray<Text>): Text {
  const all = (language: "vi" | "en") => texts.map((text) => text[language]).join("; ");
  return texts.length === 0 ? { vi: "không có", en: "none" } : { vi: all("vi"), en: all("en") };
}

function plain(words: string): Text {
  return { vi: words, en: words };
}
