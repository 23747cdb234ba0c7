/** `chidao evidence`: what results rest on, and whether the files are what they are said to be. */
import type { CommandGroup } from "../define/command.js";
import { integerText, needed, optional } from "../define/flag.js";
import { readCommand } from "../define/read-command.js";
import { writeCommand } from "../define/write-command.js";
import { about } from "../messages/about.js";
import { evidenceLines } from "../render/authority.js";

const argument = { name: "assignment", about: about.args.assignment, required: true };

const list = readCommand({
  name: "list",
  about: { vi: "minh chứng của một nhiệm vụ và kết quả kiểm tra", en: "the evidence of a task and how it was checked" },
  argument,
  flags: {},
  ask: ({ chidao, argument: assignment, query }) => chidao.evidence.list(assignment, query),
  screen: evidenceLines,
});

const check = writeCommand({
  name: "check",
  about: {
    vi: "kiểm tra một tệp minh chứng trong thư mục <sổ>.evidence",
    en: "check one file of evidence in the folder <ledger>.evidence",
  },
  argument,
  flags: {
    entry: needed("--entry <number>", { vi: "số mục đã nộp", en: "the entry that filed it" }, integerText),
    position: needed(
      "--position <number>",
      { vi: "thứ tự tài liệu, từ 0", en: "its place there, from 0" },
      integerText,
    ),
    note: optional("--note <text>", { vi: "ghi chú", en: "a note" }),
  },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.evidence.check({
      ...entry,
      assignment,
      entry: flags.entry,
      position: flags.position,
      ...(flags.note === undefined ? {} : { note: flags.note }),
    }),
});

export const evidenceGroup: CommandGroup = {
  name: "evidence",
  about: { vi: "minh chứng của kết quả", en: "what results rest on" },
  commands: [list, check],
};
