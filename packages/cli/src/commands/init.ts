/** `chidao init`: the only command that creates a store. */

import { optional, toggle } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { about } from "../messages/about.js";

export const initCommand = writeCommand({
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
  },
  mode: "create",
  write: ({ chidao, flags, entry }) =>
    chidao.ledger.open({ ...entry, name: flags.name ?? "Chidao", illustrative: flags.illustrative }),
});
