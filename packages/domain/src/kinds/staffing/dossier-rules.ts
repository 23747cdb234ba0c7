/** The rules of a dossier's path: its parts, its days, the ratios of grades. Decree 232/2026/NĐ-CP, articles 10, 11, 18. */
import { type CivilDate, countsFrom, type Dated, daysOf } from "@chidao/core";
import { addDays } from "../../calendar/civil-days.js";
import { workingDaysBetween } from "../../calendar/working-days-or-weekdays.js";
import { broken } from "../../rules/in-force.js";
import type { Flag, RuleDefinition } from "../../rules/rule.js";
import type { DecideFacts } from "../../shared/facts.js";
import { decisionParts, dossierParts } from "./dossier-works.js";
import { decree232, decree361, staffingRule } from "./rules.js";
import { type ApprovedPosition, type Dossier, dossierOf, type StaffingState } from "./state.js";

const unknownDossier = staffingRule(
  "dossier-unknown",
  "Hồ sơ chưa được ghi nhận",
  "The dossier was not recorded as received",
);
const twice = staffingRule("dossier-twice", "Mã hồ sơ đã dùng cho hồ sơ khác", "The dossier's name is taken already");
const returnedLate = staffingRule(
  "return-late",
  "Đề nghị hoàn thiện hồ sơ quá 3 ngày làm việc",
  "Completion asked for after more than 3 working days",
  decree232("Điều 11 khoản 3 điểm b"),
);
const reviewLate = staffingRule(
  "review-late",
  "Rà soát quá 30 ngày từ ngày nhận đủ hồ sơ",
  "Review reported after more than 30 days from the full dossier",
  decree232("Điều 11 khoản 3 điểm c"),
);
const reviewIncomplete = staffingRule(
  "review-of-incomplete",
  "Rà soát khi hồ sơ còn thiếu thành phần",
  "Reviewed while a part of the dossier was missing",
  decree232("Điều 11 khoản 2"),
);
const decisionLate = staffingRule(
  "decision-late",
  "Quyết định quá 10 ngày làm việc từ ngày nhận báo cáo",
  "Decided after more than 10 working days from the report",
  decree232("Điều 11 khoản 3"),
);
const decisionIncomplete = staffingRule(
  "decision-incomplete",
  "Quyết định phê duyệt thiếu nội dung bắt buộc",
  "The approving decision lacks a part that it must hold",
  decree232("Điều 11 khoản 5"),
);
const withoutReview = staffingRule(
  "decided-without-review",
  "Quyết định khi chưa có báo cáo rà soát",
  "Decided without a report of the review",
  decree232("Điều 11 khoản 3"),
);
const afterTransition = staffingRule(
  "approved-after-transition",
  "Phê duyệt vị trí việc làm viên chức sau ngày 01/7/2027",
  "Positions of public employees approved after 1 July 2027",
  decree232("Điều 18 khoản 1"),
);
const civilAfterTerm = staffingRule(
  "civil-approved-late",
  "Phê duyệt vị trí việc làm công chức sau ngày 01/7/2026",
  "Positions of civil servants approved after 1 July 2026",
  decree361,
);
const gradeRatio = staffingRule(
  "grade-ratio-over-cap",
  "Tỷ lệ ở bậc nghề nghiệp cao vượt mức tối đa",
  "The share at a high professional grade exceeds its cap",
  decree232("Điều 10 khoản 2"),
);

export const dossierRules = [
  ...[unknownDossier, twice, returnedLate, reviewLate, reviewIncomplete, decisionLate, decisionIncomplete],
  ...[withoutReview, afterTransition, civilAfterTerm, gradeRatio],
];

export function submissionFlags(dossier: string, state: StaffingState): ReadonlyArray<Flag> {
  return dossierOf(state, dossier) === undefined ? [] : [{ rule: twice, facts: { dossier } }];
}

/** Runs `look` on the dossier that a step names; a name that nobody recorded is flagged itself. */
export function onKnown(
  name: string,
  state: StaffingState,
  look: (dossier: Dossier) => ReadonlyArray<Flag>,
): ReadonlyArray<Flag> {
  const dossier = dossierOf(state, name);
  return dossier === undefined ? [{ rule: unknownDossier, facts: { dossier: name } }] : look(dossier);
}

export function returnFlags(on: Dated, dossier: Dossier, facts: DecideFacts): ReadonlyArray<Flag> {
  return bindsFor(dossier) ? lateByWorkingDays(returnedLate, dossier.receivedOn, on, 3, facts) : [];
}

export function reviewFlags(on: Dated, dossier: Dossier, { calendar }: DecideFacts): ReadonlyArray<Flag> {
  if (!bindsFor(dossier)) return [];
  if (dossier.fullOn === undefined) {
    const missing = dossierParts.filter((part) => !dossier.parts.includes(part)).join(", ");
    return [broken(reviewIncomplete, on, { dossier: dossier.dossier, missing })];
  }
  const [from, to] = [countsFrom(dossier.fullOn), daysOf(on)?.first];
  if (from === undefined || to === undefined) return [];
  let last = addDays(from, 30);
  // A period that ends on a day off ends with the next working day (Civil Code 91/2015/QH13, article 148).
  while (calendar?.dayOn(last)?.working === false) last = addDays(last, 1);
  return to > last ? [broken(reviewLate, on, { full: from, reported: to, lastDay: last })] : [];
}

export function decisionFlags(on: Dated, dossier: Dossier, decided: Decided, facts: DecideFacts): ReadonlyArray<Flag> {
  const missing = decisionParts.filter((part) => !decided.parts.includes(part)).join(", ");
  const approves = decided.verdict === "approved";
  const binds = bindsFor(dossier);
  const { reviewedOn } = dossier;
  return [
    ...(binds && reviewedOn === undefined ? [broken(withoutReview, on, { dossier: dossier.dossier })] : []),
    ...(binds && reviewedOn !== undefined ? lateByWorkingDays(decisionLate, reviewedOn, on, 10, facts) : []),
    ...(isOfDecree(dossier) && approves && missing !== "" ? [broken(decisionIncomplete, on, { missing })] : []),
    ...(binds && approves ? decided.positions.flatMap((position) => gradeFlags(on, position)) : []),
    ...(approves && dossier.purpose === "approval" ? transitionFlags(on, dossier) : []),
  ];
}

interface Decided {
  readonly verdict: string;
  readonly parts: ReadonlyArray<string>;
  readonly positions: ReadonlyArray<ApprovedPosition>;
}

/** The decree is about public employees; for civil servants no day counts were found. */
function isOfDecree({ regime }: Dossier): boolean {
  return regime === "public-employees";
}

/** A unit that decides its positions by itself has another path (article 11 clause 4) and other ratios (article 10 clause 3). */
function bindsFor(dossier: Dossier): boolean {
  return isOfDecree(dossier) && dossier.decidesAlone !== true;
}

/** In favour of who acted: from the last day that the start can mean to the first that the end can mean. */
function lateByWorkingDays(
  rule: RuleDefinition,
  from: Dated,
  on: Dated,
  limit: number,
  { calendar }: DecideFacts,
): ReadonlyArray<Flag> {
  const [start, end]: ReadonlyArray<CivilDate | undefined> = [countsFrom(from), daysOf(on)?.first];
  if (start === undefined || end === undefined) return [];
  const { days, certain } = workingDaysBetween(calendar, start, end);
  if (days <= limit) return [];
  const flag = broken(rule, on, { from: start, on: end, workingDays: days, limit });
  return [certain ? flag : { ...flag, severity: "advisory" }];
}

/** 30 % at grade 5 and 40 % at grade 4 below it; 40 % at grade 4 when it is the highest; 50 % at the higher of only two. */
function gradeFlags(on: Dated, { position, headcount, grades }: ApprovedPosition): ReadonlyArray<Flag> {
  const used = grades.filter(({ persons }) => persons > 0).sort((a, b) => b.grade - a.grade);
  const [top, next] = used;
  if (headcount === null || top === undefined || used.length < 2) return [];
  const caps = capsOf(top.grade, next?.grade, used.length);
  return used.flatMap(({ grade, persons }) => {
    const cap = caps.get(grade);
    const over = cap !== undefined && persons * 100 > cap * headcount;
    return over ? [broken(gradeRatio, on, { position, grade, persons, headcount, cap })] : [];
  });
}

function capsOf(top: number, next: number | undefined, count: number): ReadonlyMap<number, number> {
  if (count === 2) return new Map([[top, 50]]);
  if (top === 5) return new Map([[5, 30], ...(next === 4 ? [[4, 40] as const] : [])]);
  return top === 4 ? new Map([[4, 40]]) : new Map();
}

function transitionFlags(on: Dated, dossier: Dossier): ReadonlyArray<Flag> {
  const day = daysOf(on)?.first;
  if (day === undefined) return [];
  if (isOfDecree(dossier)) return day > "2027-07-01" ? [broken(afterTransition, on, { on: day })] : [];
  return day > "2026-07-01" ? [{ rule: civilAfterTerm, facts: { on: day } }] : [];
}
