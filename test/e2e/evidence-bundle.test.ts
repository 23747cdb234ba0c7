/**
 * A bundle as an agency hands it over and an auditor checks it: by the command, by the released file alone in an empty
 * folder, and by the page that is opened from disk.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations, noBrowser, openBrowser } from "../support/browser.js";
import { cliHere } from "../support/cli-here.js";
import { filesIn } from "../support/ledger-fixture.js";

const { run, must, leave } = cliHere({ CHIDAO_ACTOR: "vpcp" });
const release = new URL("../../packages/verifier/dist/", import.meta.url).pathname;
const empty = mkdtempSync(join(tmpdir(), "chidao-auditor-"));

beforeAll(async () => {
  await must("demo", "--store", "sqlite:chidao.db");
  await must("key", "make", "k.key", "--name", "so-cai.example/demo");
  await must("head", "sign", "--key", "k.key");
  await must("export", "evidence", "--to", "goi");
  await must("export", "evidence", "--to", "goi.zip");
  await must("export", "evidence", "--to", "d1.zip", "--directive", "D1");
  for (const name of ["goi", "goi.zip", "d1.zip"]) cpSync(name, join(empty, name), { recursive: true });
  for (const name of ["verify.mjs", "verify.html"]) cpSync(join(release, name), join(empty, name));
}, 120_000);
afterAll(() => {
  leave();
  rmSync(empty, { recursive: true, force: true });
});

/** The released file by itself: nothing of ours can be found from where it runs. */
function alone(...args: ReadonlyArray<string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["verify.mjs", ...args], {
    cwd: empty,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const json = async (...args: ReadonlyArray<string>) => JSON.parse((await run("verify", "--json", ...args)).stdout);

describe("chidao export evidence", () => {
  it("writes the same bytes again, and never over anything", async () => {
    await must("export", "evidence", "--to", "lai.zip");
    expect(readFileSync("lai.zip").equals(readFileSync("goi.zip"))).toBe(true);
    const before = readFileSync("goi.zip");
    const again = await run("export", "evidence", "--to", "goi.zip", "--json");
    expect([again.code, JSON.parse(again.stdout).error.code]).toEqual([1, "BundlePlaceTaken"]);
    expect(readFileSync("goi.zip").equals(before)).toBe(true);
    expect((await run("export", "evidence", "--to", "goi")).code).toBe(1);
    expect(readdirSync(".").filter((name) => name.includes(".part"))).toEqual([]);
  });

  it("reconciles what is in it with what is not", async () => {
    const { records, size, scope } = JSON.parse(
      (await must("export", "evidence", "--to", "bnv", "--agency", "bnv", "--json")).stdout,
    );
    expect(records.exported + records.leftOut).toBe(size);
    expect(scope.asked + scope.context).toBe(records.exported);
    expect(scope).toMatchObject({ kind: "agency", name: "bnv", id: "bnv" });
    const kept = readFileSync("bnv/leaves.jsonl", "utf8").trimEnd().split("\n");
    expect(kept).toHaveLength(size);
  });

  it("takes one subject, knows whom it is asked for by, and finds nobody unknown", async () => {
    const two = await run("export", "evidence", "--to", "x", "--directive", "D1", "--agency", "bnv");
    expect(two.code).toBe(2);
    expect((await run("export", "evidence", "--to", "x", "--directive", "D99")).code).toBe(3);
    expect(existsSync("x")).toBe(false);
  });

  it("holds no personal value, and says so", () => {
    const all = filesIn("goi")
      .map((path) => readFileSync(path, "utf8"))
      .join("");
    const disclosed = filesIn("chidao.db.disclosures").map((path) => JSON.parse(readFileSync(path, "utf8")));
    expect(disclosed.length).toBeGreaterThan(0);
    for (const { value } of disclosed) expect(all).not.toContain(value);
    expect(all).toContain("only salted commitments");
  });
});

describe("a bundle that is checked", () => {
  it("by the command and by the released file gives the same report", async () => {
    for (const name of ["goi", "goi.zip", "d1.zip"]) {
      const { status, stdout } = alone(name, "--json");
      expect(JSON.parse(stdout)).toEqual(await json("--bundle", name));
      expect(status).toBe(0);
    }
  });

  it("reads for people in both languages", () => {
    expect(alone("goi.zip").stdout).toContain("TỰ KHỚP. Gói tự khớp với chính nó");
    const part = alone("d1.zip", "--lang", "en").stdout;
    expect(part).toContain("SELF-CONSISTENT.");
    expect(part).toMatch(/holds the texts of \d+ of \d+ records: the others can't be seen here/);
  });

  it("is broken with 5 when a byte was changed, and could not be checked with 7 when there is none", async () => {
    cpSync("goi", "sua", { recursive: true });
    const file = "sua/records.jsonl";
    writeFileSync(file, readFileSync(file, "utf8").replace("Hướng dẫn", "Hướng dận"));
    expect(await run("verify", "--bundle", "sua")).toMatchObject({ code: 5 });
    expect((await json("--bundle", "sua")).firstBroken).toMatchObject({ file: "records.jsonl", rule: "data-differs" });
    cpSync("sua", join(empty, "sua"), { recursive: true });
    expect(alone("sua").status).toBe(5);
    mkdirSync(join(empty, "trong"));
    expect(alone("trong").status).toBe(7);
    expect(alone("khong-co").status).toBe(7);
    expect((await run("verify", "--bundle", "khong-co")).code).toBe(7);
    expect(alone().status).toBe(2);
    expect(alone("goi", "--colour").status).toBe(2);
  });

  it("is anchored by a witness whose head the checker brings, and by nothing that comes along", async () => {
    await must("key", "make", "w.key", "--name", "thanh-tra.example", "--witness");
    const logKey = (await must("key", "show", "k.key")).stdout.trim();
    const witnessKey = (await must("key", "show", "w.key")).stdout.trim();
    await must("head", "request", "--to", "yeu-cau.txt");
    await must(
      "witness",
      "cosign",
      "yeu-cau.txt",
      "--key",
      "w.key",
      "--log",
      logKey,
      "--state",
      "chung",
      "--to",
      "dau.note",
    );
    const trust = `log ${logKey}\nwitness TT ${witnessKey}\nquorum TT\n`;
    writeFileSync(join(empty, "trust.policy"), trust);
    cpSync("dau.note", join(empty, "dau.note"));
    expect(alone("goi").stdout).toContain("TỰ KHỚP");
    const anchored = alone("goi", "--policy", "trust.policy", "--head", "dau.note", "--lang", "en");
    expect(anchored.stdout).toContain("ANCHORED");
    expect(anchored.stdout).toContain("thanh-tra.example");
    const without = alone("goi", "--policy", "trust.policy");
    expect(without.status).toBe(7);
  });
});

describe("a sample", () => {
  it("is drawn by strata under the signed head, the same again, each with a receipt that holds", async () => {
    const sample = [
      "audit",
      "sample",
      "--seed",
      "Xổ số 24/11: 12345",
      "--each",
      "2",
      "--by",
      "lead",
      "--as-of",
      "2024-06-30",
    ];
    const drawn = JSON.parse((await must(...sample, "--to", "mau", "--json")).stdout);
    const summed = drawn.strata.reduce((sum: number, { population }: { population: number }) => sum + population, 0);
    expect([summed, drawn.head.size]).toEqual([drawn.population, 613]);
    expect(JSON.parse((await must(...sample, "--json")).stdout)).toEqual(drawn);
    const publicKey = (await must("key", "show", "k.key")).stdout.trim();
    writeFileSync("mau.policy", `log ${publicKey}\nquorum none\n`);
    for (const { index, words } of drawn.items) {
      const told = await must("verify", "--receipt", `mau/${index}.tlog-proof`, "--policy", "mau.policy", "--json");
      expect(JSON.parse(told.stdout)).toMatchObject({ index, data: expect.stringContaining(JSON.stringify(words)) });
    }
    const screen = (await must(...sample, "--lang", "vi")).stdout;
    expect(screen).toContain(`MẪU: ${drawn.items.length} trên ${drawn.population} nhiệm vụ`);
    for (const { handle } of drawn.items) expect(screen).toContain(handle);
  });
});

describe("who wrote the ledger", () => {
  it("is told by body and stated assurance, and says that this is no checked signature", async () => {
    const found = JSON.parse((await must("audit", "writers", "--json")).stdout);
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
    expect([found.size, sum(found.all), found.all.declared, found.clockBack]).toEqual([613, 613, 613, 0]);
    expect(
      found.writers.reduce((all: number, { counts }: { counts: Record<string, number> }) => all + sum(counts), 0),
    ).toBe(613);
    const screen = (await must("audit", "writers", "--lang", "en")).stdout.replace(/\s+/gu, " ");
    expect(screen).toContain("A signature counts as checked only when it fits");
    expect(screen).toContain("The clock never went back.");
  });
});

describe("the released verifier", () => {
  it("is made the same again, has no dependency, and its published digests are its own", () => {
    const sums = readFileSync(join(release, "SHA256SUMS"), "utf8").trimEnd().split("\n");
    const before = sums.map((line) => line.split("  ") as [string, string]);
    for (const [digest, name] of before) {
      expect(
        createHash("sha256")
          .update(readFileSync(join(release, name)))
          .digest("hex"),
      ).toBe(digest);
    }
    execFileSync(process.execPath, [
      new URL("../../scripts/build-verifier.mjs", import.meta.url).pathname,
      "--to",
      empty,
    ]);
    expect(readFileSync(join(empty, "SHA256SUMS"), "utf8")).toBe(`${sums.join("\n")}\n`);
    const script = readFileSync(join(release, "verify.mjs"), "utf8");
    expect(script).not.toMatch(/^\s*(?:import|export)\s|\brequire\(|\bimport\(/m);
    expect(script.split("\n").length).toBeLessThan(2_700);
  });

  it.skipIf(noBrowser !== undefined)("works as a page that is opened from disk, and sends nothing", async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const asked: Array<string> = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(join(empty, "verify.html")).href);
      expect(await axeViolations(page)).toEqual([]);
      await page.setInputFiles("#zip", join(empty, "goi.zip"));
      await page.click("button");
      await page.waitForSelector("#report li.verdict.self-consistent");
      const lines = await page.locator("#report li").allTextContents();
      expect(lines).toEqual(alone("goi.zip").stdout.trimEnd().split("\n"));
      await page.setInputFiles("#zip", []);
      await page.setInputFiles("#folder", join(empty, "sua"));
      await page.click("button");
      await page.waitForSelector("#report li.verdict.broken");
      expect(await axeViolations(page)).toEqual([]);
      expect(asked.every((url) => url.startsWith("file:"))).toBe(true);
    } finally {
      await browser.close();
    }
  });
});

it.skipIf(noBrowser === undefined)(`the page was not opened: ${noBrowser}`, () => undefined);
