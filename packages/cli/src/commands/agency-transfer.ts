/** `chidao agency transfer`: the open tasks of an ended body, in bulk, one entry each. */
import { defineCommand } from "../define/command.js";
import { needed, optional, repeated, toggle } from "../define/flag.js";
import { entryFlags, givenEntry } from "../define/write-command.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap } from "../failure.js";
import { parseBasisText } from "../input/document.js";
import { completeEntry } from "../input/entry.js";
import { about } from "../messages/about.js";
import { transfersLines } from "../render/agency-transfer.js";

export const transferTasksCommand = defineCommand({
  name: "transfer",
  about: {
    vi: "chuyển giao hàng loạt nhiệm vụ còn mở của một cơ quan đã kết thúc",
    en: "transfer the open tasks of an ended body, one entry each",
  },
  notes: {
    vi: "Không nêu --function hay --assignment thì chuyển những nhiệm vụ mà cơ quan nhận được giả định là kế thừa. Lặp lại không ghi thêm; dở dang thì chạy lại.",
    en: "With neither --function nor --assignment: the tasks whose presumed successor is --to. Repeating adds nothing; interrupted, run it again.",
  },
  argument: { name: "agency", about: about.args.agencyId, required: true },
  flags: {
    to: needed("--to <agency>", { vi: "cơ quan nhận", en: "the body that takes them over" }),
    function: optional("--function <text>", {
      vi: "chỉ nhiệm vụ thuộc chức năng này, như tên trong mục kế thừa",
      en: "only tasks of this function, as the succession calls it",
    }),
    assignment: repeated("--assignment <handle>", {
      vi: "đúng những nhiệm vụ này (lặp lại được)",
      en: "exactly these tasks (repeatable)",
    }),
    reason: needed("--reason <text>", about.flags.reason),
    basis: optional("--basis <document>", about.flags.basis, parseBasisText),
    dryRun: toggle("--dry-run", { vi: "chỉ xem, không ghi", en: "only tell, write nothing" }),
    ...entryFlags,
  },
  run: async ({ session, argument, flags }) => {
    const { to, assignment, reason, basis, dryRun } = flags;
    const entry = completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
    const chidao = await session.open(dryRun ? "read-only" : "open");
    const view = unwrap(
      await chidao.agencies.transferTasks({
        ...{ ...entry, from: argument, to, reason, dryRun },
        ...(flags.function === undefined ? {} : { function: flags.function }),
        ...(assignment.length === 0 ? {} : { assignments: assignment }),
        ...(basis === undefined ? {} : { basis }),
      }),
    );
    const refused = view.items.some(({ outcome }) => outcome === "refused");
    return {
      json: view,
      screen: (page) => transfersLines(view, page),
      exitCode: refused ? exitCodes.failed : exitCodes.ok,
    };
  },
});
