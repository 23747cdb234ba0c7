/**
 * A rebuild of the read models beside its yardstick: a bare read of the ledger with JSON.parse of each event, and bare
 * inserts of the same row versions into the same tables with the same settings. And the same for a tenth of the events.
 */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bareRead, DatabaseSync } from "../bare-sqlite.mjs";
import { median, perSecond, spread, stopwatch, timesOf } from "../measure.mjs";
import { drop, newFile } from "../scratch.mjs";

const child = fileURLToPath(new URL("../rebuild-once.mjs", import.meta.url));

export function rebuild({ file, ledger }, views = newFile("views.db")) {
  const spent = JSON.parse(execFileSync(process.execPath, [child, file, views, ledger], { encoding: "utf8" }));
  return { ...spent, views };
}

/** The rows are read before the clock starts, table by table and page by page. */
function bareInserts(source) {
  const target = newFile();
  const reader = new DatabaseSync(source, { readOnly: true });
  const writer = new DatabaseSync(target);
  writer.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  const { number } = reader.prepare("SELECT number FROM generations WHERE state = 'live'").get();
  const schema = reader.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
  const own = schema.filter(({ name }) => name.endsWith(`_${number}`));
  for (const { sql } of own) writer.exec(sql);
  const spent = { ms: 0, cpuMs: 0 };
  for (const { name } of own.filter(({ type }) => type === "table")) {
    for (const rows of pagesOf(reader, name)) {
      const given = rows.map((row) => Object.values(row));
      const insert = writer.prepare(`INSERT INTO ${name} VALUES (${given[0].map(() => "?")})`);
      const stop = stopwatch();
      writer.exec("BEGIN IMMEDIATE");
      for (const row of given) insert.run(...row);
      writer.exec("COMMIT");
      const { ms, cpuMs } = stop();
      spent.ms += ms;
      spent.cpuMs += cpuMs;
    }
  }
  reader.close();
  writer.close();
  drop(target);
  return spent;
}

function* pagesOf(reader, name) {
  const info = reader.prepare(`SELECT name FROM pragma_table_info('${name}') WHERE pk > 0 ORDER BY pk`).all();
  const keys = info.map((each) => each.name);
  const page = reader.prepare(
    `SELECT * FROM ${name} WHERE (${keys}) > (${keys.map(() => "?")}) ORDER BY ${keys} LIMIT 5000`,
  );
  const after = (row) => keys.map((key) => row[key]);
  for (let rows = page.all(...keys.map(() => -1)); rows.length > 0; rows = page.all(...after(rows.at(-1)))) yield rows;
}

async function beside({ rounds, made }) {
  const ledger = await made();
  const taken = { ours: [], theirs: [] };
  let viewsMb = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { views, ...ours } = rebuild(ledger);
    const read = bareRead(ledger.file, ({ data }) => JSON.parse(data));
    const inserted = bareInserts(views);
    viewsMb = statSync(views).size / 2 ** 20;
    drop(views);
    taken.ours.push(ours);
    taken.theirs.push({ ms: read.ms + inserted.ms, cpuMs: read.cpuMs + inserted.cpuMs });
  }
  return {
    ...timesOf(taken),
    ours: { perSecond: perSecond(taken.ours, ledger.events), peakMb: median(taken.ours.map(({ peakMb }) => peakMb)) },
    other: { perSecond: perSecond(taken.theirs, ledger.events) },
    note: `the read models take ${Math.round(viewsMb)} MB`,
  };
}

async function growth({ rounds, made, madeTenth }) {
  const sizes = { tenth: await madeTenth(), whole: await made() };
  const taken = { tenth: [], whole: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [size, ledger] of Object.entries(sizes)) {
      const { views, ...spent } = rebuild(ledger);
      drop(views);
      taken[size].push(spent);
    }
  }
  const times = (key) => spread(taken.whole.map((each, at) => each[key] / taken.tenth[at][key]));
  const told = (size) => ({
    perSecond: perSecond(taken[size], sizes[size].events),
    peakMb: median(taken[size].map(({ peakMb }) => peakMb)),
  });
  const memory = times("peakMb");
  return {
    ...{ ratio: times("ms"), cpuRatio: times("cpuMs"), ours: told("whole"), other: told("tenth") },
    also: { reach: { atMost: 1.3 }, what: "peak memory", ratio: memory },
  };
}

export const rows = [
  {
    ...{ name: "rebuild", work: "rebuild of the read models in SQLite", reach: { atMost: 1.5 }, run: beside },
    yardstick: "bare read and parse, and bare inserts of the same row versions",
  },
  {
    ...{ name: "growth", work: "rebuild of ten times the events", reach: { atMost: 11 }, run: growth },
    yardstick: "rebuild of a tenth of them",
  },
];
