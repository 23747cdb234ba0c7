/** `chidao replay`: makes the read models beside the ledger, builds them anew, or compares them with it. */
import type { ReplayProgress } from "chidao";
import { defineCommand } from "../define/command.js";
import { toggle } from "../define/flag.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap } from "../failure.js";
import { progressWords } from "../messages/progress.js";
import { withProgress } from "../output/progress.js";
import { replayedLines, verifiedLines } from "../render/replay.js";

export const replayCommand = defineCommand({
  name: "replay",
  about: {
    vi: "dựng hoặc cập nhật mô hình đọc để trả lời nhanh",
    en: "make or catch up the read models that questions are answered from",
  },
  notes: {
    vi: "Bị ngắt thì chạy lại để làm tiếp. Dựng lại diễn ra bên cạnh bản đang dùng. --verify thấy khác: mã thoát 5.",
    en: "Interrupted, it goes on when run again. A rebuild runs beside what is in use. --verify finding a difference: exit code 5.",
  },
  flags: {
    rebuild: toggle("--rebuild", { vi: "dựng lại từ đầu", en: "build everything anew" }),
    verify: toggle("--verify", {
      vi: "so từng dòng với sổ cái",
      en: "compare every row with the ledger",
    }),
  },
  run: async ({ session, flags: { rebuild, verify } }) => {
    const chidao = await session.open("read-only");
    const replay = () =>
      withProgress(session, progressWords.entries, async (tell) => {
        const onProgress = ({ position, head }: ReplayProgress) => tell(position, head);
        return unwrap(await chidao.readModels.replay({ rebuild, onProgress }));
      });
    if (!verify) {
      const replayed = await replay();
      return { json: replayed, screen: (page) => replayedLines(replayed, page) };
    }
    // With both, what was built anew is compared.
    if (rebuild) await replay();
    const verified = unwrap(await chidao.readModels.verify());
    const exitCode = verified.same ? exitCodes.ok : exitCodes.integrity;
    return { json: verified, screen: (page) => verifiedLines(verified, page), exitCode };
  },
});
