/** `chidao export evidence`: a bundle that anybody can check offline, without this program. */
import type { EvidenceExport } from "chidao";
import { defineCommand } from "../define/command.js";
import { needed, optional } from "../define/flag.js";
import { entryFlags } from "../define/write-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { completeEntry } from "../input/entry.js";
import { readTextFile } from "../input/text-file.js";
import { errors } from "../messages/errors.js";
import { progressWords } from "../messages/progress.js";
import { withProgress } from "../output/progress.js";
import { evidenceLines } from "../render/proof.js";

export const exportEvidenceCommand = defineCommand({
  name: "evidence",
  about: { vi: "gói chứng cứ để kiểm tra ngoại tuyến", en: "an evidence bundle to be checked offline" },
  notes: {
    vi: "Mặc định là toàn bộ sổ. Gói luôn có phần đầu của mọi mục; --directive, --agency hoặc --assignment chọn nội dung của mục nào được kèm theo. Không có giá trị cá nhân nào trong gói. Kiểm tra bằng: chidao verify --bundle ĐƯỜNG-DẪN, hoặc verify.mjs.",
    en: "The whole ledger by default. A bundle always has the header of every record; --directive, --agency or --assignment choose whose texts go along. No personal value is in it. To check it: chidao verify --bundle PATH, or verify.mjs.",
  },
  flags: {
    to: needed("--to <path>", { vi: "thư mục mới, hoặc tệp .zip", en: "a new folder, or a .zip file" }),
    directive: optional("--directive <directive>", { vi: "chỉ văn bản này", en: "this directive only" }),
    agency: optional("--agency <agency>", { vi: "chỉ cơ quan này", en: "this body only" }),
    assignment: optional("--assignment <assignment>", { vi: "chỉ nhiệm vụ này", en: "this assignment only" }),
    policy: optional("--policy <file>", { vi: "tệp tin cậy để gửi kèm", en: "a trust file to send along" }),
    actor: entryFlags.actor,
  },
  run: async ({ session, flags: { to, policy, actor, ...subjects } }) => {
    const { by } = completeEntry({ by: actor, on: undefined, commandId: undefined }, session.env["CHIDAO_ACTOR"]);
    const only = Object.entries(subjects).flatMap(([kind, name]) => (name === undefined ? [] : [{ [kind]: name }]));
    if (only.length > 1)
      throw usageFailure("FlagsExclude", errors.flagsExclude("--directive, --agency, --assignment"), {});
    const trust = policy === undefined ? {} : { policy: await readTextFile(policy, session.terminal) };
    const chidao = await session.open("read-only");
    const written = await withProgress(session, progressWords.entries, async (onProgress) =>
      unwrap(
        await chidao.audit.exportEvidence({
          ...{ to, by, onProgress },
          ...trust,
          ...(only[0] === undefined ? {} : { only: only[0] as NonNullable<EvidenceExport["only"]> }),
        }),
      ),
    );
    const gave = { path: to, bytes: null, sha256: null, position: written.size - 1 };
    return { gave, json: written, screen: (page) => evidenceLines(written, page) };
  },
});
