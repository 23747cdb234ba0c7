/**
 * Registers the directive of a JSON file as the command line would, and is killed when the claim on its identity is
 * recorded and the directive is not: die-after-claim.mjs LEDGER FILE ACTOR DAY COMMAND-ID.
 */
import { readFileSync } from "node:fs";
import { createChidao, fileDisclosures, openSqlite } from "chidao";

const [ledger, file, agency, on, commandId] = process.argv.slice(2);
const opened = await openSqlite({ file: ledger, mode: "open" });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = {
  ...opened.value,
  append: async (request) => {
    const appended = await opened.value.append(request);
    if (request.stream.startsWith("claim-")) process.kill(process.pid, "SIGKILL");
    return appended;
  },
};
const chidao = createChidao({ store, disclosures: fileDisclosures(`${ledger}.disclosures`) });
await chidao.directives.register({ ...JSON.parse(readFileSync(file, "utf8")), on, by: { agency }, commandId });
throw new Error("no claim was recorded");
