/** `chidao backup`: a copy of the ledger at one position, made while others write. */
import { existsSync } from "node:fs";
import { backUpSqlite } from "chidao";
import { defineCommand } from "../define/command.js";
import { needed } from "../define/flag.js";
import { unwrap, usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";
import { progressWords } from "../messages/progress.js";
import { screens } from "../messages/screens.js";
import { withProgress } from "../output/progress.js";
import { paragraph } from "../render/page.js";
import { networkFileSystemOf, noLedgerFile, sqliteFileOf } from "../store-url.js";

export const backupCommand = defineCommand({
  name: "backup",
  about: {
    vi: "sao sổ cái sang một tệp mới, kể cả khi đang có người ghi",
    en: "copy the ledger to a new file, also while others write",
  },
  notes: {
    vi: "Bản sao là sổ cái đầy đủ tính đến lúc bắt đầu sao; mọi sự kiện được băm lại và so với gốc chứng thực. Không ghi đè tệp nào; bị ngắt thì không để lại gì. Tệp ở TỆP.disclosures và TỆP.evidence không nằm trong sổ và được sao riêng.",
    en: "The copy is a whole ledger as of when the copying begins; every event is hashed again and compared with the kept frontier. No file is overwritten; an interruption leaves nothing. What stands in FILE.disclosures and FILE.evidence is not in the ledger and is copied on its own.",
  },
  flags: {
    to: needed("--to <file>", { vi: "tệp mới cho bản sao", en: "new file for the copy" }),
  },
  run: async ({ session, flags }) => {
    const url = session.storeUrl();
    const file = sqliteFileOf(url);
    if (file === undefined) throw usageFailure("BackupNeedsSqlite", errors.backupNeedsSqlite(url), { store: url });
    if (!existsSync(file)) throw noLedgerFile(file);
    const options = { file, to: flags.to, networkFileSystem: networkFileSystemOf(session.env) };
    const made = unwrap(
      await withProgress(session, progressWords.entries, (onProgress) => backUpSqlite({ ...options, onProgress })),
    );
    return { json: made, screen: (page) => paragraph(page, page.say(screens.backedUp(made))) };
  },
});
