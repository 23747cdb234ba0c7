/** The reports that look at the whole ledger from one side. */
import { boxes } from "chidao";
import { integerText, oneOfTexts, optional } from "../define/flag.js";
import { readCommand, unitFlag, unitOf } from "../define/read-command.js";
import { exitCodes } from "../exit-codes.js";
import { about } from "../messages/about.js";
import { agingLines, lateEntryLines } from "../render/aging.js";
import { disciplineLines } from "../render/discipline.js";
import { irregularitiesLines } from "../render/irregularities.js";
import { matrixLines, summaryLines, tasksLines } from "../render/matrix.js";
import { silenceLines } from "../render/silence.js";
import { workloadLines } from "../render/workload.js";

const findingsIf = (found: boolean): number => (found ? exitCodes.findings : exitCodes.ok);

const leadFlag = optional("--lead <body>", {
  vi: "chỉ nhiệm vụ do cơ quan này chủ trì",
  en: "only what this body leads",
});

const aging = readCommand({
  name: "aging",
  about: {
    vi: "chậm bao nhiêu ngày, theo hạn hiện nay và hạn đầu",
    en: "how many days behind, by current and first deadline",
  },
  flags: { unit: unitFlag },
  ask: ({ chidao, query, flags }) => chidao.reports.aging({ ...query, ...unitOf(flags) }),
  screen: agingLines,
});

const discipline = readCommand({
  name: "discipline",
  about: { vi: "kỷ luật cập nhật của từng cơ quan", en: "who updates and who does not" },
  flags: {
    cycle: optional(
      "--cycle <days>",
      {
        vi: "phải cập nhật trong bao nhiêu ngày (mặc định 30)",
        en: "an update is expected within so many days (default 30)",
      },
      integerText,
    ),
    failOn: optional(
      "--fail-on <finding>",
      { vi: "thoát với mã 6 nếu có: silent", en: "end with exit code 6 if there is any: silent" },
      oneOfTexts("silent"),
    ),
  },
  ask: ({ chidao, query, flags: { cycle } }) =>
    chidao.reports.discipline({ ...query, ...(cycle === undefined ? {} : { cycleDays: cycle }) }),
  screen: disciplineLines,
  exitCode: ({ silent }, { failOn }) => findingsIf(failOn !== undefined && silent.length > 0),
});

const irregularities = readCommand({
  name: "irregularities",
  about: { vi: "điểm bất thường theo quy tắc", en: "irregularities by rule" },
  flags: {
    failOn: optional(
      "--fail-on <severity>",
      {
        vi: "thoát với mã 6 nếu còn mở: any, irregular (trở lên), serious",
        en: "end with exit code 6 if any is open: any, irregular (or graver), serious",
      },
      oneOfTexts("any", "irregular", "serious"),
    ),
  },
  ask: ({ chidao, query }) => chidao.reports.irregularities(query),
  screen: irregularitiesLines,
  exitCode: ({ open: { serious, irregular, advisory } }, { failOn }) => {
    const counted = { any: serious + irregular + advisory, irregular: serious + irregular, serious };
    return findingsIf(failOn !== undefined && counted[failOn] > 0);
  },
});

const entryLag = readCommand({
  name: "entry-lag",
  about: {
    vi: "ghi sổ chậm bao nhiêu ngày sau khi việc diễn ra",
    en: "how many days after it happened things are written down",
  },
  flags: {},
  ask: ({ chidao, query }) => chidao.reports.lateEntry(query),
  screen: lateEntryLines,
});

const workload = readCommand({
  name: "workload",
  about: { vi: "khối lượng nhiệm vụ của từng cơ quan", en: "what each body has in hand" },
  flags: {
    within: optional(
      "--within <days>",
      { vi: "đến hạn trong bao nhiêu ngày tới (mặc định 30)", en: "due within so many days (default 30)" },
      integerText,
    ),
    months: optional(
      "--months <number>",
      { vi: "số tháng (mặc định 12)", en: "how many months (default 12)" },
      integerText,
    ),
    unit: unitFlag,
  },
  ask: ({ chidao, query, flags: { within, months, unit } }) =>
    chidao.reports.workload({
      ...query,
      ...unitOf({ unit }),
      ...(within === undefined ? {} : { dueWithin: within }),
      ...(months === undefined ? {} : { months }),
    }),
  screen: workloadLines,
});

const matrix = readCommand({
  name: "matrix",
  about: { vi: "ma trận một chỉ đạo: cơ quan, vai trò, nhiệm vụ", en: "one directive: bodies, roles, assignments" },
  argument: { name: "directive", about: about.args.directive, required: true },
  flags: { unit: unitFlag },
  ask: ({ chidao, argument, query, flags }) => chidao.reports.matrix(argument, { ...query, ...unitOf(flags) }),
  screen: matrixLines,
});

const summary = readCommand({
  name: "summary",
  about: { vi: "tổng hợp theo loại nhiệm vụ", en: "what the assignments of one kind add up to" },
  argument: { name: "kind", about: { vi: "loại, như budget", en: "the kind, such as budget" }, required: true },
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.reports.summary(argument, query),
  screen: summaryLines,
});

const tasks = readCommand({
  name: "tasks",
  about: { vi: "các nhiệm vụ đứng sau một con số của bảng", en: "the assignments behind a number of the board" },
  flags: {
    lead: leadFlag,
    box: optional(
      "--box <box>",
      { vi: "chỉ tình trạng này, như overdue", en: "only this state, such as overdue" },
      oneOfTexts(...boxes),
    ),
  },
  ask: ({ chidao, query, flags: { lead, box } }) =>
    chidao.reports.tasks({
      ...query,
      ...(lead === undefined ? {} : { lead }),
      ...(box === undefined ? {} : { box }),
    }),
  screen: tasksLines,
});

const silence = readCommand({
  name: "silence",
  about: { vi: "cơ quan được hỏi: ai trả lời, ai im lặng", en: "who was asked, who answered, who is silent" },
  flags: {
    failOn: optional(
      "--fail-on <finding>",
      { vi: "thoát với mã 6 nếu có: silent", en: "end with exit code 6 if there is any: silent" },
      oneOfTexts("silent"),
    ),
  },
  ask: ({ chidao, query }) => chidao.reports.silence(query),
  screen: silenceLines,
  exitCode: ({ all }, { failOn }) => findingsIf(failOn !== undefined && all.states.silent > 0),
});

export const analysisCommands = [
  tasks,
  matrix,
  aging,
  discipline,
  workload,
  silence,
  irregularities,
  entryLag,
  summary,
];
