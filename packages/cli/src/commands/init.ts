/**
 * `chidao init`: the only command that creates a store. What is asked for is tried on an empty store in memory first,
 * so that a refused opening leaves no file behind.
 */
import { createChidao, memoryStore } from "chidao";
import { defineCommand } from "../define/command.js";
import { optional, toggle } from "../define/flag.js";
import { entryFlags, givenEntry, writtenResult } from "../define/write-command.js";
import { unwrap } from "../failure.js";
import { completeEntry } from "../input/entry.js";
import { about } from "../messages/about.js";

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
    ...entryFlags,
  },
  run: async ({ session, flags }) => {
    const { name = "Chidao", illustrative } = flags;
    const input = { ...completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]), name, illustrative };
    unwrap(await createChidao({ store: memoryStore() }).ledger.open(input));
    const chidao = await session.open("create");
    return writtenResult(unwrap(await chidao.ledger.open(input)));
  },
});
