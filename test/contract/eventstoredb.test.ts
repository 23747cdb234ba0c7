/**
 * The contract, kept by the EventStoreDB store over the real wire: against the double, and against a server of your
 * own when `CHIDAO_ESDB_URL` names one (without a ledger; each rule takes a new one).
 */
import { randomUUID } from "node:crypto";
import type { EventStore } from "@chidao/core/store";
import { openEventStoreDbStore } from "@chidao/store-eventstoredb";
import { eventStoreContract } from "@chidao/testing";
import { afterAll, beforeAll, describe } from "vitest";
import { type Double, startDouble } from "../support/eventstoredb/double.js";

async function openNew(url: string): Promise<EventStore> {
  const opened = await openEventStoreDbStore({ url, mode: "create" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

describe("against the double", () => {
  let double: Double;
  beforeAll(async () => {
    double = await startDouble();
  });
  afterAll(() => double.stop());
  eventStoreContract("EventStoreDB (double)", () => openNew(double.url(`t-${randomUUID()}`)));
});

const server = process.env["CHIDAO_ESDB_URL"];

describe.skipIf(server === undefined)("against the server of CHIDAO_ESDB_URL", () => {
  const url = server ?? "";
  eventStoreContract("EventStoreDB (server)", () =>
    openNew(`${url}${url.includes("?") ? "&" : "?"}ledger=t-${randomUUID()}`),
  );
});
