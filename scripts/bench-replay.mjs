/**
 * How long a rebuild of the read models takes, beside its yardstick in the same run: a bare read of the ledger, JSON.parse
 * of each event, and bare inserts of the same rows into the same tables with the same settings.
 *
 *   node scripts/bench-replay.mjs --events 100000 [--rounds 3]
 *
 * The ledger is made first: tasks of ten entries each, five hundred tasks at a time taking turns. Nothing of that is timed.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const from = (name) => new URL(`../packages/${name}/dist/index.js`, import.meta.url).href;
const { createChidao, memoryStore } = await import(from("chidao"));
const { openSqliteStore } = await import(from("store-sqlite"));
const { chooseEngine, driverSources, openConnection, useWriteAheadLog } = await import(from("sqlite"));
const { openRunner } = await import(from("views-sqlite"));
const { builtInKinds, kindsOf } = await import(from("domain"));

const { values } = parseArgs({
  options: { events: { type: "string", default: "100000" }, rounds: { type: "string", default: "3" } },
});
const [wanted, rounds] = [Number(values.events), Number(values.rounds)];
const { registry } = kindsOf(builtInKinds);
const folder = mkdtempSync(join(tmpdir(), "chidao-bench-"));
const engine = must(await chooseEngine(driverSources));

try {
  const { file, ledger, events, bytes } = await makeLedger();
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${engine.report.driver}, SQLite ${engine.report.sqliteVersion}`,
  );
  console.log(`${events} events, ${Math.round(bytes / events)} bytes of data and metadata each, synchronous=FULL`);
  const results = [];
  for (let round = 1; round <= rounds; round += 1) results.push(await measure(file, ledger, round));
  for (const key of Object.keys(results[0])) {
    const sorted = results.map((each) => each[key]).sort((a, b) => a - b);
    const [low, middle, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    console.log(`${key.padEnd(12)} median ${middle.toFixed(2)}   (${low.toFixed(2)} to ${high.toFixed(2)})`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(file, ledger, round) {
  const views = join(folder, `round-${round}.views.db`);
  const store = must(await openSqliteStore({ file, mode: "read-only" }));
  let peak = 0;
  const rebuild = stopwatch();
  const runner = must(await openRunner({ file: views, ledger, registry }));
  const { position } = must(
    await runner.catchUp(store, {
      onProgress: () => {
        peak = Math.max(peak, process.memoryUsage().rss);
      },
    }),
  );
  await runner.close();
  const rebuilt = rebuild();
  const reading = stopwatch();
  for await (const chunk of store.readAll({ chunkSize: 5_000 })) {
    for (const event of must(chunk)) JSON.parse(event.data);
  }
  const read = reading();
  await store.close();
  const inserted = bareInserts(views, join(folder, `round-${round}.bare.db`));
  const viewsMb = statSync(views).size / 2 ** 20;
  rmSync(views);
  return {
    ...{ rebuildMs: rebuilt.ms, readMs: read.ms, insertMs: inserted.ms },
    ratio: rebuilt.ms / (read.ms + inserted.ms),
    cpuRatio: rebuilt.cpu / (read.cpu + inserted.cpu),
    usPerEvent: (rebuilt.ms * 1000) / (position + 1),
    cpuUsPerEvent: (rebuilt.cpu * 1000) / (position + 1),
    ...{ peakMb: peak / 2 ** 20, viewsMb },
  };
}

/** Both clocks: on a machine that others use too, the time of the processor is the steadier one. */
function stopwatch() {
  const [since, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - since, cpu: (user + system) / 1000 };
  };
}

/** The rows are read before the clock starts, table by table and page by page. */
function bareInserts(source, target) {
  const reader = must(openConnection(engine.driver, source, "read"));
  const writer = must(openConnection(engine.driver, target, "write"));
  must(useWriteAheadLog(writer));
  const suffix = `_${reader.prepare("SELECT number FROM generations WHERE state = 'live'").get().number}`;
  const schema = reader.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
  const own = schema.filter(({ name }) => name.endsWith(suffix));
  for (const { sql } of own) writer.exec(sql);
  const spent = { ms: 0, cpu: 0 };
  for (const { name } of own.filter(({ type }) => type === "table")) {
    const columns = reader.prepare(`SELECT * FROM ${name} LIMIT 1`).get();
    if (columns === undefined) continue;
    const insert = writer.prepare(`INSERT INTO ${name} VALUES (${Object.keys(columns).map(() => "?")})`);
    const info = reader.prepare(`SELECT name FROM pragma_table_info('${name}') WHERE pk > 0 ORDER BY pk`).all();
    const keys = info.map((each) => each.name);
    const page = reader.prepare(
      `SELECT * FROM ${name} WHERE (${keys}) > (${keys.map(() => "?")}) ORDER BY ${keys} LIMIT 5000`,
    );
    const after = (row) => keys.map((key) => row[key]);
    for (let rows = page.all(...keys.map(() => -1)); rows.length > 0; rows = page.all(...after(rows.at(-1)))) {
      const given = rows.map((row) => Object.values(row));
      const inserting = stopwatch();
      writer.exec("BEGIN IMMEDIATE");
      for (const row of given) insert.run(...row);
      writer.exec("COMMIT");
      const { ms, cpu } = inserting();
      spent.ms += ms;
      spent.cpu += cpu;
    }
  }
  reader.close();
  writer.close();
  rmSync(target, { force: true });
  return spent;
}

/** One task's story is told through the front door; the others are copies of it under ids of their own. */
async function makeLedger() {
  const { head, story } = await tell();
  const file = join(folder, "ledger.db");
  const store = must(await openSqliteStore({ file, mode: "create" }));
  let count = 0;
  let bytes = 0;
  const append = async (stream, { type, schema, recordedAt, data, metadata }) => {
    count += 1;
    bytes += data.length + metadata.length;
    const id = `00000000-0000-5000-8000-${count.toString(16).padStart(12, "0")}`;
    const event = { id, type, schema, recordedAt, data, metadata };
    must(await store.append({ stream, expected: { kind: "Any" }, events: [event], basis: [] }));
  };
  for (const event of head) await append(event.stream, event);
  for (let first = 0; count < wanted; first += 500) {
    for (const event of story) {
      await Promise.all(
        Array.from({ length: 500 }, (_, n) => {
          const id = `10000000-0000-5000-8000-${(first + n).toString(16).padStart(12, "0")}`;
          return append(`assignment-${id}`, event);
        }),
      );
    }
  }
  await store.close();
  return { file, ledger: JSON.parse(head[0].data).ledger, events: count, bytes, size: statSync(file).size };
}

async function tell() {
  const store = memoryStore();
  const chidao = createChidao({ store });
  const by = { agency: "van-phong" };
  const on = "2023-01-10";
  must(await chidao.ledger.open({ on, by, name: "Đo", illustrative: true }));
  for (const id of ["van-phong", "bo-a", "bo-b"]) {
    const source = { citation: "Hư cấu", note: "Để đo" };
    must(
      await chidao.agencies.register({ on, by, id, kind: "other", names: [`Cơ quan ${id}`], fictional: true, source }),
    );
  }
  const provisions = [{ path: "1", words: "Bộ A lập kế hoạch." }];
  const paper = { source: "document", title: "Chỉ thị hư cấu", directedBy: "van-phong", directedOn: on, provisions };
  const directive = must(await chidao.directives.register({ on, by, ...paper }));
  const task = {
    directive: directive.handle,
    kind: "general",
    words: "Lập kế hoạch năm",
    lead: "bo-a",
    deadline: "2023-12-01",
  };
  const { handle, lastIndex } = must(
    await chidao.assignments.issue({ on: "2023-02-01", by, coordinating: ["bo-b"], ...task }),
  );
  const said = { assignment: handle, by: { agency: "bo-a" } };
  must(await chidao.assignments.receive({ ...said, on: "2023-02-02" }));
  for (const month of ["03", "04", "05", "06", "07", "08"]) {
    must(
      await chidao.assignments.report({
        ...said,
        on: `2023-${month}-01`,
        words: `Đang làm theo kế hoạch tháng ${month}`,
      }),
    );
  }
  must(await chidao.assignments.submit({ ...said, on: "2023-09-01", words: "Đã xong", evidence: ["Báo cáo"] }));
  must(await chidao.assignments.accept({ ...said, by, on: "2023-09-10" }));
  const events = [];
  for await (const chunk of store.readAll({})) events.push(...must(chunk));
  const isTask = ({ stream }) => stream.startsWith("assignment-");
  if (lastIndex === undefined) throw new Error("nothing was written");
  return { head: events.filter((event) => !isTask(event)), story: events.filter(isTask) };
}

function must(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
