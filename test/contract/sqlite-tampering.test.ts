/** What somebody with the file in hands may do to the schema and to the frontier, and that doctor's checks tell. */

import { anyState } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import { ledgerPath, openLedger } from "../support/ledger-files.js";
import { openRaw } from "../support/raw-sqlite.js";
import { answerOf, faultOf, sampleEvents } from "../support/store-helpers.js";

async function filledLedger(): Promise<string> {
  const file = ledgerPath();
  const store = await openLedger(file);
  answerOf(await store.append({ stream: "a-1", expected: anyState, events: sampleEvents(3), basis: [] }));
  await store.close();
  return file;
}

async function failedIn(file: string): Promise<Readonly<Record<string, string>>> {
  const store = await openLedger(file, { mode: "read-only" });
  const failed = answerOf(await store.inspect()).filter(({ ok }) => !ok);
  await store.close();
  return Object.fromEntries(failed.map(({ name, detail }) => [name, detail.en]));
}

describe("the frontier", () => {
  it.each([
    ["a smaller one", "UPDATE frontier SET line = '0'"],
    ["another of the same size", "UPDATE frontier SET line = replace(line, 'a', 'b') || ''"],
    ["a larger one", "UPDATE frontier SET line = '4 ' || line"],
    ["a second line", "INSERT INTO frontier VALUES (2, '3')"],
    ["another in its place", "INSERT OR REPLACE INTO frontier VALUES (1, '3')"],
    ["none", "DELETE FROM frontier"],
    ["one under another number", "UPDATE frontier SET only = 2"],
  ])("refuses %s", async (_, sql) => {
    const file = await filledLedger();
    const raw = openRaw(file);
    const before = raw.prepare("SELECT * FROM frontier").all();
    for (const recursive of ["OFF", "ON"]) {
      raw.exec(`PRAGMA recursive_triggers = ${recursive}`);
      expect(() => raw.exec(sql)).toThrow(/append-only|CHECK constraint/);
    }
    expect(raw.prepare("SELECT * FROM frontier").all()).toEqual(before);
  });

  it.each([
    ["that counts events which are gone", "UPDATE frontier SET line = '4 ' || hex(zeroblob(32))"],
    ["that can't be read", "UPDATE frontier SET line = 'không'"],
    ["that is gone", "DROP TRIGGER frontier_never_goes; DELETE FROM frontier"],
  ])("%s stops every append as damage, and is told", async (_, sql) => {
    const file = await filledLedger();
    openRaw(file).exec(`DROP TRIGGER frontier_only_grows; ${sql}`);
    const store = await openLedger(file, { mode: "open" });
    const request = { stream: "a-1", expected: anyState, basis: [] };
    expect(faultOf(await store.append({ ...request, events: sampleEvents(1) }))._tag).toBe("StoreDamaged");
    await store.close();
    expect(Object.keys(await failedIn(file))).toEqual(["append-only triggers", "frontier"]);
  });

  it("tells of an event that was changed, though all triggers stand there again", async () => {
    const file = await filledLedger();
    const raw = openRaw(file);
    const trigger = raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'events_never_change'").get()?.["sql"];
    raw.exec(`DROP TRIGGER events_never_change; UPDATE events SET data = '{}' WHERE position = 2; ${trigger}`);
    raw.close();
    expect(Object.keys(await failedIn(file))).toEqual(["frontier"]);
  });
});

describe("the schema", () => {
  it.each([
    ["a trigger that is gone", "DROP TRIGGER events_never_go", /^missing: trigger events_never_go$/],
    [
      "a trigger that does nothing any more",
      "DROP TRIGGER events_never_go; CREATE TRIGGER events_never_go BEFORE DELETE ON events WHEN 0 BEGIN SELECT RAISE(ABORT, 'x'); END",
      /^altered: trigger events_never_go$/,
    ],
    [
      "a trigger of somebody else",
      "CREATE TRIGGER helpful AFTER INSERT ON events BEGIN SELECT 1; END",
      /^strange: trigger helpful$/,
    ],
    ["a table of somebody else", "CREATE TABLE notes (words TEXT)", /^strange: table notes$/],
    [
      "a table rewritten through writable_schema",
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (position > 0)', '') WHERE name = 'events'; PRAGMA writable_schema = OFF",
      /^altered: table events$/,
    ],
    [
      "a trigger weakened through writable_schema",
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE UPDATE', 'BEFORE UPDATE OF schema') WHERE name = 'events_never_change'; PRAGMA writable_schema = OFF",
      /^altered: trigger events_never_change$/,
    ],
    [
      "a trigger torn out through writable_schema",
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'events_only_follow'; PRAGMA writable_schema = OFF",
      /^missing: trigger events_only_follow$/,
    ],
  ])("tells of %s", async (_, sql, told) => {
    const file = await filledLedger();
    const raw = openRaw(file);
    raw.enableDefensive(false);
    raw.exec(sql);
    raw.close();
    expect((await failedIn(file))["append-only triggers"]).toMatch(told);
  });

  it("tells of a highest index that was set back", async () => {
    const file = await filledLedger();
    openRaw(file).exec("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'events'");
    expect(Object.keys(await failedIn(file))).toEqual(["indexes without a hole"]);
  });

  it("is not troubled by statistics of ANALYZE", async () => {
    const file = await filledLedger();
    openRaw(file).exec("ANALYZE");
    expect(await failedIn(file)).toEqual({});
  });
});
