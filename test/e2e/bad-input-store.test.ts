/** What stands where the ledger should be: each is refused in one sentence and left as it is, byte for byte. */
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { cliFolder } from "../support/cli.js";
import {
  expectRefusal,
  type LedgerCopy,
  ledgerBytes,
  ledgerCopy,
  type Refusal,
  tryCommand,
} from "../support/ledger-fixture.js";
import { openRaw } from "../support/raw-sqlite.js";

const commands = {
  init: ["init", "--name", "x", "--actor", "so-mau"],
  write: ["assignment", "report", "D1.3", "--words", "x", "--actor", "so-mau"],
  read: ["board"],
} as const;

/** A folder where this stands in the place of the ledger. */
function placeWith(content: Uint8Array | string | undefined) {
  const folder = cliFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, "chidao.db");
  if (content === undefined) mkdirSync(file);
  else writeFileSync(file, content);
  return { ...folder, file };
}

/** All that a folder holds, by name. */
function contentsOf(folder: string): ReadonlyArray<string> {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const { mode, size, mtimeMs } = statSync(path);
      const digest = statSync(path).isFile() ? createHash("sha256").update(readFileSync(path)).digest("hex") : "folder";
      return `${name} ${mode} ${size} ${mtimeMs} ${digest}`;
    });
}

function foreignDatabase(sql: string): Buffer {
  const place = placeWith("");
  const raw = openRaw(place.file);
  raw.exec(sql);
  raw.close();
  return readFileSync(place.file);
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const tables = "CREATE TABLE events (note TEXT); INSERT INTO events VALUES ('của người khác')";
const notOurs = { exit: 1, code: "NotALedger" } as const;

describe.each<readonly [string, () => Uint8Array | string | undefined]>([
  ["another program's SQLite database", () => foreignDatabase(tables)],
  ["another program's database in WAL mode", () => foreignDatabase(`PRAGMA journal_mode = WAL; ${tables}`)],
  ["a database of another application id", () => foreignDatabase(`PRAGMA application_id = 77; ${tables}`)],
  ["a database that counts its versions as we do", () => foreignDatabase(`PRAGMA user_version = 1; ${tables}`)],
  ["a text", () => "Kết luận của Thủ tướng\n".repeat(100)],
  ["a picture", () => png],
  ["a few bytes of a database", () => "SQLite format 3\0"],
  ["a folder", () => undefined],
])("%s in the ledger's place", (_what, content) => {
  it.each(Object.keys(commands) as ReadonlyArray<keyof typeof commands>)(
    "is refused by %s and left as it is, with nothing beside it",
    async (name) => {
      const place = placeWith(content());
      const before = contentsOf(place.path);
      await expectRefusal(place, commands[name], notOurs);
      expect(contentsOf(place.path)).toEqual(before);
    },
  );
});

describe("a place that can't hold a ledger", () => {
  it.each<readonly [string, ReadonlyArray<string>, Refusal]>([
    ["nothing stands there", commands.read, { exit: 3, code: "NoLedger" }],
    ["nothing stands there, and one writes", commands.write, { exit: 3, code: "NoLedger" }],
    ["its folder does not exist", [...commands.read, "--store", "sqlite:none/x.db"], { exit: 3, code: "NoLedger" }],
    [
      "its folder does not exist, and one opens a ledger",
      [...commands.init, "--store", "sqlite:none/x.db"],
      { exit: 1, code: "StoreUnavailable" },
    ],
    ["it is no store at all", [...commands.read, "--store", "ledger.db"], { exit: 2, code: "StoreUrlInvalid" }],
  ])("%s: nothing is created", async (_what, args, refusal) => {
    const folder = cliFolder();
    onTestFinished(folder.remove);
    await expectRefusal({ ...folder, file: join(folder.path, "chidao.db") }, args, refusal);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it("an empty file is no ledger yet; only init makes it one", async () => {
    const place = placeWith("");
    for (const name of ["read", "write"] as const) await expectRefusal(place, commands[name], notOurs);
    await place.must(commands.init);
  });

  it("a ledger of a newer format is refused and left as it is", async () => {
    const { file } = await ledgerCopy();
    const newer = readFileSync(file);
    newer.writeInt32BE(99, 60);
    const place = placeWith(newer);
    const before = contentsOf(place.path);
    for (const args of Object.values(commands)) await expectRefusal(place, args, { ...notOurs, says: /newer/ });
    expect(contentsOf(place.path)).toEqual(before);
  });

  it("a ledger whose end was cut off is refused, never shown in part, and left as it is", async () => {
    const { file } = await ledgerCopy();
    const whole = readFileSync(file);
    const place = placeWith(whole.subarray(0, whole.length - 3 * 4096));
    const ran = await place.run(["board", "--json"]);
    expect([ran.code, JSON.parse(ran.stdout).error.code]).toEqual([5, "StoreDamaged"]);
    expect((await place.run(["doctor"])).code).toBe(5);
    expect(readFileSync(place.file).equals(whole.subarray(0, whole.length - 3 * 4096))).toBe(true);
  });
});

// Read-only

/** Ways to make a folder unwritable, for root and for others; undoing comes with the end of the test. */
const ways: ReadonlyArray<readonly [string, (ledger: LedgerCopy) => boolean]> = [
  [
    "on a read-only file system",
    ({ path }) => {
      if (!tryCommand("mount", "--bind", "-o", "ro", path, path)) return false;
      onTestFinished(() => void tryCommand("umount", "-l", path));
      return true;
    },
  ],
  [
    "as a file that nobody may change",
    ({ file }) => {
      if (!tryCommand("chattr", "+i", file)) return false;
      onTestFinished(() => void tryCommand("chattr", "-i", file));
      return true;
    },
  ],
  [
    "by its permissions",
    ({ file }) => {
      if (process.getuid?.() === 0) return false;
      chmodSync(file, 0o444);
      return true;
    },
  ],
];

describe.each(ways)("a ledger that is read-only %s", (how, makeReadOnly) => {
  it("is shown whole, and every write is refused", async (context) => {
    const ledger = await ledgerCopy();
    const board = (await ledger.must(["board", "--as-of", "2023-04-01", "--json"])).stdout;
    // Looking leaves the lock file; a ledger that came from elsewhere has none.
    for (const part of ["-shm", "-wal"]) tryCommand("rm", "-f", ledger.file + part);
    ledger.write(
      "d2.json",
      JSON.stringify({ source: "oral-order", title: "x", directedBy: "so-mau", directedOn: "2023" }),
    );
    if (!makeReadOnly(ledger)) return context.skip(`this machine lets nobody make a ledger read-only ${how}`);
    const before = ledgerBytes(ledger.file);
    expect((await ledger.must(["board", "--as-of", "2023-04-01", "--json"])).stdout).toBe(board);
    expect((await ledger.must(["doctor"])).code).toBe(0);
    const refusal = { exit: 1, code: "StoreReadOnly", says: /read-only/ } as const;
    await expectRefusal(ledger, commands.write, refusal);
    await expectRefusal(ledger, ["directive", "register", "d2.json", "--on", "2023-03-01"], refusal);
    expect(ledgerBytes(ledger.file)).toEqual(before);
  });

  it("is written again once it may be, by the same command", async (context) => {
    const ledger = await ledgerCopy("inner");
    const copy = await ledgerCopy();
    if (!makeReadOnly(ledger)) return context.skip(`this machine lets nobody make a ledger read-only ${how}`);
    const report = [...commands.write, "--command-id", "r"];
    await expectRefusal(ledger, report, { exit: 1, code: "StoreReadOnly" });
    cpSync(ledger.file, copy.file);
    chmodSync(copy.file, 0o644);
    const { repeated } = JSON.parse((await copy.must([...report, "--json"])).stdout);
    expect(repeated).toBe(false);
  });
});

it("no ledger is opened on a read-only file system", async (context) => {
  const place = placeWith("x");
  if (!tryCommand("mount", "--bind", "-o", "ro", place.path, place.path)) return context.skip("nobody may mount here");
  onTestFinished(() => void tryCommand("umount", "-l", place.path));
  await expectRefusal(place, [...commands.init, "--store", "sqlite:new.db"], { exit: 1, code: "StoreReadOnly" });
  expect(readdirSync(place.path)).toEqual(["chidao.db"]);
});

it("a position that the ledger has not reached is answered as of its end, and said so", async () => {
  const ledger = await ledgerCopy();
  const told = await ledger.must(["board", "--json", "--as-of", "2023-03-01", "--known-at", "9999", "--lang", "en"]);
  const { index } = JSON.parse(told.stdout).basis.knownAt;
  expect(told.stderr).toContain(`the ledger ends at entry ${index} and has no entry 9999 yet`);
  const end = await ledger.must(["board", "--as-of", "2023-03-01", "--known-at", String(index)]);
  expect(end.stderr).toBe("");
});
