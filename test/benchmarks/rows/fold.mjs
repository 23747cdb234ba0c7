/** All rows in memory from a whole ledger, each event decoded by its codec; and the same with each leaf hashed. */
import { bareRead } from "../bare-sqlite.mjs";
import { inPairs, must, perSecond, stopwatch, timesOf } from "../measure.mjs";
import { chidaoDist } from "../packages.mjs";

const { openSqliteStore } = await chidaoDist("store-sqlite");
const { decodeRecorded } = await chidaoDist("core");
const { emptyFrontier, extendWith } = await import(
  new URL("../../../packages/core/dist/merkle/index.js", import.meta.url).href
);
const { nodeHashing } = await chidaoDist("hashing-node");
const { builtInKinds, kindsOf } = await chidaoDist("domain");
const { foldReadModel } = await chidaoDist("projections");
const { registry } = kindsOf(builtInKinds);

async function fold(file, ledger, { hashed }) {
  const store = must(await openSqliteStore({ file, mode: "read-only" }));
  const folded = foldReadModel();
  let frontier = emptyFrontier;
  const stop = stopwatch();
  for await (const chunk of store.readAll({ chunkSize: 2_000 })) {
    const events = must(chunk);
    if (hashed) frontier = extendWith(nodeHashing, frontier, ledger, events);
    for (const event of events) folded.add(decodeRecorded(registry, event).right);
  }
  const spent = stop();
  if (folded.model.assignments.size === 0) throw new Error("nothing was folded");
  await store.close();
  return spent;
}

const folding =
  ({ hashed }) =>
  async ({ rounds, made }) => {
    const { file, ledger, events } = await made();
    const taken = await inPairs({
      rounds,
      ours: () => fold(file, ledger, { hashed }),
      theirs: () => bareRead(file, ({ data }) => JSON.parse(data)),
    });
    return {
      ...timesOf(taken),
      ours: { perSecond: perSecond(taken.ours, events) },
      other: { perSecond: perSecond(taken.theirs, events) },
    };
  };

const yardstick = "bare read and JSON.parse of the same rows";
export const rows = [
  {
    name: "fold",
    work: "fold into all rows in memory",
    yardstick,
    reach: { atMost: 2 },
    run: folding({ hashed: false }),
  },
  {
    ...{ name: "fold-hashed", work: "the same, leaf hashes and frontier too", yardstick, reach: { atMost: 3 } },
    run: folding({ hashed: true }),
  },
];
