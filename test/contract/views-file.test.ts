/** A file of read models: who may feed it, where a run goes on, what stops it, and what swaps in when. */
import type { EventStore, RecordedEvent } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { openReader, openRunner, type RunnerOptions, type ViewsRunner, verifyViews } from "@chidao/views-sqlite";
import { createChidao, type ReadModelsNotice } from "chidao";
import { describe, expect, it, onTestFinished } from "vitest";
import { startChild } from "../support/children.js";
import { good, lead, type Office, openOffice, storedIn } from "../support/command-office.js";
import { openRaw } from "../support/raw-sqlite.js";
import { addTo, catchUp, got, reading, storeOf, viewsPath } from "../support/views.js";

const { registry } = kindsOf(builtInKinds);

async function officeLedger(): Promise<{ readonly events: ReadonlyArray<RecordedEvent>; readonly ledger: string }> {
  const events = await storedIn(await openOffice());
  return { events, ledger: JSON.parse(events[0]?.data ?? "{}").ledger };
}

async function ledgerOf(store: EventStore): Promise<string | undefined> {
  for await (const chunk of store.readAll({ to: 0 }))
    return chunk.ok ? JSON.parse(chunk.value[0]?.data ?? "{}").ledger : undefined;
  return undefined;
}

const { events, ledger } = await officeLedger();
const optionsFor = (file: string): RunnerOptions => ({ file, ledger, registry });

async function runnerFor(file: string, options: Partial<RunnerOptions> = {}): Promise<ViewsRunner> {
  const runner = got(await openRunner({ ...optionsFor(file), ...options }));
  onTestFinished(() => runner.close());
  return runner;
}

/** A store that hands its events out a few at a time, so that a run can stop between. */
function inSmallChunks(store: EventStore, chunkSize = 5): Pick<EventStore, "readAll"> {
  return {
    readAll: (options) => store.readAll({ ...options, chunkSize: Math.min(chunkSize, options?.chunkSize ?? 5) }),
  };
}

const isSame = async (file: string, store: EventStore): Promise<boolean> =>
  got(await verifyViews(store, optionsFor(file)))?.firstDifference === undefined;

describe("runners of read models", () => {
  it("are refused while another one feeds the same generation, and told who that is", async () => {
    const file = viewsPath();
    const first = await runnerFor(file);
    const second = await openRunner(optionsFor(file));
    expect(second).toMatchObject({ ok: false, error: { _tag: "RunnerBusy", holder: { pid: process.pid } } });
    await first.close();
    expect((await runnerFor(file)).role).toBe("building");
  });

  it("that are killed hold nothing: the next one goes on", async () => {
    const file = viewsPath();
    const child = startChild("./hold-runner.mjs", file, ledger);
    expect(await child.next()).toBe("held");
    const refused = await openRunner(optionsFor(file));
    const holder = { pid: child.process.pid, host: expect.any(String), since: expect.any(String) };
    expect(refused).toMatchObject({ ok: false, error: { _tag: "RunnerBusy", holder } });
    child.process.kill("SIGKILL");
    await child.rest();
    const store = await storeOf(events);
    await catchUp(store, optionsFor(file));
    expect(await isSame(file, store)).toBe(true);
  });

  it("may rebuild while another one feeds the live models, which are answered from until the swap", async () => {
    const file = viewsPath();
    const store = await storeOf(events.slice(0, 20));
    await catchUp(store, optionsFor(file));
    const live = await runnerFor(file);
    expect(live.role).toBe("live");
    const rebuild = await runnerFor(file, { rebuild: true });
    const reader = got(await openReader(optionsFor(file)));
    onTestFinished(() => reader.close());
    const before = got(await reader.view());
    for (const event of events.slice(20, 30)) await addTo(store, event);
    expect(got(await live.catchUp(store))).toEqual({ position: 29, complete: true });
    expect(got(await reader.position())).toBe(29);
    const again = got(await reader.view());
    expect(got(await rebuild.catchUp(store))).toEqual({ position: 29, complete: true });
    // Taken before the swap, and read after it, from tables that are gone for everybody else.
    expect([...(again?.model.assignments.keys() ?? [])].length).toBeGreaterThan(0);
    expect([...(again?.model.assignments ?? [])]).toEqual([...(got(await reader.view())?.model.assignments ?? [])]);
    expect(before?.position).toBe(19);
    expect(await isSame(file, store)).toBe(true);
  });

  it("of a generation that was swapped out write no more into it", async () => {
    const file = viewsPath();
    const [some, all] = [await storeOf(events.slice(0, 20)), await storeOf(events)];
    await catchUp(some, optionsFor(file));
    const old = await runnerFor(file);
    await catchUp(some, { ...optionsFor(file), rebuild: true });
    expect(got(await old.catchUp(all))).toEqual({ position: 19, complete: false });
    await old.close();
    await catchUp(all, optionsFor(file));
    expect(await isSame(file, all)).toBe(true);
  });

  it("stop between two batches when told to, and the next one goes on from there", async () => {
    const file = viewsPath();
    const store = await storeOf(events);
    const stop = new AbortController();
    const first = await runnerFor(file);
    const stopped = got(
      await first.catchUp(inSmallChunks(store), {
        signal: stop.signal,
        onProgress: ({ position }) => {
          if (position >= 9) stop.abort();
        },
      }),
    );
    expect(stopped).toEqual({ position: 9, complete: false });
    // Not swapped in before it has caught up.
    await reading(file, { ledger, registry }, async (reader) => expect(got(await reader.position())).toBeUndefined());
    await first.close();
    const second = await runnerFor(file);
    expect(second.position()).toBe(9);
    expect(got(await second.catchUp(store))).toEqual({ position: events.length - 1, complete: true });
    expect(await isSame(file, store)).toBe(true);
  });

  it("tell progress with rate and time left", async () => {
    const told: Array<unknown> = [];
    const runner = await runnerFor(viewsPath());
    await runner.catchUp(inSmallChunks(await storeOf(events), 20), { onProgress: (progress) => told.push(progress) });
    expect(told[0]).toEqual({
      position: 19,
      head: events.length - 1,
      eventsPerSecond: expect.any(Number),
      secondsLeft: expect.any(Number),
    });
    expect(told.at(-1)).toMatchObject({ position: events.length - 1, secondsLeft: 0 });
  });

  it("stand before an event that can't be read, with nothing after it in the rows, until it can be read", async () => {
    const file = viewsPath();
    const odd = events.map((event) => (event.index === 12 ? { ...event, data: '{"on":1}' } : event));
    const runner = await runnerFor(file);
    const stopped = await runner.catchUp(await storeOf(odd));
    expect(stopped).toMatchObject({ ok: false, error: { _tag: "UndecodableEvent", index: 12, reason: "malformed" } });
    expect(runner.position()).toBe(11);
    await runner.close();
    const store = await storeOf(events);
    await catchUp(store, optionsFor(file));
    expect(await isSame(file, store)).toBe(true);
  });

  it("follow a ledger that grows until they are told to stop", async () => {
    const file = viewsPath();
    const store = await storeOf(events.slice(0, 10));
    await catchUp(store, optionsFor(file));
    const stop = new AbortController();
    const runner = await runnerFor(file);
    const following = runner.follow(store, stop.signal);
    for (const event of events.slice(10)) await addTo(store, event);
    while (runner.position() < events.length - 1) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(got(await following).position).toBe(events.length - 1);
    expect(await isSame(file, store)).toBe(true);
  });
});

describe("files of read models", () => {
  it("of another ledger are neither continued nor read", async () => {
    const file = viewsPath();
    await catchUp(await storeOf(events), optionsFor(file));
    const other = { ...optionsFor(file), ledger: "00000000-0000-4000-8000-00000000000f" };
    const refusal = { ok: false, error: { _tag: "ViewsOfAnotherLedger", found: ledger } };
    expect(await openRunner(other)).toMatchObject(refusal);
    expect(await openReader(other)).toMatchObject(refusal);
  });

  it("made with other kinds are not read, and are built anew", async () => {
    const file = viewsPath();
    const store = await storeOf(events);
    const fewer = kindsOf(builtInKinds.slice(1)).registry;
    await catchUp(store, { ...optionsFor(file), registry: fewer });
    await reading(file, { ledger, registry }, async (reader) => expect(got(await reader.view())).toBeUndefined());
    const runner = await runnerFor(file);
    expect(runner.role).toBe("building");
    got(await runner.catchUp(store));
    await reading(file, { ledger, registry }, async (reader) =>
      expect(got(await reader.view())?.position).toBe(events.length - 1),
    );
  });

  it("that are SQLite files of somebody else are refused and left as they are", async () => {
    const file = viewsPath();
    const raw = openRaw(file);
    raw.exec("CREATE TABLE notes (words TEXT); INSERT INTO notes VALUES ('mine')");
    raw.close();
    expect(await openRunner(optionsFor(file))).toMatchObject({ ok: false, error: { _tag: "NotViews" } });
    expect(openRaw(file).prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "notes" }]);
  });

  it("answer what was known at an instant between the first two entries with the first", async () => {
    const file = viewsPath();
    await catchUp(await storeOf(events), optionsFor(file));
    const instant = events[0]?.recordedAt as never;
    await reading(file, { ledger, registry }, async (reader) =>
      expect(got(await reader.view({ instant }))?.position).toBe(events.length - 1),
    );
    const spread = events.map((event, n) => ({ ...event, recordedAt: `2024-01-01T00:00:0${Math.min(n, 9)}.000Z` }));
    const later = viewsPath();
    await catchUp(await storeOf(spread), optionsFor(later));
    await reading(later, { ledger, registry }, async (reader) =>
      expect(got(await reader.view({ instant: "2024-01-01T00:00:00.500Z" as never }))?.position).toBe(0),
    );
  });
});

describe("questions of the front door", () => {
  /** That of the office. */
  const clock = { now: () => "2024-12-31T02:00:00.000Z" };

  it("wait for the file to catch up, for a while, and are then answered from the ledger, which is told", async () => {
    const { store, chidao } = await openOffice();
    const file = viewsPath();
    const notices: Array<ReadModelsNotice> = [];
    const doorWith = (catchUpMs: number) => {
      const readModels = { file, catchUpMs, onNotice: (notice: ReadModelsNotice) => void notices.push(notice) };
      return createChidao({ store, clock, readModels });
    };
    const [hasty, patient] = [doorWith(0), doorWith(10_000)];
    expect(good(await patient.readModels.replay()).did).toBe("built");
    good(await chidao.assignments.report({ on: "2023-04-01", by: lead, assignment: "D1.1", words: "Đang làm" }));
    const head = (await storedIn({ store } as Office)).length - 1;
    const expected = good(await chidao.reports.timeline("D1.1"));
    expect(good(await hasty.reports.timeline("D1.1"))).toEqual(expected);
    expect(notices).toEqual([{ kind: "behind", file, position: head - 1, head }]);
    expect(good(await patient.reports.timeline("D1.1"))).toEqual(expected);
    // Now it is caught up, and nobody has to wait.
    expect(good(await hasty.reports.timeline("D1.1"))).toEqual(expected);
    expect(notices).toHaveLength(1);
    expect(good(await patient.readModels.verify())).toMatchObject({ same: true, position: head });
  });

  it("are told of models that are still being built, and answered from the ledger", async () => {
    const { store, chidao } = await openOffice();
    const file = viewsPath();
    const notices: Array<ReadModelsNotice> = [];
    const stop = new AbortController();
    const door = createChidao({ store, clock, readModels: { file, onNotice: (notice) => void notices.push(notice) } });
    const runner = got(await openRunner({ ...optionsFor(file), ledger: (await ledgerOf(store)) ?? "" }));
    stop.abort();
    got(await runner.catchUp(inSmallChunks(store), { signal: stop.signal }));
    await runner.close();
    expect(good(await door.reports.duties())).toEqual(good(await chidao.reports.duties()));
    expect(notices).toEqual([{ kind: "no-models", file }]);
    expect(await door.readModels.verify()).toMatchObject({ ok: false, error: { code: "ReadModelsOutdated" } });
  });
});
