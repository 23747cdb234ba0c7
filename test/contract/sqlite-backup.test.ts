/** Copies of a ledger that others write meanwhile. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { frontierText } from "@chidao/core/merkle";
import { anyState, type EventStore } from "@chidao/core/store";
import { backUpLedger } from "@chidao/store-sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { startChild } from "../support/children.js";
import { ledgerPath, openLedger, temporaryFolder } from "../support/ledger-files.js";
import { openRaw } from "../support/raw-sqlite.js";
import { answerOf, eventsOf, sampleEvents } from "../support/store-helpers.js";
import { tryCommand } from "../support/try-command.js";

const append = (store: EventStore, count: number) =>
  store.append({ stream: "a-1", expected: anyState, events: sampleEvents(count), basis: [] });

async function filledLedger(count: number): Promise<string> {
  const file = ledgerPath();
  const store = await openLedger(file);
  answerOf(await append(store, count));
  await store.close();
  return file;
}

/** A place in a folder where nothing else is. */
const copyPath = (): string => join(temporaryFolder(), "copy.db");

async function madeBackup(file: string, to: string) {
  const made = await backUpLedger({ file, to });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

async function lineOf(store: EventStore): Promise<string> {
  if (store.frontier === undefined) throw new Error("the store keeps no frontier");
  return frontierText(answerOf(await store.frontier()));
}

describe("a copy of a ledger", () => {
  it.each([0, 1, 999, 1000, 1001, 2500])(
    "of %d events is a ledger with the same events, one file, and may be written",
    async (count) => {
      const file = ledgerPath();
      const store = await openLedger(file);
      if (count > 0) answerOf(await append(store, count));
      const to = copyPath();
      expect(await madeBackup(file, to)).toMatchObject({ to, events: count });
      expect(readdirSync(dirname(to))).toEqual(["copy.db"]);
      const archived = await openLedger(to, { mode: "read-only" });
      expect(await eventsOf(archived.readAll())).toEqual(await eventsOf(store.readAll()));
      expect(await lineOf(archived)).toBe(await lineOf(store));
      expect(answerOf(await archived.inspect()).filter(({ ok }) => !ok)).toEqual([]);
      await archived.close();
      const copy = await openLedger(to, { mode: "open" });
      expect(answerOf(await append(copy, 2))).toMatchObject({ firstIndex: count });
      expect(answerOf(await copy.inspect()).filter(({ ok }) => !ok)).toEqual([]);
    },
  );

  it("made while processes write holds what was there at one position, again and again", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    answerOf(await append(store, 3000));
    const writing = Promise.all(
      [0, 1, 2].map((at) => startChild("store-child.mjs", "contend", file, String(at), "40").rest()),
    );
    const copies: Array<string> = [];
    for (let at = 0; at < 4; at += 1) {
      copies.push(copyPath());
      await madeBackup(file, copies[at] ?? "");
    }
    await writing;
    const events = await eventsOf(store.readAll());
    for (const to of copies) {
      const copy = await openLedger(to, { mode: "read-only" });
      const copied = await eventsOf(copy.readAll());
      expect(copied.length).toBeGreaterThanOrEqual(3000);
      expect(copied).toEqual(events.slice(0, copied.length));
      expect(answerOf(await copy.inspect()).filter(({ ok }) => !ok)).toEqual([]);
    }
  });

  it("holds nothing: while it is made others write, and the write-ahead log is taken in whole", async () => {
    const file = ledgerPath();
    const store = await openLedger(file);
    answerOf(await append(store, 4500));
    const raw = openRaw(file);
    const seen: Array<unknown> = [];
    const made = await backUpLedger({
      file,
      to: copyPath(),
      onProgress: (done, total) => {
        raw.exec(`INSERT INTO events (stream, revision, id, type, schema, recorded_at, data, metadata)
                  VALUES ('raw-${done}', 0, 'raw-${done}', 'T', 1, '2026-11-24T01:02:03.004Z', '{}', '{}')`);
        seen.push([done, total, raw.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()]);
      },
    });
    expect(made).toMatchObject({ ok: true, value: { events: 4500 } });
    const taken = { busy: 0, log: 0, checkpointed: 0 };
    expect(seen).toEqual([1000, 2000, 3000, 4000, 4500].map((done) => [done, 4500, taken]));
  });

  it("of a ledger of format 1 has today's format, and the ledger keeps its own", async () => {
    const file = ledgerPath();
    copyFileSync(fileURLToPath(new URL("../golden/ledgers/format-1.db", import.meta.url)), file);
    const to = copyPath();
    await madeBackup(file, to);
    expect([file, to].map((each) => openRaw(each).prepare("PRAGMA user_version").get())).toEqual([
      { user_version: 1 },
      { user_version: 3 },
    ]);
    const copy = await openLedger(to, { mode: "read-only" });
    expect(answerOf(await copy.inspect()).filter(({ ok }) => !ok)).toEqual([]);
    expect(await lineOf(copy)).toBe(await lineOf(await openLedger(file, { mode: "read-only" })));
  });
});

describe("a copy that is not made", () => {
  it("because something stands there leaves it as it is, whatever it is", async () => {
    const file = await filledLedger(3);
    const folder = temporaryFolder();
    const taken = [join(folder, "text"), join(folder, "empty"), join(folder, "folder"), file];
    writeFileSync(join(folder, "text"), "của người khác");
    writeFileSync(join(folder, "empty"), "");
    mkdirSync(join(folder, "folder"));
    const before = readFileSync(file);
    for (const to of taken) {
      expect(await backUpLedger({ file, to })).toEqual({ ok: false, error: { _tag: "TargetExists", location: to } });
    }
    expect(readFileSync(join(folder, "text"), "utf8")).toBe("của người khác");
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["empty", "folder", "text"]);
  });

  it("because another was faster leaves that one: of many to one place one is made, whole", async () => {
    const file = await filledLedger(2000);
    const to = copyPath();
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => backUpLedger({ file, to })));
    expect(outcomes.map((made) => (made.ok ? "made" : made.error._tag)).sort()).toEqual([
      ...["TargetExists", "TargetExists", "TargetExists", "made"],
    ]);
    expect(readdirSync(dirname(to))).toEqual(["copy.db"]);
    expect(await eventsOf((await openLedger(to, { mode: "read-only" })).readAll())).toHaveLength(2000);
  });

  it.each([0, 1, 2, 3])("because it was cancelled after %d chunks leaves nothing", async (chunks) => {
    const file = await filledLedger(2500);
    const to = copyPath();
    const cancel = new AbortController();
    if (chunks === 0) cancel.abort();
    let told = 0;
    const onProgress = (): void => {
      told += 1;
      if (told === chunks) cancel.abort();
    };
    const made = await backUpLedger({ file, to, signal: cancel.signal, onProgress });
    // After the last chunk nothing is left to cancel.
    if (chunks === 3) expect(made.ok).toBe(true);
    else expect(made).toEqual({ ok: false, error: { _tag: "ReadCancelled" } });
    expect(readdirSync(dirname(to))).toEqual(chunks === 3 ? ["copy.db"] : []);
  });

  it.each([
    ["an event is missing", "DROP TRIGGER events_never_go; DELETE FROM events WHERE position = 2"],
    ["an event was changed", "DROP TRIGGER events_never_change; UPDATE events SET data = '{}' WHERE position = 2"],
    ["the frontier was changed", "DROP TRIGGER frontier_only_grows; UPDATE frontier SET line = '0'"],
    ["the frontier is unreadable", "DROP TRIGGER frontier_only_grows; UPDATE frontier SET line = '3 x'"],
  ])("because %s leaves nothing and says that the ledger is damaged", async (what, sql) => {
    const file = await filledLedger(3);
    openRaw(file).exec(sql);
    const to = copyPath();
    const made = await backUpLedger({ file, to });
    // A frontier that is behind is one that an older writer left behind: the copy is made of the events.
    if (what === "the frontier was changed") expect(made.ok).toBe(true);
    else expect(made).toMatchObject({ ok: false, error: { _tag: "StoreDamaged" } });
    expect(existsSync(to)).toBe(made.ok);
    expect(readdirSync(dirname(to)).filter((name) => name !== "copy.db")).toEqual([]);
  });

  it("because there is no such folder, or no ledger, says so", async () => {
    const file = await filledLedger(3);
    const nowhere = join(temporaryFolder(), "nowhere", "copy.db");
    expect(await backUpLedger({ file, to: nowhere })).toMatchObject({
      ok: false,
      error: { _tag: "TargetUnwritable", location: nowhere, cause: expect.stringContaining("ENOENT") },
    });
    expect(await backUpLedger({ file: ledgerPath(), to: copyPath() })).toMatchObject({
      ok: false,
      error: { _tag: "NotALedger", cause: expect.stringMatching(/^missing/) },
    });
  });

  it("because the disk is full answers StoreFull and leaves nothing", async (context) => {
    const file = await filledLedger(8000);
    const folder = join(temporaryFolder(), "small");
    mkdirSync(folder);
    if (!tryCommand("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)) return context.skip();
    onTestFinished(() => void tryCommand("umount", "-l", folder));
    const to = join(folder, "copy.db");
    expect(await backUpLedger({ file, to })).toMatchObject({ ok: false, error: { _tag: "StoreFull" } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
