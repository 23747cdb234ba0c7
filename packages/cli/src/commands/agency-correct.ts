/** `chidao agency correct-entry`: an entry about a body is put right or struck out; the wrong one is kept. */
import { integerText, needed, optional, repeated, toggle } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { changesGiven, parseChangeText } from "../input/change.js";
import { parseActorText } from "../input/entry.js";
import { about } from "../messages/about.js";

export const correctAgencyEntry = writeCommand({
  name: "correct-entry",
  about: {
    vi: "sửa hoặc hủy một mục ghi về cơ quan; mục sai vẫn được giữ",
    en: "correct or strike an entry about a body; the wrong one is kept",
  },
  argument: { name: "agency", about: about.args.agencyId, required: true },
  flags: {
    entry: needed(
      "--entry <number>",
      { vi: "số của mục trong lịch sử cơ quan, từ 0", en: "number of the entry in the body's history, from 0" },
      integerText,
    ),
    set: repeated(
      "--set <field=value>",
      { vi: "trường và giá trị đúng", en: "a field and its right value" },
      parseChangeText,
    ),
    strike: toggle("--strike", { vi: "hủy cả mục", en: "strike the whole entry out" }),
    reason: needed("--reason <text>", about.flags.reason),
    second: optional(
      "--second <agency:role>",
      { vi: "người thứ hai xác nhận", en: "the second person who confirms it" },
      parseActorText,
    ),
  },
  write: ({ chidao, argument: agency, flags, entry }) =>
    chidao.agencies.correctEntry({
      ...{ ...entry, agency, entry: flags.entry, reason: flags.reason },
      change: changesGiven(flags.set, flags.strike),
      ...(flags.second === undefined ? {} : { secondPerson: flags.second }),
    }),
});
