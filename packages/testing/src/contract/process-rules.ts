/** Several processes on one store, for stores that may be used so. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Appended, EventStore } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import { expectFrontier } from "./frontier-rules.js";
import type { ManyProcesses } from "./make-store.js";
import { eventsIn, followUntil } from "./sample-events.js";

/** The built one: other processes run no TypeScript. */
const worker = fileURLToPath(new URL("../../dist/contract/process-worker.js", import.meta.url));
const names = ["a", "b", "c", "d"];

type Work = (word: string, ...given: ReadonlyArray<string>) => Promise<unknown>;

export function processRules({ makeShared, opener }: ManyProcesses): void {
  /** Gives the rule a store and four processes; each `work` is done by one of them, all at the same time. */
  const together =
    (
      rule: (
        store: EventStore,
        work: (each: (name: string) => Parameters<Work>) => Promise<ReadonlyArray<unknown>>,
      ) => Promise<void>,
    ) =>
    async (): Promise<void> => {
      const { store, address } = await makeShared();
      const children: Array<ChildProcess> = [];
      try {
        await rule(store, async (each) => {
          const started = names.map((name) => startWorker([opener, address, ...each(name)], children));
          for (const { ready } of started) await ready;
          return Promise.all(started.map(({ go }) => go()));
        });
      } finally {
        for (const child of children) child.kill("SIGKILL");
        await store.close();
      }
    };

  describe("several processes", () => {
    it(
      "leave no hole, no half batch and no order but that of the indexes, while a reader follows",
      together(async (store, work) => {
        const rounds = 12;
        const reading = followUntil(store.subscribe({ chunkSize: 7 }), names.length * rounds * 3 - 1);
        await work((name) => ["contend", name, String(rounds)]);
        const events = await eventsIn(store.readAll());
        expect(events.map(({ index }) => index)).toEqual(events.map((_, at) => at));
        expect(await eventsIn(store.readStream("shared-1"))).toHaveLength(names.length * rounds * 2);
        const places = new Map<string, number>();
        for (const { stream, revision } of events) {
          expect(revision).toBe(places.get(stream) ?? 0);
          places.set(stream, revision + 1);
        }
        const seen = await reading;
        expect(seen).toEqual(events.slice(0, seen.length));
        await expectFrontier(store);
      }),
    );

    it(
      "open each stream once with NoStream",
      together(async (store, work) => {
        const won = (await work(() => ["open", "25"])) as ReadonlyArray<number>;
        expect(won.reduce((sum, each) => sum + each, 0)).toBe(25);
        expect(await eventsIn(store.readAll())).toHaveLength(50);
      }),
    );

    it(
      "that repeat one another's appends store them once, and each is answered as the first was",
      together(async (store, work) => {
        const answers = (await work(() => ["repeat", "20"])) as ReadonlyArray<ReadonlyArray<Appended>>;
        for (let at = 0; at < 20; at += 1) {
          const told = answers.map((each) => each[at]);
          expect(told.filter((each) => each?.repeated === false)).toHaveLength(1);
          expect(new Set(told.map((each) => `${each?.firstIndex} ${each?.lastIndex} ${each?.lastRevision}`)).size).toBe(
            1,
          );
        }
        expect(await eventsIn(store.readAll())).toHaveLength(40);
      }),
    );

    it(
      "that rest on one another's streams store nothing on a basis that has moved on, if the store checks this",
      together(async (store, work) => {
        if (!store.capabilities.atomicBasis) return;
        const stored = (await work((name) => ["rest", name, names.join(","), "15"])) as ReadonlyArray<number>;
        expect(stored.some((count) => count > 0)).toBe(true);
        const heads = new Map<string, number>();
        for (const { stream, revision, metadata } of await eventsIn(store.readAll())) {
          const { basis } = JSON.parse(metadata) as {
            readonly basis: ReadonlyArray<{ stream: string; revision: number }>;
          };
          expect(basis.map((read) => heads.get(read.stream) ?? -1)).toEqual(basis.map((read) => read.revision));
          heads.set(stream, revision);
        }
      }),
    );
  });
}

interface Started {
  readonly ready: Promise<unknown>;
  go(): Promise<unknown>;
}

function startWorker(parameters: ReadonlyArray<string>, children: Array<ChildProcess>): Started {
  const child = spawn(process.execPath, [worker, ...parameters], { stdio: ["pipe", "pipe", "pipe"] });
  children.push(child);
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += String(text);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error(`the process ended: ${complaint}`);
    return JSON.parse(line.value);
  };
  return {
    ready: next(),
    go: () => {
      child.stdin.write("go\n");
      return next();
    },
  };
}
