/** What the phases of a budget must keep to. Each rule looks at the sums that the new amount changes. */
import { countsFrom } from "@chidao/core";
import { type Flag, ofLogic, type RuleDefinition } from "../../rules/rule.js";
import { codeFlags, codeRules } from "./code-rules.js";
import { unitOf } from "./line.js";
import { decree73, firstYearOfLaw, law2025 } from "./sources.js";
import { type Amount, availableIn, type BudgetState, sumsOf, unspentIn } from "./state.js";

const rule = (
  id: string,
  title: RuleDefinition["title"],
  source: RuleDefinition["source"] = ofLogic,
  severity: RuleDefinition["severity"] = "irregular",
  version = 1,
): RuleDefinition => ({ id: `budget.${id}`, version, title, source, severity });

const overTitle = {
  vi: "Số đã phân bổ, hoặc đã chi và tạm ứng, vượt số được giao",
  en: "Distributed, or paid and advanced, exceeds what was allotted",
};
const overSource: RuleDefinition["source"] = {
  citation: "Luật Ngân sách nhà nước 89/2025/QH15; Nghị định 73/2026/NĐ-CP",
  confidence: "read",
  validFrom: "2026-01-01",
};
/** Flags of version 1 did not count what was carried over from the year before. */
const overAllotmentBefore = rule("over-allotment", overTitle, overSource, "serious");
const overAllotment = rule("over-allotment", overTitle, law2025("Điều 12 khoản 2"), "serious", 2);
const overDistribution = rule(
  "over-distribution",
  { vi: "Đã chi và tạm ứng vượt số được phân bổ", en: "Paid and advanced exceeds what was distributed" },
  law2025("Điều 12 khoản 2"),
  "serious",
);
const advanceOverSettled = rule("advance-over-settled", {
  vi: "Thanh toán, thu hồi tạm ứng nhiều hơn số đã tạm ứng",
  en: "More of the advances is settled or returned than was advanced",
});
const belowNothing = rule("below-nothing", {
  vi: "Tổng của giai đoạn nhỏ hơn không",
  en: "The total of a phase is less than nothing",
});
const negativeOriginal = rule("negative-original", {
  vi: "Số giao lần đầu hoặc bổ sung là số âm; giảm phải là điều chỉnh hoặc thu hồi",
  en: "An original or supplementary amount is negative; a decrease is an adjustment or a recovery",
});
const moreThanUnspent = rule(
  "more-than-unspent",
  { vi: "Chuyển nguồn, hủy nhiều hơn số còn lại", en: "More lapses or is carried over than is unspent" },
  law2025("Điều 66 khoản 3"),
);
const unspentLeft = rule(
  "unspent-left",
  {
    vi: "Khóa sổ khi còn kinh phí chưa chi, chưa hủy và chưa chuyển nguồn",
    en: "Books closed while money is neither spent nor lapsed nor carried over",
  },
  law2025("Điều 66 khoản 3"),
);
const afterAdjustmentPeriod = rule(
  "after-adjustment-period",
  {
    vi: "Chi, hoặc chỉnh lý, sau ngày 31/01 năm sau",
    en: "Spent or put right after the adjustment period, 31 January of the next year",
  },
  law2025("Điều 66 khoản 2"),
);
const spentAfterYear = rule(
  "spent-after-year",
  { vi: "Chi hoặc tạm ứng sau ngày 31/12 của năm ngân sách", en: "Spent or advanced after 31 December of the year" },
  decree73,
  "advisory",
);
const advanceOpen = rule(
  "advance-open",
  { vi: "Khóa sổ khi còn tạm ứng chưa thanh toán", en: "Books closed with advances that were not settled" },
  decree73,
  "advisory",
);
const finalDiffers = rule(
  "final-account-differs",
  { vi: "Số quyết toán khác số đã thanh toán", en: "The final account differs from what was paid" },
  ofLogic,
  "advisory",
);
const distributedLate = rule(
  "distributed-late",
  {
    vi: "Phân bổ lần đầu không xong trước ngày 31/12 năm trước",
    en: "The first distribution was not finished before 31 December of the year before",
  },
  law2025("Điều 46 khoản 8"),
);

export const budgetRules: ReadonlyArray<RuleDefinition> = [
  ...[overAllotmentBefore, overAllotment, overDistribution, advanceOverSettled, belowNothing, negativeOriginal],
  ...[moreThanUnspent, unspentLeft, afterAdjustmentPeriod, spentAfterYear, advanceOpen, finalDiffers, distributedLate],
  ...codeRules,
];

export function amountFlags(amount: Amount, after: BudgetState): ReadonlyArray<Flag> {
  return [
    ...overFlags(amount, after),
    ...signFlags(amount, after),
    ...yearEndFlags(amount, after),
    ...dayFlags(amount),
    ...codeFlags(amount),
  ];
}

/** Spending more, or having less to spend, may leave too little; each phase looks at the sums that it changes. */
function overFlags(amount: Amount, after: BudgetState): ReadonlyArray<Flag> {
  const { year, phase } = amount;
  // Carrying over less from a year leaves less for the next one.
  if (phase === "carried-over") return amount.dong < 0n ? overAllotted(year + 1, after, true, true) : [];
  const lowered = phase === "allotted" && amount.dong < 0n;
  const spends = phase === "paid" || phase === "advanced" || (phase === "advance-returned" && amount.dong < 0n);
  const lessDistributed = phase === "distributed" && amount.dong < 0n;
  return [
    ...overAllotted(year, after, lowered || phase === "distributed", lowered || spends),
    ...(spends || lessDistributed ? overDistributed(amount, after) : []),
  ];
}

function overAllotted(year: number, after: BudgetState, distribution: boolean, use: boolean): ReadonlyArray<Flag> {
  const sums = sumsOf(after, year);
  const allotted = availableIn(after, year);
  return [...(distribution ? [sums.of("distributed")] : []), ...(use ? [sums.used] : [])]
    .filter((used) => used > allotted)
    .map((used) => ofYear(overAllotment, year, { used: `${used}`, allotted: `${allotted}` }));
}

/** Of the unit, when its share is known; else of the year. Without any distribution there is nothing to exceed. */
function overDistributed({ year, line }: Amount, after: BudgetState): ReadonlyArray<Flag> {
  const unit = unitOf(line);
  const ofUnit = unit === null ? undefined : sumsOf(after, year, unit);
  const isKnown = ofUnit !== undefined && ofUnit.of("distributed") !== 0n;
  const sums = isKnown ? ofUnit : sumsOf(after, year);
  const distributed = sums.of("distributed");
  if (distributed === 0n || sums.used <= distributed) return [];
  const facts = { used: `${sums.used}`, distributed: `${distributed}` };
  return [ofYear(overDistribution, year, isKnown && unit !== null ? { ...facts, unit } : facts)];
}

function signFlags({ year, phase, dong, nature }: Amount, after: BudgetState): ReadonlyArray<Flag> {
  const sums = sumsOf(after, year);
  const facts = { year, phase };
  const returnsTooMuch = (phase === "advance-settled" || phase === "advance-returned") && sums.openAdvance < 0n;
  return [
    ...(dong < 0n && sums.of(phase) < 0n
      ? [{ rule: belowNothing, facts: { ...facts, total: `${sums.of(phase)}` } }]
      : []),
    ...(dong < 0n && (nature === "original" || nature === "supplement")
      ? [{ rule: negativeOriginal, facts: { ...facts, amount: `${dong}` } }]
      : []),
    ...(returnsTooMuch ? [{ rule: advanceOverSettled, facts: { ...facts, over: `${-sums.openAdvance}` } }] : []),
  ];
}

function yearEndFlags({ year, phase }: Amount, after: BudgetState): ReadonlyArray<Flag> {
  const sums = sumsOf(after, year);
  const left = unspentIn(after, year);
  const settles = phase === "carried-over" || phase === "lapsed";
  const account = sums.of("final-account");
  return [
    ...(settles && left < 0n ? [ofYear(moreThanUnspent, year, { over: `${-left}` })] : []),
    ...(phase === "final-account" && account !== sums.paid
      ? [{ rule: finalDiffers, facts: { year, account: `${account}`, paid: `${sums.paid}` } }]
      : []),
  ];
}

/** By the day on which it happened; an unknown day breaks no time limit. */
function dayFlags({ year, phase, on, nature }: Amount): ReadonlyArray<Flag> {
  const day = countsFrom(on);
  if (day === undefined) return [];
  const spends = phase === "paid" || phase === "advanced";
  const putsRight = spends || phase === "advance-settled";
  if (putsRight && day > `${year + 1}-01-31`) return [ofYear(afterAdjustmentPeriod, year, { on: day })];
  if (spends && day > `${year}-12-31`) return [{ rule: spentAfterYear, facts: { year, on: day } }];
  const late = phase === "distributed" && nature === "original" && day >= `${year - 1}-12-31`;
  // The limit of a budget year stands in the year before, so the law's first year is the first that it binds for.
  return late ? [ofYear(distributedLate, year, { on: day }, firstYearOfLaw + 1)] : [];
}

export function closingFlags(year: number, state: BudgetState): ReadonlyArray<Flag> {
  const left = unspentIn(state, year);
  const { openAdvance } = sumsOf(state, year);
  return [
    ...(left > 0n ? [ofYear(unspentLeft, year, { left: `${left}` })] : []),
    ...(openAdvance > 0n ? [{ rule: advanceOpen, facts: { year, open: `${openAdvance}` } }] : []),
  ];
}

/** As severe as the rule from the first year that the law binds for; before that, advice. */
function ofYear(rule: RuleDefinition, year: number, facts: Flag["facts"], first = firstYearOfLaw): Flag {
  return { rule, facts: { year, ...facts }, severity: year >= first ? rule.severity : "advisory" };
}
