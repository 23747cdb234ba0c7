import { describe, expect, it } from "vitest";
import { type Box, boxes, countBoxes } from "../boxes.js";
import { describeFraction, roundedHundredths, truncatedHundredths } from "./fraction.js";
import { measure } from "./measure.js";
import { statusIndicators } from "./status-indicators.js";
import { sureTally, type Tally } from "./tally.js";

const sure = (counts: Readonly<Partial<Record<Box, number>>>) =>
  sureTally<Box>(boxes, { ...countBoxes([]), ...counts });

const named = (id: string) => {
  const found = statusIndicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
};
const fractionOf = (id: string, tally: Tally<Box>) => measure(named(id), tally).value?.fraction;
const boundsOf = (id: string, tally: Tally<Box>) => {
  const { worst, best } = measure(named(id), tally).bounds;
  return [worst?.text.en, best?.text.en];
};

const four = sure({ doneOnTime: 6, doneLate: 2, notYetDue: 1, overdue: 1 });

describe("an indicator", () => {
  it("is the same numerator under each denominator, and its name says which", () => {
    expect(fractionOf("completion.of-given", four)).toEqual({ numerator: 8, denominator: 10 });
    expect(fractionOf("completion.of-done-or-overdue", four)).toEqual({ numerator: 8, denominator: 9 });
    expect(fractionOf("on-time.of-done-with-deadline", four)).toEqual({ numerator: 6, denominator: 8 });
    expect(fractionOf("overdue.of-open", four)).toEqual({ numerator: 1, denominator: 2 });
    for (const { title, denominator } of statusIndicators) {
      expect(title.vi).toContain(denominator.words.vi);
      expect(title.en).toContain(denominator.words.en);
    }
  });

  it("has an id of its own, and a numerator that is not empty", () => {
    const ids = statusIndicators.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(statusIndicators.every(({ numerator }) => numerator.boxes.length > 0)).toBe(true);
  });

  it("has no value for an empty population, and says why", () => {
    for (const definition of statusIndicators) {
      const { value, noValue, bounds } = measure(definition, []);
      expect([value, noValue, bounds]).toEqual([null, "empty-denominator", { worst: null, best: null }]);
    }
  });

  it("is a ratio, and may be over 100 %, where what is counted is no part of what it is measured by", () => {
    const definition = named("overdue.of-done");
    expect(definition.form).toBe("ratio");
    expect(statusIndicators.filter(({ form }) => form === "ratio").map(({ id }) => id)).toEqual(["overdue.of-done"]);
    expect(measure(definition, sure({ doneLate: 2, overdue: 3 })).value?.text.en).toBe("150.00 %");
  });
});

describe("what is not known", () => {
  const withUnknown: Tally<Box> = [...four, { count: 2, box: "unknown", among: ["doneOnTime", "doneLate"] }];

  it("is counted in the box where it stands, and moves the bounds where it might belong", () => {
    const rate = measure(named("on-time.of-done-with-deadline"), withUnknown);
    expect(rate.value?.fraction).toEqual({ numerator: 6, denominator: 8 });
    expect(rate.coverage).toEqual({ judged: 8, of: 10 });
    expect(boundsOf("on-time.of-done-with-deadline", withUnknown)).toEqual(["60.00 %", "80.00 %"]);
  });

  it("doesn't widen the bounds of what it can't change", () => {
    expect(measure(named("completion.of-given"), withUnknown).coverage).toEqual({ judged: 12, of: 12 });
    expect(boundsOf("completion.of-given", withUnknown)).toEqual(["83.33 %", "83.33 %"]);
    expect(measure(named("overdue.of-open-with-deadline"), withUnknown).coverage).toEqual({ judged: 2, of: 2 });
  });

  it("makes a rate that is bad when high worst at its highest", () => {
    const open: Tally<Box> = [
      { count: 1, box: "overdue", among: ["overdue"] },
      { count: 1, box: "unresolvedDeadline", among: ["notYetDue", "nearDue", "overdue", "noDeadline"] },
    ];
    expect(boundsOf("overdue.of-open-with-deadline", open)).toEqual(["100.00 %", "50.00 %"]);
    expect(boundsOf("overdue.of-done", open)).toEqual([undefined, undefined]);
  });

  it("that a source doesn't split leaves no value where the split matters, and bounds only", () => {
    const lump: Tally<Box> = [
      { count: 3, box: undefined, among: ["doneOnTime", "doneLate"] },
      { count: 1, box: "overdue", among: ["overdue"] },
    ];
    expect(fractionOf("completion.of-given", lump)).toEqual({ numerator: 3, denominator: 4 });
    expect(measure(named("on-time.of-given"), lump)).toMatchObject({ value: null, noValue: "not-split" });
    expect(boundsOf("on-time.of-given", lump)).toEqual(["0.00 %", "75.00 %"]);
  });
});

describe("a percentage", () => {
  const text = (numerator: number, denominator: number) => describeFraction({ numerator, denominator });

  it("has two decimals, a half rounded up, with a comma in Vietnamese", () => {
    expect(text(1, 3)).toEqual({ vi: "33,33 %", en: "33.33 %" });
    expect(text(1, 16).en).toBe("6.25 %");
    expect(text(1, 32).en).toBe("3.13 %");
    expect(text(3, 2).en).toBe("150.00 %");
  });

  it("is never shown as nothing or as all when it isn't exactly that", () => {
    expect(text(1, 100_000)).toEqual({ vi: "< 0,01 %", en: "< 0.01 %" });
    expect(text(99_999, 100_000).en).toBe("> 99.99 %");
    expect([text(0, 5).en, text(5, 5).en]).toEqual(["0.00 %", "100.00 %"]);
  });

  it("can be cut off instead of rounded", () => {
    const two = { numerator: 2, denominator: 3 };
    expect([roundedHundredths(two), truncatedHundredths(two)]).toEqual([6667, 6666]);
  });
});
