/** What several processes, or a process that dies, do to one ledger file. */
import { once } from "node:events";
import { anyState } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import { startChild, startLimitedChild } from "../support/children.js";
import { ledgerPath, openLedger } from "../support/ledger-files.js";
import { answerOf, eventsOf, faultOf, sampleEvents } from "../support/store-helpers.js";

describe("several processes on one ledger", () => {
  it("appends of four writers keep every promise while a reader resumes from checkpoints", async () => {
    const file = ledgerPath();
    const [writers, rounds] = [4, 25];
    const store = await openLedger(file);
    const reading = startChild("store-child.mjs", "resume", file, String(writers * rounds * 3)).rest();
    const writing = Array.from({ length: writers }, (_, at) =>
      startChild("store-child.mjs", "contend", file, String(at), String(rounds)).rest(),
    );
    await Promise.all(writing);
    const events = await eventsOf(store.readAll());
    expect(events.map(({ index }) => index)).toEqual(events.map((_, at) => at));
    expect(await eventsOf(store.readStream("shared"))).toHaveLength(writers * rounds * 2);
    for (const name of new Set(events.map(({ stream }) => stream))) {
      const revisions = events.filter(({ stream }) => stream === name).map(({ revision }) => revision);
      expect(revisions).toEqual(revisions.map((_, at) => at));
    }
    const [seen] = (await reading) as ReadonlyArray<ReadonlyArray<readonly [number, string]>>;
    expect(seen).toEqual(events.slice(0, seen?.length).map(({ index, id }) => [index, id]));
    expect(answerOf(await store.inspect()).filter(({ ok }) => !ok)).toEqual([]);
  });

  it("several processes may create the same ledger at once", async () => {
    const file = ledgerPath();
    const children = Array.from({ length: 6 }, (_, at) =>
      startChild("store-child.mjs", "contend", file, String(at), "1"),
    );
    await Promise.all(children.map((child) => child.rest()));
    const store = await openLedger(file, { mode: "open" });
    expect(await eventsOf(store.readStream("shared"))).toHaveLength(12);
  });

  it("an append while another process holds the lock answers StoreBusy, and the event loop runs on meanwhile", async () => {
    const file = ledgerPath();
    const store = await openLedger(file, { mode: "create", busyMs: 600 });
    const holder = startChild("lock-child.mjs", file, "60000");
    expect(await holder.next()).toBe("locked");
    const ticks: Array<number> = [];
    const ticking = setInterval(() => ticks.push(performance.now()), 5);
    const outcome = await store.append({ stream: "a-1", expected: anyState, events: sampleEvents(1), basis: [] });
    clearInterval(ticking);
    const fault = faultOf(outcome);
    expect(fault._tag).toBe("StoreBusy");
    expect(fault._tag === "StoreBusy" && fault.waitedMs).toBeGreaterThanOrEqual(600);
    const pauses = ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? tick));
    expect(ticks.length).toBeGreaterThan(10);
    expect(Math.max(...pauses)).toBeLessThan(200);
    expect(await eventsOf(store.readAll())).toEqual([]);
  });

  it("an append waits for a lock that is let go in time", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const holder = startChild("lock-child.mjs", file, "300");
    expect(await holder.next()).toBe("locked");
    const outcome = await store.append({ stream: "a-1", expected: anyState, events: sampleEvents(1), basis: [] });
    expect(answerOf(outcome)).toMatchObject({ firstIndex: 0 });
  });

  it("a store that is closed while it waits for a lock answers StoreClosed", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const holder = startChild("lock-child.mjs", file, "60000");
    expect(await holder.next()).toBe("locked");
    const waiting = store.append({ stream: "a-1", expected: anyState, events: sampleEvents(1), basis: [] });
    await store.close();
    expect(faultOf(await waiting)).toEqual({ _tag: "StoreClosed" });
  });

  it("a subscription sees what another process appends", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const seen: Array<number> = [];
    const child = startChild("store-child.mjs", "contend", file, "0", "3").rest();
    for await (const message of store.subscribe()) {
      const value = answerOf(message);
      if (value.kind === "events") seen.push(...value.events.map(({ index }) => index));
      else if (value.index === 8) break;
    }
    await child;
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("a process that dies", () => {
  it("loses no acknowledged event and leaves no part of a batch", async () => {
    const file = ledgerPath();
    const acknowledged: Array<string> = [];
    for (const wanted of [1, 3, 10, 30, 60]) {
      const child = startChild("store-child.mjs", "acknowledge", file);
      for (let heard = 0; heard < wanted; heard += 1) acknowledged.push(...((await child.next()) as Array<string>));
      child.process.kill("SIGKILL");
      await once(child.process, "exit");
      for (const ids of await child.rest()) acknowledged.push(...(ids as Array<string>));
      const store = await openLedger(file, { mode: "open" });
      const ids = (await eventsOf(store.readAll())).map(({ id }) => id);
      expect(ids.length % 3).toBe(0);
      expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(3 * 104);
  });

  it("loses no acknowledged event and leaves no part of a batch while many callers append at once", async () => {
    const file = ledgerPath();
    const acknowledged: Array<string> = [];
    for (const wanted of [1, 40, 100, 333]) {
      const child = startChild("store-child.mjs", "acknowledge-together", file, "32");
      for (let heard = 0; heard < wanted; heard += 1) acknowledged.push(...((await child.next()) as Array<string>));
      child.process.kill("SIGKILL");
      await once(child.process, "exit");
      for (const ids of await child.rest()) acknowledged.push(...(ids as Array<string>));
      const store = await openLedger(file, { mode: "open" });
      const stored = await eventsOf(store.readAll());
      const ids = new Set(stored.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      // Each batch of three says in its events' types which of the three they are.
      expect(stored.map(({ type }) => type)).toEqual(stored.map((_, at) => `Part${at % 3}`));
      expect(answerOf(await store.inspect()).filter(({ ok }) => !ok)).toEqual([]);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(3 * 474);
  });
});

describe("a disk without room", () => {
  it("answers StoreFull at a file-size limit, keeps the ledger whole, and goes on once there is room", async () => {
    const file = ledgerPath();
    const [said] = await startLimitedChild("ulimit -f 512", "store-child.mjs", "fill", file, "20000").rest();
    const { fault, acknowledged, readable } = said as { fault: object; acknowledged: number; readable: number };
    expect(fault).toMatchObject({ _tag: "StoreFull", cause: expect.stringContaining("EFBIG") });
    expect(acknowledged).toBeGreaterThan(0);
    expect(readable).toBe(acknowledged);
    const store = await openLedger(file, { mode: "open" });
    const outcome = await store.append({ stream: "a-1", expected: anyState, events: sampleEvents(1), basis: [] });
    expect(answerOf(outcome)).toMatchObject({ firstIndex: acknowledged });
    expect(answerOf(await store.inspect()).filter(({ ok }) => !ok)).toEqual([]);
  });
});
