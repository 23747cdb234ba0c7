/** The same work on Emmett's SQLite store: both with WAL and synchronous=FULL, each with its own binding. */
import { inPairs, must, perSecond, speedOf, stopwatch } from "../measure.mjs";
import { chidaoDist } from "../packages.mjs";
import { emmett } from "../peer.mjs";
import { drop, newFile } from "../scratch.mjs";
import { batched, singleAppends } from "../small-events.mjs";
import { appendAll } from "./append.mjs";

const { openSqliteStore } = await chidaoDist("store-sqlite");
const batch = 100;

async function ours(requests, { reading }) {
  const file = newFile();
  const store = must(await openSqliteStore({ file, mode: "create" }));
  const appended = await appendAll(store, requests, 1);
  const spent = reading ? await followed(store, countOf(requests)) : appended;
  await store.close();
  drop(file);
  return spent;
}

/** A subscription from the beginning until it has caught up. */
async function followed(store, count) {
  const stopping = new AbortController();
  let seen = 0;
  const stop = stopwatch();
  for await (const message of store.subscribe({ from: 0, signal: stopping.signal })) {
    const value = must(message);
    if (value.kind === "caughtUp") break;
    seen += value.events.length;
  }
  const spent = stop();
  if (seen !== count) throw new Error(`${seen} of ${count} events were seen`);
  return spent;
}

async function theirs({ getSQLiteEventStore }, requests, { reading }) {
  const file = newFile();
  const store = getSQLiteEventStore({ fileName: file, schema: { autoMigration: "CreateOrUpdate" } });
  // It makes its tables with the first append.
  await store.appendToStream("first", [{ type: "First", data: {}, metadata: {} }]);
  const stop = stopwatch();
  for (const { stream, events } of requests) {
    await store.appendToStream(
      stream,
      events.map(({ type, data, metadata }) => ({ type, data: JSON.parse(data), metadata: JSON.parse(metadata) })),
    );
  }
  const appended = stop();
  const spent = reading ? await consumed(store, countOf(requests) + 1) : appended;
  drop(file);
  return spent;
}

async function consumed(store, count) {
  let seen = 0;
  const consumer = store.consumer();
  consumer.processor({
    ...{ processorId: "bench", startFrom: "BEGINNING" },
    eachMessage: () => {
      seen += 1;
    },
    stopAfter: () => seen === count,
  });
  const stop = stopwatch();
  await consumer.start();
  const spent = stop();
  await consumer.close();
  if (seen !== count) throw new Error(`${seen} of ${count} events were seen`);
  return spent;
}

const countOf = (requests) => requests.reduce((sum, { events }) => sum + events.length, 0);

/** Its faults are its own: they are told in its row, and the other rows go on. */
class PeerFailed extends Error {}

const beside =
  ({ size, reading = false }) =>
  async ({ rounds, appends, quick }) => {
    if (quick) return { skipped: "a quick run installs no other software" };
    const peer = await emmett();
    if (peer.missing !== undefined) return { skipped: peer.missing };
    const name = `Emmett SQLite ${peer.version}, ${peer.engine}`;
    // One after the other it takes some two milliseconds for each.
    const count = size === 1 ? Math.ceil(appends / 10) : appends;
    try {
      const taken = await inPairs({
        rounds,
        prepare: () => batched(singleAppends(count), size),
        ours: (requests) => ours(requests, { reading }),
        theirs: (requests) =>
          theirs(peer, requests, { reading }).catch((error) => {
            throw new PeerFailed(error.message);
          }),
      });
      return {
        ...speedOf(taken),
        ours: { perSecond: perSecond(taken.ours, count) },
        other: { perSecond: perSecond(taken.theirs, count) },
        note: name,
      };
    } catch (error) {
      if (error instanceof PeerFailed) return { skipped: `${name} failed: ${error.message}` };
      throw error;
    }
  };

const row = (name, work, reach, how) => ({
  ...{ name, work, yardstick: "Emmett's SQLite store", reach: { atLeast: reach }, run: beside(how) },
});

export const rows = [
  row("emmett-single", "append, one after the other, FULL", 5, { size: 1 }),
  row("emmett-batches", `append, batches of ${batch}, FULL`, 2, { size: batch }),
  row("emmett-catch-up", "a subscription from the beginning to the end", 20, { size: batch, reading: true }),
];
