/** Fixed words of the screens about calendars, policies and how a deadline was read. */
import type { ResolutionLabelView, Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const ruleWords = {
  calendars: text("LỊCH LÀM VIỆC", "WORKING CALENDAR"),
  calendarsNone: text("Chưa công bố năm nào.", "No year was published."),
  official: (words: string) => text(`chính thức: ${words}`, `official: ${words}`),
  estimate: (words: string) => text(`ƯỚC TÍNH: ${words}`, `ESTIMATE: ${words}`),
  version: (n: number) => text(`lần công bố ${n}`, `publication ${n}`),
  weeklyRest: text("Nghỉ hằng tuần", "Weekly rest"),
  holiday: text("nghỉ lễ", "holiday"),
  dayOff: text("nghỉ bù, hoán đổi", "day off in exchange"),
  workDay: text("làm bù", "worked in exchange"),
  dayKinds: {
    working: text("ngày làm việc", "a working day"),
    "weekly-rest": text("ngày nghỉ hằng tuần", "a day of weekly rest"),
    holiday: text("ngày nghỉ lễ", "a public holiday"),
    "day-off": text("ngày nghỉ bù hoặc hoán đổi", "a day off, in compensation or exchange"),
    "make-up": text("ngày làm bù", "a day of rest worked in exchange"),
  },
  yearMissing: (year: string) => text(`chưa có lịch năm ${year}`, `no calendar for ${year}`),
  workingDays: (days: number, from: string, to: string) =>
    text(
      `${days} ngày làm việc sau ${from}, đến hết ${to}`,
      `${days} working days after ${from}, up to and with ${to}`,
    ),
  estimateCounted: text("có năm là ước tính", "a year on the way is an estimate"),
  policy: text("CHÍNH SÁCH", "POLICY"),
  policyInForce: (version: number, validFrom: string | null) =>
    version === 0
      ? text("Mặc định của Chidao (chưa áp dụng chính sách nào)", "The default of Chidao (no policy was adopted)")
      : text(`Lần áp dụng ${version}, từ ${validFrom}`, `Adoption ${version}, from ${validFrom}`),
  policyAdopted: (version: number, validFrom: string | null) =>
    text(`Lần ${version}: từ ${validFrom}`, `Adoption ${version}: from ${validFrom}`),
  deadline: text("THỜI HẠN", "DEADLINE"),
  words: text("Lời văn", "Words"),
  reading: text("Hiểu là", "Read as"),
  dueDay: text("Hạn", "Due"),
  noDay: text("chưa ra ngày", "no day"),
  recordedDue: (due: string) => text(`khi ghi: ${due}`, `as recorded: ${due}`),
  step: (date: string, title: string, citation: string, rule: string) =>
    text(`${date}: ${title} [${citation}; ${rule}]`, `${date}: ${title} [${citation}; ${rule}]`),
  choice: (parameter: string, value: string, policy: Text) =>
    text(
      `Theo chính sách: ${parameter} = ${value} (${policy.vi})`,
      `By policy: ${parameter} = ${value} (${policy.en})`,
    ),
  labels: {
    "calendar-estimate": text("lịch của một năm là ước tính", "a year of the calendar is an estimate"),
    "calendar-missing": text("chưa có lịch để xét ngày nghỉ", "no calendar to look for rest days"),
    "year-supplied": text(
      "năm do quy tắc bổ sung, lời văn không nêu",
      "the year comes from a rule, not from the words",
    ),
    "imprecise-anchor": text(
      "ngày bắt đầu chỉ biết theo tháng hoặc năm",
      "the start is known by its month or year only",
    ),
  } satisfies Readonly<Record<ResolutionLabelView, Text>>,
  differs: (n: number) =>
    text(
      `Hạn khác nhau giữa hai cách tính (khi ghi → hiện nay): ${n}`,
      `Deadlines that differ (as recorded → as now): ${n}`,
    ),
  difference: (handle: string, asThen: string | null, asNow: string | null) =>
    text(
      `${handle}: ${asThen ?? "chưa ra ngày"} → ${asNow ?? "chưa ra ngày"}`,
      `${handle}: ${asThen ?? "no day"} → ${asNow ?? "no day"}`,
    ),
  versions: (policy: number, calendar: number | null) =>
    text(
      `chính sách ${policy}, ${calendar === null ? "chưa có lịch" : `lịch ${calendar}`}`,
      `policy ${policy}, ${calendar === null ? "no calendar" : `calendar ${calendar}`}`,
    ),
};
