/**
 * The boxes in which every assignment is counted exactly once. The four official classes (done or not, in time or
 * not) are a view of them; no deadline, awaiting verification, exits and unknown have boxes of their own, so that
 * the parts always sum to the whole.
 */
import type { Text } from "@chidao/core";

export const boxes = [
  "doneOnTime",
  "doneLate",
  "doneWithoutDeadline",
  "notYetDue",
  "nearDue",
  "overdue",
  "noDeadline",
  "unresolvedDeadline",
  "awaitingVerification",
  "returned",
  "postponed",
  "requested",
  "revoked",
  "notPursued",
  "superseded",
  "unknown",
] as const;

export type Box = (typeof boxes)[number];

/** How many assignments stand in each box, each box counted on its own. */
export type Counts = Readonly<Record<Box, number>>;

export const boxLabels: Readonly<Record<Box, Text>> = {
  doneOnTime: { vi: "Hoàn thành đúng hạn", en: "Done on time" },
  doneLate: { vi: "Hoàn thành quá hạn", en: "Done late" },
  doneWithoutDeadline: { vi: "Hoàn thành, không có hạn", en: "Done, no deadline" },
  notYetDue: { vi: "Chưa đến hạn", en: "Not yet due" },
  nearDue: { vi: "Sắp đến hạn", en: "Near due" },
  overdue: { vi: "Quá hạn", en: "Overdue" },
  noDeadline: { vi: "Không có hạn", en: "No deadline" },
  unresolvedDeadline: { vi: "Hạn chưa xác định", en: "Deadline unresolved" },
  awaitingVerification: { vi: "Chờ xác nhận", en: "Awaiting verification" },
  returned: { vi: "Trả lại, chờ xử lý", en: "Given back" },
  postponed: { vi: "Tạm hoãn", en: "Postponed" },
  requested: { vi: "Đề nghị, không tính hạn", en: "Request, not judged by a deadline" },
  revoked: { vi: "Đã thu hồi", en: "Revoked" },
  notPursued: { vi: "Không tiếp tục", en: "Not pursued" },
  superseded: { vi: "Được thay thế, tách hoặc trùng", en: "Superseded, split or duplicate" },
  unknown: { vi: "Không rõ", en: "Unknown" },
};

/** The four classes of official reports. They leave out what they can't judge, so they need not sum to the whole. */
export interface OfficialClasses {
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly notDoneInTime: number;
  readonly notDoneOverdue: number;
}

export function officialClassesOf(counts: Counts): OfficialClasses {
  return {
    doneOnTime: counts.doneOnTime,
    doneLate: counts.doneLate,
    notDoneInTime: counts.notYetDue + counts.nearDue,
    notDoneOverdue: counts.overdue,
  };
}

export function countBoxes(found: Iterable<Box>): Counts {
  const counts = Object.fromEntries(boxes.map((box) => [box, 0])) as Record<Box, number>;
  for (const box of found) counts[box] += 1;
  return counts;
}

/**
 * The share of done tasks among those with a deadline that could be judged, and what it could be at worst and at
 * best if the unknown ones were known. `null` when the population is empty.
 */
export interface OnTimeRate {
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Done on time + done late + overdue. */
  readonly denominator: number;
  readonly unknown: number;
}

export function onTimeRateOf(counts: Counts): OnTimeRate {
  const { doneOnTime, doneLate, overdue, unknown } = counts;
  return { onTime: doneOnTime, late: doneLate, overdue, denominator: doneOnTime + doneLate + overdue, unknown };
}
