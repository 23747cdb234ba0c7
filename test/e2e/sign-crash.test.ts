/**
 * A process that signs heads is killed, at every step of keeping one and at random. Whatever it gave out before, no
 * other root may ever be signed for the same size, and what is kept must be readable and true of the ledger.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChidao, fileHeads, makeKey, openSqlite, signerFromFile } from "chidao";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChild } from "../support/children.js";

interface Given {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly steps: number;
}

const folder = mkdtempSync(join(tmpdir(), "chidao-sign-"));
const keyFile = join(folder, "so.key");
beforeAll(async () => {
  const made = await makeKey(keyFile, "so-cai.example", "log");
  if (!made.ok) throw new Error(made.error.message.en);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let ledgers = 0;
async function newLedger(): Promise<string> {
  ledgers += 1;
  const file = join(folder, `${ledgers}.db`);
  const store = await openSqlite({ file, mode: "create" });
  if (!store.ok) throw new Error(store.error.message.en);
  const chidao = createChidao({ store: store.value });
  const opened = await chidao.ledger.open({
    on: "2024-01-01",
    by: { agency: "unknown" },
    name: "Thử",
    illustrative: true,
  });
  await chidao.close();
  if (!opened.ok) throw new Error(opened.error.message.en);
  return file;
}

/** Signs once more and checks the ledger with everything that is kept, and with all that was given out. */
async function lookAfter(file: string, given: ReadonlyArray<Given>): Promise<void> {
  const store = await openSqlite({ file });
  const signer = await signerFromFile(keyFile);
  if (!store.ok || !signer.ok) throw new Error("not opened");
  const chidao = createChidao({ store: store.value, heads: fileHeads(`${file}.heads`) });
  try {
    const signed = await chidao.audit.signHead([signer.value]);
    if (!signed.ok) throw new Error(JSON.stringify(signed.error));
    const report = await chidao.audit.verify({ heads: given.map(({ note }) => note) });
    expect(report).toMatchObject({ ok: true, value: { verdict: "self-consistent", signedSize: signed.value.size } });
    const kept = await chidao.audit.heads();
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    const roots = new Map(kept.value.map(({ size, root }) => [size, root]));
    for (const { size, root } of given) expect([size, roots.get(size)]).toEqual([size, root]);
  } finally {
    await chidao.close();
  }
}

describe("a process that signs heads and is killed", () => {
  it("at any step of keeping one has never given out a second root for a size", async () => {
    const whole = startChild("sign-head-child.mjs", await newLedger(), keyFile, "1000000");
    const first = (await whole.next()) as Given;
    whole.process.kill("SIGKILL");
    expect(first.steps).toBeGreaterThan(10);
    const places = Array.from({ length: first.steps + 1 }, (_, at) => at + 1);
    for (const place of places) {
      const file = await newLedger();
      const child = startChild("sign-head-child.mjs", file, keyFile, String(place));
      const given = (await child.rest()) as ReadonlyArray<Given>;
      if (place < first.steps) expect([place, child.process.signalCode]).toEqual([place, "SIGKILL"]);
      await lookAfter(file, given);
    }
  });

  it("at random, several times on one ledger, has told only of heads that are kept", async () => {
    const file = await newLedger();
    const all: Array<Given> = [];
    for (const rounds of [1, 3, 6]) {
      const child = startChild("sign-head-child.mjs", file, keyFile);
      for (let round = 0; round < rounds; round += 1) all.push((await child.next()) as Given);
      child.process.kill("SIGKILL");
      all.push(...((await child.rest()) as ReadonlyArray<Given>));
      await lookAfter(file, all);
    }
    expect(all.length).toBeGreaterThan(9);
  });

  it("two of them at once on one ledger keep one root for a size", async () => {
    const file = await newLedger();
    const children = [
      startChild("sign-head-child.mjs", file, keyFile),
      startChild("sign-head-child.mjs", file, keyFile),
    ];
    const all: Array<Given> = [];
    for (let round = 0; round < 5; round += 1) {
      for (const child of children) all.push((await child.next()) as Given);
    }
    for (const child of children) child.process.kill("SIGKILL");
    for (const child of children) all.push(...((await child.rest()) as ReadonlyArray<Given>));
    await lookAfter(file, all);
  });
});
