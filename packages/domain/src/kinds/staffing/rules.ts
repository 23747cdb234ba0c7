/** The rules of staffing and what they rest on. The decree on public employees was read; the one on civil servants not. */

import type { Dated, Unknown } from "@chidao/core";
import { broken } from "../../rules/in-force.js";
import { type Flag, ofLogic, type RuleDefinition, type RuleSource } from "../../rules/rule.js";
import { isOnList, listNamed, type StaffingState } from "./state.js";

export const decree232 = (articles: string): RuleSource => ({
  citation: `Nghị định 232/2026/NĐ-CP (viên chức), ${articles}`,
  confidence: "read",
  validFrom: "2026-07-01",
});

/** Known from the press only; the day on which it came into force was not read. */
export const decree361: RuleSource = {
  citation: "Nghị định 361/2025/NĐ-CP (công chức), theo báo chí",
  confidence: "second-hand",
  validFrom: { unknown: "ngày có hiệu lực chưa đọc được" },
};

export const staffingRule = (
  id: string,
  vi: string,
  en: string,
  source: RuleSource = ofLogic,
  severity: RuleDefinition["severity"] = source.confidence === "second-hand" ? "advisory" : "irregular",
): RuleDefinition => ({ id: `staffing.${id}`, version: 1, title: { vi, en }, source, severity });

const offListTitle = [
  "Vị trí việc làm không có trong danh mục khung",
  "The position is not on the framework list",
] as const;
/** Version 1 took the day on which the entry was written, and asked nobody whom it is about. */
const offListBefore: RuleDefinition = {
  ...staffingRule("position-off-list", ...offListTitle),
  source: { citation: "Nghị định 232/2026/NĐ-CP (viên chức)", confidence: "read", validFrom: "2026-07-01" },
};
const offList = { ...staffingRule("position-off-list", ...offListTitle, decree232("Điều 6 khoản 3")), version: 2 };
const civilOffList = staffingRule("civil-position-off-list", ...offListTitle, decree361);
const unknownList = staffingRule(
  "list-not-recorded",
  "Danh mục khung nêu ra chưa được ghi",
  "The framework list that is named was not recorded",
  ofLogic,
  "advisory",
);
const overHeadcount = staffingRule(
  "over-headcount",
  "Số có mặt nhiều hơn số được giao",
  "More persons than the headcount given",
);
const civilRatio = staffingRule(
  "civil-ratio-over-cap",
  "Tỷ lệ bố trí công chức vượt mức tối đa của loại đơn vị",
  "The ratio of placement exceeds the cap for the kind of unit",
  decree361,
);

export const generalRules = [offListBefore, offList, civilOffList, unknownList, overHeadcount, civilRatio];

interface Named {
  readonly on: Dated;
  readonly position: string;
  readonly onFrameworkList: boolean | Unknown;
  readonly regime: string | Unknown;
  readonly list: string | Unknown;
}

/** Off the list by what was stated, or by the list itself when the whole of it was recorded. */
export function positionFlags(
  { on, position, onFrameworkList, regime, list }: Named,
  state: StaffingState,
): ReadonlyArray<Flag> {
  const named = typeof list === "string" ? listNamed(state, list) : undefined;
  const unlisted = named?.whole === true && !isOnList(named, position);
  const off = onFrameworkList === false || unlisted;
  const whose = named?.regime ?? regime;
  return [
    ...(off ? [offListFlag(on, position, whose)] : []),
    ...(typeof list === "string" && named === undefined ? [{ rule: unknownList, facts: { list } }] : []),
  ];
}

/** A position of a dossier that is decided, by the newest whole list of its regime. */
export function approvedFlags(
  on: Dated,
  regime: string,
  names: ReadonlyArray<string>,
  { lists }: StaffingState,
): ReadonlyArray<Flag> {
  const list = lists.findLast((each) => each.regime === regime && each.whole);
  return list === undefined
    ? []
    : names.filter((name) => !isOnList(list, name)).map((position) => offListFlag(on, position, regime));
}

/** When nobody says whom it is about, it is not known which decree holds. */
function offListFlag(on: Dated, position: string, regime: string | Unknown): Flag {
  if (regime === "civil-servants") return { rule: civilOffList, facts: { position } };
  return regime === "public-employees"
    ? broken(offList, on, { position })
    : { rule: offList, facts: { position }, severity: "advisory" };
}

export function headcountFlags(given: number, used: number | null): ReadonlyArray<Flag> {
  return used !== null && used > given ? [{ rule: overHeadcount, facts: { given, used } }] : [];
}

/** Caps that the press reports; which grade they are about was not read. */
const caps: Readonly<Record<string, number>> = {
  "specialised-department": 40,
  "general-department": 30,
  "class-1-bureau": 25,
};

export function ratioFlags(unitKind: string, percent: string): ReadonlyArray<Flag> {
  const cap = caps[unitKind];
  return cap !== undefined && isAbove(percent, cap) ? [{ rule: civilRatio, facts: { unitKind, percent, cap } }] : [];
}

/** Exact: the whole part decides, and at the cap itself any decimal that is not nothing. */
function isAbove(decimal: string, cap: number): boolean {
  const [whole = "0", rest = ""] = decimal.split(".");
  const part = BigInt(whole);
  return part > BigInt(cap) || (part === BigInt(cap) && /[1-9]/.test(rest));
}
