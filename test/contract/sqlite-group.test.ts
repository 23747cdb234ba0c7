/** Group commit: what appends that wait together share, and what they must not do to one another. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  type Appended,
  type AppendRequest,
  anyState,
  type EventStore,
  exactly,
  type NewEvent,
  noStream,
  type Outcome,
  type StoreFault,
} from "@chidao/core/store";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startChild } from "../support/children.js";
import { ledgerPath, openLedger, temporaryFolder } from "../support/ledger-files.js";
import { answerOf, eventsOf, faultOf, sampleEvents } from "../support/store-helpers.js";
import { tryCommand } from "../support/try-command.js";
import { commitsInLog } from "../support/wal-commits.js";

const requestOf = (stream: string, rest: Partial<AppendRequest> = {}): AppendRequest => ({
  stream,
  expected: anyState,
  events: sampleEvents(1),
  basis: [],
  ...rest,
});

/** All at once, in this order. */
function appendAll(
  store: EventStore,
  requests: ReadonlyArray<AppendRequest>,
): Promise<ReadonlyArray<Outcome<Appended, StoreFault>>> {
  return Promise.all(requests.map((request) => store.append(request)));
}

async function idsIn(store: EventStore): Promise<ReadonlyArray<string>> {
  return (await eventsOf(store.readAll())).map(({ id }) => id);
}

const idsOf = (requests: ReadonlyArray<AppendRequest>): ReadonlyArray<string> =>
  requests.flatMap(({ events }) => events.map(({ id }) => id));

const numbers = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, at) => at);

describe("appends that come together", () => {
  it("share one commit and keep the order in which they came", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const before = commitsInLog(file);
    const requests = numbers(64).map((at) => requestOf(`a-${at}`, { expected: noStream }));
    const answers = (await appendAll(store, requests)).map(answerOf);
    expect(commitsInLog(file) - before).toBe(1);
    expect(answers.map(({ firstIndex }) => firstIndex)).toEqual(numbers(64));
    expect(await idsIn(store)).toEqual(idsOf(requests));
  });

  it("come together again when callers append again as soon as they are answered", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const before = commitsInLog(file);
    const rounds = 5;
    await Promise.all(
      numbers(64).map(async (caller) => {
        for (let round = 0; round < rounds; round += 1) {
          // Callers take ways of different length to their next append.
          for (let step = 0; step < caller; step += 1) await undefined;
          answerOf(await store.append(requestOf(`a-${caller}`, { expected: exactly(round - 1) })));
        }
      }),
    );
    expect(commitsInLog(file) - before).toBeLessThanOrEqual(2 * rounds);
    expect(await idsIn(store)).toHaveLength(64 * rounds);
  });

  it("share a commit only up to a bound of requests and of events, so that no transaction is long", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const before = commitsInLog(file);
    (
      await appendAll(
        store,
        numbers(600).map((at) => requestOf(`a-${at % 7}`)),
      )
    ).forEach(answerOf);
    expect(commitsInLog(file) - before).toBe(3);
    const large = numbers(4).map((at) => requestOf(`b-${at}`, { events: sampleEvents(2500) }));
    const other = ledgerPath();
    const second = await openLedger(other);
    const made = commitsInLog(other);
    const answers = (await appendAll(second, large)).map(answerOf);
    expect(answers.map(({ firstIndex }) => firstIndex)).toEqual([0, 2500, 5000, 7500]);
    expect(commitsInLog(other) - made).toBe(2);
  });

  it("do not keep a lonely one waiting: it is stored while no timer runs", async () => {
    const store = await openLedger(ledgerPath());
    vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    expect(answerOf(await store.append(requestOf("a-1")))).toMatchObject({ firstIndex: 0 });
  });

  it("are stored as they were handed over, though the caller uses its arrays for something else meanwhile", async () => {
    const store = await openLedger(ledgerPath());
    const events: Array<NewEvent> = [...sampleEvents(2)];
    const ids = events.map(({ id }) => id);
    const appending = store.append(requestOf("a-1", { events }));
    events.length = 0;
    expect(answerOf(await appending)).toMatchObject({ lastIndex: 1 });
    expect(await idsIn(store)).toEqual(ids);
  });
});

describe("an append in a group", () => {
  it("is decided in the light of those before it: one of two opens the stream, a chain of revisions holds", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const before = commitsInLog(file);
    const outcomes = await appendAll(store, [
      requestOf("a-1", { expected: noStream }),
      requestOf("a-1", { expected: noStream }),
      requestOf("a-1", { expected: exactly(0), events: sampleEvents(2) }),
      requestOf("a-1", { expected: exactly(0) }),
      requestOf("a-1", { expected: exactly(2) }),
    ]);
    expect(commitsInLog(file) - before).toBe(1);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.lastRevision : outcome.error))).toEqual([
      0,
      { _tag: "WrongExpectedState", stream: "a-1", expected: "NoStream", actual: 0 },
      2,
      { _tag: "WrongExpectedState", stream: "a-1", expected: "Exactly(0)", actual: 2 },
      3,
    ]);
    expect((await eventsOf(store.readStream("a-1"))).map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
  });

  it("is stale when one before it has moved its basis on", async () => {
    const store = await openLedger(ledgerPath());
    const basis = [{ stream: "agency-1", revision: -1 }];
    const [early, mover, late] = await appendAll(store, [
      requestOf("a-1", { basis }),
      requestOf("agency-1"),
      requestOf("a-2", { basis }),
    ]);
    expect([early?.ok, mover?.ok]).toEqual([true, true]);
    expect(late).toEqual({ ok: false, error: { _tag: "StaleBasis", stream: "agency-1", read: -1, actual: 0 } });
    expect(await eventsOf(store.readStream("a-2"))).toEqual([]);
  });

  it("is a repeat when one before it stored the same events", async () => {
    const store = await openLedger(ledgerPath());
    const request = requestOf("a-1", { expected: noStream, events: sampleEvents(3) });
    const [first, again] = (await appendAll(store, [request, request])).map(answerOf);
    expect(first).toMatchObject({ firstIndex: 0, lastIndex: 2, repeated: false });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await idsIn(store)).toEqual(idsOf([request]));
  });

  it("harms nobody when it is refused half way or is a defect of its caller", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const [first, last] = [requestOf("a-1"), requestOf("a-1", { expected: exactly(0) })];
    // The known id comes last, so that events before it are inserted and must go again.
    const conflict = requestOf("b-1", { events: [...sampleEvents(3), ...first.events] });
    const defect = requestOf("c-1", { basis: [{ stream: undefined, revision: -1 } as never] });
    const before = commitsInLog(file);
    const outcomes = await Promise.allSettled([first, conflict, defect, last].map((request) => store.append(request)));
    expect(commitsInLog(file) - before).toBe(1);
    expect(outcomes).toMatchObject([
      { value: { ok: true, value: { firstIndex: 0 } } },
      { value: { ok: false, error: { _tag: "EventIdConflict", stream: "b-1", id: first.events[0]?.id } } },
      { status: "rejected", reason: expect.any(TypeError) },
      { value: { ok: true, value: { firstIndex: 1, lastRevision: 1 } } },
    ]);
    expect(await idsIn(store)).toEqual(idsOf([first, last]));
    expect(answerOf(await store.inspect()).filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe("a group that can't be stored", () => {
  // The larger group outgrows SQLite's page cache, so that the disk is full in the middle of it and not at its COMMIT.
  it.for([["at its commit", 10_000] as const, ["half way", 60_000] as const])(
    "is answered as a whole when the disk is full %s, refusals that rested on it included, and leaves nothing",
    async ([, size], context) => {
      const folder = join(temporaryFolder(), "small");
      mkdirSync(folder);
      if (!tryCommand("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)) return context.skip();
      onTestFinished(() => void tryCommand("umount", "-l", folder));
      const store = await openLedger(join(folder, "ledger.db"));
      const kept = requestOf("a-1");
      answerOf(await store.append(kept));
      const data = JSON.stringify("đ".repeat(size));
      const large = numbers(64).map((at) =>
        requestOf(`b-${at}`, { expected: noStream, events: sampleEvents(1).map((event) => ({ ...event, data })) }),
      );
      const outcomes = await appendAll(store, [
        ...large,
        requestOf("b-0", { expected: noStream }),
        ...large.slice(0, 1),
      ]);
      expect(new Set(outcomes.map((outcome) => faultOf(outcome)._tag))).toEqual(new Set(["StoreFull"]));
      expect(await idsIn(store)).toEqual(idsOf([kept]));
      tryCommand("mount", "-o", "remount,size=64m", folder);
      const answers = (await appendAll(store, large)).map(answerOf);
      expect(answers.map(({ firstIndex, repeated }) => [firstIndex, repeated])).toEqual(
        large.map((_, at) => [at + 1, false]),
      );
      expect(answerOf(await store.inspect()).filter(({ ok }) => !ok)).toEqual([]);
    },
  );

  it("waits for the lock of another process as a whole, and what comes meanwhile joins it", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const before = commitsInLog(file);
    const holder = startChild("lock-child.mjs", file, "300");
    expect(await holder.next()).toBe("locked");
    const early = appendAll(
      store,
      numbers(20).map(() => requestOf("a-1")),
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    const late = appendAll(
      store,
      numbers(20).map(() => requestOf("a-1")),
    );
    const answers = [...(await early), ...(await late)].map(answerOf);
    expect(answers.map(({ firstIndex }) => firstIndex)).toEqual(numbers(40));
    expect(commitsInLog(file) - before).toBe(1);
  });

  it("answers each with StoreBusy once it has waited long enough, those beyond the group's bound included", async () => {
    const file = ledgerPath();
    const store = await openLedger(file, { mode: "create", busyMs: 300 });
    const holder = startChild("lock-child.mjs", file, "60000");
    expect(await holder.next()).toBe("locked");
    const outcomes = await appendAll(
      store,
      numbers(600).map((at) => requestOf(`a-${at}`)),
    );
    expect(new Set(outcomes.map((outcome) => faultOf(outcome)._tag))).toEqual(new Set(["StoreBusy"]));
    expect(await idsIn(store)).toEqual([]);
  });
});

describe("a store that is closed while appends wait", () => {
  it("stores them or answers StoreClosed, and stores what it acknowledged and nothing else", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const requests = numbers(1000).map((at) => requestOf(`a-${at % 10}`));
    const appending = appendAll(store, requests);
    await store.close();
    const outcomes = await appending;
    const acknowledged = requests.filter((_, at) => outcomes[at]?.ok);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toEqual({ _tag: "StoreClosed" });
    expect(await idsIn(await openLedger(file, { mode: "open" }))).toEqual(idsOf(acknowledged));
  });

  it("answers StoreClosed to all of them when another process holds the lock", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const holder = startChild("lock-child.mjs", file, "60000");
    expect(await holder.next()).toBe("locked");
    const appending = appendAll(
      store,
      numbers(600).map((at) => requestOf(`a-${at}`)),
    );
    await store.close();
    expect(new Set((await appending).map((outcome) => faultOf(outcome)._tag))).toEqual(new Set(["StoreClosed"]));
  });
});
