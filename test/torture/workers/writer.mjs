/**
 * A process that appends numbered batches to a ledger from several callers at once, and marks every attempt before it is
 * made and every answer once it has come. A batch has the same event ids in every life of its writer, so that a writer
 * that was killed can repeat what it had begun, as a caller does who never heard the answer.
 */
import { createHash } from "node:crypto";
import { anyState, exactly, noStream } from "@chidao/core/store";
import { randomOf } from "./random.mjs";
import { send } from "./send.mjs";

export async function write(store, plan, mark) {
  const call = async (caller) => {
    for (let n = plan.next[caller] ?? 0; n < plan.batches; n += 1) await sendBatch(store, plan, mark, caller, n);
  };
  await Promise.all(Array.from({ length: plan.callers }, (_, caller) => call(caller)));
}

async function sendBatch(store, plan, mark, caller, n) {
  const key = `${plan.name}.${caller}.${n}`;
  const random = randomOf(plan.seed, key);
  const kind = random.next();
  const events = eventsOf(key, random);
  const request = async () => ({ ...(await addressOf(store, plan, caller, kind)), events });
  await send(store, mark, { key, request, isFinal: (fault) => isFinal(kind, fault) });
}

/** Who claims a name, or insists on a state that is long past, takes the first refusal for an answer. */
function isFinal(kind, { _tag }) {
  return (kind < 0.15 || kind >= 0.95) && _tag === "WrongExpectedState";
}

/** The stream and what is expected of it, asked anew for every attempt. */
async function addressOf(store, plan, caller, kind) {
  const own = `own-${plan.name}-${caller}`;
  if (kind < 0.15) return { stream: `claim-${Math.floor(kind * 400)}`, expected: noStream, basis: [] };
  if (kind < 0.5) return { stream: own, expected: anyState, basis: [] };
  const head = await headOf(store, "shared");
  if (kind < 0.8) return { stream: "shared", expected: exactly(head), basis: [] };
  if (kind < 0.95) return { stream: own, expected: anyState, basis: [{ stream: "shared", revision: head }] };
  return { stream: "shared", expected: head < 1 ? noStream : exactly(head - 1), basis: [] };
}

async function headOf(store, stream) {
  for await (const chunk of store.readStream(stream, { direction: "backward", chunkSize: 1 })) {
    if (!chunk.ok) throw new Error(JSON.stringify(chunk.error));
    return chunk.value[0].revision;
  }
  return -1;
}

/** Mostly a few small events; now and then many, or some that need pages of their own. */
function eventsOf(key, random) {
  const size = random.next();
  const count = size > 0.96 ? random.whole(20, 60) : random.whole(1, 4);
  const long = size < 0.05;
  return Array.from({ length: count }, (_, at) => ({
    id: idOf(`${key}.${at}`),
    type: `Part${at}Of${count}`,
    schema: 1,
    recordedAt: new Date().toISOString(),
    data: JSON.stringify({ chỉ: key, đạo: "ă".repeat(long ? random.whole(3_000, 9_000) : random.whole(1, 300)) }),
    metadata: `{"at":${at}}`,
    ...(random.chance(0.3) ? { signature: `— văn-thư.example ${key}.${at}` } : {}),
  }));
}

/** A UUID made from a text. */
function idOf(text) {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
