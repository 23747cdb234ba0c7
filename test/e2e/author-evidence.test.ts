/** Authors' signatures in what is handed out: receipts, bundles, the page that checks them, and a ledger on a server. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { checkBundle, type Signatures, signaturesAsked } from "@chidao/audit";
import { streamHashing } from "@chidao/hashing-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.js";
import { bytesOf, filesOf } from "../support/bundles.js";
import { nodeSignatures } from "../support/ed25519.js";
import { type Double, startDouble } from "../support/eventstoredb/double.js";
import { forged, judged, rename, reported, signedBy, signedEntries } from "../support/signed-entries.js";

const { at, folder, must, rewritten, run } = signedEntries();

beforeAll(() => rewritten("forged.db", forged));

describe("a receipt", () => {
  const check = async (entry: number, ...rest: ReadonlyArray<string>) => {
    await must("receipt", String(entry), "--to", `${entry}.tlog-proof`);
    const ran = await run("verify", "--receipt", `${entry}.tlog-proof`, "--policy", "trust", "--json", ...rest);
    return { code: ran.code, ...JSON.parse(ran.stdout) };
  };

  it("says what is known of the signature that its entry carries", async () => {
    folder.write("trust", `log ${(await must("key", "show", "ledger.key")).stdout.trim()}\nquorum none\n`);
    expect(await check(reported)).toMatchObject({ code: 0, signature: "unknown-key" });
    expect(await check(reported, "--authors", "authors")).toMatchObject({ code: 0, signature: "fits" });
    expect(await check(reported, "--authors", "vp-only")).toMatchObject({ code: 7, signature: "unknown-key" });
    expect(await check(1, "--authors", "authors")).toMatchObject({ code: 0, signature: "none" });
    const refuted = await check(reported, "--authors", "swapped");
    expect([refuted.code, refuted.error.code, refuted.error.details.rule]).toEqual([
      5,
      "AuthorRefuted",
      "author-other",
    ]);
    const screen = await must(
      "verify",
      "--receipt",
      `${reported}.tlog-proof`,
      "--policy",
      "trust",
      "--authors",
      "authors",
    );
    expect(screen.stdout).toContain("Signature of its author: signed and checked");
  });
});

const verifier = new URL("../../packages/verifier/dist/verify.mjs", import.meta.url).pathname;
const alone = (...args: ReadonlyArray<string>) =>
  promisify(execFile)(process.execPath, [verifier, ...args.map((arg) => (arg.startsWith("--") ? arg : at(arg)))]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { readonly code: number; readonly stdout: string }) => ({ code, stdout }),
  );

describe("an evidence bundle", () => {
  it.each([
    ["the right keys", "chidao.db", ["--authors", "authors"], 0, "pass"],
    ["no keys", "chidao.db", [], 7, "could-not-check"],
    ["keys of somebody else", "chidao.db", ["--authors", "swapped"], 5, "fail"],
    ["the right keys, made of a forged ledger", "forged.db", ["--authors", "authors"], 5, "fail"],
  ])(
    "is judged by %s, and just so by the verifier that needs nothing",
    async (_what, store, authors, code, outcome) => {
      const name = `bundle-${store}-${authors.at(-1) ?? "none"}`;
      await must("export", "evidence", "--to", name, "--store", `sqlite:${store}`);
      const ran = await run("verify", "--bundle", name, "--json", ...authors);
      const own = judged(ran.code, ran.stdout);
      expect([own.code, own.outcome]).toEqual([code, outcome]);
      const script = await alone(name, ...authors, "--json");
      expect([script.code, JSON.parse(script.stdout)]).toEqual([code, own.report]);
    },
  );

  it("of one task has headers that name no author, and says so", async () => {
    await must("export", "evidence", "--to", "part", "--assignment", "D1.1");
    const ran = await run("verify", "--bundle", "part", "--json", "--authors", "authors");
    const { outcome, report } = judged(ran.code, ran.stdout);
    expect(outcome).toBe("pass");
    expect(report.authors.fits).toBe(6);
    expect(report.authors.actorNotSeen).toBe(1);
    expect(report.size - report.exported).toBe(1);
  });

  it("asks a page before for every signature that the check will ask about", async () => {
    await must("export", "evidence", "--to", "whole");
    const questions = { authors: readFileSync(at("authors"), "utf8") };
    const files = filesOf(bytesOf(at("whole")));
    const keyOf = ([key, text, signature]: Parameters<Signatures["verify"]>): string =>
      [Buffer.from(key).toString("hex"), Buffer.from(signature).toString("hex"), text].join(" ");
    const asked = new Set((await signaturesAsked(streamHashing, files, questions)).map(keyOf));
    const needed = new Set<string>();
    const signatures: Signatures = {
      verify: (...question) => {
        needed.add(keyOf(question));
        return nodeSignatures.verify(...question);
      },
    };
    await checkBundle({ hashing: streamHashing, signatures }, files, questions);
    expect(needed.size).toBeGreaterThan(4);
    expect([...needed].filter((question) => !asked.has(question))).toEqual([]);
  });
});

describe("the page of the verifier", () => {
  it.skipIf(noBrowser !== undefined)(
    "judges authors' signatures as the script does, with what the browser knows",
    async () => {
      await must("export", "evidence", "--to", "page.zip");
      await must("export", "evidence", "--to", "page-forged.zip", "--store", "sqlite:forged.db");
      const browser = await openBrowser();
      try {
        const page = await browser.newPage();
        await page.goto(pathToFileURL(verifier.replace(/mjs$/, "html")).href);
        for (const [zip, outcome] of [
          ["page.zip", "self-consistent"],
          ["page-forged.zip", "broken"],
        ] as const) {
          await page.setInputFiles("#zip", at(zip));
          await page.setInputFiles("#authors", at("authors"));
          await page.click("button");
          await page.waitForSelector(`#report li.verdict.${outcome}`);
          const lines = await page.locator("#report li").allTextContents();
          expect(lines).toEqual((await alone(zip, "--authors", "authors")).stdout.trimEnd().split("\n"));
        }
      } finally {
        await browser.close();
      }
    },
  );
});

describe("a signed ledger on a server", () => {
  let double: Double;
  beforeAll(async () => {
    double = await startDouble(["--file", at("log.jsonl")]);
  }, 120_000);
  afterAll(() => double.stop());

  it("keeps its signatures when it is moved there, and takes more of them", async () => {
    const url = double.url("moved");
    await must("copy", "--from", "sqlite:chidao.db", "--to", url);
    await must(...rename, "--store", url, ...signedBy("vp"));
    const ran = await run("verify", "--json", "--store", url, "--authors", "authors");
    const { code, outcome, report } = judged(ran.code, ran.stdout);
    expect([code, outcome, report.authors.fits]).toEqual([0, "pass", 7]);
  }, 120_000);
});
