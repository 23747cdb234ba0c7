/** What may stand at a ledger's path, and what somebody with the file in hands may do to it. */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { anyState, type EventStore, type StoreFault } from "@chidao/core/store";
import { sqliteEngine } from "@chidao/sqlite";
import { openSqliteStore } from "@chidao/store-sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { ledgerPath, type OpenOptions, openLedger, temporaryFolder } from "../support/ledger-files.js";
import { openRaw } from "../support/raw-sqlite.js";
import { answerOf, eventsOf, faultOf, sampleEvents } from "../support/store-helpers.js";
import { tryCommand } from "../support/try-command.js";

const modes = ["create", "open", "read-only"] as const;

async function refusalOf(file: string, options: OpenOptions = {}): Promise<StoreFault> {
  return faultOf(await openSqliteStore({ file, ...options }));
}

/** Where SQLite's file format keeps the user version. */
const userVersionOffset = 60;

const append = (store: EventStore, count = 1) =>
  store.append({ stream: "a-1", expected: anyState, events: sampleEvents(count), basis: [] });

/** A closed ledger with some events. */
async function filledLedger(count = 3): Promise<string> {
  const file = ledgerPath();
  const store = await openLedger(file);
  answerOf(await append(store, count));
  await store.close();
  return file;
}

/** A rollback journal that tells SQLite that its database had no page (https://sqlite.org/fileformat2.html#rollbackjournal). */
function journalOfNothing(): Buffer {
  const journal = Buffer.alloc(512);
  journal.write("d9d505f920a163d7", "hex");
  journal.writeUInt32BE(512, 20);
  journal.writeUInt32BE(4096, 24);
  return journal;
}

/** Everything in a folder, by name and content. */
function fingerprintOf(folder: string): ReadonlyArray<string> {
  return readdirSync(folder).map((name) => {
    const digest = createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
    return `${name} ${digest}`;
  });
}

describe("what stands at a ledger's path", () => {
  it.each(["open", "read-only"] as const)(
    "nothing: mode %s answers that it is missing and makes no file",
    async (mode) => {
      const file = ledgerPath();
      expect(await refusalOf(file, { mode })).toEqual({
        _tag: "NotALedger",
        location: file,
        cause: expect.stringMatching(/^missing: /),
      });
      expect(readdirSync(dirname(file))).toEqual([]);
    },
  );

  it("an empty file becomes a ledger only when one may be created", async () => {
    const file = ledgerPath();
    writeFileSync(file, "");
    expect(await refusalOf(file)).toMatchObject({ _tag: "NotALedger", cause: expect.stringMatching(/^empty: /) });
    const store = await openLedger(file, { mode: "create" });
    answerOf(await append(store));
  });

  it.each(modes)("a foreign database is refused in mode %s and nothing in its folder changes", async (mode) => {
    const file = ledgerPath();
    const foreign = openRaw(file);
    foreign.exec("PRAGMA journal_mode = WAL; CREATE TABLE events (note TEXT); INSERT INTO events VALUES ('ours')");
    foreign.close();
    const before = fingerprintOf(dirname(file));
    expect(await refusalOf(file, { mode })).toMatchObject({
      _tag: "NotALedger",
      cause: expect.stringMatching(/^foreign: /),
    });
    expect(fingerprintOf(dirname(file))).toEqual(before);
  });

  it.each(modes)("a file that is not a database is refused in mode %s and left as it is", async (mode) => {
    const file = ledgerPath();
    writeFileSync(file, "Kết luận của Thủ tướng\n".repeat(100));
    const before = fingerprintOf(dirname(file));
    expect(await refusalOf(file, { mode })).toMatchObject({
      _tag: "NotALedger",
      cause: expect.stringMatching(/^foreign: /),
    });
    expect(fingerprintOf(dirname(file))).toEqual(before);
  });

  it.each(["whole", "torn"])(
    "a first page (%s) that a creation left when it was cut off is an empty file: who may create, creates",
    async (page) => {
      const content = readFileSync(await filledLedger());
      content.fill(1, 18, 20); // as before the switch to write-ahead logging
      if (page === "torn") content.fill(0, 0, 512);
      const leave = () => {
        const file = ledgerPath();
        writeFileSync(file, content);
        writeFileSync(`${file}-journal`, journalOfNothing());
        return file;
      };
      for (const mode of ["open", "read-only"] as const) {
        const file = leave();
        expect(await refusalOf(file, { mode })).toEqual({
          _tag: "NotALedger",
          location: file,
          cause: "empty: its creation was cut off",
        });
      }
      const store = await openLedger(leave(), { mode: "create" });
      expect(answerOf(await append(store))).toMatchObject({ firstIndex: 0 });
    },
  );

  it("a ledger of a newer format is refused and left as it is", async () => {
    const file = ledgerPath();
    const newer = readFileSync(await filledLedger());
    newer.writeInt32BE(99, userVersionOffset);
    writeFileSync(file, newer);
    const before = fingerprintOf(dirname(file));
    expect(await refusalOf(file)).toMatchObject({ _tag: "NotALedger", cause: expect.stringMatching(/^newer: /) });
    expect(fingerprintOf(dirname(file))).toEqual(before);
  });

  it.each(modes)("a folder is refused in mode %s", async (mode) => {
    expect(await refusalOf(temporaryFolder(), { mode })).toMatchObject({ _tag: "NotALedger" });
  });

  it("a ledger is not created in a folder that does not exist", async () => {
    const file = join(temporaryFolder(), "nowhere", "ledger.db");
    expect(await refusalOf(file, { mode: "create" })).toMatchObject({ _tag: "StoreUnavailable" });
  });

  it("a path that looks like a URL or like SQLite's own names is an ordinary path", async () => {
    const folder = temporaryFolder();
    const strange = ["file:a.db?mode=memory", ":memory:", "sổ theo dõi 100%.db"];
    for (const name of strange) answerOf(await append(await openLedger(join(folder, name))));
    for (const name of strange) expect(readdirSync(folder)).toContain(name);
  });
});

describe("a ledger that is opened again", () => {
  it("holds what it held and goes on at the next index", async () => {
    const file = await filledLedger(3);
    const store = await openLedger(file, { mode: "open" });
    expect(answerOf(await append(store))).toMatchObject({ firstIndex: 3, lastRevision: 3 });
  });

  it("still waits for the disk before it acknowledges", async () => {
    const store = await openLedger(await filledLedger(), { mode: "open" });
    expect(answerOf(await store.inspect())).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "synchronous", ok: true, detail: { vi: "2", en: "2" } }),
        expect.objectContaining({ name: "journal_mode", ok: true, detail: { vi: "wal", en: "wal" } }),
      ]),
    );
  });

  it("is wholly in its one file once its last store is closed", async () => {
    const file = await filledLedger(3);
    const copy = ledgerPath();
    copyFileSync(file, copy);
    expect(await eventsOf((await openLedger(copy, { mode: "read-only" })).readAll())).toHaveLength(3);
  });

  it("keeps its locks when it is opened once more in the same process, or fails to be", async (context) => {
    if (!existsSync("/proc/locks")) return context.skip();
    const file = await filledLedger(3);
    await openLedger(file, { mode: "open" });
    const held = locksOn(file);
    expect(held).not.toEqual([]);
    const again = await openLedger(file, { mode: "create" });
    await again.close();
    const alias = join(temporaryFolder(), "alias.db");
    symlinkSync(file, alias);
    await openLedger(alias, { mode: "read-only" });
    expect(locksOn(file)).toEqual(expect.arrayContaining([...held]));
  });

  it("is one ledger for two stores of one process", async () => {
    const file = ledgerPath();
    const [one, two] = [await openLedger(file), await openLedger(file)];
    await Promise.all(Array.from({ length: 40 }, (_, at) => append(at % 2 === 0 ? one : two).then(answerOf)));
    const events = await eventsOf(one.readAll());
    expect(events.map(({ index, revision }) => [index, revision])).toEqual(events.map((_, at) => [at, at]));
    expect(await eventsOf(two.readAll())).toEqual(events);
  });

  it("reports an engine whose SQLite passes the gate", async () => {
    expect(answerOf(await sqliteEngine())).toMatchObject({ sqliteVersion: expect.stringMatching(/^3\.5\d\./) });
  });
});

describe("a ledger that can't be written", () => {
  it("is read in mode read-only, even while another store appends, and refuses to append", async () => {
    const file = await filledLedger(3);
    const writer = await openLedger(file, { mode: "open" });
    const store = await openLedger(file, { mode: "read-only" });
    expect(faultOf(await append(store))).toMatchObject({ _tag: "StoreReadOnly" });
    answerOf(await append(writer));
    expect(await eventsOf(store.readAll())).toHaveLength(4);
    expect(answerOf(await store.inspect()).filter(({ ok }) => !ok)).toEqual([]);
  });

  it("is read from a read-only file system and refuses to append", async (context) => {
    const file = await filledLedger(3);
    const folder = dirname(file);
    if (!tryCommand("mount", "--bind", "-o", "ro", folder, folder)) return context.skip();
    onTestFinished(() => void tryCommand("umount", "-l", folder));
    for (const mode of modes) {
      const store = await openLedger(file, { mode });
      expect(await eventsOf(store.readAll())).toHaveLength(3);
      expect(faultOf(await append(store))).toMatchObject({ _tag: "StoreReadOnly" });
      expect(answerOf(await store.inspect()).filter(({ ok }) => !ok)).toEqual([]);
      await store.close();
    }
    expect(await refusalOf(join(folder, "new.db"), { mode: "create" })).toMatchObject({ _tag: "StoreReadOnly" });
  });

  it("is never shown without its newest events: with its write-ahead log it is read whole or not at all", async (context) => {
    const file = await filledLedger(3);
    const writer = await openLedger(file, { mode: "open" });
    answerOf(await append(writer));
    const copies = [
      ["", "-wal"],
      ["", "-wal", "-shm"],
    ];
    for (const parts of copies) {
      const folder = temporaryFolder();
      const copy = join(folder, "copy.db");
      for (const part of parts) tryCommand("cp", file + part, copy + part);
      if (!tryCommand("mount", "--bind", "-o", "ro", folder, folder)) return context.skip();
      onTestFinished(() => void tryCommand("umount", "-l", folder));
      const store = await openSqliteStore({ file: copy, mode: "read-only" });
      if (!store.ok) continue;
      expect(await eventsOf(store.value.readAll())).toHaveLength(4);
      await store.value.close();
    }
  });

  it("answers StoreFull on a full disk, keeps every acknowledged event, and goes on once there is room", async (context) => {
    const folder = join(temporaryFolder(), "small");
    mkdirSync(folder);
    if (!tryCommand("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)) return context.skip();
    onTestFinished(() => void tryCommand("umount", "-l", folder));
    const store = await openLedger(join(folder, "ledger.db"));
    let acknowledged = 0;
    let outcome = await append(store, 20);
    for (; outcome.ok; outcome = await append(store, 20)) acknowledged += 20;
    expect(faultOf(outcome)).toMatchObject({ _tag: "StoreFull" });
    expect(await eventsOf(store.readAll())).toHaveLength(acknowledged);
    tryCommand("mount", "-o", "remount,size=8m", folder);
    expect(answerOf(await append(store))).toMatchObject({ firstIndex: acknowledged });
  });
});

describe("a ledger in other hands", () => {
  it.each([
    ["changing an event", "UPDATE events SET data = 'forged' WHERE position = 2"],
    ["changing an event with OR REPLACE", "UPDATE OR REPLACE events SET position = 1 WHERE position = 2"],
    ["removing an event", "DELETE FROM events WHERE position = 3"],
    ["removing all events", "DELETE FROM events"],
    [
      "replacing an event by position",
      `INSERT OR REPLACE INTO events VALUES (2, 'z', 0, 'new', 't', 1, 'r', 'd', 'm', NULL)`,
    ],
    [
      "replacing an event by id",
      "REPLACE INTO events (stream, revision, id, type, schema, recorded_at, data, metadata) SELECT 'z', 0, id, 't', 1, 'r', 'd', 'm' FROM events WHERE position = 2",
    ],
    [
      "replacing an event by revision",
      "INSERT OR REPLACE INTO events VALUES (NULL, 'a-1', 1, 'new', 't', 1, 'r', 'd', 'm', NULL)",
    ],
    [
      "an upsert",
      "INSERT INTO events SELECT * FROM events WHERE position = 2 ON CONFLICT DO UPDATE SET data = 'forged'",
    ],
    ["leaving a hole in a stream", "INSERT INTO events VALUES (NULL, 'a-1', 9, 'new', 't', 1, 'r', 'd', 'm', NULL)"],
    ["leaving a hole in the ledger", "INSERT INTO events VALUES (99, 'a-1', 3, 'new', 't', 1, 'r', 'd', 'm', NULL)"],
    ["a position before the first", "INSERT INTO events VALUES (-1, 'a-1', 3, 'new', 't', 1, 'r', 'd', 'm', NULL)"],
    ["a position of 0", "INSERT INTO events VALUES (0, 'a-1', 3, 'new', 't', 1, 'r', 'd', 'm', NULL)"],
  ])("refuses %s", async (_, sql) => {
    const file = await filledLedger(3);
    const before = await eventsOf((await openLedger(file, { mode: "read-only" })).readAll());
    const raw = openRaw(file);
    for (const recursive of ["OFF", "ON"]) {
      raw.exec(`PRAGMA recursive_triggers = ${recursive}`);
      expect(() => raw.exec(sql)).toThrow(/append-only|CHECK constraint/);
    }
    raw.close();
    expect(await eventsOf((await openLedger(file, { mode: "open" })).readAll())).toEqual(before);
  });

  it.each([
    ["the last event", "DELETE FROM events WHERE position = 3", ["indexes without a hole", "frontier"]],
    [
      "an event in between",
      "DELETE FROM events WHERE position = 2",
      ["indexes without a hole", "revisions without a hole", "frontier"],
    ],
  ])("reports that %s is gone when the triggers were torn out first", async (_, sql, found) => {
    const file = await filledLedger(3);
    const raw = openRaw(file);
    raw.exec(`DROP TRIGGER events_never_go; ${sql}`);
    raw.close();
    const store = await openLedger(file, { mode: "open" });
    const failed = answerOf(await store.inspect()).filter(({ ok }) => !ok);
    expect(failed.map(({ name }) => name)).toEqual(["append-only triggers", ...found]);
  });
});

/** The ranges of a file that this process has locked, as the kernel sees it. */
function locksOn(file: string): ReadonlyArray<string> {
  const { ino } = statSync(file);
  return readFileSync("/proc/locks", "utf8")
    .split("\n")
    .filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${ino} `))
    .map((line) => line.replace(/^\d+: /, ""));
}
