/**
 * Loaded into a process before its program (`NODE_OPTIONS=--import=...`): collects garbage every quarter of a second and
 * writes the most bytes that were alive then to the file `MEMORY_TOLD`. What is alive does not depend on how busy the
 * machine is or how lazily the engine collects.
 */
import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
let most = 0;
setInterval(() => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  if (heapUsed + external <= most) return;
  most = heapUsed + external;
  writeFileSync(process.env.MEMORY_TOLD, String(most));
}, 250).unref();
