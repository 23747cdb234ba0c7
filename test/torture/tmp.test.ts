import { it } from "vitest";
import { planRound } from "./plan.js";
import { buildRecorder } from "./recorder.js";
import { torture } from "./round.js";

it("x", async () => {
  const o = { recorder: buildRecorder(), place: "/dev/shm", clones: 120, node: process.execPath };
  for (let seed = Number(process.env["SEED"] ?? 1), n = 0; n < Number(process.env["N"] ?? 20); n++, seed++) {
    const t = performance.now();
    const r = await torture(planRound(seed, { isHistory: process.env["H"] !== "0" }), o);
    process.stdout.write(`${JSON.stringify(r).slice(0, 900)} ${Math.round(performance.now() - t)}\n`);
  }
});
