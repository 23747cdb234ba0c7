/** A ledger that another process holds: commands wait, not for ever, and then say so and leave it as it is. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { expectRefusal, type LedgerCopy, ledgerBytes, ledgerCopy } from "../support/ledger-fixture.js";

/** Another process takes the ledger; calling what comes back lets it go. */
async function hold(file: string, how: "writing" | "everything"): Promise<() => Promise<void>> {
  const helper = new URL("../support/hold-ledger.mjs", import.meta.url).pathname;
  const child = spawn(process.execPath, [helper, file, how], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "close");
  await Promise.race([once(child.stdout, "data"), ended.then(() => Promise.reject(new Error("it could not be held")))]);
  return async () => {
    child.stdin.end();
    await ended;
  };
}

const report = ["assignment", "report", "D1.3", "--words", "x", "--on", "2023-03-01", "--command-id", "r"];
const init = ["init", "--name", "x"];
/** What a command waits at most, and what starting a process on a busy machine may take. */
const patienceMs = 10_000;
const startMs = 12_000;

async function refusedInTime(ledger: LedgerCopy, args: ReadonlyArray<string>): Promise<void> {
  const since = performance.now();
  const { details } = await expectRefusal(ledger, args, { exit: 1, code: "StoreBusy", says: /holds the ledger/ });
  expect(performance.now() - since).toBeLessThan(patienceMs + startMs);
  expect(details["waitedMs"]).toBeGreaterThanOrEqual(patienceMs);
  expect(details["waitedMs"]).toBeLessThan(patienceMs + 1_000);
}

const boardOf = async (ledger: LedgerCopy) => (await ledger.must(["board", "--as-of", "2023-04-01", "--json"])).stdout;

it("while another process writes, reports are made, a write gives up in time, and then succeeds under its id", async () => {
  const ledger = await ledgerCopy();
  const board = await boardOf(ledger);
  const letGo = await hold(ledger.file, "writing");
  expect(await boardOf(ledger)).toBe(board);
  await ledger.must(["doctor"]);
  await refusedInTime(ledger, report);
  expect(await boardOf(ledger)).toBe(board);
  await letGo();
  expect(JSON.parse((await ledger.must([...report, "--json"])).stdout)).toMatchObject({ repeated: false });
});

it("while another process shuts everybody out, reports and writes give up in time", async () => {
  const ledger = await ledgerCopy();
  const letGo = await hold(ledger.file, "everything");
  const before = ledgerBytes(ledger.file);
  await Promise.all([["board"], report, init].map((args) => refusedInTime(ledger, args)));
  await letGo();
  expect(ledgerBytes(ledger.file)).toEqual(before);
  await ledger.must(report);
});

it("a write waits for the other process and is recorded as soon as it lets go", async () => {
  const ledger = await ledgerCopy();
  const letGo = await hold(ledger.file, "writing");
  const writing = ledger.must([...report, "--json"]);
  const first = await Promise.race([writing, new Promise<string>((resolve) => setTimeout(resolve, 3_000, "waiting"))]);
  expect(first).toBe("waiting");
  await letGo();
  expect(JSON.parse((await writing).stdout)).toMatchObject({ handle: "D1.3", repeated: false });
});

it("a process that was killed while it held the ledger holds nothing any more", async () => {
  const ledger = await ledgerCopy();
  const helper = new URL("../support/hold-ledger.mjs", import.meta.url).pathname;
  const child = spawn(process.execPath, [helper, ledger.file, "writing"], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "close");
  await ledger.must(report);
});
