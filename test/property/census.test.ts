/**
 * A census in a file says what looking at every task says: of any ledger, right or wrong in itself, at any position and
 * day, in every way of counting.
 */
import { type CivilDate, type EntryData, type Event, streamName } from "@chidao/core";
import { noCalendars, policyOn } from "@chidao/domain";
import { asRecorded, foldLedgerIndex, foldReadModel, judgingBy } from "@chidao/projections";
import { day, exampleId, event as examples } from "@chidao/testing";
import { censusBlock, verifyViews } from "@chidao/views-sqlite";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, everythingOf, ledger, play, registry, stories, type Told } from "../support/census-stories.js";
import { addTo, catchUp, got, reading, storeOf, viewsPath } from "../support/views.js";

describe("a census", () => {
  it("says of any ledger, position, day and way of counting what looking at every task says", async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.nat(30), days, async (told, upTo, asked) => {
        const { recorded, entries } = play(told);
        const options = { file: viewsPath(), ledger, registry };
        await catchUp(await storeOf(recorded), options);
        const position = Math.min(upTo, recorded.length - 1);
        const folded = foldLedgerIndex();
        const rows = foldReadModel();
        for (const entry of entries.slice(0, position + 1)) for (const each of [folded, rows]) each.add(entry);
        const { policies } = folded.index;
        const { model } = rows;
        const on = asked as CivilDate;
        await reading(options.file, options, async (reader) => {
          const view = got(await reader.view({ position }));
          if (view === undefined) throw new Error("no live models");
          for (const choice of ["as-then", "as-now"] as const) {
            const known = { policies, calendars: noCalendars, directives: model.directives };
            const rules = judgingBy(choice, known, on);
            expect(rules.nearDueDays).toBe(policyOn(policies, on).nearDueDays);
            expect(everythingOf(view.model, on, rules)).toEqual(everythingOf(model, on, rules));
          }
        });
      }),
      { numRuns: Number(process.env["CENSUS_RUNS"] ?? 60) },
    );
  });

  it("is the same in a file, followed in runs or rebuilt, as folded in memory", async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.nat(30), async (told, cut) => {
        const { recorded } = play(told);
        const options = { file: viewsPath(), ledger, registry };
        const store = await storeOf(recorded.slice(0, cut));
        await catchUp(store, options);
        for (const event of recorded.slice(cut)) await addTo(store, event);
        await catchUp(store, options);
        const followed = got(await verifyViews(store, options));
        expect(followed?.firstDifference).toBeUndefined();
        await catchUp(store, { ...options, rebuild: true });
        expect(got(await verifyViews(store, options))).toEqual(followed);
      }),
      { numRuns: 25 },
    );
  });

  it("is summed up within a long ledger, and says the same at every position around a sum", async () => {
    const told = Array.from({ length: 900 }, (_, n): ReadonlyArray<Told> => {
      const stream = streamName("assignment", exampleId(1_000 + n));
      const on = (days: number) => new Date(Date.UTC(2023, 0, 1 + n + days)).toISOString().slice(0, 10);
      const lead = { determined: { agency: `bo-${n % 7}` } };
      const due = on(20 + (n % 40));
      const entry = (days: number, event: Event<string, EntryData>): Told => {
        const written = on(days);
        return { stream, on: day(written), written, event, correct: null };
      };
      return [
        entry(0, examples.issued("2023-01-01", { lead, deadline: examples.dueOn(due) })),
        entry(1, examples.received("2023-01-01")),
        ...[5, 9, 14].map((days) => entry(days, examples.reported("2023-01-01"))),
        entry(30, examples.submitted("2023-01-01")),
        ...(n % 3 === 0 ? [] : [entry(40, examples.accepted("2023-01-01", on(30)))]),
      ];
    }).flat();
    const { recorded, entries } = play(told.sort((one, other) => (one.written < other.written ? -1 : 1)));
    expect(recorded.length).toBeGreaterThan(censusBlock + 100);
    const options = { file: viewsPath(), ledger, registry };
    await catchUp(await storeOf(recorded), options);
    await reading(options.file, options, async (reader) => {
      for (const position of [-1, 0, 100, censusBlock - 2, censusBlock - 1, censusBlock, recorded.length - 1]) {
        const rows = foldReadModel();
        for (const entry of entries.slice(0, position + 1)) rows.add(entry);
        const model = got(await reader.view({ position }))?.model;
        if (model === undefined) throw new Error("no live models");
        for (const on of ["2022-12-31", "2023-01-31", "2023-02-01", "2024-02-29", "2026-01-01"]) {
          const rules = { ...asRecorded, nearDueDays: 5 };
          const judged = everythingOf(model, on as CivilDate, rules);
          expect(judged).toEqual(everythingOf(rows.model, on as CivilDate, rules));
        }
      }
    });
  });
});
