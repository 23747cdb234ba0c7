/**
 * Recurrent budget: amounts by year and phase, in whole đồng. Met when money was allotted for some year; what was
 * then spent is shown, and spending over the allotment is flagged, never refused.
 */
import { defineKind, step } from "../../assignment/kind.js";
import type { Flag, RuleDefinition } from "../../rules/rule.js";
import { amountOf } from "../../shared/values.js";
import { grouped } from "../../shared/words.js";
import { phaseLabels, phases, recordAmount } from "./works.js";

type Phase = (typeof phases)[number];

export interface BudgetState {
  /** Totals in đồng by `year phase`. */
  readonly totals: Readonly<Record<string, bigint>>;
}

const overAllotment: RuleDefinition = {
  id: "budget.over-allotment",
  version: 1,
  title: {
    vi: "Số đã phân bổ, hoặc đã chi và tạm ứng, vượt số được giao",
    en: "Distributed, or paid and advanced, exceeds what was allotted",
  },
  source: {
    citation: "Luật Ngân sách nhà nước 89/2025/QH15; Nghị định 73/2026/NĐ-CP",
    confidence: "read",
    validFrom: "2026-01-01",
  },
  severity: "serious",
};

/** The first budget year of Law 89/2025/QH15; the article of the 2015 law was not read, so earlier years are advisory. */
const firstYearOfLaw = 2026;

export const budget = defineKind<BudgetState>({
  name: "budget",
  label: { vi: "kinh phí chi thường xuyên", en: "recurrent budget" },
  rules: [overAllotment],
  initialState: { totals: {} },
  steps: [step(recordAmount, { evolve: add, flags: (data, { before }) => overspending(data, before) })],
  met: ({ totals }) => {
    const keys = Object.keys(totals);
    const years = keys
      .filter((key) => key.endsWith(" allotted") && (totals[key] ?? 0n) > 0n)
      .map((key) => key.slice(0, 4));
    if (years.length > 0) {
      const listed = years.sort().join(", ");
      return { verdict: "met", because: { vi: `đã giao kinh phí năm ${listed}`, en: `money allotted for ${listed}` } };
    }
    return keys.length > 0
      ? { verdict: "not-met", because: { vi: "chưa giao kinh phí", en: "no money allotted yet" } }
      : { verdict: "not-recorded", because: { vi: "chưa ghi nhận số tiền", en: "no amount recorded" } };
  },
  details: ({ totals }) =>
    Object.keys(totals)
      .sort((a, b) => a.slice(0, 4).localeCompare(b.slice(0, 4)) || phaseRank(a) - phaseRank(b))
      .map((key) => {
        const dong = grouped(totals[key] ?? 0n);
        return { label: labelOf(key), value: { vi: `${dong.vi} đ`, en: `${dong.en} VND` } };
      }),
});

interface Amount {
  readonly year: number;
  readonly phase: Phase;
  readonly amount: { readonly vnd: string };
}

function add(state: BudgetState, { year, phase, amount }: Amount): BudgetState {
  const key = `${year} ${phase}`;
  return { totals: { ...state.totals, [key]: (state.totals[key] ?? 0n) + amountOf(amount) } };
}

/** Spending more, or allotting less, may leave too little; each phase looks at the sums that it changes. */
function overspending(amount: Amount, before: BudgetState): ReadonlyArray<Flag> {
  const after = add(before, amount);
  const total = (phase: Phase): bigint => after.totals[`${amount.year} ${phase}`] ?? 0n;
  const lowered = amount.phase === "allotted" && amountOf(amount.amount) < 0n;
  const sums = [
    ...(lowered || amount.phase === "distributed" ? [total("distributed")] : []),
    ...(lowered || amount.phase === "paid" || amount.phase === "advanced" ? [total("paid") + total("advanced")] : []),
  ];
  return sums
    .filter((used) => used > total("allotted"))
    .map((used) => ({
      rule: overAllotment,
      facts: { year: amount.year, used: used.toString(), allotted: total("allotted").toString() },
      severity: amount.year >= firstYearOfLaw ? "serious" : "advisory",
    }));
}

function phaseRank(key: string): number {
  return phases.indexOf(key.slice(5) as Phase);
}

function labelOf(key: string): { readonly vi: string; readonly en: string } {
  const { vi, en } = phaseLabels[key.slice(5) as Phase];
  return { vi: `${vi} năm ${key.slice(0, 4)}`, en: `${en} ${key.slice(0, 4)}` };
}
