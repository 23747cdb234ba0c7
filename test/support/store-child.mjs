/**
 * A process of its own that works on a ledger, for tests of what several processes or a killed one do. It runs the
 * built packages, because Node 20 can't run TypeScript. Usage: store-child.mjs COMMAND FILE [ARGUMENTS]; each line that
 * it prints is one JSON value.
 */
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { anyState, exactly } from "@chidao/core/store";
import { openSqliteStore } from "@chidao/store-sqlite";

const [command, file, ...parameters] = process.argv.slice(2);

/** Written at once, so that a kill right after it can't lose it. */
const say = (value) => writeSync(1, `${JSON.stringify(value)}\n`);

const event = (id = randomUUID(), size = 200) => ({
  id,
  type: "AssignmentIssued",
  schema: 1,
  recordedAt: "2026-11-24T01:02:03.004Z",
  data: JSON.stringify("x".repeat(size)),
  metadata: `{"process":${process.pid}}`,
});

const opened = await openSqliteStore({ file, mode: "create" });
if (!opened.ok) {
  say(opened.error);
  process.exit(1);
}
const store = opened.value;

const commands = {
  /** Appends to the shared stream with Exactly, reading its head again after each conflict, and to a stream of its own. */
  async contend(name, count) {
    let conflicts = 0;
    for (let done = 0; done < Number(count); ) {
      const revision = await headOf("shared");
      const request = { stream: "shared", expected: exactly(revision), events: [event(), event()], basis: [] };
      const shared = await store.append(request);
      if (shared.ok) done += 1;
      else if (shared.error._tag === "WrongExpectedState") conflicts += 1;
      else throw new Error(JSON.stringify(shared.error));
      const own = await store.append({ stream: `own-${name}`, expected: anyState, events: [event()], basis: [] });
      if (!own.ok) throw new Error(JSON.stringify(own.error));
    }
    say({ conflicts });
  },

  /** Says each id once the store has acknowledged it, until it is killed. */
  async acknowledge() {
    for (;;) {
      const batch = [event(), event(), event()];
      const outcome = await store.append({ stream: "a-1", expected: anyState, events: batch, basis: [] });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      say(batch.map(({ id }) => id));
    }
  },

  /** The same from many callers at once, each on a stream of its own; the types tell the three of a batch apart. */
  async "acknowledge-together"(callers) {
    const call = async (_, caller) => {
      for (;;) {
        const batch = [0, 1, 2].map((part) => ({ ...event(), type: `Part${part}` }));
        const outcome = await store.append({ stream: `a-${caller}`, expected: anyState, events: batch, basis: [] });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
        say(batch.map(({ id }) => id));
      }
    };
    await Promise.all(Array.from({ length: Number(callers) }, call));
  },

  /** Appends until the store refuses, says how and what it still can do. */
  async fill(size) {
    let acknowledged = 0;
    for (;;) {
      const batch = [event(undefined, Number(size)), event(undefined, Number(size))];
      const outcome = await store.append({ stream: "a-1", expected: anyState, events: batch, basis: [] });
      if (outcome.ok) acknowledged += 2;
      else {
        say({ fault: outcome.error, acknowledged, readable: (await headOf("a-1")) + 1 });
        break;
      }
    }
  },

  /** Reads the ledger in many short subscriptions, each resumed from the last index, up to the wanted number. */
  async resume(count) {
    const seen = [];
    while (seen.length < Number(count)) {
      for await (const message of store.subscribe({ from: seen.length, chunkSize: 17 })) {
        if (!message.ok) throw new Error(JSON.stringify(message.error));
        if (message.value.kind !== "events") continue;
        seen.push(...message.value.events.map(({ index, id }) => [index, id]));
        break;
      }
    }
    say(seen);
  },
};

async function headOf(stream) {
  for await (const chunk of store.readStream(stream, { direction: "backward", chunkSize: 1 })) {
    if (!chunk.ok) throw new Error(JSON.stringify(chunk.error));
    return chunk.value[0].revision;
  }
  return -1;
}

// A subscription that sleeps does not keep the process alive; this does.
const awake = setInterval(() => {}, 1000);
await commands[command](...parameters);
clearInterval(awake);
await store.close();
