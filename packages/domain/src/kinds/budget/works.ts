/** The work events of a budget task. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";
import { defineReference } from "../../assignment/reference-work.js";
import { notAsked } from "../../shared/not-asked.js";
import { amountOf } from "../../shared/values.js";
import { capital, grouped } from "../../shared/words.js";
import { phaseLabels, phases } from "./phases.js";

const code = (form: RegExp, vi: string, en: string) => ({ form, vi, en });

/** Where the amount belongs: level, unit, and the codes of the state budget index with the index they are codes of. */
const line = field.record("dòng ngân sách", "budget line", {
  level: field.orUnknown(
    field.choice("cấp ngân sách", "level of the budget", ["central", "province", "district", "commune"]),
  ),
  levelOneUnit: field.orUnknown(field.party("đơn vị dự toán cấp I", "level-I unit")),
  usingUnit: field.orUnknown(field.party("đơn vị sử dụng ngân sách", "using unit")),
  index: field.orUnknown(field.name("mục lục ngân sách nào", "which budget index")),
  chapter: field.orUnknown(field.code("chương", "chapter (who)", code(/^\d{3}$/, "3 chữ số", "3 digits"))),
  sector: field.orUnknown(field.code("loại, khoản", "sector (which field)", code(/^\d{3}$/, "3 chữ số", "3 digits"))),
  item: field.orUnknown(field.code("mục, tiểu mục", "item (for what)", code(/^\d{4}$/, "4 chữ số", "4 digits"))),
});

/**
 * An amount in whole đồng that adds to a year's phase; a decrease is a negative amount. `nature`: as first decided,
 * in addition, or an adjustment by the same path. `sourceUnit`: the unit in which the source writes the amount.
 */
export const recordAmount = defineWork({
  command: "budget/RecordAmount",
  event: "budget/AmountRecorded",
  schema: 2,
  upcast: { 1: withoutLine },
  label: { vi: "ghi số kinh phí", en: "record an amount" },
  fields: {
    year: field.year("năm ngân sách", "budget year"),
    phase: field.choice("giai đoạn", "phase", phases),
    amount: field.vnd("số tiền (đồng)", "amount (đồng)"),
    decision: field.orUnknown(field.document("quyết định", "decision")),
    nature: field.orUnknown(field.choice("tính chất", "nature", ["original", "supplement", "adjustment", "recovery"])),
    line: field.orUnknown(line),
    sourceUnit: field.orUnknown(
      field.choice("đơn vị tính của nguồn", "unit of the source", ["dong", "thousand", "million", "billion"]),
    ),
  },
  say: ({ year, phase, amount }) => {
    const { vi, en } = phaseLabels[phase];
    const dong = grouped(amountOf(amount));
    return { vi: `${capital(vi)} ${dong.vi} đ, năm ${year}`, en: `${capital(en)} ${dong.en} VND for ${year}` };
  },
});

/** The books of a year are closed (khóa sổ): what is unspent has by then lapsed or been carried over. */
export const closeBooks = defineWork({
  command: "budget/CloseBooks",
  event: "budget/BooksClosed",
  label: { vi: "khóa sổ năm ngân sách", en: "close the books of a year" },
  fields: {
    year: field.year("năm ngân sách", "budget year"),
    document: field.orUnknown(field.document("văn bản", "document")),
  },
  say: ({ year }) => ({ vi: `Khóa sổ năm ngân sách ${year}`, en: `Books of ${year} closed` }),
});

export const refer = defineReference("budget");

/** Version 1 knew no line; nothing is guessed for it. */
function withoutLine(older: unknown): unknown {
  return { ...(older as object), nature: notAsked, line: notAsked, sourceUnit: notAsked };
}
