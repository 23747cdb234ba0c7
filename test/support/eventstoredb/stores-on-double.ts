/** A double for one test file, and stores on ledgers of their own on it. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventStore, RecordedEvent, StoreFault } from "@chidao/core/store";
import { openEventStoreDbStore } from "@chidao/store-eventstoredb";
import { afterAll, afterEach, beforeAll } from "vitest";
import { eventsIn, faultOf } from "../../../packages/testing/src/contract/sample-events.js";
import { type Double, type Faults, startDouble } from "./double.js";

const roomy = { attemptMs: 4000, totalMs: 50_000 };
/** For what is never answered. */
export const quick = { attemptMs: 400, totalMs: 2000 };

export const calm: Partial<Faults> = {
  dropBeforeCommit: 0,
  dropAfterCommit: 0,
  silentBeforeCommit: 0,
  silentAfterCommit: 0,
  silent: false,
  tcpBlackHole: false,
  appendDelayMs: 0,
  deliverDelayMs: 0,
  notLeader: 0,
  busy: 0,
  cutSubscriptionAfter: 0,
  cuts: 0,
  maxAppendBytes: 1024 * 1024,
};

type Mode = "create" | "open" | "read-only";

export interface StoresOnDouble {
  readonly double: () => Double;
  /** The address of a new ledger, which is the current one from here on. */
  readonly newLedger: () => string;
  readonly ledger: () => string;
  /** The address of the current ledger. */
  readonly again: () => string;
  /** A store that is closed after the test; on a new ledger unless an address is given. */
  readonly open: (url?: string, mode?: Mode, patience?: typeof roomy) => Promise<EventStore>;
  readonly openingFault: (url: string, mode?: Mode) => Promise<StoreFault>;
  /** Everything that another process would read now. */
  readonly seenByOthers: () => Promise<ReadonlyArray<RecordedEvent>>;
}

/** To be called at the top of a test file. */
export function storesOnDouble(): StoresOnDouble {
  let double: Double;
  let ledgers = 0;
  const opened: Array<EventStore> = [];
  const ledger = (): string => `f-${ledgers}`;
  const again = (): string => double.url(ledger());
  const newLedger = (): string => {
    ledgers += 1;
    return again();
  };
  const open: StoresOnDouble["open"] = async (url = newLedger(), mode = "create", patience = roomy) => {
    const outcome = await openEventStoreDbStore({ url, mode, patience });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    opened.push(outcome.value);
    return outcome.value;
  };
  beforeAll(async () => {
    double = await startDouble(["--file", join(mkdtempSync(join(tmpdir(), "chidao-esdb-")), "log.jsonl")]);
  });
  afterEach(async () => {
    await double.faults(calm);
    for (const store of opened.splice(0)) await store.close();
  });
  afterAll(() => double.stop());
  return {
    double: () => double,
    newLedger,
    ledger,
    again,
    open,
    openingFault: async (url, mode = "create") => faultOf(await openEventStoreDbStore({ url, mode, patience: quick })),
    seenByOthers: async () => eventsIn((await open(again())).readAll()),
  };
}

export const idsOf = (events: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  events.map(({ id }) => id);
