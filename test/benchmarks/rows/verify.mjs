/** A check of the whole ledger against its signed head, beside a bare read and as many hash calls; and what sealing costs. */
import { hash } from "node:crypto";
import { bareRead } from "../bare-sqlite.mjs";
import { inPairs, must, perSecond, stopwatch, timesOf } from "../measure.mjs";
import { chidaoDist } from "../packages.mjs";
import { drop, newFile } from "../scratch.mjs";
import { batched, singleAppends } from "../small-events.mjs";
import { appendAll } from "./append.mjs";

const { createChidao, fileHeads, makeKey, openSqlite, signerFromFile } = await chidaoDist("chidao");
const { openSqliteStore } = await chidaoDist("store-sqlite");
const { nodeHashing } = await chidaoDist("hashing-node");
const { emptyFrontier, extendWith, frontierText, parseFrontier } = await import(
  new URL("../../../packages/core/dist/merkle/index.js", import.meta.url).href
);

/** For each event its two texts, a header and a node of the tree. */
function bareHashes({ data, metadata }) {
  hash("sha256", data, "hex");
  hash("sha256", metadata, "hex");
  hash("sha256", header, "hex");
  hash("sha256", node, "hex");
}
const header = "h".repeat(420);
const node = new Uint8Array(65);

async function verify({ rounds, made }) {
  const { file, events } = await made();
  const store = must(await openSqlite({ file, mode: "read-only" }));
  const [key, heads] = [newFile("key"), newFile("heads")];
  must(await makeKey(key, "bench.example", "log"));
  const chidao = createChidao({ store, heads: fileHeads(heads) });
  must(await chidao.audit.signHead([must(await signerFromFile(key))]));
  let heapMb = 0;
  const onProgress = () => {
    heapMb = Math.max(heapMb, process.memoryUsage().heapUsed / 2 ** 20);
  };
  const taken = await inPairs({
    rounds,
    ours: async () => {
      const stop = stopwatch();
      const report = must(await chidao.audit.verify({ onProgress }));
      if (report.verdict !== "self-consistent" || report.size !== events) throw new Error(JSON.stringify(report));
      return stop();
    },
    theirs: () => bareRead(file, bareHashes),
  });
  await chidao.close();
  return {
    ...timesOf(taken),
    ours: { perSecond: perSecond(taken.ours, events), heapMb },
    other: { perSecond: perSecond(taken.theirs, events) },
  };
}

const asRecorded = ({ stream, events }, at) =>
  events.map((event, revision) => ({ ...event, stream, revision, index: at * 100 + revision }));

/** Leaf hashes, the frontier and its line alone, of the same batches: the share of an append that they can be. */
async function sealing({ rounds, appends: count }) {
  const taken = await inPairs({
    rounds,
    prepare: () => {
      const requests = batched(singleAppends(count), 100);
      return { requests, recorded: requests.map(asRecorded) };
    },
    ours: ({ recorded }) => {
      let line = frontierText(emptyFrontier);
      const stop = stopwatch();
      for (const events of recorded) line = frontierText(extendWith(nodeHashing, parseFrontier(line), "bench", events));
      return stop();
    },
    theirs: async ({ requests }) => {
      const file = newFile();
      const store = must(await openSqliteStore({ file, mode: "create" }));
      const spent = await appendAll(store, requests, 1);
      await store.close();
      drop(file);
      return spent;
    },
  });
  const share = timesOf(taken).ratio;
  return {
    ratio: share,
    ours: { perSecond: perSecond(taken.ours, count) },
    other: { perSecond: perSecond(taken.theirs, count) },
  };
}

export const rows = [
  {
    ...{ name: "verify", work: "verify the whole ledger", reach: { atMost: 1.5 }, run: verify },
    yardstick: "bare read of the same bytes and the same number of hash calls",
  },
  {
    ...{ name: "sealing", work: "leaf hashes and frontier, batches of 100", reach: { atMost: 0.2 }, run: sealing },
    yardstick: "the whole append of the same batches",
  },
];
