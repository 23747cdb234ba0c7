/** `chidao set-aside`: two persons let reading go on past an entry that this software can't read. */
import { integerText, needed } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { parseActorText } from "../input/entry.js";
import { about } from "../messages/about.js";

export const setAsideCommand = writeCommand({
  name: "set-aside",
  about: {
    vi: "gác lại một mục mà phần mềm không đọc được",
    en: "set an entry aside that this software can't read",
  },
  notes: {
    vi: "Hãy thử bản phần mềm mới hơn trước. Mục vẫn nguyên trong sổ và trong bằng chứng; mọi báo cáo nói rằng có mục bị gác lại. Bản đọc được mục ấy thì đọc lại như thường. Cơ quan nêu bằng mã.",
    en: "Try a newer release first. The entry stays in the ledger and in every proof; every report says that there is one. A release that can read it does so again. Bodies are named by their ids.",
  },
  argument: {
    name: "index",
    about: { vi: "số mục, như lỗi nêu", en: "the entry, as the fault names it" },
    required: true,
  },
  flags: {
    reason: needed("--reason <text>", about.flags.reason),
    second: needed(
      "--second <agency:role>",
      { vi: "người thứ hai đồng ý", en: "the second person, who agreed" },
      parseActorText,
    ),
  },
  write: ({ chidao, argument, flags, entry }) =>
    chidao.entries.setAside({
      ...{ ...entry, index: integerText(argument.replace(/^#/, ""), "<index>") },
      ...{ reason: flags.reason, secondPerson: flags.second },
    }),
});
