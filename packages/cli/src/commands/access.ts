/** `chidao access`: what was read out of the ledger and handed on, as it was noted beside it. */
import { type CommandGroup, defineCommand } from "../define/command.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap, usageFailure } from "../failure.js";
import { accessWords } from "../messages/access.js";
import { errors } from "../messages/errors.js";
import { accessLogOf } from "../output/log-access.js";
import { accessLines } from "../render/access.js";

const list = defineCommand({
  name: "list",
  about: accessWords.about,
  notes: accessWords.notes,
  flags: {},
  run: async ({ session }) => {
    const log = accessLogOf(session);
    const store = session.storeUrl();
    if (log === undefined) throw usageFailure("AccessLogNeedsSqlite", errors.accessLogNeedsSqlite(store), { store });
    const view = unwrap(await log.read());
    const exitCode = view.firstBroken === null ? exitCodes.ok : exitCodes.integrity;
    return { json: view, screen: (page) => accessLines(view, page), exitCode };
  },
});

export const accessGroup: CommandGroup = { name: "access", about: accessWords.group, commands: [list] };
