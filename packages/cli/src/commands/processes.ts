/**
 * `chidao fan-out` and `chidao run occurrences|reminders`: process managers. None keeps time or runs by itself: each is
 * told the day, and may be stopped and run again at any moment.
 */
import type { EntryInput, ProcessOptions, ProcessRun } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { needed, optional, repeated, toggle } from "../define/flag.js";
import { entryFlags, givenEntry } from "../define/write-command.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap } from "../failure.js";
import { completeEntry } from "../input/entry.js";
import { about } from "../messages/about.js";
import { processWords } from "../messages/processes.js";
import { fanOutLines, occurrencesLines, remindersLines } from "../render/processes.js";
import type { Session } from "../session.js";

const { actor, on } = entryFlags;

const runFlags = {
  dryRun: toggle("--dry-run", { vi: "chỉ cho biết sẽ ghi gì", en: "only tell what would be recorded" }),
  all: toggle("--all", { vi: "kể từng mục", en: "tell every step" }),
};

export const fanOutCommand = defineCommand({
  name: "fan-out",
  about: {
    vi: "giao nhiệm vụ của một tập thể đến từng cơ quan",
    en: "give each body of a collective its own obligation",
  },
  notes: {
    vi: "Chạy lại không ghi trùng; dở dang thì chạy lại để làm tiếp. Cơ quan chỉ được bổ sung khi nêu quy tắc.",
    en: "Running it again adds nothing; interrupted, it goes on. Bodies join later only by a stated rule.",
  },
  argument: { name: "assignment", about: about.args.assignment, required: true },
  flags: {
    basis: optional("--basis <day>", {
      vi: "theo sổ cơ quan ngày nào (mặc định: ngày giao)",
      en: "as of which day the register is read (default: the day of the issue)",
    }),
    group: optional("--group <words>", {
      vi: "lời gọi nhóm cơ quan mà sổ biết, nếu văn bản viết khác",
      en: "words of a group that the register knows, where the text has others",
    }),
    member: repeated("--member <agency>", {
      vi: "nêu từng cơ quan thay cho nhóm (lặp lại được)",
      en: "a body, in place of a group (repeatable)",
    }),
    reason: optional("--reason <text>", about.flags.reason),
    lateComers: optional("--late-comers <rule>", {
      vi: "bổ sung cơ quan lập sau theo quy tắc này",
      en: "bodies that came to be later join by this rule",
    }),
    ...runFlags,
    actor,
    on,
  },
  run: async ({ session, argument, flags }) => {
    const { basis, group, member, reason, lateComers, dryRun, all } = flags;
    const entry = entryOf(session, flags);
    const chidao = await session.open(dryRun ? "read-only" : "open");
    const input = {
      ...{ by: entry.by, on: dayOf(entry), assignment: argument },
      ...(basis === undefined ? {} : { basisDate: basis }),
      ...(group === undefined ? {} : { group }),
      ...(member.length === 0 ? {} : { members: member }),
      ...(reason === undefined ? {} : { reason }),
      ...(lateComers === undefined ? {} : { lateComers }),
    };
    const view = unwrap(await chidao.processes.fanOut(input, optionsOf(session, dryRun)));
    return { json: view, screen: (page) => fanOutLines(view, all, page), exitCode: exitCodeOf(view) };
  },
});

const chosen = {
  until: needed("--until <day>", { vi: "đến hết ngày nào", en: "up to which day" }),
  assignment: repeated("--assignment <assignment>", {
    vi: "chỉ nhiệm vụ này (lặp lại được)",
    en: "only this assignment (repeatable)",
  }),
  ...runFlags,
  actor,
};

const occurrences = defineCommand({
  name: "occurrences",
  about: { vi: "mở các kỳ đã đến hạn của nhiệm vụ định kỳ", en: "open the rounds of recurring tasks that are due" },
  flags: chosen,
  run: async ({ session, flags }) => {
    const chidao = await session.open(flags.dryRun ? "read-only" : "open");
    const view = unwrap(await chidao.processes.occurrences(inputOf(session, flags), optionsOf(session, flags.dryRun)));
    return { json: view, screen: (page) => occurrencesLines(view, flags.all, page), exitCode: exitCodeOf(view) };
  },
});

const reminders = defineCommand({
  name: "reminders",
  about: {
    vi: "đôn đốc nhiệm vụ sắp đến hạn, báo cáo nhiệm vụ quá hạn theo chính sách",
    en: "remind of what is near due and escalate what is overdue, on the days of the policy",
  },
  flags: chosen,
  run: async ({ session, flags }) => {
    const chidao = await session.open(flags.dryRun ? "read-only" : "open");
    const view = unwrap(await chidao.processes.reminders(inputOf(session, flags), optionsOf(session, flags.dryRun)));
    return { json: view, screen: (page) => remindersLines(view, flags.all, page), exitCode: exitCodeOf(view) };
  },
});

export const runGroup: CommandGroup = {
  name: "run",
  about: { vi: "chạy việc theo lịch đến một ngày", en: "do what is scheduled, up to a day" },
  commands: [occurrences, reminders],
};

interface Chosen {
  readonly until: string;
  readonly assignment: ReadonlyArray<string>;
  readonly actor: Parameters<typeof givenEntry>[0]["actor"];
}

function inputOf(session: Session, { until, assignment, actor: by }: Chosen) {
  const entry = completeEntry({ on: until, by, commandId: undefined }, session.env["CHIDAO_ACTOR"]);
  return { by: entry.by, until, ...(assignment.length === 0 ? {} : { assignments: assignment }) };
}

function entryOf(session: Session, flags: Omit<Parameters<typeof givenEntry>[0], "commandId">): EntryInput {
  return completeEntry(givenEntry({ ...flags, commandId: undefined }), session.env["CHIDAO_ACTOR"]);
}

/** The front door says what is wrong with what is no day. */
function dayOf({ on: given }: EntryInput): string {
  return typeof given === "string" ? given : given.unknown;
}

function optionsOf({ terminal, language }: Session, dryRun: boolean): ProcessOptions {
  const onStep = (done: number, of: number): void => {
    if (terminal.errIsTty) terminal.err(`\r${processWords.sending(done, of)[language]}${done === of ? "\n" : ""}`);
  };
  return { dryRun, onStep };
}

/** Where something was refused the rest is recorded all the same; the exit code tells that not all went well. */
function exitCodeOf({ counts }: ProcessRun): number {
  return counts.refused > 0 ? exitCodes.failed : exitCodes.ok;
}
