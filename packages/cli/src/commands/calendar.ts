/** `chidao calendar`: the working calendar that periods are counted by. */
import type { PublishCalendarInput } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { needed, optional, toggle } from "../define/flag.js";
import { queryFlags, queryOf, readCommand } from "../define/read-command.js";
import { entryFlags, givenEntry, writtenResult } from "../define/write-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { completeEntry } from "../input/entry.js";
import { readJsonList } from "../input/json-file.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";
import { calendarCountLines, calendarDayLines, calendarListLines } from "../render/calendar.js";

const publish = defineCommand({
  name: "publish",
  about: {
    vi: "công bố lịch làm việc của một hoặc nhiều năm",
    en: "publish the working calendar of one or more years",
  },
  notes: {
    vi: "Tệp của --file: [{ year, status: { official } hoặc { estimate }, weeklyRest, weeklyRestSource, holidays, daysOff, workDays }]. Lần công bố sau thay những năm mà nó chứa; lần trước vẫn được giữ.",
    en: "The file of --file: [{ year, status: { official } or { estimate }, weeklyRest, weeklyRestSource, holidays, daysOff, workDays }]. A later publication takes the place of the years it holds; earlier ones are kept.",
  },
  flags: {
    file: optional("--file <file>", {
      vi: "các năm trong một tệp JSON (danh sách)",
      en: "the years of a JSON file (a list)",
    }),
    vietnam: toggle("--vietnam", {
      vi: "lịch của cơ quan nhà nước Việt Nam đi kèm Chidao, 2022 đến 2026",
      en: "the calendars of Vietnamese State bodies that come with Chidao, 2022 to 2026",
    }),
    note: optional("--note <text>", { vi: "ghi chú", en: "a note" }),
    ...entryFlags,
  },
  run: async ({ session, flags }) => {
    const { file, vietnam, note } = flags;
    if ((file === undefined) === !vietnam)
      throw usageFailure("FlagsConflict", errors.eitherFlag("--file", "--vietnam"));
    const years = file === undefined ? "vietnam" : await readJsonList(file, session.terminal);
    const entry = completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
    const chidao = await session.open("open");
    const input = { ...entry, years, ...(note === undefined ? {} : { note }) } as PublishCalendarInput;
    return writtenResult(unwrap(await chidao.calendars.publish(input)));
  },
});

const list = readCommand({
  name: "list",
  about: { vi: "các năm đã công bố, ngày nghỉ và nguồn", en: "the published years, their free days and sources" },
  flags: {},
  ask: ({ chidao, query }) => chidao.calendars.list(query),
  screen: calendarListLines,
});

const day = readCommand({
  name: "day",
  about: { vi: "một ngày là ngày làm việc hay ngày nghỉ, vì sao", en: "whether a day is worked or free, and why" },
  argument: { name: "day", about: about.args.day, required: true },
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.calendars.day(argument, query),
  screen: calendarDayLines,
});

const count = defineCommand({
  name: "count",
  about: {
    vi: "đếm ngày làm việc sau ngày --from, đến hết ngày --to",
    en: "count the working days after --from, up to and with --to",
  },
  flags: {
    from: needed("--from <day>", { vi: "ngày đầu, không tính", en: "the first day, not counted" }),
    to: needed("--to <day>", { vi: "ngày cuối, có tính", en: "the last day, counted" }),
    ...queryFlags,
  },
  run: async ({ session, flags }) => {
    const { from, to } = flags;
    const chidao = await session.open("read-only");
    const answer = unwrap(await chidao.calendars.count({ from, to }, queryOf(flags)));
    return { json: answer, screen: (page) => calendarCountLines(answer, page) };
  },
});

export const calendarGroup: CommandGroup = {
  name: "calendar",
  about: { vi: "lịch làm việc", en: "the working calendar" },
  commands: [publish, list, day, count],
};
