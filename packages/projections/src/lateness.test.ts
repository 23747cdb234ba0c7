import type { CivilDate } from "@chidao/core";
import type { Lifecycle, LifecycleStage, Pause } from "@chidao/domain";
import { day } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { clockStoppedOn, daysLate } from "./lateness.js";

const on = (value: string) => value as CivilDate;
const entered = { recordedAt: "2023-12-31T02:00:00.000Z", index: 0 };
const pause = (from: string, to?: string): Pause =>
  ({
    from: { entry: entered, event: { data: { on: day(from) } } },
    to: to && { entry: entered, event: { data: { on: day(to) } } },
  }) as unknown as Pause;
const late = (until: string, ...pauses: ReadonlyArray<Pause>) => daysLate(on("2023-06-30"), on(until), pauses);

describe("days of lateness", () => {
  it("are none up to the due day, and one for the day after it", () => {
    expect(["2023-06-29", "2023-06-30", "2023-07-01", "2023-07-10"].map((each) => late(each))).toEqual([0, 0, 1, 10]);
  });

  it("leave out the days on which the task stood still", () => {
    expect(late("2023-07-10", pause("2023-07-03", "2023-07-06"))).toBe(7);
    expect(late("2023-07-10", pause("2023-07-03", "2023-07-06"), pause("2023-07-08", "2023-07-09"))).toBe(6);
    expect(late("2023-07-10", pause("2023-07-08"))).toBe(8);
  });

  it("count no pause before the due day, nor the due day itself, nor what comes after the day asked about", () => {
    expect(late("2023-07-10", pause("2023-06-01", "2023-06-20"))).toBe(10);
    expect(late("2023-07-10", pause("2023-06-20", "2023-07-03"))).toBe(8);
    expect(late("2023-07-10", pause("2023-06-30", "2023-07-03"))).toBe(8);
    expect(late("2023-07-10", pause("2023-07-08", "2023-08-01"))).toBe(8);
    expect(late("2023-07-10", pause("2023-07-20", "2023-08-01"))).toBe(10);
  });

  it("are at least one for a day after the due day, however long it stood", () => {
    expect(late("2023-07-10", pause("2023-06-01", "2023-07-10"))).toBe(1);
  });
});

describe("the clock stops", () => {
  const of = (stage: LifecycleStage, changes: Partial<Lifecycle> = {}) =>
    clockStoppedOn({ stage, pauses: [], ...changes } as Lifecycle, on("2023-08-01"));

  it("on the day of completion, of handing in, or of the exit; where that is not known, nobody can say", () => {
    const days = {
      ...{ completedOn: day("2023-07-01"), submittedOn: day("2023-07-02"), exitedOn: day("2023-07-03") },
    } as Partial<Lifecycle>;
    const stages = ["accepted", "submitted", "revoked", "not-pursued", "superseded"] as const;
    expect(stages.map((stage) => of(stage, days))).toEqual([
      ...["2023-07-01", "2023-07-02", "2023-07-03"],
      ...["2023-07-03", "2023-07-03"],
    ]);
    expect(stages.map((stage) => of(stage))).toEqual(stages.map(() => undefined));
  });

  it("on the day on which a task was given back or postponed, and not while it is open", () => {
    const pauses = [pause("2023-06-01", "2023-06-10"), pause("2023-07-15")];
    expect([of("returned", { pauses }), of("postponed", { pauses })]).toEqual(["2023-07-15", "2023-07-15"]);
    expect([of("returned"), of("issued", { pauses }), of("in-progress")]).toEqual([
      ...["2023-08-01", "2023-08-01"],
      "2023-08-01",
    ]);
  });
});
