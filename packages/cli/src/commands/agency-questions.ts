/** `chidao agency import|show|members|alarms|holdings`: loading the register, and what is asked of it. */
import { defineCommand } from "../define/command.js";
import { optional, toggle } from "../define/flag.js";
import { readCommand } from "../define/read-command.js";
import { entryFlags, givenEntry } from "../define/write-command.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap, usageFailure } from "../failure.js";
import { completeEntry } from "../input/entry.js";
import { about } from "../messages/about.js";
import { agencyWords } from "../messages/agencies.js";
import { agencyDetailLines, alarmsLines, holdingsLines, loadedLines, membersLines } from "../render/agencies.js";

const { actor, on } = entryFlags;

export const importRegister = defineCommand({
  name: "import",
  about: { vi: "nạp một sổ đăng ký đi kèm phần mềm", en: "load a register that comes with the software" },
  notes: {
    vi: "Nạp lần nữa không ghi thêm gì; nạp dở thì chạy lại để làm tiếp. Mỗi cơ quan có nguồn: docs/reference/agencies.md.",
    en: "Loading again adds nothing; interrupted, it goes on when run again. Each body has its source: docs/reference/agencies.md.",
  },
  flags: {
    vietnam: toggle("--vietnam", { vi: "sổ đăng ký cơ quan Việt Nam", en: "the bodies of Viet Nam" }),
    until: optional("--until <day>", {
      vi: "chỉ nạp những gì đã xảy ra đến ngày này; nạp lại với ngày sau để cập nhật",
      en: "only what had happened by this day; load again with a later day to bring it up to date",
    }),
    actor,
    on,
  },
  run: async ({ session, flags }) => {
    if (!flags.vietnam) throw usageFailure("FlagMissing", agencyWords.registerMissing);
    const entry = completeEntry(givenEntry({ ...flags, commandId: undefined }), session.env["CHIDAO_ACTOR"]);
    const chidao = await session.open("open");
    const loaded = unwrap(
      await chidao.agencies.loadVietnam({
        on: entry.on,
        by: entry.by,
        ...(flags.until === undefined ? {} : { until: flags.until }),
      }),
    );
    return { json: loaded, screen: (page) => loadedLines(loaded, page) };
  },
});

export const showAgency = readCommand({
  name: "show",
  about: { vi: "một cơ quan với lịch sử của nó", en: "one body with its history" },
  argument: { name: "agency", about: about.args.agencyId, required: true },
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.agencies.show(argument, query),
  screen: agencyDetailLines,
});

export const groupMembers = readCommand({
  name: "members",
  about: {
    vi: "các cơ quan thuộc một nhóm vào ngày hỏi, như “các bộ, cơ quan ngang bộ”",
    en: 'the bodies of a group on the day asked about, such as "các bộ, cơ quan ngang bộ"',
  },
  argument: {
    name: "words",
    about: { vi: "lời văn gọi nhóm", en: "what the text calls the group" },
    required: true,
  },
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.agencies.members(argument, query),
  screen: membersLines,
});

export const alarms = readCommand({
  name: "alarms",
  about: {
    vi: "nhiệm vụ còn mở do cơ quan đã kết thúc giữ, kèm cơ quan kế thừa giả định",
    en: "open tasks that ended bodies hold, with their presumed successors",
  },
  flags: {
    agency: optional("--agency <agency>", { vi: "chỉ của cơ quan này", en: "only of this body" }),
    summary: toggle("--summary", {
      vi: "chỉ số lượng theo loại cơ quan",
      en: "only the numbers, by kind of body",
    }),
    failOnAny: toggle("--fail-on-any", {
      vi: "thoát với mã 6 nếu có cảnh báo",
      en: "end with exit code 6 if there is any",
    }),
  },
  ask: ({ chidao, query, flags: { agency } }) =>
    chidao.agencies.alarms(agency === undefined ? query : { ...query, agency }),
  screen: (view, page, { summary }) => alarmsLines(view, page, summary),
  exitCode: ({ items }, { failOnAny }) => (failOnAny && items.length > 0 ? exitCodes.findings : exitCodes.ok),
});

export const holdings = readCommand({
  name: "holdings",
  about: {
    vi: "nhiệm vụ chủ trì: lúc giao, hiện nay, và giả định để riêng",
    en: "what each body leads: as held then, as held now, presumptions apart",
  },
  flags: {},
  ask: ({ chidao, query }) => chidao.agencies.holdings(query),
  screen: holdingsLines,
});
