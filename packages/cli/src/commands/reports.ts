/** The questions: `board`, `overdue`, `timeline`, `explain`. */
import type { OverdueView } from "chidao";
import { defineCommand } from "../define/command.js";
import { oneOfTexts, optional } from "../define/flag.js";
import { noteEnd, queryFlags, queryOf, readCommand, unitFlag, unitOf } from "../define/read-command.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap } from "../failure.js";
import { about } from "../messages/about.js";
import { fileWritten, writeFileSafely } from "../output/write-file.js";
import { overdueLines, timelineLines } from "../render/assignment.js";
import { boardLines } from "../render/board.js";
import { explanationLines } from "../render/explanation.js";

const failOn = {
  failOn: optional(
    "--fail-on <finding>",
    { vi: "thoát với mã 6 nếu có: overdue", en: "end with exit code 6 if there is any: overdue" },
    oneOfTexts("overdue"),
  ),
};

export const boardCommand = defineCommand({
  name: "board",
  about: { vi: "tình hình thực hiện theo cơ quan", en: "the status of each body's assignments" },
  flags: {
    ...failOn,
    html: optional("--html <file>", {
      vi: "ghi thành một tệp HTML tĩnh để gửi, in",
      en: "write one static HTML file to mail and print",
    }),
    unit: unitFlag,
    held: optional(
      "--held <when>",
      {
        vi: "theo cơ quan nêu lúc giao (as-then) hay cơ quan giữ hiện nay (as-now, mặc định)",
        en: "under the bodies named at the issue (as-then), or after recorded transfers (as-now, default)",
      },
      oneOfTexts("as-then", "as-now"),
    ),
    ...queryFlags,
  },
  run: async ({ session, flags }) => {
    const chidao = await session.open("read-only");
    const query = queryOf(flags);
    const { unit, held } = flags;
    const board = unwrap(
      await chidao.reports.board({
        ...query,
        ...unitOf({ unit }),
        ...(held === undefined ? {} : { heldAs: held === "as-then" ? "then" : "now" }),
      }),
    );
    noteEnd(board, flags.knownAt, session);
    const exitCode = findings(flags.failOn, board.all.overdue);
    if (flags.html === undefined) return { json: board, screen: (page) => boardLines(board, page), exitCode };
    const counted = { ...query, ...unitOf({ unit }) };
    const assignments = unwrap(await chidao.reports.assignments(counted));
    const indicators = unwrap(await chidao.reports.indicators(counted));
    // Loaded for a page alone: most runs print a table.
    const { boardPage } = await import("@chidao/board");
    const page = boardPage({ board, assignments, indicators }, { language: session.language });
    return { ...fileWritten(flags.html, await writeFileSafely(flags.html, page), board.basis), exitCode };
  },
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

export const explainCommand = readCommand({
  name: "explain",
  about: { vi: "vì sao một nhiệm vụ ở tình trạng này", en: "why an assignment stands where it stands" },
  argument: { name: "assignment", about: about.args.assignment, required: true },
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.reports.explain(argument, query),
  screen: explanationLines,
});

function findings(asked: "overdue" | undefined, count: number): number {
  return asked !== undefined && count > 0 ? exitCodes.findings : exitCodes.ok;
}
