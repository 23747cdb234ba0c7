/**
 * One tortured process: worker.mjs PLAN, where PLAN is JSON with its role. It runs the built packages as anybody's
 * program would. It ends with 0, or with 3 when the ledger could not be opened; what was in the way is marked.
 */
import { openSqliteStore } from "@chidao/store-sqlite";
import { writeHistory } from "./historian.mjs";
import { keep } from "./keeper.mjs";
import { openMarks } from "./marks.mjs";
import { read } from "./reader.mjs";
import { view } from "./viewer.mjs";
import { write } from "./writer.mjs";

const roles = { writer: write, historian: writeHistory, reader: read, viewer: view };
const looksOn = { reader: "open", viewer: "read-only" };

const plan = JSON.parse(process.argv[2]);
const mark = openMarks(plan.marks);
// A subscription that sleeps does not keep the process alive; this does.
const awake = setInterval(() => {}, 1000);
if (plan.role === "keeper") await keep(plan, mark);
else await withStore();
clearInterval(awake);

async function withStore() {
  const opened = await openSqliteStore({ file: plan.file, mode: looksOn[plan.role] ?? "create" });
  if (opened.ok) {
    await roles[plan.role](opened.value, plan, mark);
    await opened.value.close();
  } else {
    mark({ mark: "fault", name: plan.name, fault: opened.error });
    process.exitCode = 3;
  }
}
