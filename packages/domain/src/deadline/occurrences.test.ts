import type { CivilDate } from "@chidao/core";
import { describe, expect, it } from "vitest";
import type { Every, ExpressionOf } from "./expression.js";
import { occurrencesOf } from "./occurrences.js";

const recurring = (
  every: ReadonlyArray<Every>,
  parts: Partial<Pick<ExpressionOf<"recurring">, "day" | "month" | "quarter">> = {},
): ExpressionOf<"recurring"> => ({
  ...{ kind: "recurring", every, month: null, day: null, quarter: null },
  ...{ ...parts, bound: "before" },
});
const between = (
  expression: ExpressionOf<"recurring">,
  from: string,
  to: string,
  since = "2020-01-01",
): ReadonlyArray<string> =>
  occurrencesOf(expression, { since: since as CivilDate, from: from as CivilDate, to: to as CivilDate }).map(
    ({ key, date }) => `${key}: ${date}`,
  );

describe("a recurring duty", () => {
  it("falls due on its day of each month, or on the last day of a shorter one", () => {
    expect(between(recurring(["month"], { day: 31 }), "2026-01-15", "2026-03-31")).toEqual([
      "2026-01: 2026-01-31",
      "2026-02: 2026-02-28",
      "2026-03: 2026-03-31",
    ]);
  });

  it("falls due at the end of its round when the words name no day", () => {
    expect(between(recurring(["quarter"]), "2026-02-01", "2026-07-15")).toEqual([
      "2026-Q1: 2026-03-31",
      "2026-Q2: 2026-06-30",
    ]);
    expect(between(recurring(["half"]), "2026-01-01", "2026-12-31")).toEqual([
      "2026-H1: 2026-06-30",
      "2026-H2: 2026-12-31",
    ]);
    expect(between(recurring(["year"]), "2026-01-01", "2027-12-31")).toEqual(["2026: 2026-12-31", "2027: 2027-12-31"]);
  });

  it("takes a day before the end of the quarter in its last month, also where the window ends in that quarter", () => {
    expect(between(recurring(["quarter"], { day: 20 }), "2026-07-01", "2026-09-20")).toEqual(["2026-Q3: 2026-09-20"]);
    expect(between(recurring(["quarter"], { day: 20 }), "2026-07-01", "2026-09-19")).toEqual([]);
  });

  it("falls due each year on the day, month or quarter that the words name", () => {
    expect(between(recurring(["year"], { month: 6, day: 30 }), "2026-01-01", "2026-12-31")).toEqual([
      "2026: 2026-06-30",
    ]);
    expect(between(recurring(["year"], { month: 2 }), "2028-01-01", "2028-12-31")).toEqual(["2028: 2028-02-29"]);
    expect(between(recurring(["year"], { quarter: 1 }), "2026-01-01", "2026-12-31")).toEqual(["2026: 2026-03-31"]);
  });

  it("counts five years from the year in which it began", () => {
    const words = recurring(["five-years"], { month: 6, day: 30 });
    expect(between(words, "2026-01-01", "2037-01-01", "2026-07-09")).toEqual([
      "2031-five-years: 2031-06-30",
      "2036-five-years: 2036-06-30",
    ]);
    expect(between(words, "2026-01-01", "2031-12-31", "2026-01-09")).toEqual(["2031-five-years: 2031-06-30"]);
  });

  it("comes daily, or at the end of each week", () => {
    expect(between(recurring(["day"]), "2026-03-30", "2026-04-01")).toHaveLength(3);
    expect(between(recurring(["week"]), "2026-03-02", "2026-03-15")).toEqual([
      "week-2026-03-08: 2026-03-08",
      "week-2026-03-15: 2026-03-15",
    ]);
  });

  it("comes every so many years, months, weeks or days, counted from where it began", () => {
    const since = "2026-03-10";
    expect(between(recurring(["2-years"], { month: 6, day: 30 }), "2026-01-01", "2031-12-31", since)).toEqual([
      "2028-2-years: 2028-06-30",
      "2030-2-years: 2030-06-30",
    ]);
    expect(between(recurring(["4-months"], { day: 25 }), "2026-01-01", "2027-03-31", since)).toEqual([
      "2026-07-4-months: 2026-07-25",
      "2026-11-4-months: 2026-11-25",
      "2027-03-4-months: 2027-03-25",
    ]);
    expect(between(recurring(["2-weeks"]), "2026-03-01", "2026-04-15", since)).toEqual([
      "2026-03-29-2-weeks: 2026-03-29",
      "2026-04-12-2-weeks: 2026-04-12",
    ]);
    expect(between(recurring(["10-days"]), "2026-03-25", "2026-04-10", since)).toEqual([
      "2026-03-30-10-days: 2026-03-30",
      "2026-04-09-10-days: 2026-04-09",
    ]);
  });

  it("has a round for each of its rhythms, and none before it began", () => {
    expect(between(recurring(["quarter", "year"]), "2026-01-01", "2026-12-31", "2026-07-01")).toEqual([
      "2026-Q3: 2026-09-30",
      "2026-Q4: 2026-12-31",
      "2026: 2026-12-31",
    ]);
    expect(between(recurring([]), "2026-01-01", "2026-12-31")).toEqual([]);
  });

  it("says of each round its rhythm, in order of date, and of rounds of one day as the words name them", () => {
    const window = { since: "2020-01-01", from: "2026-08-24", to: "2027-12-31" } as Record<
      "since" | "from" | "to",
      CivilDate
    >;
    const every: ReadonlyArray<Every> = ["year", "half", "quarter", "month", "five-years", "week", "day"];
    const rounds = occurrencesOf(recurring(every), { ...window, to: "2026-12-31" as CivilDate });
    expect(rounds.map(({ date }) => date)).toEqual(rounds.map(({ date }) => date).sort());
    const lastDay = occurrencesOf(recurring(every), window).filter(({ date }) => date === "2026-12-31");
    expect(lastDay.map((round) => round.every)).toEqual(["year", "half", "quarter", "month", "day"]);
    expect(rounds.find((round) => round.key === "week-2026-08-30")).toMatchObject({ every: "week", bound: "before" });
    const five = occurrencesOf(recurring(["five-years"]), { ...window, since: "2022-05-01" as CivilDate });
    expect(five).toEqual([{ key: "2027-five-years", every: "five-years", date: "2027-12-31", bound: "before" }]);
  });

  it("is due on a day of the window's first day, and on none before it", () => {
    expect(between(recurring(["month"], { day: 24 }), "2026-08-24", "2026-08-31")).toEqual(["2026-08: 2026-08-24"]);
    expect(between(recurring(["month"], { day: 23 }), "2026-08-24", "2026-08-31")).toEqual([]);
  });

  it("keys the same round alike in whatever window it is asked for", () => {
    const words = recurring(["month"], { day: 25 });
    const whole = between(words, "2026-01-01", "2026-12-31");
    const parts = ["2026-01-01 2026-05-24", "2026-05-25 2026-12-31"].flatMap((window) => {
      const [from = "", to = ""] = window.split(" ");
      return between(words, from, to);
    });
    expect(parts).toEqual(whole);
  });
});
