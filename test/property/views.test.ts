/** Read models in a file say what a fold in memory says: of any history, at any position, however they were made. */
import { type Entry, type Instant, idOf } from "@chidao/core";
import { builtInKinds, kindsOf, noCalendars, noPolicies } from "@chidao/domain";
import {
  childrenByParent,
  deadlineDifferences,
  foldHandles,
  foldReadModel,
  judgingBy,
  type KnownAt,
  knownBy,
} from "@chidao/projections";
import { civilDates, exampleId, instants, plans, playPlan } from "@chidao/testing";
import { verifyViews } from "@chidao/views-sqlite";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";
import { addTo, catchUp, got, reading, storeOf, viewsPath } from "../support/views.js";

const kinds = kindsOf(builtInKinds);
const { registry } = kinds;
const ledger = exampleId(1);

const knownAts: fc.Arbitrary<KnownAt | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -1, max: 40 }).map((position) => ({ position })),
  instants().map((instant: Instant) => ({ instant })),
);

/** Everything a report could read, as plain values. */
function told(entries: ReadonlyArray<Entry>) {
  const [folded, handles] = [foldReadModel(), foldHandles()];
  for (const entry of entries) {
    folded.add(entry);
    handles.add(entry);
  }
  const { assignments, position, recordedAt } = folded.model;
  const names = [...assignments.keys()].map((id) => handles.handles.handleOf(id));
  return { rows: [...assignments], names, position, recordedAt };
}

/** Where a history of so many entries is cut into runs. */
const cuts = fc.array(fc.nat(40), { maxLength: 4 });

describe("read models in a file", () => {
  it("have the content of a fold in memory, whether followed in runs of any length, rebuilt, or both", async () => {
    await fc.assert(
      fc.asyncProperty(plans(kinds, { assignments: 4, stepsMax: 25 }), cuts, async (plan, ends) => {
        const { recorded } = playPlan(plan, kinds, nodeHashing);
        const options = { file: viewsPath(), ledger, registry };
        const store = await storeOf([]);
        let at = 0;
        const growTo = async (end: number): Promise<void> => {
          for (const event of recorded.slice(at, end)) await addTo(store, event);
          at = Math.max(at, Math.min(end, recorded.length));
          await catchUp(store, options);
        };
        for (const end of [...ends].sort((one, other) => one - other)) await growTo(end);
        await growTo(recorded.length);
        const followed = got(await verifyViews(store, options));
        expect(followed?.firstDifference).toBeUndefined();
        expect(followed?.position).toBe(recorded.length - 1);
        await catchUp(store, { ...options, rebuild: true });
        expect(got(await verifyViews(store, options))).toEqual(followed);
      }),
      { numRuns: 25 },
    );
  });

  it("find the tasks whose deadline today's rules read otherwise, and a task's children, without reading every task", async () => {
    await fc.assert(
      fc.asyncProperty(
        plans(kinds, { assignments: 5, stepsMax: 25 }),
        knownAts,
        civilDates(),
        async (plan, knownAt, day) => {
          const { recorded, entries } = playPlan(plan, kinds, nodeHashing);
          const options = { file: viewsPath(), ledger, registry };
          await catchUp(await storeOf(recorded), options);
          const folded = foldReadModel();
          for (const entry of entries.filter(knownBy(knownAt))) folded.add(entry);
          const rules = { policies: noPolicies, calendars: noCalendars, directives: folded.model.directives };
          const now = judgingBy("as-now", rules, day);
          await reading(options.file, options, async (reader) => {
            const model = got(await reader.view(knownAt))?.model;
            if (model?.narrow === undefined) throw new Error("no live models");
            expect(deadlineDifferences(model, now, day)).toEqual(deadlineDifferences(folded.model, now, day));
            const [found, expected] = [childrenByParent(model), childrenByParent(folded.model)];
            for (const id of folded.model.assignments.keys()) expect(found.get(id)).toEqual(expected.get(id));
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it("hold the rows of a fold in memory, now and as known at any position or instant", async () => {
    await fc.assert(
      fc.asyncProperty(plans(kinds, { assignments: 4, stepsMax: 25 }), knownAts, async (plan, knownAt) => {
        const { recorded, entries } = playPlan(plan, kinds, nodeHashing);
        const file = viewsPath();
        await catchUp(await storeOf(recorded), { file, ledger, registry });
        const expected = told(entries.filter(knownBy(knownAt)));
        await reading(file, { ledger, registry }, async (reader) => {
          const view = got(await reader.view(knownAt));
          if (view === undefined) throw new Error("no live models");
          const { assignments } = view.model;
          // One by one first: each by its index, before all of them are read at once.
          for (const [id, row] of expected.rows) expect(assignments.get(id)).toEqual(row);
          expect(assignments.size).toBe(expected.rows.length);
          expect([...assignments.keys()]).toEqual(expected.rows.map(([id]) => id));
          const rows = [...assignments];
          const names = rows.map(([id]) => view.handles.handleOf(idOf(`assignment-${id}`)));
          expect({ rows, names, position: view.position, recordedAt: view.recordedAt }).toEqual(expected);
        });
      }),
      { numRuns: 30 },
    );
  });
});
