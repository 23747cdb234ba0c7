/**
 * `chidao export`: what officials take away. The ending of the file says what it becomes; the answer inside is the
 * one that the screen shows.
 */
import type { ExportOptions } from "@chidao/exports";
import type { Basis, Chidao, KnownAtInput, Outcome, PeriodView, QueryInput } from "chidao";
import { type Command, type CommandGroup, defineCommand, type Result } from "../define/command.js";
import { needed } from "../define/flag.js";
import { noteEnd, queryFlags, queryOf } from "../define/read-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";
import { fileWritten, writeFileSafely } from "../output/write-file.js";
import type { Session } from "../session.js";
import { exportEvidenceCommand } from "./export-evidence.js";
import { periodFlag } from "./period.js";

type Write<A> = (answer: A, options: ExportOptions) => Promise<Uint8Array> | string;

/** Loaded when something is written: the writers are a sixth of all this program's files. */
type Exports = typeof import("@chidao/exports");

/** What an answer can become, by the ending of the file. */
type Forms<A> = Readonly<Record<string, (exports: Exports) => Write<A>>>;

const toFlag = (endings: string) =>
  needed("--to <file>", { vi: `tệp để ghi (${endings})`, en: `file to write (${endings})` });

interface ExportParts<A> {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly forms: Forms<A>;
}

function exported<A extends { readonly basis: Basis }>(
  { name, vi, en, forms }: ExportParts<A>,
  ask: (chidao: Chidao, query: QueryInput) => Promise<Outcome<A>>,
): Command {
  const endings = Object.keys(forms).join(", ");
  return defineCommand({
    name,
    about: { vi, en },
    flags: { to: toFlag(endings), ...queryFlags },
    run: async ({ session, flags }) => {
      const write = await formOf(forms, flags.to);
      const chidao = await session.open("read-only");
      const answer = unwrap(await ask(chidao, queryOf(flags)));
      return handOut(session, { answer, write, ...flags });
    },
  });
}

interface HandOut<A> {
  readonly answer: A;
  readonly write: Write<A>;
  readonly to: string;
  readonly knownAt: KnownAtInput | undefined;
}

async function handOut<A extends { readonly basis: Basis }>(
  session: Session,
  { answer, write, to, knownAt }: HandOut<A>,
): Promise<Result> {
  noteEnd(answer, knownAt, session);
  const content = await write(answer, { language: session.language });
  return fileWritten(to, await writeFileSafely(to, content), answer.basis);
}

async function formOf<A>(forms: Forms<A>, file: string): Promise<Write<A>> {
  const form = Object.entries(forms).find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];
  if (form !== undefined) return form(await import("@chidao/exports"));
  throw usageFailure("FileKindUnknown", errors.fileKindUnknown(file, Object.keys(forms).join(", ")), { file });
}

const board = exported(
  {
    name: "board",
    vi: "bảng tình hình theo cơ quan",
    en: "the board",
    forms: { ".xlsx": (to) => to.boardWorkbook, ".csv": (to) => to.boardCsv },
  },
  (chidao, query) => chidao.reports.board(query),
);

const list = exported(
  {
    name: "list",
    vi: "danh sách mọi nhiệm vụ",
    en: "the list of all assignments",
    forms: { ".xlsx": (to) => to.assignmentsWorkbook, ".csv": (to) => to.assignmentsCsv },
  },
  (chidao, query) => chidao.reports.assignments(query),
);

const overdue = exported(
  {
    name: "overdue",
    vi: "nhiệm vụ quá hạn",
    en: "what is overdue",
    forms: { ".xlsx": (to) => to.overdueWorkbook, ".csv": (to) => to.overdueCsv },
  },
  (chidao, query) => chidao.reports.overdue(query),
);

const indicators = exported(
  {
    name: "indicators",
    vi: "các chỉ tiêu, nêu rõ mẫu số",
    en: "the indicators",
    forms: { ".xlsx": (to) => to.indicatorsWorkbook, ".csv": (to) => to.indicatorsCsv },
  },
  (chidao, query) => chidao.reports.indicators(query),
);

const aging = exported(
  {
    name: "aging",
    vi: "chậm bao nhiêu ngày",
    en: "how many days behind",
    forms: { ".xlsx": (to) => to.agingWorkbook, ".csv": (to) => to.agingCsv },
  },
  (chidao, query) => chidao.reports.aging(query),
);

const discipline = exported(
  {
    name: "discipline",
    vi: "kỷ luật cập nhật",
    en: "who updates and who does not",
    forms: { ".xlsx": (to) => to.disciplineWorkbook, ".csv": (to) => to.disciplineCsv },
  },
  (chidao, query) => chidao.reports.discipline(query),
);

const workload = exported(
  {
    name: "workload",
    vi: "khối lượng nhiệm vụ",
    en: "what each body has in hand",
    forms: { ".xlsx": (to) => to.workloadWorkbook, ".csv": (to) => to.workloadCsv },
  },
  (chidao, query) => chidao.reports.workload(query),
);

const calendar = exported(
  {
    name: "calendar",
    vi: "lịch các hạn",
    en: "a calendar of deadlines",
    forms: { ".ics": (to) => to.deadlineCalendar },
  },
  (chidao, query) => chidao.reports.assignments(query),
);

const periodForms: Forms<PeriodView> = { ".xlsx": (to) => to.periodWorkbook, ".csv": (to) => to.periodCsv };

const period = defineCommand({
  name: "period",
  about: { vi: "báo cáo một kỳ", en: "a period report" },
  flags: {
    to: toFlag(Object.keys(periodForms).join(", ")),
    period: periodFlag,
    knownAt: queryFlags.knownAt,
    rules: queryFlags.rules,
  },
  run: async ({ session, flags }) => {
    const { to, period: span, knownAt, rules } = flags;
    const write = await formOf(periodForms, to);
    const chidao = await session.open("read-only");
    const answer = unwrap(await chidao.reports.period({ ...span, ...queryOf({ asOf: undefined, knownAt, rules }) }));
    return handOut(session, { answer, write, to, knownAt });
  },
});

export const exportGroup: CommandGroup = {
  name: "export",
  about: { vi: "ghi ra Excel, CSV, lịch, gói chứng cứ", en: "write Excel, CSV, a calendar, evidence" },
  commands: [board, list, overdue, period, indicators, aging, discipline, workload, calendar, exportEvidenceCommand],
};
