/** What a series must keep to so that its values may stand beside each other. All of it follows from the record. */
import { countsFrom, type Dated, daysOf } from "@chidao/core";
import { type Flag, ofLogic, type RuleDefinition } from "../../rules/rule.js";
import { type Definition, definitionOf, type MeasurementState, newestOf, type Value, valueAt } from "./state.js";

const rule = (id: string, vi: string, en: string, severity: RuleDefinition["severity"] = "irregular") =>
  ({ id: `measurement.${id}`, version: 1, title: { vi, en }, source: ofLogic, severity }) satisfies RuleDefinition;

const notDefined = rule(
  "not-defined",
  "Kết quả đo theo một chỉ số, phiên bản chưa được định nghĩa",
  "A value for an indicator, or a edition of it, that was not defined",
);
const olderDefinition = rule(
  "older-definition",
  "Kết quả đo theo phiên bản định nghĩa cũ",
  "A value by an older edition of the definition",
  "advisory",
);
const redefined = rule(
  "redefined",
  "Định nghĩa lại một phiên bản đã có với nội dung khác",
  "A edition that exists is defined again with another content",
);
const versionSkipped = rule(
  "edition-skipped",
  "Phiên bản định nghĩa không nối tiếp phiên bản trước",
  "The edition does not follow the one before",
  "advisory",
);
const measuredTwice = rule(
  "measured-twice",
  "Kỳ này đã có một kết quả khác; hãy ghi là điều chỉnh",
  "The period already has another value; a revision should say so",
);
const revisesNothing = rule(
  "revises-nothing",
  "Điều chỉnh một kỳ chưa có kết quả",
  "A revision of a period that has no value",
);
const periodReversed = rule("period-reversed", "Kỳ đo kết thúc trước khi bắt đầu", "The period ends before it begins");

export const measurementRules = [
  notDefined,
  olderDefinition,
  redefined,
  versionSkipped,
  measuredTwice,
  revisesNothing,
  periodReversed,
];

export function definitionFlags(definition: Definition, before: MeasurementState): ReadonlyArray<Flag> {
  const { indicator, edition } = definition;
  const known = definitionOf(before, indicator, edition);
  if (known !== undefined) {
    const differs = JSON.stringify(known) !== JSON.stringify(definition);
    return differs ? [{ rule: redefined, facts: { indicator, edition } }] : [];
  }
  const newest = newestOf(before, indicator)?.edition ?? 0;
  return edition === newest + 1 ? [] : [{ rule: versionSkipped, facts: { indicator, edition, newest } }];
}

export function valueFlags(value: Value, before: MeasurementState, revises: boolean): ReadonlyArray<Flag> {
  const { indicator, edition, from, to } = value;
  const facts = { indicator, edition };
  const newest = newestOf(before, indicator);
  const known = valueAt(before, value);
  return [
    ...(definitionOf(before, indicator, edition) === undefined ? [{ rule: notDefined, facts }] : []),
    ...(newest !== undefined && edition < newest.edition
      ? [{ rule: olderDefinition, facts: { ...facts, newest: newest.edition } }]
      : []),
    ...(isReversed(from, to) ? [{ rule: periodReversed, facts }] : []),
    ...(!revises && known !== undefined && known.value !== value.value ? [{ rule: measuredTwice, facts }] : []),
    ...(revises && known === undefined ? [{ rule: revisesNothing, facts }] : []),
  ];
}

function isReversed(from: Dated, to: Dated): boolean {
  const [first, last] = [daysOf(from)?.first, countsFrom(to)];
  return first !== undefined && last !== undefined && last < first;
}
