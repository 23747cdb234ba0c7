/**
 * A process that writes down a history that was made up before: the life of some tasks, with corrections, as read models
 * are fed. Entries of one stream that follow each other share a batch now and then.
 */
import { readFileSync } from "node:fs";
import { anyState } from "@chidao/core/store";
import { randomOf } from "./random.mjs";
import { send } from "./send.mjs";

export async function writeHistory(store, plan, mark) {
  const batches = batchesOf(JSON.parse(readFileSync(plan.history, "utf8")), randomOf(plan.seed, "history"));
  for (let n = plan.next[0] ?? 0; n < batches.length; n += 1) {
    const request = async () => ({ ...batches[n], expected: anyState, basis: [] });
    await send(store, mark, { key: `${plan.name}.0.${n}`, request, isFinal: () => false });
  }
}

function batchesOf(recorded, random) {
  const batches = [];
  for (const { stream, id, type, schema, recordedAt, data, metadata, signature } of recorded) {
    const event = { id, type, schema, recordedAt, data, metadata, signature };
    const last = batches.at(-1);
    if (last?.stream === stream && random.chance(0.4)) last.events.push(event);
    else batches.push({ stream, events: [event] });
  }
  return batches;
}
