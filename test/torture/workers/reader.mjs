/**
 * A process that follows a ledger and marks every event that it is shown. Its subscription is cut after every message,
 * or soon after, and taken up again behind the last event that it saw; now and then it reads on in pages instead. Once
 * the file `plan.end` exists, it follows to the end of the ledger and ends.
 */
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { randomOf } from "./random.mjs";

export async function read(store, plan, mark) {
  const random = randomOf(plan.seed, plan.name, plan.next);
  let next = plan.next;

  const see = (events) => {
    mark({ mark: "saw", reader: plan.name, from: next, events: events.map(({ index, id }) => [index, id]) });
    next += events.length;
  };

  async function readOn() {
    for await (const chunk of store.readAll({ from: next, chunkSize: random.whole(1, 40) })) {
      see(must(chunk));
      if (random.chance(0.3)) return;
    }
  }

  /** Answers whether it was told that it has caught up. */
  async function follow() {
    const cut = new AbortController();
    const messages = random.chance(0.7) ? 1 : random.whole(2, 6);
    const timer = setTimeout(() => cut.abort(), random.whole(1, 60));
    let heard = 0;
    let caughtUp = false;
    for await (const message of store.subscribe({ from: next, chunkSize: random.whole(1, 20), signal: cut.signal })) {
      const { kind, events, index } = must(message);
      caughtUp = kind === "caughtUp";
      if (caughtUp) mark({ mark: "caughtUp", reader: plan.name, next, index });
      else see(events);
      heard += 1;
      if (heard === messages) break;
    }
    clearTimeout(timer);
    return caughtUp;
  }

  for (;;) {
    // Asked before it looks: what stood in the ledger by then has been seen when it ends.
    const last = existsSync(plan.end);
    if (random.chance(0.2)) await readOn();
    const caughtUp = await follow();
    if (last && caughtUp) return;
    if (caughtUp) await sleep(random.whole(0, 4));
  }
}

function must(outcome) {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.error));
}
