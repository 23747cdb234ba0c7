/**
 * Signs the head of a ledger again and again while it appends, and says every head that it was given as a line. With a
 * number as third parameter it is killed by itself at that step of keeping a head (a write, a sync, a link, a rename).
 */
import { writeSync } from "node:fs";
import * as promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const [file, keyFile, dieAt = "0"] = process.argv.slice(2);
let steps = 0;
const step = () => {
  steps += 1;
  if (steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
};

// Each call that changes what is on the disk is a place to die: before it and, at the next one, after it.
for (const name of ["link", "rename"]) {
  const original = promises.default[name];
  promises.default[name] = async (...given) => {
    step();
    return original(...given);
  };
}
const { open } = promises.default;
promises.default.open = async (...given) => {
  const handle = await open(...given);
  for (const name of ["sync", "writeFile", "write"]) {
    const original = handle[name].bind(handle);
    handle[name] = async (...values) => {
      step();
      return original(...values);
    };
  }
  return handle;
};
syncBuiltinESMExports();

const { createChidao, fileHeads, openSqlite, signerFromFile } = await import("chidao");
const store = await openSqlite({ file });
const signer = await signerFromFile(keyFile);
if (!store.ok || !signer.ok) throw new Error(JSON.stringify([store, signer]));
const chidao = createChidao({ store: store.value, heads: fileHeads(`${file}.heads`) });
steps = 0;
for (let round = 0; round < 1000; round += 1) {
  const head = await chidao.audit.signHead([signer.value]);
  if (!head.ok) throw new Error(JSON.stringify(head.error));
  writeSync(1, `${JSON.stringify({ size: head.value.size, root: head.value.root, note: head.value.note, steps })}\n`);
  if (Number(dieAt) > 0 && steps > Number(dieAt)) break;
  const agency = { id: `co-quan-${process.pid}-${round}`, kind: "office", names: ["Cơ quan"], fictional: true };
  await chidao.agencies.register({
    on: "2024-01-01",
    by: { agency: "unknown" },
    ...agency,
    source: { citation: "ví dụ", note: "cho kiểm thử" },
  });
}
