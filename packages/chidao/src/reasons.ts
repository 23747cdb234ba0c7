/**
 * Reasons that the software itself writes into the ledger where nobody gave one. They are recorded in Vietnamese, the
 * language of the record, and told in the reader's language.
 */
import type { Text } from "./types/answers.js";

const texts = {
  groupOfTheText: { vi: "theo lời văn giao cho tập thể", en: "as the text addresses the collective" },
  notStated: { vi: "không nêu", en: "not stated" },
  notAsked: { vi: "phiên bản trước không hỏi mục này", en: "an earlier version did not ask for it" },
  sourceSilent: { vi: "nguồn không nêu", en: "the source does not say" },
  leftEmpty: { vi: "nguồn để trống", en: "left empty in the source" },
  notCompleted: { vi: "chưa hoàn thành", en: "not completed" },
  notADay: { vi: "chưa hiểu là ngày nào", en: "not understood as a day" },
  noDeadlineMeant: { vi: "hiểu là không có hạn", en: "read as no deadline" },
  statusNotMapped: { vi: "chưa có trong bảng tình trạng", en: "not among the mapping's statuses" },
  sourceStates: { vi: "Theo nguồn nhập", en: "as the source states" },
  sourceChanged: { vi: "Nguồn nhập đã sửa", en: "the source was changed" },
} satisfies Readonly<Record<string, Text>>;

/** As they are recorded. A longer reason may begin with the words it is about. */
export const recordedReasons = Object.fromEntries(
  Object.entries(texts).map(([name, { vi }]) => [name, vi]),
) as Readonly<Record<keyof typeof texts, string>>;

/** A recorded reason for people: what people wrote stays as it is, what the software wrote is translated. */
export function reasonText(reason: string): Text {
  for (const { vi, en } of Object.values(texts)) {
    // Ledgers of earlier days hold both languages at once.
    for (const recorded of [vi, `${vi} (${en})`]) {
      const about = aboutBefore(reason, recorded);
      if (about !== undefined) return { vi: about + vi, en: about + en };
    }
  }
  return { vi: reason, en: reason };
}

/** The quoted words before a reason: none, `"quý III": ` or `"xem lại" `. */
function aboutBefore(reason: string, recorded: string): string | undefined {
  if (!reason.endsWith(recorded)) return undefined;
  const about = reason.slice(0, reason.length - recorded.length);
  return about === "" || about.endsWith(": ") || about.endsWith('" ') ? about : undefined;
}
