/**
 * Every figure that Chidao promises, each as a ratio to a yardstick measured beside it in the same run.
 *
 *   pnpm bench [--events 100000] [--rounds 5] [--only NAME,...] [--json FILE] [--quick]
 *
 * The table goes to standard output, what is under way to standard error. Needs a build, which `pnpm bench` makes.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { engine } from "./bare-sqlite.mjs";
import { makeLedger } from "./made-ledger.mjs";
import { machine } from "./measure.mjs";
import { rows as append } from "./rows/append.mjs";
import { rows as board } from "./rows/board.mjs";
import { rows as emmett } from "./rows/emmett.mjs";
import { rows as eventStoreDb } from "./rows/eventstoredb.mjs";
import { rows as fold } from "./rows/fold.mjs";
import { rows as rebuild } from "./rows/rebuild.mjs";
import { rows as verify } from "./rows/verify.mjs";
import { newFile } from "./scratch.mjs";
import { eventBytes } from "./small-events.mjs";
import { isReached, table } from "./table.mjs";

const { values } = parseArgs({
  options: {
    events: { type: "string" },
    rounds: { type: "string" },
    only: { type: "string" },
    json: { type: "string" },
    quick: { type: "boolean", default: false },
  },
});
const all = [...append, ...emmett, ...fold, ...rebuild, ...board, ...verify, ...eventStoreDb];
const only = values.only?.split(",");
const chosen = all.filter(({ name }) => only?.includes(name) ?? true);
const unknown = (only ?? []).filter((name) => all.every((row) => row.name !== name));
if (unknown.length > 0) {
  process.stderr.write(`no such row: ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(", ")}\n`);
  process.exit(2);
}

const events = Number(values.events ?? (values.quick ? 2_000 : 100_000));
const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
const settings = { events, rounds, appends: values.quick ? 200 : 20_000, questions: values.quick ? 5 : 200 };

const say = (line) => process.stderr.write(`${line}\n`);
const given = {
  ...settings,
  quick: values.quick,
  made: onceMade(events),
  madeTenth: onceMade(Math.round(events / 10)),
};

/** Made when a row first asks for it. */
function onceMade(wanted) {
  let making;
  return () => {
    making ??= make(wanted);
    return making;
  };
}

async function make(wanted) {
  const file = newFile();
  say(`making a ledger of ${wanted} events`);
  return { file, ...(await makeLedger({ file, events: wanted })) };
}

const results = [];
for (const { run, ...row } of chosen) {
  say(`${row.name}: ${row.work}`);
  const begun = performance.now();
  const result = await run(given);
  const seconds = Math.round((performance.now() - begun) / 1000);
  results.push({ ...row, ...result, reached: isReached(row, result), seconds });
}
const about = {
  machine: machine(),
  sqlite: `${engine.driver}, SQLite ${engine.sqliteVersion}`,
  durability: "WAL, synchronous=FULL",
  ...{ ...settings, eventBytes, made: new Date().toISOString() },
};
process.stdout.write(table(about, results));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ about, results }, null, 2)}\n`);
