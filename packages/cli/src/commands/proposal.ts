/** `chidao proposal`: what needs a second person, and what the second person says. */
import type { CommandGroup } from "../define/command.js";
import { needed, optional } from "../define/flag.js";
import { readCommand } from "../define/read-command.js";
import { writeCommand } from "../define/write-command.js";
import { about } from "../messages/about.js";
import { proposalLines } from "../render/authority.js";

const argument = {
  name: "proposal",
  about: { vi: "đề nghị, như P4", en: "the proposal, such as P4" },
  required: true,
};

const list = readCommand({
  name: "list",
  about: { vi: "các đề nghị và kết quả xử lý", en: "the proposals and what became of each" },
  flags: {},
  ask: ({ chidao, query }) => chidao.proposals.list(query),
  screen: proposalLines,
});

const approve = writeCommand({
  name: "approve",
  about: { vi: "duyệt một đề nghị của người khác", en: "approve what another person proposed" },
  argument,
  flags: {
    note: optional("--note <text>", { vi: "ghi chú", en: "a note" }),
    contestReason: optional("--contest-reason <text>", about.flags.contestReason),
  },
  write: ({ chidao, argument: proposal, flags, entry }) =>
    chidao.proposals.approve({
      ...entry,
      proposal,
      ...(flags.note === undefined ? {} : { note: flags.note }),
      ...(flags.contestReason === undefined ? {} : { contestReason: flags.contestReason }),
    }),
});

const decline = writeCommand({
  name: "decline",
  about: { vi: "không duyệt một đề nghị", en: "decline a proposal" },
  argument,
  flags: { reason: needed("--reason <text>", about.flags.reason) },
  write: ({ chidao, argument: proposal, flags, entry }) =>
    chidao.proposals.decline({ ...entry, proposal, reason: flags.reason }),
});

const withdraw = writeCommand({
  name: "withdraw",
  about: { vi: "rút đề nghị của mình", en: "withdraw one's own proposal" },
  argument,
  flags: { reason: needed("--reason <text>", about.flags.reason) },
  write: ({ chidao, argument: proposal, flags, entry }) =>
    chidao.proposals.withdraw({ ...entry, proposal, reason: flags.reason }),
});

export const proposalGroup: CommandGroup = {
  name: "proposal",
  about: { vi: "việc cần người thứ hai duyệt", en: "what needs a second person" },
  commands: [list, approve, decline, withdraw],
};
