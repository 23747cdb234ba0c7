/**
 * A process that works on a ledger until it is killed: crash-writer.mjs FILE FIRST [LAST]. It says what it finds, then
 * carries out the numbered commands from FIRST on, saying each before it begins and once it is acknowledged. Each number
 * stands for one command and its id, so another process can repeat it. Every line is one JSON value.
 */
import { writeSync } from "node:fs";
import { createChidao, fileDisclosures, openSqlite } from "chidao";

const [file, first, last = "Infinity"] = process.argv.slice(2);

/** Written at once, so that a kill right after it can't lose it. */
const say = (value) => writeSync(1, `${JSON.stringify(value)}\n`);

const must = ({ ok, value, error }) => {
  if (ok) return value;
  throw new Error(JSON.stringify(error));
};

const store = must(await openSqlite({ file, mode: "open" }));
const chidao = createChidao({ store, disclosures: fileDisclosures(`${file}.disclosures`) });

/** What stands in the ledger: the id, stream and type of every event with its command, in order. */
async function contents() {
  const events = [];
  for await (const chunk of store.readAll()) {
    for (const { index, stream, type, id, metadata } of must(chunk)) {
      events.push([index, JSON.parse(metadata).commandId, stream.split("-")[0], type, id]);
    }
  }
  return events;
}

const lead = "so-mau";
const byLead = { by: { agency: lead } };

/** Three in four write two events, two of those in one append; a directive writes its claim and itself to two streams. */
const commands = [
  (n, entry) =>
    chidao.directives.register({
      ...entry,
      source: "document",
      title: `Chỉ thị ${n}`,
      directedBy: "ubnd-vi-du",
      directedOn: "2023-02-20",
      signedBy: { office: "Chủ tịch (hư cấu)", name: `Người Ký ${n}` },
      identity: { type: "CT", number: `${n}`, symbol: "CT-UBND", issuer: "ubnd-vi-du", year: "2024" },
    }),
  (n, entry) =>
    chidao.assignments.issue({
      ...entry,
      directive: "D1",
      kind: "general",
      words: `Việc ${n}`,
      lead,
      coordinating: [lead],
    }),
  (n, entry) => chidao.assignments.report({ ...entry, ...byLead, assignment: "D1.3", words: `Báo cáo ${n}` }),
  (n, entry) =>
    chidao.assignments.report({
      ...entry,
      ...byLead,
      assignment: "D1.3",
      words: `Bổ sung ${n}`,
      on: "2022-12-31",
    }),
];

say({ events: await contents(), doctor: must(await chidao.doctor()) });
for (let n = Number(first); n <= Number(last); n += 1) {
  const entry = { on: "2023-03-01", by: { agency: "ubnd-vi-du" }, commandId: `crash-${n}` };
  say({ begun: n });
  const { firstIndex, lastIndex, repeated } = must(await commands[n % commands.length](n, entry));
  say({ done: n, firstIndex, lastIndex, repeated });
}
await chidao.close();
