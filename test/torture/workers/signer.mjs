/**
 * Signs the head of a ledger while it grows, and marks every note once it has been given out.
 * `node signer.mjs '{"folder":…,"keyFile":…,"rounds":6}'`, with the places of the recorder in its environment.
 */
import { join } from "node:path";
import { createChidao, fileHeads, openSqlite, signerFromFile } from "chidao";
import { openMarks } from "./marks.mjs";

const { folder, keyFile, rounds } = JSON.parse(process.argv[2]);
const mark = openMarks(process.env.TORTURE_MARKS);
const must = ({ ok, value, error }) => {
  if (ok) return value;
  throw new Error(JSON.stringify(error));
};

const store = must(await openSqlite({ file: join(folder, "ledger.db"), mode: "create" }));
// A folder that is not there yet: its own name may be lost too.
const chidao = createChidao({ store, heads: fileHeads(join(folder, "heads")) });
const by = { agency: "unknown" };
must(await chidao.ledger.open({ on: "2024-01-01", by, name: "Thử", illustrative: true }));
const signer = must(await signerFromFile(keyFile));
for (let round = 0; round < rounds; round += 1) {
  const { size, root, note } = must(await chidao.audit.signHead([signer]));
  mark({ size, root, note });
  const body = { id: `co-quan-${round}`, kind: "office", names: ["Cơ quan"], fictional: true };
  const source = { citation: "ví dụ", note: "cho kiểm thử" };
  must(await chidao.agencies.register({ on: "2024-01-01", by, ...body, source }));
}
await chidao.close();
