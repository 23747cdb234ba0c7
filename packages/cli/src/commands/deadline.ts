/** `chidao deadline read`: how words of a deadline are read, and which rules lead to which day. Nothing is recorded. */
import { type CommandGroup, defineCommand } from "../define/command.js";
import { optional, toggle } from "../define/flag.js";
import { queryFlags, queryOf } from "../define/read-command.js";
import { unwrap } from "../failure.js";
import { parseDateText } from "../input/entry.js";
import { about } from "../messages/about.js";
import { deadlineReadingLines } from "../render/deadline.js";

const read = defineCommand({
  name: "read",
  about: { vi: "đọc lời văn thời hạn, không ghi gì", en: "read the words of a deadline; nothing is recorded" },
  argument: { name: "words", about: about.args.deadlineWords, required: true },
  flags: {
    issuedOn: optional(
      "--issued-on <date>",
      { vi: "ngày ban hành văn bản", en: "the day of issue of the document" },
      parseDateText,
    ),
    effectiveOn: optional("--effective-on <date>", { vi: "ngày có hiệu lực", en: "its day of effect" }, parseDateText),
    countsFrom: optional("--counts-from <date>", about.flags.countsFrom, parseDateText),
    workProgramme: toggle("--work-programme", about.flags.workProgramme),
    ...queryFlags,
  },
  run: async ({ session, argument, flags }) => {
    const { issuedOn, effectiveOn, countsFrom, workProgramme } = flags;
    const chidao = await session.open("read-only");
    const input = {
      words: argument,
      ...(issuedOn === undefined ? {} : { issuedOn }),
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      ...(countsFrom === undefined ? {} : { countsFrom }),
      ...(workProgramme ? { duty: "work-programme" as const } : {}),
    };
    const reading = unwrap(await chidao.deadlines.read(input, queryOf(flags)));
    return { json: reading, screen: (page) => deadlineReadingLines(reading, page) };
  },
});

export const deadlineGroup: CommandGroup = {
  name: "deadline",
  about: { vi: "thời hạn", en: "deadlines" },
  commands: [read],
};
