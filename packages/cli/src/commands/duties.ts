/** `chidao duties`: where one hand did what two should have done; for one task, who said what and as what. */
import { readCommand } from "../define/read-command.js";
import { about } from "../messages/about.js";
import { authorsFlag, authorsFrom } from "../proof/author-list.js";
import { dutiesLines } from "../render/authority.js";

export const dutiesCommand = readCommand({
  name: "duties",
  about: {
    vi: "phân tách trách nhiệm: ai đề nghị, ai duyệt, ai trình, ai xác nhận",
    en: "separation of duties: who proposed, approved, handed in, accepted",
  },
  argument: { name: "assignment", about: about.args.assignment, required: false },
  flags: { authors: authorsFlag },
  ask: async ({ chidao, session, argument, flags, query }) => {
    const authors = await authorsFrom(flags.authors, session.terminal);
    return chidao.reports.duties(argument === "" ? undefined : argument, query, authors);
  },
  screen: dutiesLines,
});
