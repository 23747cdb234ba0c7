/**
 * `chidao init`: the only command that creates a store. What is asked for is tried on an empty store in memory first,
 * so that a refused opening leaves no file behind.
 */
import { vietnamPolicyReason, vietnamPolicyValidFrom } from "@chidao/vietnam";
import { type Chidao, createChidao, type EntryInput, memoryStore } from "chidao";
import { defineCommand } from "../define/command.js";
import { optional, toggle } from "../define/flag.js";
import { entryFlags, givenEntry, writtenResult } from "../define/write-command.js";
import { unwrap } from "../failure.js";
import { completeEntry } from "../input/entry.js";
import { about } from "../messages/about.js";
import { loadedLines } from "../render/agencies.js";
import { writtenLines } from "../render/written.js";

export const initCommand = defineCommand({
  name: "init",
  about: { vi: "mở một sổ cái mới", en: "open a new ledger" },
  notes: {
    vi: "Mở lần thứ hai trên cùng một tệp bị từ chối (mã thoát 4).",
    en: "A second opening of the same file is refused (exit code 4).",
  },
  flags: {
    name: optional("--name <text>", {
      vi: "tên sổ cái (mặc định: Chidao)",
      en: "name of the ledger (default: Chidao)",
    }),
    illustrative: toggle("--illustrative", about.illustrative),
    vietnam: toggle("--vietnam", {
      vi: "nạp luôn sổ đăng ký cơ quan, lịch làm việc 2022 đến 2026 và chính sách cho Việt Nam",
      en: "load the register of bodies, the working calendars of 2022 to 2026 and the policy for Viet Nam too",
    }),
    ...entryFlags,
  },
  run: async ({ session, flags }) => {
    const { name = "Chidao", illustrative, vietnam } = flags;
    const input = { ...completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]), name, illustrative };
    unwrap(await createChidao({ store: memoryStore() }).ledger.open(input));
    const chidao = await session.open("create");
    const opened = unwrap(await chidao.ledger.open(input));
    if (!vietnam) return writtenResult(opened);
    const loaded = unwrap(await chidao.agencies.loadVietnam({ on: input.on, by: input.by }));
    await setUpVietnam(chidao, input);
    return {
      json: { ...opened, register: loaded },
      screen: (page) => [...writtenLines(opened, page), ...loadedLines(loaded, page)],
    };
  },
});

/** What comes with Chidao for Viet Nam, each an entry of its own; a repeated opening adds nothing. */
async function setUpVietnam(chidao: Chidao, { on, by, commandId }: EntryInput): Promise<void> {
  const entry = (what: string): EntryInput => ({
    on,
    by,
    ...(commandId === undefined ? {} : { commandId: `${commandId}.${what}` }),
  });
  unwrap(await chidao.calendars.publish({ ...entry("calendar"), years: "vietnam" }));
  unwrap(
    await chidao.policies.adopt({
      ...entry("policy"),
      parameters: "vietnam",
      validFrom: vietnamPolicyValidFrom,
      reason: vietnamPolicyReason,
    }),
  );
}
