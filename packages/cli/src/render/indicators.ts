/** Indicators on a screen: the percentage and its exact fraction, both parts in words, what is known, and the bounds. */
import type { IndicatorsView, IndicatorView, PublishedView } from "chidao";
import { analysis } from "../messages/analysis.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";

export function indicatorsLines(view: IndicatorsView, page: Page): ReadonlyArray<string> {
  const { basis, indicators } = view;
  const [first] = indicators;
  const population = first && analysis.population(first.population.words, first.population.count);
  return [
    ...headerLines(analysis.indicators, basis, page),
    ...[
      analysis.versions(basis.calendar, basis.policy),
      ...(population ? [population] : []),
      analysis.unit[view.unit],
    ].flatMap((line) => paragraph(page, page.say(line), { hang: 2 })),
    "",
    ...familyLines(indicators, page),
  ];
}

export function publishedLines(view: PublishedView, page: Page): ReadonlyArray<string> {
  const { unit, sum, sumsToGiven, comparison, indicators } = view;
  return [
    page.paint("strong", page.say(analysis.published)),
    ...paragraph(page, page.say(analysis.sum(sum, sumsToGiven))),
    ...paragraph(page, page.say(unit === null ? analysis.unitNotStated : analysis.unit[unit])),
    ...(comparison === null
      ? []
      : paragraph(page, `${page.say(analysis.comparison)}: ${page.say(comparison.words)}`, { hang: 2 })),
    "",
    ...familyLines(indicators, page),
  ];
}

function familyLines(indicators: ReadonlyArray<IndicatorView>, page: Page): ReadonlyArray<string> {
  const families = [...new Set(indicators.map(({ family }) => family.id))];
  return families.flatMap((id) => {
    const own = indicators.filter(({ family }) => family.id === id);
    const [first] = own;
    if (first === undefined) return [];
    const { family, numerator } = first;
    const title = `${page.say(family.title)} — ${page.say(analysis.numeratorOf(numerator.words, numerator.count))}`;
    return [
      ...paragraph(page, title, { hang: 2 }).map((line) => page.paint("strong", line)),
      ...own.flatMap((indicator) => denominatorLines(indicator, page)),
      ...paragraph(page, page.say(first.doesNotSay), { indent: 2 }).map((line) => page.paint("quiet", line)),
      "",
    ];
  });
}

function denominatorLines(indicator: IndicatorView, page: Page): ReadonlyArray<string> {
  const { value, noValue, denominator, coverage, worst, best, form, id, version } = indicator;
  const shown =
    value === null
      ? page.say(analysis.noValue(noValue?.why ?? { vi: "", en: "" }))
      : `${page.say(value.text)} (${value.numerator}/${value.denominator})`;
  const isSure = coverage.judged === coverage.of;
  return paragraph(
    page,
    [
      `${page.say(analysis.denominatorOf(denominator.words))}: ${shown}`,
      ...(isSure ? [] : [page.say(analysis.coverage(coverage.judged, coverage.of))]),
      ...(isSure || worst === null || best === null ? [] : [page.say(analysis.bounds(worst.text, best.text))]),
      ...(form === "ratio" ? [page.say(analysis.ratio)] : []),
      `[${id} v${version}]`,
    ].join("; "),
    { indent: 2, hang: 4 },
  );
}
