/** Names of natural persons never enter the ledger's bytes; what stands there is a commitment that tells nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  directiveFile,
  filesIn,
  type LedgerCopy,
  ledgerBytes,
  ledgerCopy,
  officerName,
  rowsOf,
  signerName,
} from "../support/ledger-fixture.js";

const secondSigner = "Vũ Thị Ước Lệ";
const secondOfficer = "Đỗ Ngọc Thí Dụ";
const names = [signerName, officerName, secondSigner, secondOfficer];

/** The ledger's files as they lie on the disk, with what no process has taken into the main file yet. */
function bytesOnDisk(file: string): Buffer {
  const parts = [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path));
  return Buffer.concat(parts.map((path) => readFileSync(path)));
}

/** Every way in which this text may have been written down. */
function formsOf(text: string): ReadonlyArray<Buffer> {
  const spellings = ["NFC", "NFD", "NFKC", "NFKD"].map((form) => text.normalize(form));
  const escaped = JSON.stringify(text).replace(
    /[^ -~]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const cases = [...spellings, escaped.slice(1, -1)].flatMap((each) => [each, each.toLowerCase(), each.toUpperCase()]);
  const utf16be = cases.map((each) => Buffer.from(each, "utf16le").swap16());
  return [...cases.flatMap((each) => [Buffer.from(each, "utf8"), Buffer.from(each, "utf16le")]), ...utf16be];
}

const stands = (text: string, bytes: Buffer) => formsOf(text).some((form) => bytes.includes(form));

/** A reader that stays, so that the write-ahead log keeps what is written meanwhile. */
async function keepLog(file: string): Promise<void> {
  const helper = new URL("../support/hold-ledger.mjs", import.meta.url).pathname;
  const child = spawn(process.execPath, [helper, file, "reading"], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
}

async function writeMore(ledger: LedgerCopy): Promise<void> {
  const identity = { ...directiveFile.identity, number: "02" };
  const signedBy = { ...directiveFile.signedBy, name: secondSigner.normalize("NFD") };
  ledger.write("d2.json", JSON.stringify({ ...directiveFile, identity, signedBy }));
  await ledger.must(["directive", "register", "d2.json", "--on", "2023-03-01", "--command-id", "d2"]);
  const officer = ["--officer", `cb-02=${secondOfficer}`];
  await ledger.must(["assignment", "receive", "D1.3", ...officer, "--actor", "so-mau", "--on", "2023-03-02"]);
}

const commitmentsIn = (text: string) =>
  [...text.matchAll(/"commitment":"([0-9a-f]{64})"/gu)].map(([, hex]) => hex ?? "");

describe("names of signers and officers", () => {
  it("are nowhere in the ledger's bytes, in no encoding and no form, while it is in use and after", async () => {
    const ledger = await ledgerCopy();
    await keepLog(ledger.file);
    await writeMore(ledger);
    expect(statSync(`${ledger.file}-wal`).size).toBeGreaterThan(4096);
    const bytes = bytesOnDisk(ledger.file);
    expect(names.filter((name) => stands(name, bytes))).toEqual([]);
    // The search does find what stands there.
    expect(stands("Việc 3", bytes)).toBe(true);
    expect(stands("Chủ tịch (hư cấu)", bytes)).toBe(true);
    expect(stands("cb-02", bytes)).toBe(true);
    // A name might be cut by the end of a page; the texts are whole.
    const texts = rowsOf(ledger.file)
      .map((row) => JSON.stringify(row))
      .join("\n");
    expect(names.filter((name) => stands(name, Buffer.from(texts)))).toEqual([]);
  });

  it("are in no other file than the disclosures, and in none that a command prints when it writes", async () => {
    const ledger = await ledgerCopy();
    await writeMore(ledger);
    rmSync(`${ledger.path}/d2.json`);
    const holding = filesIn(ledger.path).filter((path) => names.some((name) => stands(name, readFileSync(path))));
    expect(holding).toHaveLength(names.length);
    expect(holding.every((path) => path.startsWith(`${ledger.file}.disclosures/`))).toBe(true);
  });

  it("stand as commitments, each with its disclosure, which only its owner may read", async () => {
    const ledger = await ledgerCopy();
    await writeMore(ledger);
    const commitments = rowsOf(ledger.file).flatMap(({ data }) => commitmentsIn(data));
    expect(new Set(commitments).size).toBe(names.length);
    const bytes = bytesOnDisk(ledger.file);
    for (const commitment of commitments) expect(bytes.includes(commitment)).toBe(true);
    const files = filesIn(`${ledger.file}.disclosures`);
    expect(files.map((path) => path.replace(/.*\/([0-9a-f]+)\.json$/u, "$1")).sort()).toEqual([...commitments].sort());
    const disclosed = files.map((path) => JSON.parse(readFileSync(path, "utf8")));
    expect(disclosed.map(({ value }) => value).sort()).toEqual([...names].sort());
    expect(new Set(disclosed.map(({ salt }) => salt)).size).toBe(names.length);
    const modes = [...files, ...files.map(dirname), `${ledger.file}.disclosures`].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(new Set(modes)).toEqual(new Set([0o600, 0o700]));
    expect(files.every((path) => (statSync(path).mode & 0o777) === 0o600)).toBe(true);
  });

  it("of one person in two places are two commitments that can't be matched", async () => {
    const ledger = await ledgerCopy();
    const identity = { ...directiveFile.identity, number: "03" };
    ledger.write("d3.json", JSON.stringify({ ...directiveFile, identity }));
    await ledger.must(["directive", "register", "d3.json", "--on", "2023-03-01"]);
    const signed = rowsOf(ledger.file).filter(({ type }) => type === "DirectiveRegistered");
    const [one, other] = signed.flatMap(({ data }) => commitmentsIn(data));
    expect(one).toMatch(/^[0-9a-f]{64}$/u);
    expect(other).not.toBe(one);
  });

  it("are left behind nowhere by a command that is refused", async () => {
    const ledger = await ledgerCopy();
    const before = ledgerBytes(ledger.file);
    const refused = { ...directiveFile, signedBy: { ...directiveFile.signedBy, name: secondSigner } };
    const ran = await ledger.run(["directive", "register", "-"], {
      input: JSON.stringify(refused),
      env: { CHIDAO_ACTOR: "so-mau" },
    });
    expect(ran.code).toBe(4);
    expect(stands(secondSigner, Buffer.from(ran.stdout + ran.stderr))).toBe(false);
    expect(ledgerBytes(ledger.file)).toEqual(before);
  });
});

describe("deleting a disclosure", () => {
  const signerOf = async (ledger: LedgerCopy) =>
    JSON.parse((await ledger.must(["directive", "show", "D1", "--json"])).stdout).directive.signedBy;

  it("withholds the name for good, and changes no event", async () => {
    const ledger = await ledgerCopy();
    expect(await signerOf(ledger)).toMatchObject({ name: { disclosed: signerName } });
    const ofSigner = filesIn(`${ledger.file}.disclosures`).filter((path) => stands(signerName, readFileSync(path)));
    expect(ofSigner).toHaveLength(1);
    const rows = rowsOf(ledger.file);
    for (const path of ofSigner) rmSync(path);
    const [{ data = "" } = {}] = rows.filter(({ type }) => type === "DirectiveRegistered");
    expect(await signerOf(ledger)).toMatchObject({ name: { withheld: commitmentsIn(data)[0] } });
    for (const language of ["vi", "en"]) {
      const { stdout } = await ledger.must(["directive", "show", "D1", "--lang", language]);
      expect(stands(signerName, Buffer.from(stdout))).toBe(false);
      expect(stdout).toContain(directiveFile.signedBy.office);
    }
    expect(rowsOf(ledger.file)).toEqual(rows);
    await ledger.must(["doctor"]);
  });
});
