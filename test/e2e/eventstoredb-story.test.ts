/** The demo's story on EventStoreDB, over the real wire to the double, and the same ledger moved there and back. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { leafHashOf, leafHeaderOf } from "@chidao/core/merkle";
import { anyState, type RecordedEvent } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { openEventStoreDbStore } from "@chidao/store-eventstoredb";
import { openSqliteStore } from "@chidao/store-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventsIn } from "../../packages/testing/src/contract/sample-events.js";
import { startCli } from "../support/cli.js";
import { type Double, startDouble } from "../support/eventstoredb/double.js";
import { answerOf, sampleEvents } from "../support/store-helpers.js";

const run = promisify(execFile);
const main = new URL("../../packages/cli/dist/main.js", import.meta.url).pathname;
const golden = new URL("../../examples/policy-communication/golden/demo.json", import.meta.url);

const folder = mkdtempSync(join(tmpdir(), "chidao-story-"));
let double: Double;
let demo: Record<string, unknown>;

async function chidao(...args: ReadonlyArray<string>): Promise<string> {
  const ran = await run(process.execPath, [main, ...args], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return ran.stdout;
}

async function eventsAt(url: string): Promise<ReadonlyArray<RecordedEvent>> {
  const opened = url.startsWith("sqlite:")
    ? await openSqliteStore({ file: join(folder, url.slice("sqlite:".length)), mode: "read-only" })
    : await openEventStoreDbStore({ url, mode: "read-only" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  try {
    return await eventsIn(opened.value.readAll());
  } finally {
    await opened.value.close();
  }
}

const leavesOf = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<string> =>
  events.map((event) => leafHashOf(nodeHashing, leafHeaderOf(nodeHashing, "story", event)));

const boardAt = (url: string, ...rest: ReadonlyArray<string>): Promise<string> =>
  chidao("board", "--as-of", "2025-06-30", "--json", "--store", url, ...rest);

/** As a newer release would write it, in the stream of the first task. */
async function appendUnreadable(url: string): Promise<number> {
  const store = answerOf(await openEventStoreDbStore({ url, mode: "open" }));
  const task = (await eventsIn(store.readAll())).find(({ type }) => type === "AssignmentIssued");
  const event = { ...sampleEvents(1)[0], type: "AssignmentPondered", schema: 1 } as RecordedEvent;
  const { id, type, schema, recordedAt, metadata, data } = event;
  const events = [{ id, type, schema, recordedAt, data, metadata }];
  const { lastIndex } = answerOf(
    await store.append({ stream: task?.stream ?? "", expected: anyState, events, basis: [] }),
  );
  await store.close();
  return lastIndex;
}

/** What a command that failed has printed. */
const outputOf = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout);

beforeAll(async () => {
  double = await startDouble(["--file", join(folder, "log.jsonl")]);
  demo = JSON.parse(await chidao("demo", "--json", "--store", double.url("story")));
}, 600_000);
afterAll(async () => {
  await double.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the demo's story on EventStoreDB", () => {
  it("shows the very boards that it shows on SQLite", () => {
    const { ledgerFile, oneByteChanged, ...shown } = demo;
    expect(ledgerFile).toBe(double.url("story"));
    // A server's ledger is no file in which one could change a byte.
    expect(oneByteChanged).toBeNull();
    const { oneByteChanged: _, ...onSqlite } = JSON.parse(readFileSync(golden, "utf8"));
    expect(shown).toEqual(onSqlite);
  });

  it("is the same ledger after a move to SQLite and back: events, leaf hashes, boards now and then", async () => {
    const first = await eventsAt(double.url("story"));
    await chidao("copy", "--from", double.url("story"), "--to", "sqlite:moved.db");
    await chidao("copy", "--from", "sqlite:moved.db", "--to", double.url("back"));
    const [moved, back] = [await eventsAt("sqlite:moved.db"), await eventsAt(double.url("back"))];
    expect(moved).toEqual(first);
    expect(back).toEqual(first);
    expect(leavesOf(moved)).toEqual(leavesOf(first));
    expect(leavesOf(back)).toEqual(leavesOf(first));
    for (const rest of [[], ["--known-at", "300"], ["--unit", "obligation"]]) {
      const boards = [double.url("story"), "sqlite:moved.db", double.url("back")].map((url) => boardAt(url, ...rest));
      const [one, two, three] = await Promise.all(boards);
      expect(JSON.parse(two ?? "")).toEqual(JSON.parse(one ?? ""));
      expect(JSON.parse(three ?? "")).toEqual(JSON.parse(one ?? ""));
    }
  }, 600_000);

  it("is read past an entry that nobody here can read, once two persons set it aside", async () => {
    const url = double.url("aside");
    await chidao("copy", "--from", double.url("story"), "--to", url);
    const before = JSON.parse(await boardAt(url));
    const index = await appendUnreadable(url);
    expect((await chidao("board", "--store", url, "--json").catch(outputOf)).error.code).toBe("UndecodableEvent");
    const persons = ["--actor", "van-phong-chinh-phu", "--second", "thu-tuong"];
    const told = ["--reason", "Bản mới chưa được phép cài", "--on", "2026-05-05", "--store", url];
    await chidao("set-aside", `#${index}`, ...persons, ...told);
    const { basis, ...after } = JSON.parse(await boardAt(url));
    const { basis: basisBefore, ...boards } = before;
    expect([after, basis.setAside]).toEqual([boards, 1]);
    expect(basisBefore.setAside).toBeUndefined();
    expect(JSON.parse(await chidao("replay", "--rebuild", "--store", url, "--json"))).toMatchObject({
      position: index + 1,
    });
    await chidao("replay", "--verify", "--store", url);
    await chidao("copy", "--from", url, "--to", "sqlite:aside.db");
    expect(JSON.parse(await boardAt("sqlite:aside.db")).basis.setAside).toBe(1);
  }, 600_000);

  it("goes on with a copy that was killed", async () => {
    const url = double.url("killed");
    const before = (await double.counts()).events;
    const child = startCli(["copy", "--from", double.url("story"), "--to", url], { cwd: folder });
    await expect
      .poll(async () => (await double.counts()).events, { timeout: 120_000, interval: 10 })
      .toBeGreaterThan(before + 20);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    const copied = JSON.parse(await chidao("copy", "--from", double.url("story"), "--to", url, "--json"));
    const all = await eventsAt(double.url("story"));
    expect(copied.found + copied.added).toBe(all.length);
    expect(copied.found).toBeGreaterThan(0);
    expect(await eventsAt(url)).toEqual(all);
    expect(JSON.parse(await chidao("copy", "--from", double.url("story"), "--to", url, "--json"))).toEqual({
      found: all.length,
      added: 0,
    });
  }, 600_000);
});
