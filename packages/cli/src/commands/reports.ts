/** The questions: `board`, `overdue`, `timeline`. */
import type { BoardView, OverdueView } from "chidao";
import { oneOfTexts, optional } from "../define/flag.js";
import { readCommand } from "../define/read-command.js";
import { exitCodes } from "../exit-codes.js";
import { about } from "../messages/about.js";
import { overdueLines, timelineLines } from "../render/assignment.js";
import { boardLines } from "../render/board.js";

const failOn = {
  failOn: optional(
    "--fail-on <finding>",
    { vi: "thoát với mã 6 nếu có: overdue", en: "end with exit code 6 if there is any: overdue" },
    oneOfTexts("overdue"),
  ),
};

export const boardCommand = readCommand({
  name: "board",
  about: { vi: "tình hình thực hiện theo cơ quan", en: "the status of each body's assignments" },
  flags: failOn,
  ask: ({ chidao, query }) => chidao.reports.board(query),
  screen: boardLines,
  exitCode: (board: BoardView, flags) => findings(flags.failOn, board.all.overdue),
});

export const overdueCommand = readCommand({
  name: "overdue",
  about: { vi: "các nhiệm vụ quá hạn, lâu nhất trước", en: "what is overdue, longest first" },
  flags: failOn,
  ask: ({ chidao, query }) => chidao.reports.overdue(query),
  screen: overdueLines,
  exitCode: (overdue: OverdueView, flags) => findings(flags.failOn, overdue.items.length),
});

export const timelineCommand = readCommand({
  name: "timeline",
  about: { vi: "diễn biến của một nhiệm vụ", en: "the story of one assignment" },
  argument: { name: "assignment", about: about.args.assignment, required: true },
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.reports.timeline(argument, query),
  screen: timelineLines,
});

function findings(asked: "overdue" | undefined, count: number): number {
  return asked !== undefined && count > 0 ? exitCodes.findings : exitCodes.ok;
}
