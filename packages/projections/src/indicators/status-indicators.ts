/** The fixed set of indicators about where tasks stand. Which denominators practice uses is seen in published reports. */
import type { Box } from "../boxes.js";
import { boxSets, denominators as by } from "./box-sets.js";
import { type Family, type IndicatorDefinition, indicatorsOfFamily } from "./definition.js";

const done: Family<Box> = {
  id: "completion",
  title: { vi: "Tỷ lệ hoàn thành", en: "Completion rate" },
  numerator: { words: { vi: "đã xác nhận hoàn thành", en: "accepted as done" }, boxes: boxSets.done },
  better: "high",
  doesNotSay: {
    vi: "Không nói đúng hạn hay không, và không nói chất lượng. Chưa hoàn thành không có nghĩa là quá hạn.",
    en: "Not whether it was on time, nor how good it was. What is not done need not be overdue.",
  },
  denominators: [by.given, by.pursued, by.judged, by.doneOrOverdue],
};

const doneWithDay: Family<Box> = {
  ...done,
  id: "completion-with-deadline",
  title: { vi: "Tỷ lệ hoàn thành (có hạn)", en: "Completion rate (with a deadline)" },
  numerator: {
    words: { vi: "có hạn và đã xác nhận hoàn thành", en: "with a deadline, accepted as done" },
    boxes: boxSets.doneWithDay,
  },
  denominators: [by.withDay, by.doneWithDayOrOverdue],
};

const onTime: Family<Box> = {
  id: "on-time",
  title: { vi: "Tỷ lệ đúng hạn", en: "On-time rate" },
  numerator: { words: { vi: "hoàn thành đúng hạn", en: "done on time" }, boxes: ["doneOnTime"] },
  better: "high",
  doesNotSay: {
    vi: "Tính theo hạn đang có hiệu lực: việc được gia hạn rồi xong trong hạn mới vẫn là đúng hạn. Xem thêm chậm so với hạn đầu.",
    en: "It goes by the deadline in force: a task done within an extended deadline is on time. See also days behind the first one.",
  },
  denominators: [by.given, by.judged, by.withDay, by.doneWithDayOrOverdue, by.done, by.doneWithDay],
};

const late: Family<Box> = {
  id: "late",
  title: { vi: "Tỷ lệ hoàn thành quá hạn", en: "Done-late rate" },
  numerator: { words: { vi: "hoàn thành quá hạn", en: "done late" }, boxes: ["doneLate"] },
  better: "low",
  doesNotSay: {
    vi: "Không gồm việc đang quá hạn mà chưa xong, và không nói chậm bao nhiêu ngày.",
    en: "It leaves out what is overdue and not done, and doesn't say by how many days.",
  },
  denominators: [by.given, by.withDay, by.done, by.doneWithDay],
};

const overdue: Family<Box> = {
  id: "overdue",
  title: { vi: "Tỷ lệ quá hạn", en: "Overdue rate" },
  numerator: { words: { vi: "chưa hoàn thành và quá hạn", en: "not done and overdue" }, boxes: ["overdue"] },
  better: "low",
  doesNotSay: {
    vi: "Không gồm việc đã xong nhưng chậm, và việc đã trình kết quả đang chờ xác nhận. Chưa hoàn thành mà còn hạn không phải là quá hạn.",
    en: "It leaves out what was done late and what was handed in and awaits verification. Not done and still in time is not overdue.",
  },
  denominators: [by.given, by.judged, by.withDay, by.doneOrOverdue, by.done, by.open, by.openWithDay],
};

const behind: Family<Box> = {
  id: "behind-deadline",
  title: { vi: "Tỷ lệ không đúng hạn", en: "Missed-deadline rate" },
  numerator: {
    words: { vi: "hoàn thành quá hạn, hoặc chưa hoàn thành và quá hạn", en: "done late, or not done and overdue" },
    boxes: ["doneLate", "overdue"],
  },
  better: "low",
  doesNotSay: {
    vi: "Không nói chậm bao nhiêu ngày, và không tính ngày chậm trước khi được gia hạn.",
    en: "Not by how many days, and not the days that were overdue before an extension.",
  },
  denominators: [by.given, by.withDay, by.doneWithDayOrOverdue],
};

const waiting: Family<Box> = {
  id: "awaiting-verification",
  title: { vi: "Tỷ lệ chờ xác nhận", en: "Awaiting-verification rate" },
  numerator: {
    words: { vi: "đã trình kết quả, chờ xác nhận", en: "handed in, awaiting verification" },
    boxes: ["awaitingVerification"],
  },
  better: "low",
  doesNotSay: {
    vi: "Không nói kết quả có được chấp nhận hay không, và trình trước hay sau hạn.",
    en: "Not whether the result will be accepted, nor whether it came before the deadline.",
  },
  denominators: [by.given],
};

const withoutDay: Family<Box> = {
  id: "without-deadline",
  title: { vi: "Tỷ lệ không có hạn", en: "No-deadline rate" },
  numerator: { words: { vi: "không có hạn", en: "without a deadline" }, boxes: ["doneWithoutDeadline", "noDeadline"] },
  better: "low",
  doesNotSay: {
    vi: "Không gồm hạn có nêu mà chưa xác định được ngày.",
    en: "It leaves out deadlines that were stated and have not come to a day.",
  },
  denominators: [by.given],
};

/** In the order of reports. */
export const statusIndicators: ReadonlyArray<IndicatorDefinition<Box>> = [
  done,
  doneWithDay,
  onTime,
  late,
  overdue,
  behind,
  waiting,
  withoutDay,
].flatMap(indicatorsOfFamily);
