import { command, event, factsOf, type Given, givenAssignment } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindStateOf } from "../../assignment/kinds.js";
import { vndOf } from "../../shared/values.js";
import { budgetCalendar } from "./calendar.js";
import { budget } from "./kind.js";
import { phases } from "./phases.js";
import { sumsOf, unspentIn } from "./state.js";

const { worked, issued, unknown } = event;

interface More {
  readonly on?: string;
  readonly nature?: string;
  readonly line?: Readonly<Record<string, unknown>>;
}

const noLine = { level: unknown, levelOneUnit: unknown, usingUnit: unknown, index: unknown, chapter: unknown };
const amount = (phase: string, vnd: bigint, year = 2026, { nature, line }: More = {}) => ({
  ...{ year, phase, amount: vndOf(vnd), decision: unknown, nature: nature ?? unknown, sourceUnit: unknown },
  line: line === undefined ? unknown : { ...noLine, sector: unknown, item: unknown, ...line },
});
const money = (phase: string, vnd: bigint, year?: number, more: More = {}) =>
  worked("budget/AmountRecorded", more.on ?? "2026-06-20", amount(phase, vnd, year, more));
const record = (phase: string, vnd: bigint, year?: number, more: More = {}) =>
  command.work("budget/RecordAmount", more.on ?? "2026-06-21", amount(phase, vnd, year, more));
const close = (year: number) => command.work("budget/CloseBooks", "2026-12-31", { year, document: unknown });

const stateOf = (...work: ReadonlyArray<Given>) => kindStateOf(budget, factsOf(...work));
const task = (...work: ReadonlyArray<Given>) => givenAssignment()(issued("2022-12-01", { kind: "budget" }), ...work);
const unit = (agency: string) => ({ line: { usingUnit: { agency } } });

describe("the product of a budget task", () => {
  it("is money allotted for some year", () => {
    const verdict = (...work: ReadonlyArray<Given>) => budget.met(stateOf(...work)).verdict;
    expect(verdict()).toBe("not-recorded");
    expect(verdict(money("estimated", 5n))).toBe("not-met");
    expect(verdict(money("allotted", 5n))).toBe("met");
    expect(verdict(money("allotted", 5n), money("allotted", -5n))).toBe("not-met");
  });

  it("has its outcome in final accounts, year by year", () => {
    expect(budget.outcome(stateOf(money("estimated", 5n)))).toBeUndefined();
    const state = stateOf(money("allotted", 5n, 2024), money("allotted", 5n, 2025), money("final-account", 5n, 2024));
    expect(budget.outcome(state)).toMatchObject({ verdict: "not-met", reached: { done: 1, of: 2 } });
  });
});

describe("amounts", () => {
  it("add up by year and phase, in whole đồng, without loss", () => {
    const state = stateOf(money("paid", 9_007_199_254_740_993n, 2024), money("allotted", 1_200_000n, 2024));
    expect(budget.details(state)).toEqual([
      { label: { vi: "giao năm 2024", en: "allotted 2024" }, value: { vi: "1.200.000 đ", en: "1,200,000 VND" } },
      {
        label: { vi: "thanh toán năm 2024", en: "paid 2024" },
        value: { vi: "9.007.199.254.740.993 đ", en: "9,007,199,254,740,993 VND" },
      },
    ]);
  });

  it("of an advance become a payment when it is settled, and come back when it is returned", () => {
    const sums = sumsOf(
      stateOf(
        money("advanced", 100n),
        money("advance-settled", 60n),
        money("advance-returned", 10n),
        money("paid", 5n),
      ),
      2026,
    );
    expect([sums.openAdvance, sums.paid, sums.used]).toEqual([30n, 65n, 95n]);
  });

  it("written before lines were asked for are read with everything else unknown", () => {
    const [recordAmount] = budget.works;
    const upcast = recordAmount?.event.upcast[1];
    const v1 = { ...(money("paid", 1n).data as object), nature: undefined, line: undefined, sourceUnit: undefined };
    expect(recordAmount?.event.data.is(upcast?.(v1))).toBe(true);
  });

  it("conserve: what is available is used, lapsed, carried over, or unspent", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...phases), fc.bigInt(-500n, 10n ** 15n)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, steps, (last, now) => {
        const state = stateOf(
          ...last.map(([phase, vnd]) => money(phase, vnd, 2025)),
          ...now.map(([phase, vnd]) => money(phase, vnd, 2026)),
        );
        const sums = sumsOf(state, 2026);
        const total = (year: number, phase: string) =>
          (year === 2025 ? last : now).reduce((sum, [of, vnd]) => (of === phase ? sum + vnd : sum), 0n);
        const parts = sums.used + sums.of("lapsed") + sums.of("carried-over") + unspentIn(state, 2026);
        expect(parts).toBe(total(2026, "allotted") + total(2025, "carried-over"));
        const row = budget.summary(state)[0]?.rows.find(({ year }) => year === 2026);
        for (const phase of phases) if (now.length > 0) expect(row?.[phase]).toBe(`${total(2026, phase)}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what may be spent", () => {
  it("is what was allotted; more is flagged, as advice before the law's first year", () => {
    const given = task(money("allotted", 100n, 2024, { on: "2024-01-02" }), money("allotted", 100n));
    given.when(record("paid", 100n)).thenRecords("budget/AmountRecorded").thenFlags();
    given
      .when(record("paid", 101n, 2024, { on: "2024-06-01" }))
      .thenRecords("budget/AmountRecorded")
      .thenFlagsWith("budget.over-allotment", {
        severity: "advisory",
        facts: { year: 2024, used: "101", allotted: "100" },
      });
    given.when(record("advanced", 101n)).thenFlagsWith("budget.over-allotment", { severity: "serious" });
    given.when(record("distributed", 101n)).thenFlags("budget.over-allotment");
    given.when(record("estimated", 999n)).thenFlags();
    given
      .when(record("paid", 1n, 2025, { on: "2025-06-01" }))
      .thenFlagsWith("budget.over-allotment", { facts: { allotted: "0" } });
  });

  it("shrinks when the allotment is lowered below what was distributed, or paid and advanced", () => {
    const lower = (by: bigint) => record("allotted", -by, 2026, { nature: "adjustment" });
    task(money("allotted", 100n)).when(lower(60n)).thenFlags();
    const used = (...spent: ReadonlyArray<Given>) => task(money("allotted", 100n), ...spent);
    used(money("distributed", 50n)).when(lower(50n)).thenFlags();
    used(money("distributed", 50n))
      .when(lower(60n))
      .thenFlagsWith("budget.over-allotment", { severity: "serious", facts: { used: "50", allotted: "40" } });
    used(money("paid", 30n), money("advanced", 20n)).when(lower(60n)).thenFlags("budget.over-allotment");
    used(money("distributed", 50n), money("paid", 50n))
      .when(lower(60n))
      .thenFlags("budget.over-allotment", "budget.over-allotment");
  });

  it("grows by what was carried over from the year before", () => {
    const given = task(money("allotted", 50n, 2025, { on: "2025-01-01" }), money("carried-over", 50n, 2025));
    given.when(record("paid", 50n)).thenFlags();
    given.when(record("paid", 51n)).thenFlags("budget.over-allotment");
    task(money("allotted", 50n, 2025), money("carried-over", 50n, 2025), money("paid", 40n))
      .when(record("carried-over", -20n, 2025))
      .thenFlags("budget.over-allotment");
  });

  it("by a unit is what was distributed to it; without any distribution nothing is exceeded", () => {
    const given = task(
      money("allotted", 100n),
      money("distributed", 30n, 2026, unit("tinh-vi-du")),
      money("distributed", 60n, 2026, unit("bo-gia-dinh")),
    );
    given.when(record("paid", 30n, 2026, unit("tinh-vi-du"))).thenFlags();
    given
      .when(record("paid", 31n, 2026, unit("tinh-vi-du")))
      .thenFlagsWith("budget.over-distribution", { facts: { used: "31", distributed: "30" } });
    given.when(record("paid", 90n)).thenFlags();
    given.when(record("paid", 91n)).thenFlags("budget.over-distribution");
    task(money("allotted", 100n)).when(record("paid", 100n)).thenFlags();
    task(money("allotted", 100n), money("distributed", 50n), money("paid", 50n))
      .when(record("distributed", -10n))
      .thenFlags("budget.over-distribution");
  });
});

describe("what is exceeded already", () => {
  const over = task(money("allotted", 100n), money("distributed", 120n), money("paid", 150n));
  const adjust = { nature: "adjustment" };

  it("is told again only by an amount that spends, distributes, or leaves less to spend", () => {
    over.when(record("paid", 1n)).thenFlags("budget.over-allotment", "budget.over-distribution");
    over.when(record("distributed", 0n)).thenFlags("budget.over-allotment");
    over.when(record("distributed", -1n)).thenFlags("budget.over-allotment", "budget.over-distribution");
    over.when(record("allotted", -1n, 2026, adjust)).thenFlags("budget.over-allotment", "budget.over-allotment");
    over
      .when(record("advance-returned", -1n))
      .thenFlags("budget.below-nothing", "budget.over-allotment", "budget.over-distribution");
  });

  it("is not told again by an amount that leaves as much or more, or is of another phase", () => {
    for (const vnd of [0n, 10n]) over.when(record("allotted", vnd, 2026, adjust)).thenFlags();
    over.when(record("advance-returned", 0n)).thenFlags();
    over.when(record("estimated", 1n)).thenFlags();
    over.when(record("final-account", 150n)).thenFlags();
    over.when(record("carried-over", 0n, 2025)).thenFlags();
  });
});

describe("signs", () => {
  it("flag a phase that falls below nothing, and an original amount that is negative", () => {
    const given = task(money("allotted", 100n), money("paid", 10n));
    given.when(record("paid", -10n)).thenFlags();
    given.when(record("paid", -11n)).thenFlagsWith("budget.below-nothing", { facts: { total: "-1" } });
    given.when(record("allotted", -1n, 2026, { nature: "original" })).thenFlags("budget.negative-original");
    given.when(record("allotted", -1n, 2026, { nature: "recovery" })).thenFlags();
  });

  it("flag advances of which more is settled or returned than was given", () => {
    const given = task(money("allotted", 100n), money("advanced", 50n));
    given.when(record("advance-settled", 50n)).thenFlags();
    given.when(record("advance-settled", 51n)).thenFlagsWith("budget.advance-over-settled", { facts: { over: "1" } });
    given.when(record("advance-returned", 51n)).thenFlags("budget.advance-over-settled");
  });
});

describe("the end of a year", () => {
  const spent = [money("allotted", 100n), money("paid", 70n)];

  it("leaves nothing: what is unspent lapses or is carried over before the books close", () => {
    task(...spent)
      .when(close(2026))
      .thenFlagsWith("budget.unspent-left", { facts: { year: 2026, left: "30" } });
    task(...spent, money("lapsed", 10n), money("carried-over", 20n))
      .when(close(2026))
      .thenFlags();
    task(...spent)
      .when(record("lapsed", 31n))
      .thenFlagsWith("budget.more-than-unspent", { facts: { over: "1" } });
    task(...spent)
      .when(record("carried-over", 30n))
      .thenFlags();
  });

  it("finds advances that are open, as advice", () => {
    task(money("allotted", 70n), money("advanced", 70n))
      .when(close(2026))
      .thenFlagsWith("budget.advance-open", { severity: "advisory", facts: { open: "70" } });
  });

  it("is the last day to spend; the adjustment period ends on 31 January", () => {
    const given = task(money("allotted", 100n));
    given.when(record("paid", 1n, 2026, { on: "2026-12-31" })).thenFlags();
    given
      .when(record("paid", 1n, 2026, { on: "2027-01-31" }))
      .thenFlagsWith("budget.spent-after-year", { severity: "advisory" });
    given
      .when(record("paid", 1n, 2026, { on: "2027-02-01" }))
      .thenFlagsWith("budget.after-adjustment-period", { severity: "irregular" });
  });

  it("is followed by an account of what was paid; another figure is noted", () => {
    task(...spent)
      .when(record("final-account", 70n))
      .thenFlags();
    task(...spent)
      .when(record("final-account", 69n))
      .thenFlags("budget.final-account-differs");
  });

  it("before a budget year is the limit for distributing it; binding since the law is in force", () => {
    const late = (year: number, on: string) => record("distributed", 1n, year, { on, nature: "original" });
    const given = task(money("allotted", 9n), money("allotted", 9n, 2027, { on: "2026-11-19" }));
    given.when(late(2027, "2026-12-30")).thenFlags();
    given.when(late(2027, "2026-12-31")).thenFlagsWith("budget.distributed-late", { severity: "irregular" });
    given.when(late(2026, "2026-01-05")).thenFlagsWith("budget.distributed-late", { severity: "advisory" });
    given.when(record("distributed", 1n, 2027, { on: "2027-03-01", nature: "adjustment" })).thenFlags();
  });
});

describe("codes of the budget index", () => {
  const coded = (year: number, line: Readonly<Record<string, unknown>>) =>
    record("estimated", 1n, year, { on: `${year}-06-01`, line });

  it("belong to the index of the budget year; another one is noted, and stays advice", () => {
    const old = { index: "Thông tư 324/2016/TT-BTC" };
    const wrong = { severity: "advisory", facts: { expected: "130/2025/TT-BTC" } } as const;
    task().when(coded(2026, old)).thenFlagsWith("budget.code-of-other-index", wrong);
    task().when(coded(2025, old)).thenFlags();
    task()
      .when(coded(2025, { index: "130/2025/TT-BTC" }))
      .thenFlags("budget.code-of-other-index");
    task()
      .when(coded(2026, { index: "mục lục nội bộ" }))
      .thenFlags();
    task().when(coded(2026, {})).thenFlags();
  });

  it("have no district chapters from 2026", () => {
    task()
      .when(coded(2026, { chapter: "622" }))
      .thenFlagsWith("budget.district-chapter", { severity: "advisory" });
    task()
      .when(coded(2025, { chapter: "622" }))
      .thenFlags();
    for (const chapter of ["599", "800"]) task().when(coded(2026, { chapter })).thenFlags();
  });
});

describe("the calendar of a budget year", () => {
  it("is that of the law in force on each day", () => {
    const dates = (year: number) => budgetCalendar(year).map(({ lastDay }) => lastDay);
    expect(dates(2025)).toEqual(["2024-11-14", ...dates(2025).slice(1)]);
    expect(
      dates(2025)
        .slice(1)
        .every((day) => day >= "2026"),
    ).toBe(true);
    expect(dates(2027).slice(0, 7)).toEqual([
      ...["2026-05-14", "2026-07-09", "2026-09-19", "2026-11-09", "2026-11-19", "2026-12-09", "2026-12-30"],
    ]);
    expect(dates(2024)).toEqual(["2023-11-14"]);
  });

  it("says for each step where it comes from and how sure that is, and stands in the report", () => {
    const table = budget.summary(stateOf(money("allotted", 1n))).find(({ key }) => key === "calendar");
    expect(table?.rows.length).toBe(budgetCalendar(2026).length);
    for (const { source, confidence } of table?.rows ?? []) {
      expect(source).not.toBe("");
      expect(["read", "second-hand"]).toContain(confidence);
    }
  });
});
