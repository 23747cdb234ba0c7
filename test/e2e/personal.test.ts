/** Personal values: erased for good, as the record tells it, and found nowhere afterwards; proofs stay as they were. */
import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commitmentOf } from "@chidao/core";
import { nodeHashing } from "@chidao/hashing-node";
import { beforeEach, describe, expect, it } from "vitest";
import {
  expectRefusal,
  filesIn,
  type LedgerCopy,
  ledgerBytes,
  ledgerHere,
  officerName,
  rowsOf,
  signerName,
} from "../support/ledger-fixture.js";

const law = "Luật 91/2025/QH15, Điều 14";

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerHere();
});

const json = async (args: ReadonlyArray<string>) => JSON.parse((await ledger.must([...args, "--json"])).stdout);

interface Listed {
  readonly commitment: string;
  readonly state: string;
  readonly places: ReadonlyArray<{ readonly type: string; readonly handle: string | null }>;
}
const listed = async (): Promise<ReadonlyArray<Listed>> => (await json(["personal", "list"])).values;

async function signer(): Promise<string> {
  const found = (await listed()).find(({ places }) => places.some(({ type }) => type === "DirectiveRegistered"));
  return found?.commitment ?? "";
}

const erasing = (value: string, ...more: ReadonlyArray<string>) => [
  ...["personal", "erase", value, "--ground", "request", "--law", law, "--second", "so-mau", "--on", "2023-02-16"],
  ...more,
];

describe("a personal value that is erased", () => {
  it("is found nowhere in the ledger's files, and the record says under what it went", async () => {
    await ledger.must(["replay", "--rebuild"]);
    const value = await signer();
    expect((await ledger.must(["directive", "show", "D1", "--lang", "en"])).stdout).toContain(signerName);
    const { search, repeated } = await json(erasing(value.slice(0, 12)));
    expect([search.saltIn, search.valueIn, repeated]).toEqual([[], [], false]);
    expect(search.files).toBeGreaterThan(2);
    for (const file of filesIn(ledger.path)) expect(readFileSync(file).includes(signerName)).toBe(false);

    const shown = await ledger.must(["directive", "show", "D1", "--lang", "en"]);
    expect(shown.stdout).toContain(`(withheld: erased under ${law})`);
    expect((await ledger.must(["directive", "show", "D1", "--lang", "vi"])).stdout).toContain(`(đã xóa theo ${law})`);
    expect((await listed()).map(({ state }) => state).sort()).toEqual(["disclosed", "erased"]);
    expect(rowsOf(ledger.file).at(-1)?.data).toContain('"secondPerson":{"agency":"so-mau"');
  });

  it("changes no earlier entry and no proof, and every status stays", async () => {
    const board = async () => (await json(["board", "--as-of", "2023-03-01"])).agencies;
    const [before, rows] = [await board(), rowsOf(ledger.file)];
    await ledger.must(erasing(await signer()));
    expect(await board()).toEqual(before);
    expect(rowsOf(ledger.file).slice(0, rows.length)).toEqual(rows);
    expect((await ledger.run(["verify"])).code).toBe(0);
    await ledger.must(["replay", "--rebuild"]);
    await ledger.must(["replay", "--verify"]);
    expect((await ledger.run(["doctor"])).code).toBe(0);
  });

  it("is told where its letters stand in free text, which can't be erased", async () => {
    await ledger.must(["assignment", "report", "D1.3", "--words", `Đã gặp ${signerName}`, "--actor", "so-mau"]);
    const { search } = await json(erasing(await signer()));
    expect(search.saltIn).toEqual([]);
    expect(search.valueIn.some((file: string) => file.startsWith(ledger.file) || file.includes("chidao.db"))).toBe(
      true,
    );
  });

  it("can't be found out by trying all names that it could be; while the salt is kept, it can", async () => {
    const value = await signer();
    const names = ["Nguyễn Văn A", "Trần Thị B", signerName, officerName, "Lê Văn Đạt"];
    const fits = (salts: ReadonlyArray<Uint8Array>): ReadonlyArray<string> =>
      names.filter((name) => salts.some((salt) => commitmentOf(nodeHashing, salt, name) === value));
    expect(fits(saltsIn(ledger.path))).toEqual([signerName]);
    await ledger.must(erasing(value));
    expect(fits(saltsIn(ledger.path))).toEqual([]);
  });
});

/** Every run of 64 hexadecimal digits, and every 32 bytes at a place where a salt could begin, in any file that is left. */
function saltsIn(folder: string): ReadonlyArray<Uint8Array> {
  const found = new Set<string>();
  for (const file of filesIn(folder)) {
    for (const [digits] of textOf(file).matchAll(/[0-9a-f]{64}/g)) found.add(digits);
  }
  return [...found, "", "00".repeat(32)].map((digits) => Buffer.from(digits, "hex"));
}

describe("an erasure", () => {
  it("is refused under a legal hold and to one person alone, and nothing is written", async () => {
    const value = await signer();
    await expectRefusal(ledger, erasing(value).with(8, "ubnd-vi-du"), { exit: 1, code: "NeedsTwoPersons" });
    await ledger.must(["personal", "hold", value, "--law", "Quyết định thanh tra", "--reason", "Thanh tra"]);
    await expectRefusal(ledger, erasing(value), { exit: 1, code: "UnderLegalHold", says: /Quyết định thanh tra/ });
    await ledger.must(["personal", "refuse", value, "--law", law, "--reason", "Đang bị giữ lại"]);
    const screen = (await ledger.must(["personal", "list", "--lang", "vi"])).stdout;
    expect(screen).toContain("giữ lại: Thanh tra (Quyết định thanh tra)");
    expect(screen).toContain(`đã từ chối xóa: Đang bị giữ lại (${law})`);
    expect(screen).not.toContain(signerName);
    await expectRefusal(ledger, erasing("0123456789abcdef"), { exit: 3, code: "NotFound", says: /0123456789abcdef/ });
  });

  it("of what is due is asked for by the list, and one that comes early is flagged", async () => {
    const value = await signer();
    const until = (day: string) => ["personal", "retain", value, "--law", "Bảng thời hạn", "--until", day];
    await ledger.must(until("2023-01-31"));
    const due = async () => (await json(["personal", "list"])).values.map(({ due: past }: { due: boolean }) => past);
    expect((await due()).filter(Boolean)).toHaveLength(1);
    await ledger.must(until("2099-12-31"));
    expect((await due()).filter(Boolean)).toEqual([]);
    const { irregularities } = await json(erasing(value));
    expect(irregularities.map(({ rule }: { rule: string }) => rule)).toEqual(["personal.erased-before-retention-end"]);
  });

  it("repeated adds nothing", async () => {
    const command = erasing(await signer(), "--command-id", "xoa");
    await ledger.must(command);
    const before = ledgerBytes(ledger.file);
    expect(await json(command)).toMatchObject({ repeated: true });
    expect(ledgerBytes(ledger.file)).toEqual(before);
  });

  it.each([
    ["the same command", (value: string) => erasing(value, "--command-id", "xoa")],
    ["personal finish", () => ["personal", "finish"]],
  ])("that was killed between its record and its doing is told by doctor, and done by %s", async (_, next) => {
    const value = await signer();
    const script = new URL("../support/die-in-erasure.mjs", import.meta.url).pathname;
    expect(spawnSync(process.execPath, [script, ledger.file, value, "xoa"]).signal).toBe("SIGKILL");
    expect((await listed()).find(({ commitment }) => commitment === value)?.state).toBe("half-erased");
    const told = await ledger.run(["doctor", "--lang", "en"]);
    expect([told.code, told.stdout]).toEqual([1, expect.stringContaining(`still kept: ${value.slice(0, 12)}`)]);
    await ledger.must(next(value));
    expect((await listed()).find(({ commitment }) => commitment === value)?.state).toBe("erased");
    expect((await ledger.run(["doctor"])).code).toBe(0);
  });

  it("finds the salt where somebody kept a copy of it beside the ledger", async () => {
    const value = await signer();
    const [kept] = filesIn(`${ledger.file}.disclosures`).filter((file) => file.includes(value));
    writeFileSync(join(`${ledger.file}.disclosures`, "sao-chep.txt"), textOf(kept ?? ""));
    const { search } = await json(erasing(value));
    expect([search.saltIn, search.unread]).toEqual([[expect.stringContaining("sao-chep.txt")], []]);
  });

  it("says what beside the ledger could not be searched", async () => {
    symlinkSync(ledger.path, join(`${ledger.file}.disclosures`, "nối"));
    const { stdout } = await ledger.must([...erasing(await signer()), "--lang", "en"]);
    expect(stdout).toMatch(/no salt is left\.\s+COULD NOT BE SEARCHED: .*nối/s);
  });
});

function textOf(file: string): string {
  return readFileSync(file, "latin1");
}
