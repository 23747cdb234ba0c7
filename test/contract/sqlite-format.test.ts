/** Ledger files of older formats, and what becomes of them when somebody of today opens them. */
import { copyFileSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emptyFrontier, frontierText, rootOf } from "@chidao/core/merkle";
import { anyState, type EventStore, type RecordedEvent } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import { startChild } from "../support/children.js";
import { ledgerPath, openLedger } from "../support/ledger-files.js";
import { openRaw } from "../support/raw-sqlite.js";
import { answerOf, eventsOf, sampleEvents } from "../support/store-helpers.js";

const golden = (name: string): string => fileURLToPath(new URL(`../golden/ledgers/${name}`, import.meta.url));
const frozen: ReadonlyArray<RecordedEvent> = JSON.parse(readFileSync(golden("format-1.json"), "utf8"));
/** Of the seven events of the frozen ledger; worked out with a program of another make. */
const frozenRoot = "c1ead36c15b8e93963e5778fb7635633e2c15e5d7b4ca2126d3c7a9a8671d0af";

function ledgerOfFormat(format: 1 | 2): string {
  const file = ledgerPath();
  copyFileSync(golden(`format-${format}.db`), file);
  return file;
}

function formatIn(file: string): unknown {
  const raw = openRaw(file);
  const found = raw.prepare("PRAGMA user_version").get();
  raw.close();
  return found?.["user_version"];
}

async function rootIn(store: EventStore): Promise<string> {
  return rootOf(nodeHashing, answerOf((await store.frontier?.()) ?? { ok: true, value: emptyFrontier }));
}

const faultsIn = async (store: EventStore): Promise<ReadonlyArray<string>> =>
  answerOf(await store.inspect()).flatMap(({ name, ok }) => (ok ? [] : [name]));

describe("a ledger of format 1", () => {
  it("is read as it is by whoever only reads, frontier included, and is left as it is", async () => {
    const file = ledgerOfFormat(1);
    const store = await openLedger(file, { mode: "read-only" });
    expect(await eventsOf(store.readAll())).toEqual(frozen);
    expect(await rootIn(store)).toBe(frozenRoot);
    expect(await faultsIn(store)).toEqual([]);
    const format = answerOf(await store.inspect()).find(({ name }) => name === "user_version");
    expect(format?.detail.en).toMatch(/^1; the next write makes it 3/);
    await store.close();
    expect(formatIn(file)).toBe(1);
  });

  it("is given its frontier by the first who writes, with every event as it was", async () => {
    const file = ledgerOfFormat(1);
    const store = await openLedger(file, { mode: "open" });
    expect(await eventsOf(store.readAll())).toEqual(frozen);
    expect(await rootIn(store)).toBe(frozenRoot);
    expect(await faultsIn(store)).toEqual([]);
    answerOf(await store.append({ stream: "a-1", expected: anyState, events: sampleEvents(2), basis: [] }));
    expect(answerOf((await store.frontier?.()) ?? { ok: true, value: emptyFrontier }).size).toBe(frozen.length + 2);
    expect(await faultsIn(store)).toEqual([]);
    await store.close();
    expect(formatIn(file)).toBe(3);
  });

  it("is brought over once when several processes open it at the same time, and none is refused", async () => {
    const file = ledgerOfFormat(1);
    const children = Array.from({ length: 5 }, (_, at) =>
      startChild("store-child.mjs", "contend", file, String(at), "2").rest(),
    );
    await Promise.all(children);
    const store = await openLedger(file, { mode: "read-only" });
    expect((await eventsOf(store.readAll())).slice(0, frozen.length)).toEqual(frozen);
    expect(await faultsIn(store)).toEqual([]);
  });

  it("may still be written by a process that knows no frontier, and the next writer catches up", async () => {
    const file = ledgerOfFormat(1);
    const store = await openLedger(file, { mode: "open" });
    const old = openRaw(file);
    for (const at of [0, 1]) {
      old.exec(`INSERT INTO events (stream, revision, id, type, schema, recorded_at, data, metadata)
                VALUES ('old-1', ${at}, 'old-${at}', 'T', 1, '2026-11-24T01:02:03.004Z', '{}', '{}')`);
    }
    old.close();
    expect(await faultsIn(store)).toEqual([]);
    expect(answerOf((await store.frontier?.()) ?? { ok: true, value: emptyFrontier }).size).toBe(frozen.length + 2);
    answerOf(await store.append({ stream: "a-1", expected: anyState, events: sampleEvents(1), basis: [] }));
    expect(await faultsIn(store)).toEqual([]);
    const line = openRaw(file).prepare("SELECT line FROM frontier").get()?.["line"];
    expect(line).toBe(frontierText(answerOf((await store.frontier?.()) ?? { ok: true, value: emptyFrontier })));
  });

  it("is of the one format or the other after a kill at any moment, whole, and is brought over by the next", async () => {
    const source = ledgerOfFormat(1);
    const raw = openRaw(source);
    raw.exec(`INSERT INTO events (stream, revision, id, type, schema, recorded_at, data, metadata)
              WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
              SELECT 'many-1', i, 'many-' || i, 'T', 1, '2026-11-24T01:02:03.004Z', '{"n":' || i || '}', '{}' FROM n`);
    raw.close();
    const formats = new Set<unknown>();
    for (const ms of [150, 220, 290, 360, 430, 500, 600, 800]) {
      const file = ledgerPath();
      copyFileSync(source, file);
      const child = startChild("store-child.mjs", "contend", file, "0", "100000");
      await new Promise((resolve) => setTimeout(resolve, ms));
      child.process.kill("SIGKILL");
      await child.rest();
      formats.add(formatIn(file));
      const store = await openLedger(file, { mode: "open" });
      expect((await eventsOf(store.readAll())).length).toBeGreaterThanOrEqual(frozen.length + 20_000);
      expect(await faultsIn(store)).toEqual([]);
      await store.close();
      expect(formatIn(file)).toBe(3);
    }
    expect([...formats].filter((format) => format !== 1 && format !== 3)).toEqual([]);
  });

  it("that has lost an event is read, and is not brought over", async () => {
    const file = ledgerOfFormat(1);
    const raw = openRaw(file);
    raw.exec("DROP TRIGGER events_never_go; DELETE FROM events WHERE position = 3");
    raw.close();
    const store = await openLedger(file, { mode: "read-only" });
    expect(await faultsIn(store)).toContain("indexes without a hole");
    await store.close();
    await expect(openLedger(file, { mode: "open" })).rejects.toThrow(/StoreDamaged.*index 2 is missing/);
    expect(formatIn(file)).toBe(1);
  });
});

describe("a ledger of format 2, which has no place for signatures of authors", () => {
  const signed = { ...sampleEvents(1)[0], signature: "— ubnd.example q83vASNFZ4k=" } as RecordedEvent;

  it("is read as it is by whoever only reads, and is left as it is", async () => {
    const file = ledgerOfFormat(2);
    const store = await openLedger(file, { mode: "read-only" });
    expect(await eventsOf(store.readAll())).toEqual(frozen);
    expect(await rootIn(store)).toBe(frozenRoot);
    expect(await faultsIn(store)).toEqual([]);
    await store.close();
    expect(formatIn(file)).toBe(2);
  });

  it("is given the place by the first who writes, with every event and the frontier as they were", async () => {
    const file = ledgerOfFormat(2);
    const store = await openLedger(file, { mode: "open" });
    expect(await eventsOf(store.readAll())).toEqual(frozen);
    expect(await rootIn(store)).toBe(frozenRoot);
    answerOf(await store.append({ stream: "a-1", expected: anyState, events: [signed], basis: [] }));
    expect((await eventsOf(store.readAll())).at(-1)?.signature).toBe(signed.signature);
    expect(await faultsIn(store)).toEqual([]);
    await store.close();
    expect(formatIn(file)).toBe(3);
  });

  it("shows signatures to those who have read it from before it was given the place", async () => {
    for (const format of [1, 2] as const) {
      const file = ledgerOfFormat(format);
      const early = await openLedger(file, { mode: "read-only" });
      expect(await eventsOf(early.readAll())).toEqual(frozen);
      const writing = await openLedger(file, { mode: "open" });
      answerOf(await writing.append({ stream: "a-1", expected: anyState, events: [signed], basis: [] }));
      expect((await eventsOf(early.readAll())).at(-1)?.signature).toBe(signed.signature);
      expect((await eventsOf(early.readStream("a-1")))[0]?.signature).toBe(signed.signature);
      await writing.close();
      await early.close();
    }
  });
});
