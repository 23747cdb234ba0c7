/** Entries that nobody here can read: the line stands before them, and goes on once they are set aside. */
import { canonicalJsonOf, type EventRegistry, type EventStore, type RecordedEvent } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { exampleId, plans, playPlan, said } from "@chidao/testing";
import { openRunner, type RunnerOptions, verifyViews } from "@chidao/views-sqlite";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";
import { addTo, catchUp, got, storeOf, viewsPath } from "../support/views.js";

const ledger = exampleId(1);
const unreadable = fc.constantFrom("AssignmentPondered", "ProgressReported");

type Planted = ReturnType<typeof planted>;

/** Puts an entry that can't be read into the stream of the entry before each of these places. */
function planted(recorded: ReadonlyArray<RecordedEvent>, plants: ReadonlyArray<{ at: number; type: string }>) {
  const events: Array<RecordedEvent> = [];
  const revisions = new Map<string, number>();
  const add = (event: Omit<RecordedEvent, "index" | "revision">) => {
    const revision = (revisions.get(event.stream) ?? -1) + 1;
    revisions.set(event.stream, revision);
    const whole = { ...event, index: events.length, revision };
    events.push(whole);
    return whole;
  };
  const bad: Array<RecordedEvent> = [];
  recorded.forEach((event, at) => {
    add(event);
    for (const { type } of plants.filter((plant) => plant.at % recorded.length === at)) {
      const id = exampleId(5_000 + bad.length);
      const data = canonicalJsonOf({ ...said("2023-02-16"), words: 7 } as never);
      bad.push(add({ ...event, id, type, schema: 1, data }));
    }
  });
  return { events, bad };
}

const setAside = (registry: EventRegistry, { id, index }: RecordedEvent) =>
  registry.asides.set(id, { index, data: said("2023-03-01") });

/** Everything is there already; what can't be read is set aside when the line has stopped before it. */
async function setAsideLate({ events, bad }: Planted, options: RunnerOptions): Promise<EventStore> {
  const store = await storeOf(events);
  const runner = got(await openRunner(options));
  for (const each of bad) {
    const stopped = await runner.catchUp(store);
    expect(stopped).toMatchObject({ ok: false, error: { _tag: "UndecodableEvent", id: each.id } });
    expect(runner.position()).toBe(each.index - 1);
    setAside(options.registry, each);
  }
  expect(got(await runner.catchUp(store))).toEqual({ position: events.length - 1, complete: true });
  await runner.close();
  return store;
}

/** It is set aside before the line comes to it, while the ledger grows. */
async function setAsideEarly({ events, bad }: Planted, options: RunnerOptions): Promise<EventStore> {
  const store = await storeOf([]);
  for (const each of bad) setAside(options.registry, each);
  for (const [at, event] of events.entries()) {
    await addTo(store, event);
    if (at % 7 === 0) await catchUp(store, options);
  }
  await catchUp(store, options);
  return store;
}

describe("entries that nobody can read", () => {
  it("stop the line before them; set aside, the line goes on to what a rebuild and a fold in memory give", async () => {
    await fc.assert(
      fc.asyncProperty(
        plans(kindsOf(builtInKinds), { assignments: 3, stepsMax: 15 }),
        fc.array(fc.record({ at: fc.nat(20), type: unreadable }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(setAsideLate, setAsideEarly),
        async (plan, plants, story) => {
          const kinds = kindsOf(builtInKinds);
          const told = planted(playPlan(plan, kinds, nodeHashing).recorded, plants);
          fc.pre(told.bad.length > 0);
          const options = { file: viewsPath(), ledger, registry: kinds.registry };
          const store = await story(told, options);
          const followed = got(await verifyViews(store, options));
          expect(followed?.firstDifference).toBeUndefined();
          await catchUp(store, { ...options, rebuild: true });
          expect(got(await verifyViews(store, options))).toEqual(followed);
        },
      ),
      { numRuns: 40 },
    );
  });
});
