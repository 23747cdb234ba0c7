/** Others on the same server, the address of a ledger, and who may come in. */
import { EventStoreDBClient } from "@eventstore/db-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answerOf,
  appendTo,
  eventsIn,
  faultOf,
  sampleEvents,
} from "../../packages/testing/src/contract/sample-events.js";
import { type Double, startDouble } from "../support/eventstoredb/double.js";
import { storesOnDouble } from "../support/eventstoredb/stores-on-double.js";

const { double, newLedger, ledger, again, open, openingFault, seenByOthers } = storesOnDouble();

describe("what others do on the server", () => {
  it("is not counted when it stands outside the ledger, ledgers of like names included", async () => {
    const store = await open();
    const stranger = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${double().port()}?tls=false`);
    const foreign = {
      id: "00000000-0000-4000-8000-000000000001",
      type: "X",
      contentType: "application/json",
      data: {},
    };
    for (const stream of ["other", `${ledger()}x/a-1`, `${ledger()}-a`]) {
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      await stranger.appendToStream(stream, foreign as never);
    }
    await stranger.dispose();
    expect((await eventsIn(store.readAll())).map(({ index }) => index)).toEqual([0, 1, 2]);
    expect((await seenByOthers()).map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("is found when something else is written into the ledger", async () => {
    const store = await open();
    answerOf(await appendTo(store, "a-1", sampleEvents(1)));
    const stranger = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${double().port()}?tls=false`);
    const foreign = {
      id: "00000000-0000-4000-8000-000000000001",
      type: "X",
      contentType: "application/json",
      data: {},
    };
    await stranger.appendToStream(`${ledger()}/a-2`, foreign as never);
    await stranger.dispose();
    expect(await openingFault(again())).toMatchObject({ _tag: "StoreDamaged" });
    expect(faultOf(await appendTo(store, "a-2", sampleEvents(1)))).toMatchObject({ _tag: "StoreDamaged" });
  });

  it("is found when a stream of the ledger is truncated or deleted", async () => {
    const store = await open();
    answerOf(await appendTo(store, "a-1", sampleEvents(3)));
    answerOf(await appendTo(store, "b-1", sampleEvents(3)));
    await double().scavenge(`${ledger()}/a-1`, 2);
    expect(await openingFault(again())).toMatchObject({ _tag: "StoreDamaged" });
    await expect(eventsIn(store.readStream("a-1"))).rejects.toThrow("StoreDamaged");
    await expect(eventsIn(store.readAll())).rejects.toThrow("StoreDamaged");
    const stranger = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${double().port()}?tls=false`);
    await stranger.tombstoneStream(`${ledger()}/b-1`);
    await stranger.dispose();
    await expect(eventsIn(store.readStream("b-1"))).rejects.toThrow("StoreDamaged");
    expect(faultOf(await appendTo(store, "b-1", sampleEvents(1)))).toMatchObject({ _tag: "StoreDamaged" });
  });

  it("lets one of two processes win that append the same ids at once", async () => {
    const stores = [await open(), await open(again()), await open(again())];
    for (let round = 0; round < 10; round += 1) {
      const batch = sampleEvents(2);
      const answers = await Promise.all(stores.map(async (store) => answerOf(await appendTo(store, "a-1", batch))));
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ firstIndex }) => firstIndex))).toEqual(new Set([2 * round]));
    }
    expect(await seenByOthers()).toHaveLength(20);
  });

  it("lets appends of several processes to one stream stand in one order", async () => {
    const stores = [await open(), await open(again()), await open(again())];
    await Promise.all(
      stores.map(async (store) => {
        for (let at = 0; at < 15; at += 1) answerOf(await appendTo(store, "a-1", sampleEvents(2)));
      }),
    );
    const all = await Promise.all(stores.map((store) => eventsIn(store.readAll())));
    expect(all[0]?.map(({ revision }) => revision)).toEqual(Array.from({ length: 90 }, (_, at) => at));
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });
});

describe("opening", () => {
  it.each([
    ["esdb://127.0.0.1:1?tls=false&tlsVerifyCert=false", "tlsVerifyCert"],
    ["esdb://127.0.0.1:1?tls=false&throwOnAppendFailure=false", "throwOnAppendFailure"],
    ["esdb://127.0.0.1:1?tls=false&ledgr=x", "ledgr"],
    ["esdb://127.0.0.1:1?tls=false&ledger=a/b", "a/b"],
    ["esdb://a:b@127.0.0.1:1?tls=false", "password"],
    ["esdb://127.0.0.1:1?tls=maybe", "tls"],
    ["http://127.0.0.1:1", "esdb://"],
  ])("refuses %s and says why", async (url, why) => {
    const fault = await openingFault(url);
    expect(fault).toMatchObject({ _tag: "NotALedger", cause: expect.stringContaining("address: ") });
    expect(JSON.stringify(fault)).toContain(why);
    expect(JSON.stringify(fault)).not.toContain("a:b@");
  });

  it("wants a ledger to be there unless it is to be created", async () => {
    const url = newLedger();
    expect(await openingFault(url, "open")).toMatchObject({
      _tag: "NotALedger",
      cause: expect.stringMatching(/^missing/),
    });
    answerOf(await appendTo(await open(url), "a-1", sampleEvents(1)));
    const reader = await open(url, "read-only");
    expect(faultOf(await appendTo(reader, "a-1", sampleEvents(1)))).toMatchObject({ _tag: "StoreReadOnly" });
    expect(await eventsIn(reader.readAll())).toHaveLength(1);
  });
});

describe("a secured server", () => {
  const tls = (name: string) => new URL(`../support/eventstoredb/tls/${name}`, import.meta.url).pathname;
  const authority = `tls=true&tlsCAFile=${encodeURIComponent(tls("ca.crt"))}`;
  const ourselves = `userCertFile=${encodeURIComponent(tls("client.crt"))}&userKeyFile=${encodeURIComponent(tls("client.key"))}`;
  let secured: Double;
  beforeAll(async () => {
    const args = [
      "--cert",
      tls("server.crt"),
      "--key",
      tls("server.key"),
      "--client-ca",
      tls("ca.crt"),
      "--user",
      "ops:s3:cret",
    ];
    secured = await startDouble(args);
  });
  afterAll(() => secured.stop());
  const address = (user: string, options: string) => `esdb://${user}127.0.0.1:${secured.port()}?${options}&ledger=t`;

  it("takes a user with password and certificate", async () => {
    const store = await open(address("ops:s3%3Acret@", `${authority}&${ourselves}`));
    answerOf(await appendTo(store, "a-1", sampleEvents(2)));
    expect(await eventsIn(store.readStream("a-1"))).toHaveLength(2);
    expect(await eventsIn(store.readAll())).toHaveLength(2);
  });

  it.each([
    ["a wrong password", () => address("ops:wrong@", `${authority}&${ourselves}`)],
    ["no user", () => address("", `${authority}&${ourselves}`)],
    ["no certificate of ours", () => address("ops:s3%3Acret@", authority)],
    ["an authority that nobody knows", () => address("ops:s3%3Acret@", `tls=true&${ourselves}`)],
    ["no TLS", () => address("", "tls=false")],
  ])("is out of reach with %s", async (_, url) => {
    expect(await openingFault(url())).toMatchObject({ _tag: "StoreUnavailable" });
  });
});
