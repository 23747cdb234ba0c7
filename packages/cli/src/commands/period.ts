/** `chidao period`: how tasks came, went and stayed between two days. */
import { defineCommand } from "../define/command.js";
import { needed } from "../define/flag.js";
import { noteEnd, queryFlags, unitFlag, unitOf } from "../define/read-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";
import { periodLines } from "../render/period.js";

export const periodFlag = needed(
  "--period <from..to>",
  { vi: "kỳ báo cáo, như 2023-01-01..2023-06-30", en: "the period, such as 2023-01-01..2023-06-30" },
  parsePeriod,
);

export const periodCommand = defineCommand({
  name: "period",
  about: { vi: "báo cáo một kỳ: đầu kỳ, giao, kết thúc, cuối kỳ", en: "a period: opening, given, exits, closing" },
  flags: {
    period: periodFlag,
    unit: unitFlag,
    knownAt: queryFlags.knownAt,
    rules: queryFlags.rules,
  },
  run: async ({ session, flags }) => {
    const { period, unit, knownAt, rules } = flags;
    const chidao = await session.open("read-only");
    const query = { ...(knownAt === undefined ? {} : { knownAt }), ...(rules === undefined ? {} : { rules }) };
    const view = unwrap(await chidao.reports.period({ ...period, ...unitOf({ unit }), ...query }));
    noteEnd(view, knownAt, session);
    return { json: view, screen: (page) => periodLines(view, page) };
  },
});

function parsePeriod(text: string, flag: string): { readonly from: string; readonly to: string } {
  const [from, to, ...rest] = text.split("..");
  if (from === undefined || to === undefined || rest.length > 0 || from > to) {
    throw usageFailure("PeriodInvalid", errors.periodInvalid(flag, text), { flag, given: text });
  }
  return { from, to };
}
