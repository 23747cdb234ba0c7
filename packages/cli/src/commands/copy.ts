/** `chidao copy`: moves a ledger from one store to another, and goes on with a copy that was interrupted. */
import { copyLedger } from "chidao";
import { defineCommand } from "../define/command.js";
import { needed } from "../define/flag.js";
import { unwrap, usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";
import { progressWords } from "../messages/progress.js";
import { screens } from "../messages/screens.js";
import { withProgress } from "../output/progress.js";
import { paragraph } from "../render/page.js";
import { openStore } from "../store-url.js";

export const copyCommand = defineCommand({
  name: "copy",
  about: {
    vi: "chuyển sổ cái sang một kho khác",
    en: "move the ledger to another store",
  },
  notes: {
    vi: "Thứ tự, mã, nội dung và thời điểm ghi giữ nguyên. Bị ngắt thì chạy lại để làm tiếp. Đích phải trống hoặc là phần đầu của chính sổ ấy (mã thoát 4). Tệp .disclosures và .evidence nằm ngoài sổ và được sao riêng.",
    en: "Order, ids, contents and times of recording stay. Interrupted, it goes on when run again. The target is empty or the beginning of the same ledger (exit code 4). Files in .disclosures and .evidence are not in the ledger and are copied on their own.",
  },
  flags: {
    from: needed("--from <store>", { vi: "kho nguồn", en: "the store to copy from" }),
    to: needed("--to <store>", { vi: "kho đích", en: "the store to copy to" }),
  },
  run: async ({ session, flags }) => {
    for (const url of [flags.from, flags.to]) {
      if (url === "memory:") throw usageFailure("StoreUrlInvalid", errors.storeUrlInvalid(url), { store: url });
    }
    const from = (await openStore(flags.from, "read-only", session.env)).store;
    try {
      const to = (await openStore(flags.to, "create", session.env)).store;
      try {
        const copied = unwrap(
          await withProgress(session, progressWords.entries, (onProgress) => copyLedger({ from, to, onProgress })),
        );
        return { json: copied, screen: (page) => paragraph(page, page.say(screens.copied(copied))) };
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
  },
});
