/** Read models in a file say what a fold in memory says: of any history, at any position, however they were made. */
import { type Entry, type Instant, idOf } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { foldHandles, foldReadModel, type KnownAt, knownBy } from "@chidao/projections";
import { exampleId, instants, plans, playPlan } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";
import { catchUp, got, reading, storeOf, viewsPath } from "../support/views.js";

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

describe("read models in a file", () => {
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
