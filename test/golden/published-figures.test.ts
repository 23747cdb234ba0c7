/** What can and can't be said of official figures that name no denominator: the percentages they may stand for. */
import {
  compareTotals,
  measure,
  publishedTally,
  roundedHundredths,
  statusIndicators,
  totalOf,
  truncatedHundredths,
} from "@chidao/projections";
import { describe, expect, it } from "vitest";
import { type PublishedFigures, publishedFigures, twoCountsOf2016 } from "../support/published-figures.js";

const percentages = ({ counts }: PublishedFigures) =>
  Object.fromEntries(
    statusIndicators.map((definition) => {
      const { value, bounds } = measure(definition, publishedTally(counts));
      const range = `${bounds.worst?.text.en ?? "none"} to ${bounds.best?.text.en ?? "none"}`;
      return [definition.id, value?.text.en ?? range];
    }),
  );

const [of2017, ofAugust2016, ofOctober2016, ofQuangNam] = publishedFigures as [
  PublishedFigures,
  PublishedFigures,
  PublishedFigures,
  PublishedFigures,
];

describe("published figures", () => {
  it.each(publishedFigures)("of $name sum to what was given", ({ given, counts }) => {
    expect(totalOf(publishedTally(counts))).toBe(given);
  });

  it("of 2017 give a completion rate from 73 to 100 % and an overdue rate from 1 to 4 %, by denominator", () => {
    expect(percentages(of2017)).toMatchObject({
      "completion.of-given": "73.25 %",
      "completion.of-done-or-overdue": "98.63 %",
      "completion-with-deadline.of-with-deadline": "73.25 %",
      "on-time.of-given": "64.20 %",
      "on-time.of-done-with-deadline-or-overdue": "86.44 %",
      "on-time.of-done-with-deadline": "87.65 %",
      "late.of-done-with-deadline": "12.35 %",
      "overdue.of-given": "1.02 %",
      "overdue.of-done-or-overdue": "1.37 %",
      "overdue.of-done": "1.39 %",
      "overdue.of-open": "3.80 %",
      "behind-deadline.of-given": "10.07 %",
    });
  });

  it("of 2017 never round to the 98.62 % and 1.38 % that were published, under any denominator", () => {
    const values = statusIndicators.flatMap((definition) => {
      const { value } = measure(definition, publishedTally(of2017.counts));
      return value === null ? [] : [{ id: definition.id, fraction: value.fraction }];
    });
    expect(values.length).toBeGreaterThan(25);
    expect(values.filter(({ fraction }) => [98_62, 1_38].includes(roundedHundredths(fraction)))).toEqual([]);
    // Cut off after two decimals, done of done + overdue gives the first; the second is then what is left of 100 %.
    const cut = values.filter(({ fraction }) => truncatedHundredths(fraction) === 98_62).map(({ id }) => id);
    expect(cut).toEqual(["completion.of-done-or-overdue", "completion-with-deadline.of-done-with-deadline-or-overdue"]);
    expect(values.filter(({ fraction }) => truncatedHundredths(fraction) === 1_38).map(({ id }) => id)).toEqual([
      "overdue.of-done",
    ]);
  });

  it("of August 2016 have a value under every denominator", () => {
    expect(percentages(ofAugust2016)).toMatchObject({
      "completion.of-given": "46.67 %",
      "on-time.of-done-with-deadline": "75.33 %",
      "overdue.of-given": "4.70 %",
      "overdue.of-open-with-deadline": "8.81 %",
    });
  });

  it("that don't split done into on time and late give bounds alone for every on-time rate", () => {
    expect(percentages(ofOctober2016)).toMatchObject({
      "completion.of-given": "55.37 %",
      "overdue.of-given": "1.93 %",
      "on-time.of-given": "0.00 % to 55.37 %",
      "on-time.of-done": "0.00 % to 100.00 %",
    });
    expect(percentages(ofQuangNam)).toMatchObject({
      "completion.of-given": "70.23 %",
      "overdue.of-given": "21.73 %",
      "overdue.of-open-with-deadline": "72.98 %",
      "on-time.of-given": "0.00 % to 70.23 %",
    });
  });

  it("of two counts of the same months can't be reconciled while neither says what it counts", () => {
    const [one, other] = twoCountsOf2016;
    expect(compareTotals(one, other)).toEqual({ kind: "unit-not-stated" });
    expect(compareTotals({ ...one, unit: "obligation" }, other)).toEqual({ kind: "unit-not-stated" });
    expect(compareTotals({ ...one, unit: "obligation" }, { ...other, unit: "assignment" })).toEqual({
      kind: "units-differ",
    });
    expect(compareTotals({ ...one, unit: "assignment" }, { ...other, unit: "assignment" })).toEqual({
      kind: "differ",
      by: 2_546,
    });
    expect(compareTotals({ ...one, unit: "assignment" }, { ...one, unit: "assignment" })).toEqual({ kind: "agree" });
  });
});
