/** Indicators as callers see them. */
import type { Indicator, Measured, NoValue } from "@chidao/projections";
import type { Basis, FractionView, IndicatorView, Text } from "../types/answers.js";

const reasons: Readonly<Record<NoValue, Text>> = {
  "empty-denominator": { vi: "mẫu số bằng không", en: "nothing stands in the denominator" },
  "not-split": { vi: "nguồn không tách số liệu này", en: "the source doesn't split this figure" },
};

export interface Stating {
  readonly unit: IndicatorView["unit"];
  readonly population: Text;
  readonly basis: Basis | undefined;
}

export function indicatorView(indicator: Indicator, { unit, population, basis }: Stating): IndicatorView {
  const { definition, noValue, bounds } = indicator;
  const { id, version, title, family, form, better, doesNotSay, numerator, denominator } = definition;
  return {
    id,
    version,
    title,
    family,
    unit,
    population: { words: population, count: indicator.population },
    numerator: { ...numerator, count: indicator.numerator },
    denominator: { words: denominator.words, boxes: denominator.boxes, count: indicator.denominator },
    form,
    better,
    doesNotSay,
    value: fractionView(indicator.value),
    noValue: noValue === null ? null : { code: noValue, why: reasons[noValue] },
    coverage: indicator.coverage,
    worst: fractionView(bounds.worst),
    best: fractionView(bounds.best),
    stated: basis === undefined ? null : statedOf(basis),
  };
}

function fractionView(measured: Measured | null): FractionView | null {
  return measured === null ? null : { ...measured.fraction, text: measured.text };
}

function statedOf({ asOf, knownAt, rules, calendar, policy }: Basis): IndicatorView["stated"] {
  return { asOf, knownAt, rules, calendar, policy };
}
