/**
 * Erases a personal value as the command line would, and is killed when the erasure is recorded and not done:
 * die-in-erasure.mjs LEDGER VALUE COMMAND-ID.
 */
import { createChidao, fileDisclosures, openSqlite } from "chidao";

const [ledger, value, commandId] = process.argv.slice(2);
const opened = await openSqlite({ file: ledger, mode: "open" });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const kept = fileDisclosures(`${ledger}.disclosures`);
const disclosures = { ...kept, erase: async () => process.kill(process.pid, "SIGKILL") };
const chidao = createChidao({ store: opened.value, disclosures });
await chidao.personal.erase({
  ...{
    on: "2023-02-16",
    by: { agency: "ubnd-vi-du" },
    value,
    legalBasis: "Luật 91/2025/QH15, Điều 14",
    ground: "request",
  },
  ...{ secondPerson: { agency: "so-mau" }, commandId },
});
throw new Error("nothing was erased");
