/** Limits that name no day: sessions of an assembly, conditions, and words of urgency. */
import type { DeadlineExpression } from "@chidao/domain";
import { readBound } from "./bounds.js";
import { numberPattern, readNumber } from "./numbers.js";
import { anchorOf } from "./periods.js";
import { noYear, theYear } from "./years.js";

const urgent =
  "(?:rất )?(?:khẩn trương|kịp thời|ngay(?: lập tức| tức thì)?|lập tức|tức thời|tức khắc|sớm(?: nhất(?: có thể)?)?|nhanh chóng|nhanh nhất|khẩn cấp|khẩn|cấp bách|gấp|sớm nhất|(?:trong )?thời gian (?:sớm nhất|nhanh nhất|ngắn nhất|tới)|(?:bảo đảm |đảm bảo |theo )?đúng (?:tiến độ|thời hạn|hạn))";
const onlyUrgent = new RegExp(`^${urgent}(?:(?:,| và|, và|) ?${urgent})*$`);

/** Words that urge and set no limit. */
export function readVague(words: string): DeadlineExpression | undefined {
  return onlyUrgent.test(words) ? { kind: "vague" } : undefined;
}

const sitting = /(?:^|[ ,])(?:kỳ họp|phiên họp|đợt họp)(?:[ ,]|$)/;

/** A limit counted back that is not one by itself, such as one of two. */
const countedBack = /\d+ (?:ngày|tuần|tháng|giờ)(?: làm việc)? trước/;

/** A session, with its number, month and year where the words give them. */
export function readSession(words: string): DeadlineExpression | undefined {
  if (!sitting.test(words) || countedBack.test(words)) return undefined;
  const { bound } = readBound(words);
  const ordinal = new RegExp(`(?:kỳ họp|phiên họp)[^,]*? thứ (${numberPattern})`).exec(words);
  const number = ordinal === null ? null : readNumber(ordinal[1] ?? "");
  const inMonth = /tháng (\d{1,2})(?:\/| năm )?/.exec(words);
  const month = inMonth === null ? null : Number(inMonth[1]);
  const year = /(?:năm |\/)((?:19|20)\d{2})/.exec(words)?.[1];
  if (number === undefined || month === 0 || (month ?? 0) > 12) return undefined;
  return {
    kind: "session",
    number,
    month,
    year: year === undefined ? noYear : theYear(year),
    bound: bound === "before" || bound === "until" ? bound : "on",
  };
}

const conditional =
  /^(?:ngay )?(?:khi|sau|sau khi|từ khi|kể từ khi|cho đến khi|trường hợp|trong trường hợp|nếu|đột xuất|theo (?:yêu cầu|đề nghị|chỉ đạo)|tùy theo|tuỳ theo)(?:[ ,]|$)/;

/** A day or a number of days beside the condition: two limits, or a period that no form holds. */
const anotherLimit = /(?:trước|chậm nhất|muộn nhất|đến hết)(?: là)?(?: ngày| tháng| quý)? \d|^(?:ngay )?sau \d/;

/** Something has to happen first. */
export function readCondition(words: string, asWritten: string): DeadlineExpression | undefined {
  if (anotherLimit.test(words)) return undefined;
  if (conditional.test(words))
    return { kind: "condition", trigger: asWritten, anchor: triggerAnchor(words), bound: "not-stated" };
  // A beginning that is no day: "từ kỳ điều hành gần nhất kể từ ngày Nghị quyết này có hiệu lực".
  const { bound, rest } = readBound(words);
  if (bound !== "from" || rest === "" || /^(?:ngày |tháng |quý |năm )?\d/.test(rest)) return undefined;
  return { kind: "condition", trigger: asWritten, anchor: triggerAnchor(words), bound };
}

function triggerAnchor(words: string) {
  const counted = /(?:kể từ|từ) (?:ngày|khi) (.*)$/.exec(words)?.[1];
  return counted === undefined ? ("event" as const) : anchorOf(counted);
}
