/**
 * A process that backs the ledger up again and again, each time to a new file, and says before it begins and once it has
 * been told that the copy is whole. Once the file `plan.end` exists, it makes a last copy and ends.
 */
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { backUpLedger } from "@chidao/store-sqlite";
import { randomOf } from "./random.mjs";

const passing = new Set(["StoreBusy", "StoreFull"]);

export async function keep(plan, mark) {
  const random = randomOf(plan.seed, plan.name, plan.life);
  for (let n = 0; ; n += 1) {
    const last = existsSync(plan.end);
    const to = `${plan.copies}-${plan.name}-${plan.life}-${n}.db`;
    mark({ mark: "copyBegun", to });
    const copied = await backUpLedger({ file: plan.file, to });
    if (copied.ok) mark({ mark: "copied", to, events: copied.value.events });
    else mark({ mark: "fault", name: plan.name, fault: copied.error });
    if (!copied.ok && !passing.has(copied.error._tag)) throw new Error(JSON.stringify(copied.error));
    if (last) return;
    await sleep(random.whole(20, 250));
  }
}
