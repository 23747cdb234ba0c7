/** `chidao indicators`: rates with their denominators named, of a ledger or of figures that somebody published. */
import { createChidao, memoryStore, type PublishedInput } from "chidao";
import { defineCommand } from "../define/command.js";
import { badValue, integerText, oneOfTexts, optional } from "../define/flag.js";
import { queryFlags, queryOf } from "../define/read-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";
import { indicatorsLines, publishedLines } from "../render/indicators.js";

const units = oneOfTexts("assignment", "obligation");

export const indicatorsCommand = defineCommand({
  name: "indicators",
  about: { vi: "các chỉ tiêu, nêu rõ mẫu số", en: "rates with their denominators named" },
  notes: {
    vi: "Với --published, tính từ số liệu công bố mà không đọc sổ cái: doneOnTime, doneLate, notDoneInTime, notDoneOverdue, done, notDone hoặc tên tình trạng bất kỳ, mỗi mục một số.",
    en: "With --published, figures that somebody published are taken and no ledger is read: doneOnTime, doneLate, notDoneInTime, notDoneOverdue, done, notDone or the name of any box, each with a number.",
  },
  flags: {
    lead: optional("--lead <body>", { vi: "chỉ nhiệm vụ do cơ quan này chủ trì", en: "only what this body leads" }),
    published: optional(
      "--published <class=count,...>",
      {
        vi: "số liệu công bố, như doneOnTime=14068,doneLate=1983",
        en: "published figures, such as doneOnTime=14068,doneLate=1983",
      },
      parseCounts,
    ),
    given: optional("--given <number>", { vi: "tổng số đã công bố", en: "the total that was published" }, integerText),
    unit: optional(
      "--unit <unit>",
      {
        vi: "đơn vị tính: assignment (mặc định của sổ) hoặc obligation",
        en: "what is counted: assignment (the ledger's default) or obligation",
      },
      units,
    ),
    otherGiven: optional(
      "--other-given <number>",
      { vi: "một tổng số khác cùng kỳ, để đối chiếu", en: "another total of the same period, to be compared" },
      integerText,
    ),
    otherUnit: optional(
      "--other-unit <unit>",
      { vi: "đơn vị tính của tổng số khác đó", en: "what that one counts" },
      units,
    ),
    ...queryFlags,
  },
  run: async ({ session, flags }) => {
    const { lead, published, given, unit, otherGiven, otherUnit } = flags;
    if (published !== undefined) {
      const other =
        otherGiven === undefined
          ? {}
          : { other: { given: otherGiven, ...(otherUnit === undefined ? {} : { unit: otherUnit }) } };
      const input = {
        counts: published,
        ...(given === undefined ? {} : { given }),
        ...(unit === undefined ? {} : { unit }),
        ...other,
      };
      const view = unwrap(await createChidao({ store: memoryStore() }).reports.published(input));
      return { json: view, screen: (page) => publishedLines(view, page) };
    }
    const needing = Object.entries({ given, "other-given": otherGiven, "other-unit": otherUnit });
    const alone = needing.find(([, value]) => value !== undefined)?.[0];
    if (alone !== undefined) throw usageFailure("FlagsConflict", errors.needsFlag(`--${alone}`, "--published"));
    const chidao = await session.open("read-only");
    const view = unwrap(
      await chidao.reports.indicators({
        ...queryOf(flags),
        ...(unit === undefined ? {} : { unit }),
        ...(lead === undefined ? {} : { lead }),
      }),
    );
    return { json: view, screen: (page) => indicatorsLines(view, page) };
  },
});

/** Which classes there are is judged by the front door. */
function parseCounts(text: string, flag: string): PublishedInput["counts"] {
  const pairs = text.split(",").map((pair) => pair.split("=").map((part) => part.trim()));
  return Object.fromEntries(
    pairs.map(([name = "", count = "", ...rest]) => {
      if (name === "" || rest.length > 0 || !/^\d+$/.test(count)) throw badValue(flag, text, errors.expected.counts);
      return [name, Number(count)];
    }),
  );
}
