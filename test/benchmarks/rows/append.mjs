/** Appends to a SQLite ledger beside bare inserts of the same events into the same tables with the same durability. */
import { bareInserts } from "../bare-sqlite.mjs";
import { inPairs, latency, must, perSecond, speedOf, stopwatch } from "../measure.mjs";
import { chidaoDist } from "../packages.mjs";
import { drop, newFile } from "../scratch.mjs";
import { batched, singleAppends } from "../small-events.mjs";

const { openSqliteStore } = await chidaoDist("store-sqlite");
const [together, batch] = [64, 100];

/** So many callers, each of which appends again as soon as it is answered. */
export async function appendAll(store, appends, callers) {
  const waited = [];
  const rest = appends[Symbol.iterator]();
  const stop = stopwatch();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (const request of rest) {
        const begun = performance.now();
        must(await store.append(request));
        waited.push(performance.now() - begun);
      }
    }),
  );
  return { ...stop(), waited };
}

async function onSqlite(appends, callers) {
  const file = newFile();
  const store = must(await openSqliteStore({ file, mode: "create" }));
  const spent = await appendAll(store, appends, callers);
  await store.close();
  drop(file);
  return spent;
}

const appending =
  ({ size, callers, inTransaction }) =>
  async ({ rounds, appends: count }) => {
    const taken = await inPairs({
      rounds,
      prepare: () => singleAppends(count),
      ours: (appends) => onSqlite(size === 1 ? appends : batched(appends, size), callers),
      theirs: (appends) => bareInserts(appends, inTransaction),
    });
    return {
      ...speedOf(taken),
      ours: { perSecond: perSecond(taken.ours, count), latencyMs: latency(taken.ours.flatMap(({ waited }) => waited)) },
      other: { perSecond: perSecond(taken.theirs, count) },
    };
  };

const yardstick = "bare inserts, same driver, tables and durability";
const row = (name, work, reach, how) => ({ name, work, yardstick, reach: { atLeast: reach }, run: appending(how) });

export const rows = [
  row("append-batches", `append, batches of ${batch}, FULL`, 0.5, { size: batch, callers: 1, inTransaction: batch }),
  row("append-single", "append, one after the other, FULL", 0.8, { size: 1, callers: 1, inTransaction: 1 }),
  row("append-concurrent", `${together} at once, one event each, FULL`, 0.5, {
    ...{ size: 1, callers: together, inTransaction: together },
  }),
];
