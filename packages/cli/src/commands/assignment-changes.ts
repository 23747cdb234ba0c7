/** Extending a deadline, and putting an entry right: what asks for its values otherwise than other steps do. */
import type { ExtendInput } from "chidao";
import { integerText, needed, optional, repeated, toggle, type ValuesOf } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { usageFailure } from "../failure.js";
import { changesGiven, parseChangeText } from "../input/change.js";
import { dayOrWords, readingFlags } from "../input/deadline.js";
import { parseBasisText } from "../input/document.js";
import { parseActorText } from "../input/entry.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";

const argument = { name: "assignment", about: about.args.assignment, required: true };
const basis = optional("--basis <document>", about.flags.basis, parseBasisText);
const reason = needed("--reason <text>", about.flags.reason);

export const extendCommand = writeCommand({
  name: "extend",
  about: { vi: "gia hạn; hạn đầu vẫn được giữ", en: "extend the deadline; the first one is kept" },
  argument,
  flags: {
    until: optional("--until <day>", {
      vi: "hạn mới, một ngày như 2023-12-31",
      en: "the new deadline, a day such as 2023-12-31",
    }),
    ...readingFlags,
    reason,
    basis,
  },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.assignments.extend({
      ...entry,
      assignment,
      deadline: newDeadlineOf(flags),
      reason: flags.reason,
      ...(flags.basis === undefined ? {} : { basis: flags.basis }),
    }),
});

function newDeadlineOf(
  flags: ValuesOf<typeof readingFlags> & { readonly until: string | undefined },
): ExtendInput["deadline"] {
  const deadline = dayOrWords(flags.until, flags);
  if (deadline === undefined) throw usageFailure("FlagMissing", errors.eitherFlag("--until", "--deadline-words"));
  return deadline;
}

export const correctCommand = writeCommand({
  name: "correct",
  about: {
    vi: "sửa hoặc hủy một mục ghi; mục sai vẫn được giữ",
    en: "correct or strike an entry; the wrong one is kept",
  },
  notes: {
    vi: "Số của mục lấy từ: chidao timeline. --on là ngày sửa; ngày của mục được sửa bằng --set on=NGÀY.",
    en: "Numbers of entries: chidao timeline. --on is the day of the correction; --set on=DATE puts the entry's own day right.",
  },
  argument,
  flags: {
    entry: needed(
      "--entry <number>",
      { vi: "số của mục trên diễn biến", en: "number of the entry on the timeline" },
      integerText,
    ),
    set: repeated(
      "--set <field=value>",
      {
        vi: "trường và giá trị đúng; giá trị là JSON nếu đọc được như JSON, nếu không là lời văn",
        en: "a field and its right value; the value is JSON where it parses, else text",
      },
      parseChangeText,
    ),
    strike: toggle("--strike", { vi: "hủy cả mục", en: "strike the whole entry out" }),
    reason,
    second: optional(
      "--second <agency:role>",
      { vi: "người thứ hai xác nhận", en: "the second person who confirms it" },
      parseActorText,
    ),
  },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.assignments.correct({
      ...entry,
      assignment,
      entry: flags.entry,
      change: changesGiven(flags.set, flags.strike),
      reason: flags.reason,
      ...(flags.second === undefined ? {} : { secondPerson: flags.second }),
    }),
});
