/** Limits that count back from something that will happen: 10 ngày trước kỳ họp; trước ngày khai mạc ít nhất 5 ngày làm việc. */
import type { DeadlineExpression } from "@chidao/domain";
import { readCalendarForm } from "./calendar-forms.js";
import { numberPattern, readNumber } from "./numbers.js";
import { unitOf, unitPattern } from "./periods.js";

const atLeast = "(?:(?:chậm nhất|muộn nhất|ít nhất|tối thiểu)(?: là)? )?";
const amount = `(${numberPattern}) (${unitPattern})`;

/** What comes after "trước": something that happens, or a day that the words name. */
const numberFirst = new RegExp(`^(?:trước )?${atLeast}${amount} trước (.+)$`);
const eventFirst = new RegExp(`^trước (.+?),? ${atLeast}${amount}$`);

/** Another number or another limit in the words: two limits, or a form that nothing here holds. */
const anotherLimit = /\d+ (?:ngày|tuần|tháng|giờ)|(?:trước|chậm nhất|muộn nhất|không quá|trong vòng)(?: |$)/;

export function readCountdown(words: string): DeadlineExpression | undefined {
  const first = numberFirst.exec(words);
  const [number, unitWord, event] = first === null ? afterEvent(words) : first.slice(1);
  const count = readNumber(number ?? "");
  const unit = unitOf(unitWord ?? "");
  if (count === undefined || unit === undefined || event === undefined) return undefined;
  const named = dayNamed(event);
  if (named === undefined && anotherLimit.test(event)) return undefined;
  return { kind: "beforeEvent", count, unit, event, from: named ?? null, bound: "until" };
}

function afterEvent(words: string): ReadonlyArray<string | undefined> {
  const [, event, number, unit] = eventFirst.exec(words) ?? [];
  return [number, unit, event];
}

/** "10 ngày trước ngày 30/6/2026": the words name the very day. */
function dayNamed(event: string) {
  const read = readCalendarForm(event, "ordinary");
  return read?.kind === "date" && read.bound !== "from" ? { day: read.date } : undefined;
}
