/**
 * A process of its own that works on a shared store, for the rules of several processes. Its arguments: the opener's URL,
 * the store's address, a word, and what the word needs. It waits for a line on stdin before it begins, so that all of them
 * begin together, and says one line of JSON at its end.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  type AppendRequest,
  anyState,
  type EventStore,
  exactly,
  type NewEvent,
  noStream,
  type StoreFault,
} from "@chidao/core/store";

const [opener = "", address = "", word = "", ...given] = process.argv.slice(2);
const { openShared } = (await import(opener)) as { openShared(address: string): Promise<EventStore> };
const store = await openShared(address);

const event = (metadata: unknown = {}, id: string = randomUUID()): NewEvent => ({
  id,
  type: "AssignmentIssued",
  schema: 1,
  recordedAt: "2026-11-24T01:02:03.004Z",
  data: `{"việc":"${"x".repeat(100)}"}`,
  metadata: JSON.stringify(metadata),
});

/** Stores or is outrun; any other fault ends the process and fails the rule. */
async function tryToAppend(request: AppendRequest, mayFail: ReadonlyArray<StoreFault["_tag"]>): Promise<boolean> {
  const outcome = await store.append(request);
  if (outcome.ok) return true;
  if (mayFail.includes(outcome.error._tag)) return false;
  throw new Error(JSON.stringify(outcome.error));
}

async function headOf(stream: string): Promise<number> {
  for await (const chunk of store.readStream(stream, { direction: "backward", chunkSize: 1 })) {
    if (!chunk.ok) throw new Error(JSON.stringify(chunk.error));
    return chunk.value[0]?.revision ?? -1;
  }
  return -1;
}

const words: Readonly<Record<string, (...given: ReadonlyArray<string>) => Promise<unknown>>> = {
  /** Batches of two at the head that was read, each again until it is stored; and one of a stream of its own. */
  async contend(name = "", rounds = "0") {
    for (let done = 0; done < Number(rounds); ) {
      const request = { stream: "shared-1", expected: exactly(await headOf("shared-1")), basis: [] };
      if (await tryToAppend({ ...request, events: [event(), event()] }, ["WrongExpectedState"])) done += 1;
      await tryToAppend({ stream: `own-${name}`, expected: anyState, events: [event()], basis: [] }, []);
    }
    return Number(rounds);
  },

  /** Opens as many streams as it can; others want the same ones. */
  async open(streams = "0") {
    let won = 0;
    for (let at = 0; at < Number(streams); at += 1) {
      const request = { stream: `wanted-${at}`, expected: noStream, events: [event(), event()], basis: [] };
      if (await tryToAppend(request, ["WrongExpectedState"])) won += 1;
    }
    return won;
  },

  /** Appends what others append too: the same ids, in the same stream. */
  async repeat(batches = "0") {
    const answers: Array<unknown> = [];
    for (let at = 0; at < Number(batches); at += 1) {
      const id = (part: number) => `00000000-0000-5000-8000-${String(at * 2 + part).padStart(12, "0")}`;
      const events = [event({}, id(0)), event({}, id(1))];
      const outcome = await store.append({ stream: `same-${at % 5}`, expected: anyState, events, basis: [] });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      answers.push(outcome.value);
    }
    return answers;
  },

  /** Appends to its own stream on the basis of everybody else's, and keeps the basis with the event. */
  async rest(name = "", names = "", rounds = "0") {
    const others = names.split(",").filter((each) => each !== name);
    let stored = 0;
    for (let round = 0; round < Number(rounds); round += 1) {
      const basis = await Promise.all(
        others.map(async (other) => ({ stream: `rests-${other}`, revision: await headOf(`rests-${other}`) })),
      );
      const request = { stream: `rests-${name}`, expected: anyState, events: [event({ basis })], basis };
      if (await tryToAppend(request, ["StaleBasis"])) stored += 1;
    }
    return stored;
  },
};

process.stdout.write('"ready"\n');
await once(process.stdin, "data");
process.stdin.destroy();
const said = await words[word]?.(...given);
await store.close();
process.stdout.write(`${JSON.stringify(said)}\n`);
