/** `chidao directive show|list|affected|settle|gaps`: what is known of directives, and of the tasks under them. */
import { type Command, defineCommand } from "../define/command.js";
import { integerText, needed, oneOfTexts, optional, repeated, toggle } from "../define/flag.js";
import { readCommand } from "../define/read-command.js";
import { entryFlags, givenEntry } from "../define/write-command.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap } from "../failure.js";
import { completeEntry } from "../input/entry.js";
import { about } from "../messages/about.js";
import { directiveLines, directiveListLines } from "../render/directive.js";
import { affectedLines, seriesLines, settledLines } from "../render/directive-questions.js";

const directive = { name: "directive", about: about.args.directive, required: true };

const show = readCommand({
  name: "show",
  about: { vi: "xem một chỉ đạo, các nội dung và nhiệm vụ", en: "show a directive, its provisions and assignments" },
  argument: directive,
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.directives.show(argument, query),
  screen: directiveLines,
});

const list = readCommand({
  name: "list",
  about: { vi: "liệt kê các chỉ đạo", en: "list the directives" },
  flags: {},
  ask: ({ chidao, query }) => chidao.directives.list(query),
  screen: directiveListLines,
});

const affected = readCommand({
  name: "affected",
  about: {
    vi: "nhiệm vụ đang mở bị ảnh hưởng vì chỉ đạo thay đổi",
    en: "open tasks that a change to their directive touches",
  },
  argument: { ...directive, required: false },
  flags: {
    failOnAny: toggle("--fail-on-any", {
      vi: "mã thoát 6 khi có nhiệm vụ bị ảnh hưởng",
      en: "exit code 6 while there are any",
    }),
  },
  ask: ({ chidao, argument, query }) => chidao.directives.affected(argument === "" ? undefined : argument, query),
  screen: affectedLines,
  exitCode: (view, flags) => (flags.failOnAny && view.affected.length > 0 ? exitCodes.findings : exitCodes.ok),
});

const settle = defineCommand({
  name: "settle",
  about: {
    vi: "ghi nhiệm vụ bị ảnh hưởng thì thu hồi, được thay thế hay giữ nguyên",
    en: "record whether affected tasks are revoked, superseded or stand",
  },
  notes: {
    vi: "Mỗi nhiệm vụ là một mục ghi riêng; chạy lại khi bị ngắt giữa chừng thì chỉ ghi phần còn lại.",
    en: "Each task is an entry of its own; run again after an interruption, it records only what is left.",
  },
  argument: directive,
  flags: {
    how: needed(
      "--how <what>",
      { vi: "revoke (thu hồi), supersede (được thay thế) hoặc retain (giữ nguyên)", en: "revoke, supersede or retain" },
      oneOfTexts("revoke", "supersede", "retain"),
    ),
    successor: optional("--successor <assignment>", {
      vi: "với supersede: nhiệm vụ thay vào chỗ đó",
      en: "with supersede: the task in their place",
    }),
    assignment: repeated("--assignment <assignment>", {
      vi: "chỉ nhiệm vụ này (lặp lại được); mặc định: tất cả",
      en: "only this task (repeatable); default: all of them",
    }),
    reason: needed("--reason <text>", about.flags.reason),
    ...entryFlags,
  },
  run: async ({ session, argument, flags }) => {
    const entry = completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
    const chidao = await session.open("open");
    const only = flags.assignment.length === 0 ? {} : { assignments: flags.assignment };
    const { how, reason, successor } = flags;
    const given = { how, reason, ...only, ...(successor === undefined ? {} : { successor }) };
    const view = unwrap(await chidao.directives.settle({ ...entry, directive: argument, ...given }));
    return { json: view, screen: (page) => settledLines(view, page) };
  },
});

const gapFlags = {
  issuer: optional("--issuer <body>", { vi: "chỉ của cơ quan này", en: "only of this body" }),
  year: optional("--year <year>", { vi: "chỉ của năm này", en: "only of this year" }),
  upTo: optional(
    "--up-to <number>",
    { vi: "số cuối cùng đã biết là được cấp", en: "the last number that is known to have been given" },
    integerText,
  ),
};

const gaps = readCommand({
  name: "gaps",
  about: {
    vi: "số văn bản đã ghi, đã đọc, trùng và còn trống của từng dãy",
    en: "numbers registered, screened, contested and missing, series by series",
  },
  flags: gapFlags,
  ask: ({ chidao, flags, query }) => {
    const { issuer, year, upTo } = flags;
    const asked = {
      ...(issuer === undefined ? {} : { issuer }),
      ...(year === undefined ? {} : { year }),
      ...(upTo === undefined ? {} : { upTo }),
    };
    return chidao.directives.gaps(asked, query);
  },
  screen: seriesLines,
});

export const directiveQuestions: ReadonlyArray<Command> = [show, list, affected, settle, gaps];
