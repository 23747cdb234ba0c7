/** What was read out of a ledger is noted beside it: by whoever, from several processes at once, and no head moves. */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AccessEntry, fileAccessLog } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";
import { startChild } from "../support/children.js";
import { runCli } from "../support/cli.js";
import { type LedgerCopy, ledgerBytes, ledgerHere } from "../support/ledger-fixture.js";

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerHere();
});

const log = (): string => `${ledger.file}.access.jsonl`;
const lines = (): ReadonlyArray<string> => readFileSync(log(), "utf8").trimEnd().split("\n");
const entry = (asked: string): AccessEntry => ({
  ...{ at: "2024-01-01T00:00:00.000Z", by: null, asked, position: null, gave: null },
});

describe("the access log", () => {
  it("holds what was handed out, by whom and what its digest is; the ledger itself stays byte for byte", async () => {
    const before = ledgerBytes(ledger.file);
    await ledger.must(["export", "list", "--to", "ds.csv", "--as-of", "2023-03-01"]);
    await ledger.must(["board", "--html", "bang.html", "--as-of", "2023-03-01"]);
    await ledger.must(["export", "evidence", "--to", "goi", "--actor", "so-mau:thanh tra"]);
    await ledger.must(["board", "--as-of", "2023-03-01"]);
    expect(ledgerBytes(ledger.file)).toEqual(before);
    const { entries, firstBroken } = JSON.parse((await ledger.must(["access", "list", "--json"])).stdout);
    expect(firstBroken).toBeNull();
    expect(entries.map(({ gave }: AccessEntry) => gave?.path)).toEqual(["ds.csv", "bang.html", "goi"]);
    expect(entries[0]).toMatchObject({ by: { agency: "ubnd-vi-du", role: null }, position: expect.any(Number) });
    expect(entries[2]).toMatchObject({ by: { agency: "so-mau", role: "thanh tra" } });
    expect(entries[0].gave.sha256).toMatch(/^[0-9a-f]{64}$/);
    const screen = (await ledger.must(["access", "list", "--lang", "vi"])).stdout;
    expect(screen).toContain("so-mau:thanh tra  chidao export evidence --to goi");
  });

  it("holds looks too where that is asked for, and nothing where it is switched off", async () => {
    const env = { CHIDAO_ACTOR: "so-mau" };
    await ledger.must(["timeline", "D1.1"], { env: { ...env, CHIDAO_ACCESS_LOG: "all" } });
    await ledger.must(["export", "list", "--to", "ds.csv"], { env: { ...env, CHIDAO_ACCESS_LOG: "off" } });
    expect(lines().map((line) => JSON.parse(line).asked)).toEqual(["timeline D1.1"]);
  });

  it("shows a line that was changed or taken out, and can't show that the last ones were cut off", async () => {
    for (const asked of ["một", "hai", "ba"]) await fileAccessLog(log()).record(entry(asked));
    const whole = readFileSync(log(), "utf8");
    const broken = async (): Promise<number | null> => {
      const read = await fileAccessLog(log()).read();
      return read.ok ? read.value.firstBroken : -1;
    };
    writeFileSync(log(), whole.replace("một", "mốt"));
    expect(await broken()).toBe(2);
    expect((await ledger.run(["access", "list"])).code).toBe(5);
    writeFileSync(log(), whole.split("\n").toSpliced(1, 1).join("\n"));
    expect(await broken()).toBe(2);
    writeFileSync(log(), whole.split("\n").slice(0, 2).join("\n"));
    expect(await broken()).toBeNull();
  });

  it("goes on behind a line that a crash left half written, and says which it is", async () => {
    await fileAccessLog(log()).record(entry("một"));
    appendFileSync(log(), '{"at":"2024');
    await fileAccessLog(log()).record(entry("hai"));
    const read = await fileAccessLog(log()).read();
    expect(read).toMatchObject({ ok: true, value: { lines: 3, firstBroken: 2 } });
    expect(read.ok && read.value.entries.map(({ asked }) => asked)).toEqual(["một", "hai"]);
  });

  it("goes on behind a line that was cut within a letter, and behind one that is longer than it reads at a time", async () => {
    const cut = Buffer.from('{"asked":"Đ', "utf8").subarray(0, -1);
    writeFileSync(log(), cut);
    const long = "dài ".repeat(100_000);
    for (const asked of ["một", long, "ba"])
      expect(await fileAccessLog(log()).record(entry(asked))).toMatchObject({ ok: true });
    const read = await fileAccessLog(log()).read();
    expect(read).toMatchObject({ ok: true, value: { lines: 4, firstBroken: 1 } });
    expect(read.ok && read.value.entries.map(({ asked }) => asked)).toEqual(["một", long, "ba"]);
  });

  it("takes the lines of several processes at once, each whole and in one chain", async () => {
    const env = { CHIDAO_ACTOR: "so-mau" };
    const runs = Array.from({ length: 4 }, (_, n) =>
      runCli(["export", "list", "--to", `ds${n}.csv`], { cwd: ledger.path, env }),
    );
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const read = await fileAccessLog(log()).read();
    expect(read).toMatchObject({ ok: true, value: { lines: 4, firstBroken: null } });
  });

  it("that can't be written is told, and what was asked for is handed out", async () => {
    const holder = startChild("lock-child.mjs", `${log()}.lockdb`, "60000");
    expect(await holder.next()).toBe("locked");
    const ran = await ledger.run(["export", "list", "--to", "ds.csv", "--lang", "en"]);
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining("was not written (locked)")]);
    expect(readFileSync(join(ledger.path, "ds.csv")).length).toBeGreaterThan(0);
  });
});

it("an erasure lists what was handed out before it and may show the value", async () => {
  await ledger.must(["export", "list", "--to", "ds.csv"]);
  await ledger.must(["export", "evidence", "--to", "goi", "--actor", "so-mau"]);
  const { values } = JSON.parse((await ledger.must(["personal", "list", "--json"])).stdout);
  const erase = ["personal", "erase", values[0].commitment, "--ground", "request", "--law", "x", "--second", "so-mau"];
  const { exportsGiven } = JSON.parse((await ledger.must([...erase, "--json"])).stdout);
  expect(exportsGiven.map(({ gave }: AccessEntry) => gave?.path)).toEqual(["ds.csv"]);
});
