import type { AssignmentView } from "chidao";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleDeadline, exampleStatus, exampleTask } from "../example-answers.fixture.js";
import { bandOf, scaleOf } from "./band.js";
import { dayNumber } from "./days.js";

const civilDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2049-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dateGiven = fc.oneof(
  civilDay.map((day) => ({ day })),
  civilDay.map((day) => ({ month: day.slice(0, 7) })),
  civilDay.map((day) => ({ year: day.slice(0, 4) })),
  fc.constant({ unknown: "không ghi" }),
);
const deadline = fc
  .record({
    how: fc.constantFrom("issued" as const, "set" as const, "extended" as const),
    on: dateGiven,
    due: fc.option(civilDay),
  })
  .map(({ how, on, due }) => exampleDeadline(how, on, "hạn", due));
const status = fc
  .constantFrom("overdue" as const, "awaitingVerification" as const, "doneLate" as const, "revoked" as const)
  .map((box) => exampleStatus(box));

/** Any history, also those that contradict themselves: a tracker may hold them. */
const anyTask: fc.Arbitrary<AssignmentView> = fc
  .record({
    issuedOn: dateGiven,
    deadlines: fc.array(deadline, { maxLength: 5 }),
    submittedOn: fc.option(dateGiven),
    completedOn: fc.option(dateGiven),
    status,
  })
  .map((over) => exampleTask(1, over));

const issued = (due: string) => exampleDeadline("issued", { day: "2023-01-10" }, "hạn", due);
const extended = (on: string, due: string) => exampleDeadline("extended", { day: on }, "hạn mới", due, "chờ");

describe("the line", () => {
  it("never places a later day before an earlier one, nor any day outside", () => {
    fc.assert(
      fc.property(civilDay, civilDay, civilDay, civilDay, (a, b, c, d) => {
        const [from = 0, to = 0] = [dayNumber(a), dayNumber(b)].sort((x, y) => x - y);
        const [earlier = 0, later = 0] = [dayNumber(c), dayNumber(d)].sort((x, y) => x - y);
        const at = scaleOf({ from, to });
        expect(at(earlier)).toBeLessThanOrEqual(at(later));
        expect(at(earlier)).toBeGreaterThanOrEqual(0);
        expect(at(later)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("a band", () => {
  it("keeps every stretch, mark and year inside the box, whatever the history", () => {
    fc.assert(
      fc.property(anyTask, civilDay, (task, asOf) => {
        const band = bandOf(task, asOf);
        for (const { from, width, days } of band?.stretches ?? []) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(from + width).toBeLessThanOrEqual(100.01);
          expect(days).toBeGreaterThanOrEqual(0);
        }
        for (const { at } of [...(band?.marks ?? []), ...(band?.years ?? [])]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(100);
        }
        expect(band?.years.length ?? 0).toBeLessThanOrEqual(8);
      }),
    );
  });

  it("is drawn exactly when the day of issue is known at least by its year", () => {
    fc.assert(
      fc.property(anyTask, civilDay, (task, asOf) => {
        expect(bandOf(task, asOf) === undefined).toBe("unknown" in task.issuedOn);
      }),
    );
  });

  it("shows no overdue day while the deadline lies ahead, and each one after it", () => {
    const task = exampleTask(1, { deadlines: [issued("2024-04-30")] });
    expect(bandOf(task, "2024-04-30")?.overdueDays).toBe(0);
    expect(bandOf(task, "2024-05-15")?.overdueDays).toBe(15);
  });

  it("keeps the days that were overdue before an extension, and stops between", () => {
    const task = exampleTask(1, { deadlines: [issued("2023-06-30"), extended("2023-07-10", "2023-12-31")] });
    expect(bandOf(task, "2023-12-01")?.overdueDays).toBe(10);
    expect(bandOf(task, "2024-01-05")?.overdueDays).toBe(15);
  });

  it("stops the clock at submission while verification is awaited, and shows the wait", () => {
    const submitted = exampleTask(1, {
      deadlines: [issued("2023-06-30")],
      submittedOn: { day: "2023-07-05" },
      status: exampleStatus("awaitingVerification"),
    });
    const band = bandOf(submitted, "2023-09-01");
    expect(band?.overdueDays).toBe(5);
    expect(band?.stretches.find(({ kind }) => kind === "waiting")?.days).toBe(58);
  });

  it("ends at acceptance, whatever the day asked about", () => {
    const done = exampleTask(1, {
      deadlines: [issued("2023-06-30")],
      completedOn: { day: "2023-08-15" },
      status: exampleStatus("doneLate"),
    });
    expect(bandOf(done, "2025-01-01")).toEqual(bandOf(done, "2023-08-15"));
    expect(bandOf(done, "2025-01-01")?.overdueDays).toBe(46);
  });

  it("draws no course for a task whose end it isn't told", () => {
    const revoked = exampleTask(1, { deadlines: [issued("2023-06-30")], status: exampleStatus("revoked") });
    expect(bandOf(revoked, "2025-01-01")).toMatchObject({ stretches: [], overdueDays: 0 });
  });
});
