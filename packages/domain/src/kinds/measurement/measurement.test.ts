import { command, event, factsOf, type Given, givenAssignment } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { kindStateOf } from "../../assignment/kinds.js";
import { measurement } from "./kind.js";

const { worked, issued, paperOf, unknown } = event;

const definition = (edition = 1, changes: Readonly<Record<string, unknown>> = {}) => ({
  indicator: "HL-01",
  edition,
  title: "Tỷ lệ hiểu đúng",
  level: "out-take",
  unit: "%",
  method: "khảo sát",
  population: unknown,
  direction: "higher",
  target: unknown,
  basis: unknown,
  ...changes,
});
const tool = worked("measurement/ToolAdopted", "2025-10-01", { tool: paperOf("Bộ công cụ"), scope: "tỉnh" });
const defined = (edition = 1, changes = {}) =>
  worked("measurement/IndicatorDefined", "2025-10-01", definition(edition, changes));
const value = (year: string, amount: unknown, edition = 1) => ({
  ...{ indicator: "HL-01", edition, from: { year }, to: { year }, value: amount },
  ...{ method: unknown, sample: unknown, source: unknown },
});
const measured = (year: string, amount: unknown, edition = 1) =>
  worked("measurement/Measured", "2026-01-10", value(year, amount, edition));
const revision = (year: string, amount: unknown, edition = 1) => {
  const { method, sample, ...rest } = value(year, amount, edition);
  return { ...rest, reason: "loại phiếu trùng" };
};
const revised = (year: string, amount: unknown) =>
  worked("measurement/MeasurementRevised", "2026-02-10", revision(year, amount));

const stateOf = (...work: ReadonlyArray<Given>) => kindStateOf(measurement, factsOf(...work));
const rowsOf = (...work: ReadonlyArray<Given>) => measurement.summary(stateOf(...work))[0]?.rows;
const task = (...work: ReadonlyArray<Given>) =>
  givenAssignment()(issued("2025-01-01", { kind: "measurement" }), ...work);
const measure = (year: string, amount: unknown, edition = 1) =>
  command.work("measurement/RecordMeasurement", "2026-01-10", value(year, amount, edition));

describe("the product of a measurement task", () => {
  it("is the tool; indicators and values alone are on the way", () => {
    expect(measurement.met(stateOf()).verdict).toBe("not-recorded");
    expect(measurement.met(stateOf(defined(), measured("2025", "70"))).verdict).toBe("not-met");
    expect(measurement.met(stateOf(tool)).verdict).toBe("met");
  });
});

describe("its outcome", () => {
  it("counts the indicators that have a value by their newest definition", () => {
    const other = defined(1, { indicator: "TB-02" });
    expect(measurement.outcome(stateOf(tool))).toBeUndefined();
    expect(measurement.outcome(stateOf(defined(), other, measured("2025", "70")))).toMatchObject({
      verdict: "not-met",
      reached: { done: 1, of: 2 },
    });
    expect(measurement.outcome(stateOf(defined(), measured("2025", "70")))?.verdict).toBe("met");
    expect(measurement.outcome(stateOf(defined(), measured("2025", "70"), defined(2)))?.reached?.done).toBe(0);
    expect(measurement.outcome(stateOf(defined(), measured("2025", unknown)))?.reached?.done).toBe(0);
  });
});

describe("a series", () => {
  it("keeps the digits, the edition of the definition, and how often a value was revised", () => {
    expect(rowsOf(defined(), measured("2025", "71.50"), revised("2025", "70.8"), revised("2025", "70.80"))).toEqual([
      {
        ...{ indicator: "HL-01", title: "Tỷ lệ hiểu đúng", edition: 1, level: "out-take", unit: "%" },
        ...{ from: "2025", to: "2025", value: "70.80", revisions: 2 },
      },
    ]);
  });

  it("never mixes versions, and shows a value that nobody knows as such", () => {
    const rows = rowsOf(defined(), measured("2024", "60"), defined(2, { unit: "điểm" }), measured("2025", unknown, 2));
    expect(rows?.map(({ edition, value: shown, unit }) => [edition, shown, unit])).toEqual([
      [1, "60", "%"],
      [2, null, "điểm"],
    ]);
  });

  it("tells the value of the last period, whichever was entered last", () => {
    const state = stateOf(defined(), measured("2025", "70"), measured("2024", "60"));
    expect(measurement.details(state)[0]?.value.vi).toBe("70 % (2025)");
    expect(measurement.details(stateOf(defined()))[0]?.value.en).toBe("not measured");
  });
});

describe("the rules of measuring", () => {
  it("flag a value for what was not defined", () => {
    task().when(measure("2025", "70")).thenRecords("measurement/Measured").thenFlags("measurement.not-defined");
    task(defined())
      .when(measure("2025", "70", 2))
      .thenFlags("measurement.not-defined");
    task(defined()).when(measure("2025", "70")).thenFlags();
  });

  it("note a value by an older definition as advice", () => {
    task(defined(), defined(2))
      .when(measure("2025", "70"))
      .thenFlagsWith("measurement.older-definition", { severity: "advisory", facts: { newest: 2 } });
  });

  it("flag a second, different value for a period, unless it is a revision", () => {
    const once = task(defined(), measured("2025", "70"));
    once.when(measure("2025", "71")).thenFlags("measurement.measured-twice");
    once.when(measure("2025", "70")).thenFlags();
    const revise = (year: string) => command.work("measurement/ReviseMeasurement", "2026-02-10", revision(year, "71"));
    once.when(revise("2025")).thenFlags();
    once.when(revise("2024")).thenFlags("measurement.revises-nothing");
  });

  it("flag a period that ends before it begins", () => {
    const reversed = { ...value("2025", "70"), to: { month: "2024-12" } };
    task(defined())
      .when(command.work("measurement/RecordMeasurement", "2026-01-10", reversed))
      .thenFlags("measurement.period-reversed");
    const period = (from: object, to: object) =>
      task(defined()).when(
        command.work("measurement/RecordMeasurement", "2026-01-10", { ...value("2025", "70"), from, to }),
      );
    period({ day: "2025-03-01" }, { day: "2025-03-01" }).thenFlags();
    period({ day: "2025-03-02" }, { day: "2025-03-01" }).thenFlags("measurement.period-reversed");
    period(unknown, { day: "2025-03-01" }).thenFlags();
    period({ day: "2025-03-01" }, unknown).thenFlags();
  });

  it("flag a edition that is defined anew with another content, and one that leaves a gap", () => {
    const define = (edition: number, changes = {}) =>
      command.work("measurement/DefineIndicator", "2025-11-01", definition(edition, changes));
    task(defined())
      .when(define(1, { unit: "điểm" }))
      .thenFlags("measurement.redefined");
    task(defined()).when(define(1)).thenFlags();
    task(defined()).when(define(2)).thenFlags();
    task(defined()).when(define(4)).thenFlags("measurement.edition-skipped");
    task().when(define(1)).thenFlags();
  });
});
