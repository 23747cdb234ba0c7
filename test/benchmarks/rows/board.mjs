/** The board of all agencies through the front door, now and as of past positions, at N events and at a tenth of N. */
import { latency, must, spread } from "../measure.mjs";
import { chidaoDist } from "../packages.mjs";
import { drop } from "../scratch.mjs";
import { rebuild } from "./rebuild.mjs";

const { createChidao, openSqlite } = await chidaoDist("chidao");
const days = ["2023-06-30", "2024-01-15", "2025-03-01", "2026-06-30", "2027-06-30"];

async function open(ledger) {
  const { views } = rebuild(ledger);
  const store = must(await openSqlite({ file: ledger.file, mode: "read-only" }));
  const chidao = createChidao({ store, readModels: { file: views } });
  const close = async () => {
    await chidao.close();
    drop(views);
  };
  return { chidao, close, events: ledger.events };
}

/** Days, rules and positions change from question to question, so that no answer is the last one. */
async function asked({ chidao, events }, at, { past }) {
  const known = past ? { knownAt: Math.floor(events * (0.1 + ((at * 37) % 80) / 100)) } : {};
  const query = { asOf: days[at % days.length], rules: at % 2 === 0 ? "as-now" : "as-then", ...known };
  const begun = performance.now();
  const board = must(await chidao.reports.board(query));
  if (board.basis.asOf !== query.asOf) throw new Error("another board was answered");
  return performance.now() - begun;
}

const boards =
  ({ past }) =>
  async ({ questions, made, madeTenth }) => {
    const [whole, tenth] = [await open(await made()), await open(await madeTenth())];
    const taken = { whole: [], tenth: [] };
    // The first ones warm up the compiler and the files.
    for (let at = -10; at < questions; at += 1) {
      const [ours, theirs] = [await asked(whole, at + 10, { past }), await asked(tenth, at + 10, { past })];
      if (at < 0) continue;
      taken.whole.push(ours);
      taken.tenth.push(theirs);
    }
    await whole.close();
    await tenth.close();
    const p99 = latency(taken.whole).p99;
    return {
      ratio: spread(taken.whole.map((each, at) => each / taken.tenth[at])),
      ours: { latencyMs: latency(taken.whole) },
      other: { latencyMs: latency(taken.tenth) },
      also: { reach: { atMost: 50 }, what: "p99, ms", ratio: { low: p99, median: p99, high: p99 } },
    };
  };

const row = (name, work, how) => ({
  ...{ name, work, yardstick: "the same at a tenth of the events", reach: { atMost: 2 }, run: boards(how) },
});

export const rows = [
  row("board-now", "board of all agencies, now", { past: false }),
  row("board-past", "board of all agencies, as of past positions", { past: true }),
];
