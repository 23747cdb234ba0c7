/** Periods: a number, a unit, and from what it counts. "Ngày làm việc" is tried before "ngày". */
import type { DeadlineExpression, PeriodAnchor, PeriodUnit } from "@chidao/domain";
import { readCalendarForm } from "./calendar-forms.js";
import { numberPattern, readNumber } from "./numbers.js";

const units: ReadonlyArray<readonly [string, PeriodUnit]> = [
  ["ngày làm việc", "working-day"],
  ["ngày", "day"],
  ["giờ", "hour"],
  ["tiếng", "hour"],
  ["tuần", "week"],
  ["tháng", "month"],
  ["năm", "year"],
];
export const unitPattern = units.map(([word]) => word).join("|");

export function unitOf(word: string): PeriodUnit | undefined {
  return units.find(([each]) => each === word)?.[1];
}

/** What limits the number to a period: within it, or at the latest after it. */
const limiting =
  "(?:(?:trong|không quá|tối đa|chậm nhất|muộn nhất)(?: là)?(?: trong)?(?: thời hạn| thời gian| vòng| khoảng)?(?: không quá| tối đa)?(?: là)?(?: sau)?|thời hạn(?: là)?(?: không quá| tối đa)?)";

const core = new RegExp(`^(.*?)(?:^|[ ,])(${limiting} )?(${numberPattern}) (${unitPattern})(?![^ ,])(.*)$`);

/** Words that tie the period to its beginning. */
const tie = /^,? ?(?:(?:kể|tính)(?: kể)? từ|từ|sau|ngay sau|khi)(?: thời điểm| lúc)?(?: ngày| khi)?(?: |$)/;
const triggerFirst = /^(?:ngay )?(?:sau khi|khi|sau|kể từ khi|kể từ ngày|từ ngày|từ khi) /;

export function readPeriod(words: string): DeadlineExpression | undefined {
  const found = core.exec(words);
  if (found === null) return undefined;
  const [, before = "", limited, numberWords = "", unitWord, after = ""] = found;
  const count = readNumber(numberWords);
  const unit = unitOf(unitWord ?? "");
  const start = startOf(before.trim(), after.trim());
  // A bare number and unit is a period only when something says from when it counts.
  if (count === undefined || unit === undefined || start === undefined || (limited === undefined && start === "")) {
    return undefined;
  }
  return { kind: "period", count, unit, anchor: anchorOf(start), from: startingDay(start), bound: "within" };
}

/** The words that say from when it counts; empty when none do, `undefined` when other words stand around the period. */
function startOf(before: string, after: string): string | undefined {
  const leading = before.replace(/,$/, "");
  if (leading === "" && after === "") return "";
  if (leading === "" && tie.test(after)) return after;
  return after === "" && triggerFirst.test(leading) ? leading : undefined;
}

/** "Kể từ ngày 01/7/2026": the words name the very day. */
function startingDay(start: string) {
  const named = /^,? ?(?:kể từ|tính từ|từ) ngày (.+)$/.exec(start)?.[1];
  const read = named === undefined ? undefined : readCalendarForm(`ngày ${named}`, "ordinary");
  return read?.kind === "date" ? { day: read.date } : null;
}

const anchors: ReadonlyArray<readonly [RegExp, PeriodAnchor]> = [
  [/(?:có|phát sinh) hiệu lực/, "effect"],
  [/nhận/, "receipt"],
  [/ban hành|ngày ký|được ký/, "issue"],
];

/** The word that comes first decides: "nhận được văn bản ban hành" is a receipt. */
export function anchorOf(start: string): PeriodAnchor {
  if (start === "") return "not-stated";
  const placed = anchors
    .map(([pattern, anchor]) => ({ anchor, at: start.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return placed[0]?.anchor ?? "event";
}
