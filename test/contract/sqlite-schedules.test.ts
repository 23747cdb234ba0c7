/**
 * Any schedule of appends, fired in waves, has the outcomes and the ledger that the plain store in memory has when the
 * same appends come one after the other.
 */
import { type AppendRequest, anyState, type EventStore, exactly, noStream, streamExists } from "@chidao/core/store";
import { memoryStore } from "@chidao/store-memory";
import { openSqliteStore } from "@chidao/store-sqlite";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ledgerPath } from "../support/ledger-files.js";
import { answerOf, eventsOf } from "../support/store-helpers.js";

const stream = fc.constantFrom("a-1", "a-2", "agency-1");
const revision = fc.integer({ min: -1, max: 4 });

/** Few ids, so that repeats, half repeats and ids in the wrong stream come up often. */
const event = fc.integer({ min: 0, max: 40 }).map((number) => ({
  id: `00000000-0000-5000-8000-${String(number).padStart(12, "0")}`,
  type: "AssignmentIssued",
  schema: 1,
  recordedAt: "2026-11-24T01:02:03.004Z",
  data: `{"số":${number}}`,
  metadata: "{}",
}));

const request: fc.Arbitrary<AppendRequest> = fc.record({
  stream,
  expected: fc.oneof(
    { weight: 3, arbitrary: fc.constant(anyState) },
    { weight: 1, arbitrary: fc.constantFrom(noStream, streamExists) },
    { weight: 2, arbitrary: revision.map(exactly) },
  ),
  events: fc.array(event, { minLength: 1, maxLength: 3 }),
  basis: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.record({ stream, revision }), { minLength: 1, maxLength: 2 }) },
  ),
});

const waves = fc.array(fc.array(request, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 });

/** The port does not say which of several ids that are in the way is named. */
async function outcomeOf(store: EventStore, wanted: AppendRequest): Promise<unknown> {
  const outcome = await store.append(wanted);
  if (outcome.ok || outcome.error._tag !== "EventIdConflict") return outcome;
  return { ok: false, error: { _tag: outcome.error._tag, stream: outcome.error.stream } };
}

it("appends that come together have the outcomes of appends that come one after the other", async () => {
  await fc.assert(
    fc.asyncProperty(waves, async (schedule) => {
      const plain = memoryStore();
      const grouped = answerOf(await openSqliteStore({ file: ledgerPath(), mode: "create" }));
      try {
        for (const wave of schedule) {
          const expected: Array<unknown> = [];
          for (const wanted of wave) expected.push(await outcomeOf(plain, wanted));
          expect(await Promise.all(wave.map((wanted) => outcomeOf(grouped, wanted)))).toEqual(expected);
        }
        expect(await eventsOf(grouped.readAll())).toEqual(await eventsOf(plain.readAll()));
      } finally {
        await grouped.close();
      }
    }),
    { numRuns: 60 },
  );
});
