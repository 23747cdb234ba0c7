import { boxes, boxLabels, createChidao, memoryStore, type Outcome } from "chidao";

const chidao = createChidao({ store: memoryStore() }); // or openSqlite({ file: "chidao.db", mode: "create" })
const office = { on: "2024-03-01", by: { agency: "vp-vi-du" } };
const madeUp = { kind: "other", fictional: true, source: { citation: "-", note: "made up for this page" } } as const;

must(await chidao.ledger.open({ ...office, name: "Sổ của tỉnh Ví Dụ", illustrative: true }));
must(await chidao.agencies.register({ ...office, ...madeUp, id: "vp-vi-du", names: ["Văn phòng tỉnh Ví Dụ"] }));
must(await chidao.agencies.register({ ...office, ...madeUp, id: "so-mau", names: ["Sở Mẫu"] }));

const conclusion = { source: "conclusion-notice", title: "Kết luận Ví Dụ", directedBy: "vp-vi-du" } as const;
const directive = must(await chidao.directives.register({ ...office, ...conclusion, directedOn: "2024-02-28" })).id;

const task = { directive, kind: "general", words: "Lập danh sách người phát ngôn", lead: "so-mau" };
const assignment = must(await chidao.assignments.issue({ ...office, ...task, deadline: "2024-06-30" })).id;
const report = { on: "2024-04-15", by: { agency: "so-mau" }, words: "Đã nhận danh sách của 9 cơ quan" };
must(await chidao.assignments.report({ ...report, assignment }));

for (const { party, lead } of must(await chidao.reports.board({ asOf: "2024-07-05" })).rows)
  for (const box of boxes) if (lead[box] > 0) console.log(`${party.name.vi}: ${boxLabels[box].vi} ${lead[box]}`);

/** Every expected failure is a value; this program just stops at the first. */
function must<A>(outcome: Outcome<A>): A {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.error.message.en);
}
