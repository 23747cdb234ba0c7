/**
 * How fast appends to a SQLite ledger are, beside bare inserts of the same events into the same tables with the same
 * durability. A noisy machine makes times meaningless and leaves ratios, so both sides run in turn, many times, and
 * each round gives one ratio. Usage, after a build: node scripts/bench-append.mjs [--rounds 9] [--events 1024]
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const from = (name) => new URL(`../packages/${name}/dist/index.js`, import.meta.url).href;
const { openSqliteStore } = await import(from("store-sqlite"));
const { sqliteEngine } = await import(from("sqlite"));
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, events: { type: "string", default: "1024" } },
});
const [rounds, count] = [Number(values.rounds), Number(values.events)];
const together = 64;
const batch = 100;

const folder = mkdtempSync(join(tmpdir(), "chidao-bench-"));
let files = 0;
const newFile = () => {
  files += 1;
  return join(folder, `${files}.db`);
};

/** About 300 bytes of data and metadata, each event the first of a stream of its own. */
const requests = () =>
  Array.from({ length: count }, () => {
    const event = {
      id: randomUUID(),
      type: "AssignmentIssued",
      schema: 1,
      recordedAt: "2026-11-24T01:02:03.004Z",
      data: JSON.stringify({ note: "x".repeat(188) }),
      metadata: JSON.stringify({ commandId: randomUUID(), by: "x".repeat(40) }),
    };
    return { stream: `assignment-${event.id}`, expected: { kind: "NoStream" }, events: [event], basis: [] };
  });

async function openStore() {
  const opened = await openSqliteStore({ file: newFile(), mode: "create" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

function check(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
}

/** Milliseconds of the work alone. */
async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const ours = {
  async single(work) {
    const store = await openStore();
    const ms = await timed(async () => {
      for (const request of work) check(await store.append(request));
    });
    await store.close();
    return ms;
  },

  async batched(work) {
    return ours.single(batches(work));
  },

  /** 64 callers, each of which appends again as soon as it is answered. */
  async concurrent(work) {
    const store = await openStore();
    const rest = work[Symbol.iterator]();
    const ms = await timed(() =>
      Promise.all(
        Array.from({ length: together }, async () => {
          for (const request of rest) check(await store.append(request));
        }),
      ),
    );
    await store.close();
    return ms;
  },
};

/** The same events, 100 to an append, each append to a stream of its own. */
const batches = (work) =>
  Array.from({ length: Math.ceil(work.length / batch) }, (_, at) => {
    const part = work.slice(at * batch, (at + 1) * batch);
    return { ...part[0], events: part.flatMap(({ events }) => events) };
  });

/** Bare inserts, `size` to a transaction, into a ledger's tables through a connection with a ledger's settings. */
async function bare(work, size) {
  const file = newFile();
  const opened = await openSqliteStore({ file, mode: "create" });
  check(opened);
  await opened.value.close();
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  const [begin, commit] = [database.prepare("BEGIN IMMEDIATE"), database.prepare("COMMIT")];
  const insert = database.prepare(
    `INSERT INTO events (stream, revision, id, type, schema, recorded_at, data, metadata)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ms = await timed(() => {
    for (let at = 0; at < work.length; at += size) {
      begin.run();
      for (const { stream, events } of work.slice(at, at + size)) {
        const [{ id, type, schema, recordedAt, data, metadata }] = events;
        insert.run(stream, 0, id, type, schema, recordedAt, data, metadata);
      }
      commit.run();
    }
  });
  database.close();
  return ms;
}

const engine = await sqliteEngine();
check(engine);
const { DatabaseSync } = await bindingOf(engine.value.driver);

/** The same binding as the store's, so that only the store's own work differs. */
async function bindingOf(driver) {
  if (driver.startsWith("node:sqlite")) return process.getBuiltinModule("node:sqlite");
  const home = createRequire(new URL("../packages/sqlite/package.json", import.meta.url));
  return home("@photostructure/sqlite");
}

const spread = (numbers) => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (part) => sorted[Math.round(part * (sorted.length - 1))];
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
};

async function compare(name, mine, yardstick) {
  const measured = [];
  for (let round = 0; round <= rounds; round += 1) {
    const work = requests();
    // In turn, and each first in every second round: what runs second finds a warmer and a busier disk.
    const isFirst = round % 2 === 0;
    const before = isFirst ? await mine(work) : undefined;
    const theirs = await yardstick(work);
    const mineMs = before ?? (await mine(work));
    // The first round warms up the compiler.
    if (round > 0)
      measured.push({ mine: (count / mineMs) * 1000, theirs: (count / theirs) * 1000, ratio: theirs / mineMs });
  }
  const [store, inserts, ratio] = ["mine", "theirs", "ratio"].map((key) => spread(measured.map((row) => row[key])));
  process.stdout.write(
    `${name}: store ${Math.round(store.median)} events/s, bare inserts ${Math.round(inserts.median)} events/s, ` +
      `ratio ${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})\n`,
  );
}

process.stdout.write(
  `${engine.value.driver}, SQLite ${engine.value.sqliteVersion}, Node ${process.versions.node}, ${cpus()[0]?.model}, ` +
    `WAL with synchronous=FULL, ${count} events a round, ${rounds} rounds\n`,
);
await compare("single appends, one after the other", ours.single, (work) => bare(work, 1));
await compare(`${together} concurrent single appends`, ours.concurrent, (work) => bare(work, together));
await compare(`batches of ${batch}, one after the other`, ours.batched, (work) => bare(work, batch));
rmSync(folder, { recursive: true, force: true });
