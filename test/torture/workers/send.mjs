/** Sends one batch until it is answered for good, and marks every attempt before it is made and every answer. */
import { setTimeout as sleep } from "node:timers/promises";

/** Faults after which the same batch is tried again. */
const passing = new Set(["WrongExpectedState", "StaleBasis", "StoreBusy", "StoreFull"]);
const triesMax = 200;

export async function send(store, mark, { key, request, isFinal }) {
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const attempt = await request();
    mark({ mark: "try", key, request: attempt });
    const outcome = await store.append(attempt);
    mark({ mark: "answer", key, ...(outcome.ok ? { appended: outcome.value } : { fault: outcome.error }) });
    if (outcome.ok || !passing.has(outcome.error._tag) || isFinal(outcome.error)) return;
    if (outcome.error._tag !== "WrongExpectedState") await sleep(outcome.error._tag === "StoreFull" ? 20 : 1);
  }
}
