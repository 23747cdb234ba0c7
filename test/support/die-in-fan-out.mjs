/**
 * Fans a task out as the command line would, and is killed once so many entries of its children are recorded:
 * die-in-fan-out.mjs LEDGER ASSIGNMENT ACTOR DAY CHILDREN.
 */
import { createChidao, fileDisclosures, openSqlite } from "chidao";

const [ledger, assignment, agency, on, children] = process.argv.slice(2);
const opened = await openSqlite({ file: ledger, mode: "open" });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
let appended = 0;
const store = {
  ...opened.value,
  append: async (request) => {
    const answer = await opened.value.append(request);
    // One that is refused, since what it read has moved on, records nothing and is tried again.
    if (answer.ok) appended += 1;
    // The first is the expansion itself.
    if (answer.ok && appended === Number(children) + 1) process.kill(process.pid, "SIGKILL");
    return answer;
  },
};
const chidao = createChidao({ store, disclosures: fileDisclosures(`${ledger}.disclosures`) });
await chidao.processes.fanOut({ assignment, on, by: { agency } });
throw new Error("the fan-out ended before it was killed");
