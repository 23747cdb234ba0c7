/**
 * How long one more command on one task takes, by how long the task's history is already: a report of progress, through
 * the front door, on a SQLite ledger, with durability FULL. With `--against DIR` (another built checkout) both builds
 * take turns on ledgers of their own, so that their ratio holds on a noisy machine.
 * Usage, after a build: node test/benchmarks/commands-against.mjs [--against DIR] [--lengths 10,100,1000] [--rounds 60]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    against: { type: "string" },
    lengths: { type: "string", default: "10,100,1000" },
    rounds: { type: "string", default: "60" },
  },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), "chidao-bench-"));
const by = { agency: "office" };
const on = "2024-02-01";

function good(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** A ledger with one task; answers with what adds one more entry to the task. */
async function office(checkout, file) {
  const { createChidao, openSqlite } = await import(
    pathToFileURL(join(checkout, "packages/chidao/dist/index.js")).href
  );
  const store = good(await openSqlite({ file, mode: "create" }));
  const chidao = createChidao({ store });
  const source = { citation: "Bench", note: "Fictional" };
  good(await chidao.ledger.open({ on: "2024-01-01", by, name: "Bench", illustrative: true }));
  for (const id of ["office", "lead"]) {
    const body = { id, names: [id], established: "2001", kind: "other", fictional: true, source };
    good(await chidao.agencies.register({ on: "2024-01-01", by, ...body }));
  }
  const paper = { source: "document", title: "Bench", directedBy: "office", directedOn: "2024-01-02" };
  good(
    await chidao.directives.register({ on: "2024-01-02", by, ...paper, provisions: [{ path: "1", words: "Plan." }] }),
  );
  const task = { directive: "D1", words: "Plan.", lead: "lead", kind: "general", deadline: "2030-12-01" };
  const { handle } = good(await chidao.assignments.issue({ on: "2024-01-03", by, ...task }));
  let said = 0;
  return {
    async report() {
      said += 1;
      const words = `Report ${said}: the plan is being written.`;
      good(await chidao.assignments.report({ on, by: { agency: "lead" }, assignment: handle, words }));
    },
    close: () => chidao.close(),
  };
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const here = fileURLToPath(new URL("../..", import.meta.url));
const checkouts = values.against === undefined ? [here] : [here, resolve(values.against)];
console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}; median of ${rounds} commands`);
for (const length of values.lengths.split(",").map(Number)) {
  const offices = await Promise.all(checkouts.map((each, n) => office(each, join(folder, `${length}-${n}.db`))));
  for (const each of offices) for (let n = 0; n < length; n += 1) await each.report();
  const times = offices.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, each] of offices.entries()) times[n].push(await timed(each.report));
  }
  const [ours, theirs] = times.map(median);
  const beside =
    theirs === undefined ? "" : `, against ${theirs.toFixed(2)} ms: ${(theirs / ours).toFixed(2)} times as fast`;
  console.log(`history of ${length} entries: ${ours.toFixed(2)} ms a command${beside}`);
  for (const each of offices) await each.close();
}
rmSync(folder, { recursive: true });
