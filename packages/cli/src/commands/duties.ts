/** `chidao duties`: where one hand did what two should have done; for one task, who said what and as what. */
import { readCommand } from "../define/read-command.js";
import { about } from "../messages/about.js";
import { dutiesLines } from "../render/authority.js";

export const dutiesCommand = readCommand({
  name: "duties",
  about: {
    vi: "phân tách trách nhiệm: ai đề nghị, ai duyệt, ai trình, ai xác nhận",
    en: "separation of duties: who proposed, approved, handed in, accepted",
  },
  argument: { name: "assignment", about: about.args.assignment, required: false },
  flags: {},
  ask: ({ chidao, argument, query }) => chidao.reports.duties(argument === "" ? undefined : argument, query),
  screen: dutiesLines,
});
