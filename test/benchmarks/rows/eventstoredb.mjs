/**
 * The EventStoreDB store beside the raw client on the same server: that of `CHIDAO_ESDB_URL`, or the double in a process
 * of its own. The raw client writes events of the same bytes, and does nothing else.
 */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { inPairs, latency, must, perSecond, speedOf, stopwatch } from "../measure.mjs";
import { chidaoDist } from "../packages.mjs";
import { batched, singleAppends } from "../small-events.mjs";
import { appendAll } from "./append.mjs";

const { openEventStoreDbStore } = await chidaoDist("store-eventstoredb");
const home = createRequire(new URL("../../../packages/store-eventstoredb/package.json", import.meta.url));
const { EventStoreDBClient, NO_STREAM } = home("@eventstore/db-client");
const double = fileURLToPath(new URL("../../support/eventstoredb/main.mjs", import.meta.url));

/** `{ url, close }`. */
async function server() {
  const given = process.env.CHIDAO_ESDB_URL;
  if (given !== undefined) return { url: given, name: "the server of CHIDAO_ESDB_URL", close: () => undefined };
  const child = fork(double, ["--port", "0"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [{ port }] = await once(child, "message");
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    name: "the double, which holds all in memory",
    close: () => child.kill(),
  };
}

async function ours(url, requests, callers) {
  const address = `${url}${url.includes("?") ? "&" : "?"}ledger=b-${randomUUID()}`;
  const store = must(await openEventStoreDbStore({ url: address, mode: "create" }));
  const spent = await appendAll(store, requests, callers);
  await store.close();
  return spent;
}

async function theirs(url, requests, callers) {
  const client = EventStoreDBClient.connectionString(url);
  const prefix = `raw-${randomUUID()}`;
  const written = requests.map(({ stream, events }) => ({
    stream: `${prefix}/${stream}`,
    events: events.map(({ id, type, data, metadata }) => ({
      ...{ id, type, contentType: "application/octet-stream" },
      data: Buffer.from(`${data}${metadata}`),
      metadata: new Uint8Array(),
    })),
  }));
  const rest = written[Symbol.iterator]();
  const stop = stopwatch();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (const { stream, events } of rest)
        await client.appendToStream(stream, events, { expectedRevision: NO_STREAM });
    }),
  );
  const spent = stop();
  await client.dispose();
  return spent;
}

const beside =
  ({ size, callers }) =>
  async ({ rounds, appends: count }) => {
    const { url, name, close } = await server();
    const taken = await inPairs({
      rounds,
      prepare: () => batched(singleAppends(count), size),
      ours: (requests) => ours(url, requests, callers),
      // Other ids: the server takes the same ones for the same write.
      theirs: () => theirs(url, batched(singleAppends(count), size), callers),
    });
    close();
    return {
      ...speedOf(taken),
      ours: { perSecond: perSecond(taken.ours, count), latencyMs: latency(taken.ours.flatMap(({ waited }) => waited)) },
      other: { perSecond: perSecond(taken.theirs, count) },
      note: name,
    };
  };

const row = (name, work, how) => ({
  ...{ name, work, yardstick: "the raw client on the same server", reach: { atLeast: 0.85 }, run: beside(how) },
});

export const rows = [
  row("esdb-concurrent", "EventStoreDB, 64 appends in flight", { size: 1, callers: 64 }),
  row("esdb-batches", "EventStoreDB, batches of 100", { size: 100, callers: 1 }),
];
