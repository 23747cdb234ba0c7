/**
 * A process that keeps read models: it catches up in batches of any size, follows for a while, leaves, comes again, and
 * now and then builds everything anew beside the live models. Once the file `plan.end` exists, it catches up and ends.
 */
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { openRunner } from "@chidao/views-sqlite";
import { randomOf } from "./random.mjs";

const { registry } = kindsOf(builtInKinds);

export async function view(store, plan, mark) {
  const random = randomOf(plan.seed, plan.name, plan.life);
  const inSmallChunks = {
    readAll: (options) => store.readAll({ ...options, chunkSize: random.whole(1, 25) }),
    subscribe: (options) => store.subscribe({ ...options, chunkSize: random.whole(1, 10) }),
  };

  async function turn() {
    const rebuild = random.chance(0.25);
    const runner = await openRunner({ file: plan.views, ledger: plan.ledger, registry, rebuild });
    if (!runner.ok) return faced(runner.error);
    try {
      const reached = await runner.value.catchUp(
        inSmallChunks,
        random.chance(0.3) ? { withinMs: random.whole(0, 20) } : {},
      );
      if (!reached.ok) return faced(reached.error);
      if (runner.value.role !== "live" || random.chance(0.4)) return undefined;
      const followed = await runner.value.follow(inSmallChunks, AbortSignal.timeout(random.whole(5, 80)));
      return followed.ok ? undefined : faced(followed.error);
    } finally {
      await runner.value.close();
    }
  }

  /** Another runner is ahead, or the disk is full: that passes. */
  function faced(fault) {
    mark({ mark: "fault", name: plan.name, fault });
    if (fault._tag === "RunnerBusy" || fault._tag === "StoreBusy" || fault._tag === "StoreFull") return;
    throw new Error(JSON.stringify(fault));
  }

  for (;;) {
    const last = existsSync(plan.end);
    await turn();
    if (last) return;
    await sleep(random.whole(0, 10));
  }
}
