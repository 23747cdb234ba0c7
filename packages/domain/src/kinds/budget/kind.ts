/**
 * Recurrent budget: amounts by year, phase and line, in whole đồng. The product is money allotted for some year; the
 * outcome is that its years are accounted for. Spending over what may be spent is flagged, never refused.
 */
import { isUnknown } from "@chidao/core";
import { defineKind, step } from "../../assignment/kind.js";
import { referenceDetails, referred } from "../../assignment/reference-work.js";
import { amountOf, type Vnd } from "../../shared/values.js";
import { grouped, knownOr } from "../../shared/words.js";
import { type Phase, phaseLabels, phases } from "./phases.js";
import { amountFlags, budgetRules, closingFlags } from "./rules.js";
import { type Amount, type BudgetState, noBudget, sumsOf, yearsOf } from "./state.js";
import { calendarTable, executionTable, linesTable } from "./tables.js";
import { closeBooks, recordAmount, refer } from "./works.js";

export const budget = defineKind<BudgetState>({
  name: "budget",
  label: { vi: "kinh phí chi thường xuyên", en: "recurrent budget" },
  rules: budgetRules,
  initialState: noBudget,
  steps: [
    step(recordAmount, {
      evolve: (state, data) => ({ ...state, amounts: [...state.amounts, amountFrom(data)] }),
      flags: (data, { after }) => amountFlags(amountFrom(data), after),
    }),
    step(closeBooks, {
      evolve: (state, { year }) => ({ ...state, closed: [...state.closed, year] }),
      flags: ({ year }, { after }) => closingFlags(year, after),
    }),
    step(refer, { evolve: (state, data) => ({ ...state, references: referred(state.references, data) }) }),
  ],
  met: (state) => {
    const years = allottedYears(state);
    if (years.length > 0) {
      const listed = years.join(", ");
      return { verdict: "met", because: { vi: `đã giao kinh phí năm ${listed}`, en: `money allotted for ${listed}` } };
    }
    return state.amounts.length + state.references.length + state.closed.length > 0
      ? { verdict: "not-met", because: { vi: "chưa giao kinh phí", en: "no money allotted yet" } }
      : { verdict: "not-recorded", because: { vi: "chưa ghi nhận số tiền", en: "no amount recorded" } };
  },
  outcome: (state) => {
    const years = allottedYears(state);
    if (years.length === 0) return undefined;
    const done = years.filter((year) => sumsOf(state, year).of("final-account") > 0n).length;
    return {
      verdict: done === years.length ? "met" : "not-met",
      because: {
        vi: `đã quyết toán ${done}/${years.length} năm được giao kinh phí`,
        en: `${done} of ${years.length} years with an allotment have a final account`,
      },
      reached: { done, of: years.length },
    };
  },
  details: (state) => [
    ...yearsOf(state).flatMap((year) =>
      phases.filter((phase) => state.amounts.some(isOf(year, phase))).map((phase) => phaseLine(state, year, phase)),
    ),
    ...referenceDetails(state.references),
  ],
  summary: (state) => [executionTable(state), linesTable(state), calendarTable(state)],
});

function isOf(year: number, phase: Phase): (amount: Amount) => boolean {
  return (amount) => amount.year === year && amount.phase === phase;
}

function phaseLine(state: BudgetState, year: number, phase: Phase) {
  const dong = grouped(sumsOf(state, year).of(phase));
  const { vi, en } = phaseLabels[phase];
  return {
    label: { vi: `${vi} năm ${year}`, en: `${en} ${year}` },
    value: { vi: `${dong.vi} đ`, en: `${dong.en} VND` },
  };
}

function allottedYears(state: BudgetState): ReadonlyArray<number> {
  return yearsOf(state).filter((year) => sumsOf(state, year).of("allotted") > 0n);
}

interface Recorded extends Pick<Amount, "year" | "phase" | "on" | "line"> {
  readonly amount: Vnd;
  readonly nature: string | { readonly unknown: string };
  readonly decision: { readonly title: string } | { readonly unknown: string };
}

function amountFrom({ year, phase, on, line, amount, nature, decision }: Recorded): Amount {
  const known = { year, phase, on, line, dong: amountOf(amount), nature: knownOr(nature) };
  return { ...known, decision: isUnknown(decision) ? null : (decision as { readonly title: string }).title };
}
