/** The count is written down in pages; whoever opens the ledger later begins behind the last one. */
import { randomUUID } from "node:crypto";
import type { EventStore, Outcome, StoreFault } from "@chidao/core/store";
import { openEventStoreDbStore } from "@chidao/store-eventstoredb";
import { EventStoreDBClient } from "@eventstore/db-client";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerOf, appendTo, eventsIn, sampleEvents } from "../../packages/testing/src/contract/sample-events.js";
import { type Double, startDouble } from "../support/eventstoredb/double.js";

const eventsOfPage = 512;
let double: Double;
let stranger: EventStoreDBClient;
let ledgers = 0;
const opened: Array<EventStore> = [];

beforeAll(async () => {
  double = await startDouble();
  stranger = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${double.port()}?tls=false`);
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
afterAll(async () => {
  await stranger.dispose();
  await double.stop();
});

function newLedger(): string {
  ledgers += 1;
  return `s-${ledgers}`;
}

async function tryOpen(
  ledger: string,
  mode: "create" | "open" | "read-only" = "create",
): Promise<Outcome<EventStore, StoreFault>> {
  const outcome = await openEventStoreDbStore({ url: double.url(ledger), mode });
  if (outcome.ok) opened.push(outcome.value);
  return outcome;
}

async function open(ledger: string, mode: "create" | "open" | "read-only" = "create"): Promise<EventStore> {
  return answerOf(await tryOpen(ledger, mode));
}

async function pagesOf(ledger: string): Promise<ReadonlyArray<string>> {
  const pages: Array<string> = [];
  try {
    for await (const { event } of stranger.readStream(`${ledger}:positions`)) {
      pages.push(Buffer.from(event?.data as Uint8Array).toString("utf8"));
    }
  } catch (error) {
    if ((error as { type?: string }).type !== "stream-not-found") throw error;
  }
  return pages;
}

async function fill(store: EventStore, count: number): Promise<void> {
  for (let at = 0; at < count; at += 100) {
    answerOf(await appendTo(store, `a-${at % 7}`, sampleEvents(Math.min(100, count - at))));
  }
}

describe("the sealer", () => {
  it("writes a page for every 512 events and none for the rest", async () => {
    const ledger = newLedger();
    const store = await open(ledger);
    await fill(store, 511);
    await store.close();
    expect(await pagesOf(ledger)).toHaveLength(0);
    const next = await open(ledger);
    await fill(next, 800);
    await next.close();
    const pages = (await pagesOf(ledger)).map((page) => JSON.parse(page));
    expect(pages.map(({ from }) => from)).toEqual([0, eventsOfPage]);
    expect(pages.map(({ frontier }) => frontier.split(" ")[0])).toEqual(["512", "1024"]);
  });

  it("lets a later process open without reading the events of the pages, and read them where they are asked for", async () => {
    const ledger = newLedger();
    const store = await open(ledger);
    await fill(store, 1300);
    const all = await eventsIn(store.readAll());
    const frontier = answerOf((await store.frontier?.()) ?? { ok: false, error: { _tag: "StoreClosed" } });
    await store.close();
    const later = await open(ledger, "open");
    expect(answerOf((await later.frontier?.()) ?? { ok: false, error: { _tag: "StoreClosed" } })).toEqual(frontier);
    expect(await eventsIn(later.readAll())).toEqual(all);
    expect(await eventsIn(later.readAll({ from: 700, to: 900 }))).toEqual(all.slice(700, 901));
    expect(await eventsIn(later.readAll({ direction: "backward", chunkSize: 50 }))).toEqual(all.toReversed());
    expect(await eventsIn(later.readStream("a-0"))).toEqual(all.filter(({ stream }) => stream === "a-0"));
    expect(answerOf(await appendTo(later, "a-0", all.slice(0, 100)))).toMatchObject({ firstIndex: 0, repeated: true });
    await later.close();
    await double.scavenge(`${ledger}/a-0`, 5);
    // Nobody can tell from the pages; who reads the events, or counts them again, can.
    const blind = await open(ledger, "open");
    await expect(eventsIn(blind.readAll())).rejects.toThrow("StoreDamaged");
    expect(await blind.inspect()).toMatchObject({ ok: false, error: { _tag: "StoreDamaged" } });
  });

  it("may work in several processes at once, which write the same pages", async () => {
    const ledger = newLedger();
    const stores = [await open(ledger), await open(ledger), await open(ledger)];
    await Promise.all(stores.map((store, at) => fillOwn(store, `a-${at}`, 700)));
    for (const store of stores) expect(answerOf(await store.inspect()).every(({ ok }) => ok)).toBe(true);
    for (const store of stores) await store.close();
    const pages = (await pagesOf(ledger)).map((page) => JSON.parse(page));
    expect(pages.map(({ from }) => from)).toEqual([0, 512, 1024, 1536]);
    expect(await eventsIn((await open(ledger)).readAll())).toHaveLength(2100);
  });

  it("catches up with what was left unsealed, whoever opens next", async () => {
    const ledger = newLedger();
    const store = await open(ledger);
    await fill(store, 400);
    await store.close();
    const reader = await open(ledger, "read-only");
    const writer = await open(ledger);
    await fill(writer, 700);
    await reader.close();
    await writer.close();
    expect(await pagesOf(ledger)).toHaveLength(2);
  });

  it("writes nothing for who only reads", async () => {
    const ledger = newLedger();
    const store = await open(ledger);
    await fill(store, 500);
    const reader = await open(ledger, "read-only");
    await fill(store, 100);
    await reader.close();
    await store.close();
    const pages = await pagesOf(ledger);
    expect(pages).toHaveLength(1);
    await (await open(ledger, "read-only")).close();
    expect(await pagesOf(ledger)).toEqual(pages);
  });

  it("is not believed when a page is not the next one", async () => {
    const ledger = newLedger();
    const store = await open(ledger);
    await fill(store, 600);
    await store.close();
    const [page = ""] = await pagesOf(ledger);
    for (const forged of [{ from: 512 }, { v: 2 }, { marks: [] }, { frontier: "512 x" }, { runs: [] }]) {
      const other = newLedger();
      await writePage(other, JSON.stringify({ ...JSON.parse(page), ...forged }));
      expect(await tryOpen(other)).toMatchObject({ ok: false, error: { _tag: "StoreDamaged" } });
    }
  });

  it("finds a page that says something else than the log: while counting, while reading, and for doctor", async () => {
    const ledger = newLedger();
    const store = await open(ledger);
    await fill(store, 512);
    await store.close();
    const page = JSON.parse((await pagesOf(ledger))[0] ?? "");
    const other = newLedger();
    const counting = await open(other);
    for (const event of await eventsIn((await open(ledger)).readAll())) {
      if (event.index === 511) break;
      answerOf(await appendTo(counting, event.stream, [event]));
    }
    // The same events, and the last one under another id.
    page.runs.at(-1)[2].splice(-1, 1, "00000000-0000-4000-8000-0000000000ff");
    await writePage(other, JSON.stringify(page));
    answerOf(await appendTo(counting, page.runs.at(-1)[0], sampleEvents(1)));
    await expect
      .poll(async () => (await appendTo(counting, "b-1", sampleEvents(1))) as unknown, { timeout: 10_000 })
      .toMatchObject({ ok: false, error: { _tag: "StoreDamaged" } });
    const misled = await tryOpen(other);
    if (!misled.ok) return expect(misled.error._tag).toBe("StoreDamaged");
    await expect(eventsIn(misled.value.readAll())).rejects.toThrow("StoreDamaged");
    expect(await misled.value.inspect()).toMatchObject({ ok: false, error: { _tag: "StoreDamaged" } });
  });
});

async function writePage(ledger: string, text: string): Promise<void> {
  await stranger.appendToStream(`${ledger}:positions`, {
    id: randomUUID(),
    type: "ChidaoPositions",
    contentType: "application/octet-stream",
    data: new TextEncoder().encode(text),
  } as never);
}

async function fillOwn(store: EventStore, stream: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 50) answerOf(await appendTo(store, stream, sampleEvents(50)));
}
