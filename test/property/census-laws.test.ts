/** The census alone, added up in memory: what it says is what looking at every task says. */
import type { CivilDate } from "@chidao/core";
import { noCalendars } from "@chidao/domain";
import { foldLedgerIndex, foldReadModel, judgingBy } from "@chidao/projections";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { censusModel } from "../support/census-in-memory.js";
import { days, everythingOf, play, stories } from "../support/census-stories.js";

describe("changes that are added up", () => {
  it("are what looking at every task says, whether the last states of tasks are remembered or not", () => {
    fc.assert(
      fc.property(stories, fc.nat(30), days, fc.boolean(), (told, upTo, asked, forgetful) => {
        const entries = play(told).entries.slice(0, upTo + 1);
        const [folded, rows] = [foldLedgerIndex(), foldReadModel()];
        for (const entry of entries) for (const each of [folded, rows]) each.add(entry);
        const on = asked as CivilDate;
        const known = { ...folded.index, calendars: noCalendars, directives: rows.model.directives };
        for (const choice of ["as-then", "as-now"] as const) {
          const rules = judgingBy(choice, known, on);
          expect(everythingOf(censusModel(entries, { forgetful }), on, rules)).toEqual(
            everythingOf(rows.model, on, rules),
          );
        }
      }),
      { numRuns: Number(process.env["CENSUS_RUNS"] ?? 60) },
    );
  });
});
