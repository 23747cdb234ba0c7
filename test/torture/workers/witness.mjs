/**
 * Cosigns requests that were made before, and marks every signed head once it has been given out.
 * `node witness.mjs '{"folder":…,"keyFile":…,"log":…,"requests":[…]}'`, with the places of the recorder in its environment.
 */
import { join } from "node:path";
import { signerFromFile, witnessHead } from "chidao";
import { openMarks } from "./marks.mjs";

const { folder, keyFile, log, requests } = JSON.parse(process.argv[2]);
const mark = openMarks(process.env.TORTURE_MARKS);
const must = ({ ok, value, error }) => {
  if (ok) return value;
  throw new Error(JSON.stringify(error));
};

const signer = must(await signerFromFile(keyFile));
for (const request of requests) {
  const asked = { request, signer, logs: [log], now: "2026-01-02T00:00:00.000Z" };
  const { size, root } = must(await witnessHead({ ...asked, folder: join(folder, "thanh-tra") }));
  mark({ size, root });
}
