/** Who was asked, who answered, and who is silent after the last day for an answer. */
import type { CoordinationView, SilenceCounts, SilenceView, Text } from "chidao";
import { dateText } from "../messages/screens.js";
import { countTable } from "./count-table.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { partyName } from "./parties.js";

const text = (vi: string, en: string): Text => ({ vi, en });

const words = {
  title: text("PHỐI HỢP: TRẢ LỜI VÀ IM LẶNG", "COORDINATION: ANSWERS AND SILENCE"),
  limit: (days: number, agreement: boolean) =>
    text(
      `Không nêu ngày thì phải trả lời trong ${days} ngày làm việc; im lặng ${agreement ? "được coi là đồng ý" : "không được coi là đồng ý"} (chính sách của sổ)`,
      `Where no day is named, an answer is due within ${days} working days; silence ${agreement ? "counts as agreement" : "is no agreement"} (the ledger's policy)`,
    ),
  body: text("Cơ quan được hỏi", "Body asked"),
  answered: text("Đã trả lời", "Answered"),
  late: text("Trong đó muộn", "Of which late"),
  awaited: text("Còn chờ", "Awaited"),
  silent: text("Im lặng", "Silent"),
  unknown: text("Không rõ", "Unknown"),
  total: text("Tổng", "Total"),
  all: text("Tất cả", "All"),
  none: text("Chưa hỏi cơ quan nào.", "Nobody was asked."),
  unit: text("đơn vị tính: lượt hỏi một cơ quan", "unit: a request to one body"),
  askedOn: text("hỏi ngày", "asked on"),
  coordination: text("Hỏi phối hợp", "Asked to help"),
  agreement: text("được coi là đồng ý", "counts as agreement"),
  replyBy: (day: string) => text(`phải trả lời trước hết ngày ${day}`, `an answer was due by ${day}`),
} as const;

export function silenceLines(view: SilenceView, page: Page): ReadonlyArray<string> {
  const { basis, rows, all, silent, replyDays, silenceIsAgreement } = view;
  const values = ({ states, answeredLate, total }: SilenceCounts) =>
    [states.answered, answeredLate, states.awaited, states.silent, states.unknown, total].map(String);
  if (all.total === 0) return [...headerLines(words.title, basis, page), page.say(words.none)];
  const heads = [words.answered, words.late, words.awaited, words.silent, words.unknown, words.total];
  return [
    ...headerLines(words.title, basis, page),
    ...paragraph(page, page.say(words.limit(replyDays, silenceIsAgreement)), { hang: 2 }),
    "",
    ...countTable(
      [page.say(words.body), ...heads.map((head) => page.say(head))],
      [
        ...rows.map((row) => ({ words: partyName(row.party, page), values: values(row) })),
        { words: page.say(words.all), values: values(all), tone: "strong" },
      ],
      page,
    ),
    "",
    ...silent.flatMap(({ assignment, party, askedOn, replyBy }) => {
      const asked = askedOn === null ? [] : [`${page.say(words.askedOn)} ${page.say(dateText(askedOn))}`];
      const due = replyBy === null ? [] : [page.say(words.replyBy(replyBy))];
      return paragraph(page, [`${assignment}  ${partyName(party, page)}`, ...asked, ...due].join(" · "), { hang: 4 });
    }),
    ...paragraph(page, page.say(words.unit)),
  ];
}

/** Where each request of one task stands. */
export function coordinationLines(asked: ReadonlyArray<CoordinationView>, page: Page): ReadonlyArray<string> {
  if (asked.length === 0) return [];
  return [
    ...paragraph(page, `${page.say(words.coordination)}:`, { indent: 2 }),
    ...asked.flatMap(({ party, state, askedOn, givenOn, replyBy, countsAsAgreement }) => {
      const told = [
        `${partyName(party, page)}: ${page.say(words[state])}`,
        ...(givenOn === null ? [] : [page.say(dateText(givenOn))]),
        ...(askedOn === null ? [] : [`${page.say(words.askedOn)} ${page.say(dateText(askedOn))}`]),
        ...(replyBy === null ? [] : [page.say(words.replyBy(replyBy))]),
        ...(countsAsAgreement ? [page.say(words.agreement)] : []),
      ];
      return paragraph(page, told.join(" · "), { indent: 4, hang: 2 });
    }),
  ];
}
