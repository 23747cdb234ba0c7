/**
 * Update discipline: whether bodies tell how far they are. Completing and telling are two things and have two rates;
 * Đà Nẵng publishes both. The population is what is still to be done and
 * neither given back, postponed nor a request.
 */
import { type CivilDate, countsFrom, type Dated, type Fact, type Text } from "@chidao/core";
import { daysBetween, lifecycleOf } from "@chidao/domain";
import type { PlacedAssignment } from "../board.js";
import { boxSets } from "../indicators/box-sets.js";
import { type IndicatorDefinition, indicatorsOfFamily } from "../indicators/definition.js";
import type { ReadModel } from "../read-model.js";
import { hasHappened } from "../status.js";

export const updateBoxes = ["upToDate", "notYetExpected", "outOfDate", "neverReported", "undated"] as const;
export type UpdateBox = (typeof updateBoxes)[number];

export const updateBoxLabels: Readonly<Record<UpdateBox, Text>> = {
  upToDate: { vi: "Có cập nhật trong chu kỳ", en: "Updated within the cycle" },
  notYetExpected: { vi: "Mới giao, chưa đến kỳ cập nhật", en: "New, no update expected yet" },
  outOfDate: { vi: "Cập nhật đã quá chu kỳ", en: "Last update older than the cycle" },
  neverReported: { vi: "Chưa từng cập nhật", en: "Never updated" },
  undated: { vi: "Không rõ ngày cập nhật", en: "Date of the update not known" },
};

export const updateIndicators: ReadonlyArray<IndicatorDefinition<UpdateBox>> = indicatorsOfFamily({
  id: "update",
  title: { vi: "Tỷ lệ cập nhật", en: "Update rate" },
  numerator: { words: updateBoxLabels.upToDate, boxes: ["upToDate"] },
  better: "high",
  doesNotSay: {
    vi: "Không nói tiến độ thực: có cập nhật không có nghĩa là có làm. Chu kỳ do người hỏi nêu, không phải quy định.",
    en: "Not how far the work is: telling is not doing. The cycle is the asker's, and no rule.",
  },
  denominators: [
    {
      id: "of-open",
      words: { vi: "nhiệm vụ chưa hoàn thành", en: "those not done" },
      boxes: updateBoxes,
    },
    {
      id: "of-expected",
      words: { vi: "nhiệm vụ chưa hoàn thành đã đến kỳ cập nhật", en: "those not done whose update is due" },
      boxes: ["upToDate", "outOfDate", "neverReported"],
    },
  ],
});

export interface UpdateState {
  readonly placed: PlacedAssignment;
  readonly box: UpdateBox;
  readonly lastOn: Dated | undefined;
  /** Days since the last update, or since the issue when there was none; `undefined` when that day is not known. */
  readonly days: number | undefined;
}

/** Every task that is still to be done, with its last update, for a cycle of so many days. */
export function updatesOf(
  model: ReadModel,
  placed: ReadonlyArray<PlacedAssignment>,
  day: CivilDate,
  cycleDays: number,
): ReadonlyArray<UpdateState> {
  return placed
    .filter(({ status }) => boxSets.active.includes(status.box))
    .map((each) => {
      const facts = model.assignments.get(each.id)?.history.facts ?? [];
      return { placed: each, ...updateOf(facts, day, cycleDays) };
    });
}

function updateOf(facts: ReadonlyArray<Fact>, day: CivilDate, cycleDays: number): Omit<UpdateState, "placed"> {
  const happened = facts.filter((fact) => !fact.struck && hasHappened(fact, day));
  const { issued, lastReportOn } = lifecycleOf(happened);
  const submissions = happened
    .filter(({ event }) => event.type === "ResultSubmitted")
    .map(({ event }) => event.data.on);
  const told = [...submissions, ...(lastReportOn === undefined ? [] : [lastReportOn])];
  const lastOn = latest(told);
  const since = (on: Dated | undefined): number | undefined => {
    const from = on && countsFrom(on);
    return from && daysBetween(from, day);
  };
  if (told.length === 0) {
    const days = since(issued?.on);
    const box = days === undefined ? "undated" : days > cycleDays ? "neverReported" : "notYetExpected";
    return { box, lastOn: undefined, days };
  }
  const days = since(lastOn);
  const box = days === undefined ? "undated" : days > cycleDays ? "outOfDate" : "upToDate";
  return { box, lastOn, days };
}

/** The latest of the days that are known; an unknown one when all are. */
function latest(dates: ReadonlyArray<Dated>): Dated | undefined {
  return dates.reduce<Dated | undefined>(
    (found, date) => ((countsFrom(date) ?? "") >= ((found && countsFrom(found)) ?? "") ? date : found),
    undefined,
  );
}
