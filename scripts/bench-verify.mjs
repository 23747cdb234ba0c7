/**
 * What a check of a long ledger costs: `node scripts/bench-verify.mjs [EVENTS]`. Beside it, in the same run, the yardstick:
 * a bare read of the same rows, and the same number of hash calls over texts of the same lengths (two texts, a header and
 * a node for each event). Rounds alternate; medians are told, and the ratio in processor time too, which a busy machine spoils
 * less. Needs a build.
 */
import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { createChidao, fileHeads, makeKey, openSqlite, signerFromFile } = await import(
  new URL("../packages/chidao/dist/index.js", import.meta.url).href
);
const anyState = { kind: "Any" };

const events = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "chidao-bench-"));
const file = join(folder, "ledger.db");
const must = ({ ok, value, error }) => {
  if (ok) return value;
  throw new Error(JSON.stringify(error));
};

const ledger = "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01";
const hex = (at) => at.toString(16).padStart(12, "0");
const eventOf = (at) => ({
  id: `00000000-0000-5000-8000-${hex(at)}`,
  type: at === 0 ? "LedgerOpened" : "ProgressReported",
  schema: 1,
  recordedAt: "2024-01-01T00:00:00.000Z",
  data: `{"words":"${"x".repeat(180)}","n":${at}}`,
  metadata: `{"commandId":"${hex(at)}","software":"bench","note":"${"y".repeat(60)}"}`,
});

async function fill(store) {
  must(await store.append({ stream: `ledger-${ledger}`, expected: anyState, events: [eventOf(0)], basis: [] }));
  for (let at = 1; at < events; ) {
    const requests = Array.from({ length: 100 }, () => {
      const size = Math.max(0, Math.min(10, events - at));
      const batch = Array.from({ length: size }, (_, of) => eventOf(at + of));
      const stream = `assignment-00000000-0000-4000-8000-${hex(at)}`;
      at += size;
      return { stream, expected: anyState, events: batch, basis: [] };
    });
    await Promise.all(
      requests.filter((each) => each.events.length > 0).map(async (each) => must(await store.append(each))),
    );
  }
}

async function bareRead(store) {
  let bytes = 0;
  for await (const chunk of store.readAll({ chunkSize: 2000 })) {
    for (const { data, metadata } of must(chunk)) bytes += data.length + metadata.length;
  }
  return bytes;
}

function bareHashes() {
  const { data, metadata } = eventOf(0);
  const header = "h".repeat(420);
  const node = new Uint8Array(65);
  for (let at = 0; at < events; at += 1) {
    hash("sha256", data, "hex");
    hash("sha256", metadata, "hex");
    hash("sha256", header, "hex");
    hash("sha256", node, "hex");
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

try {
  const store = must(await openSqlite({ file, mode: "create" }));
  await fill(store);
  must(await makeKey(join(folder, "key"), "bench.example", "log"));
  const chidao = createChidao({ store, heads: fileHeads(`${file}.heads`) });
  must(await chidao.audit.signHead([must(await signerFromFile(join(folder, "key")))]));
  const taken = { read: [], hashes: [], verify: [] };
  const worked = { read: [], hashes: [], verify: [] };
  const time = async (name, act) => {
    const [started, used] = [performance.now(), process.cpuUsage()];
    const answer = await act();
    const { user, system } = process.cpuUsage(used);
    taken[name].push(performance.now() - started);
    worked[name].push((user + system) / 1000);
    return answer;
  };
  let peak = 0;
  for (let round = 0; round < 3; round += 1) {
    await time("read", () => bareRead(store));
    await time("hashes", async () => bareHashes());
    const report = must(
      await time("verify", () =>
        chidao.audit.verify({
          onProgress: () => {
            peak = Math.max(peak, process.memoryUsage().heapUsed);
          },
        }),
      ),
    );
    if (report.verdict !== "self-consistent" || report.size !== events) throw new Error(JSON.stringify(report));
  }
  const ratio = ({ read, hashes, verify }) => (median(verify) / (median(read) + median(hashes))).toFixed(2);
  const [read, hashes, verify] = [taken.read, taken.hashes, taken.verify].map((values) => seconds(median(values)));
  console.log(`${events} events: read ${read}, hash calls ${hashes}, verify ${verify}`);
  console.log(`verify / (read + hash calls): ${ratio(taken)} in time, ${ratio(worked)} in processor time`);
  console.log(`largest heap while verifying: ${Math.round(peak / 2 ** 20)} MiB`);
  await chidao.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
