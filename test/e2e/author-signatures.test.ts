/** Entries that their authors sign, from the key file to what an auditor is told, through the command line. */
import { execFile } from "node:child_process";
import { chmodSync, copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { checkBundle, type Signatures, signaturesAsked } from "@chidao/audit";
import { anyState, type RecordedEvent } from "@chidao/core/store";
import { streamHashing } from "@chidao/hashing-node";
import { openSqliteStore } from "@chidao/store-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.js";
import { bytesOf, filesOf } from "../support/bundles.js";
import { cliHere } from "../support/cli-here.js";
import { nodeSignatures } from "../support/ed25519.js";
import { type Double, startDouble } from "../support/eventstoredb/double.js";
import { openRaw } from "../support/raw-sqlite.js";
import { answerOf, eventsOf } from "../support/store-helpers.js";

const here = cliHere({ CHIDAO_ACTOR: "vp-vi-du", CHIDAO_LANG: "en" });
const { folder, run, runWith, must } = here;
const at = (name: string): string => join(folder.path, name);

const on = ["--on", "2024-01-02"];
const signedBy = (key: string): ReadonlyArray<string> => ["--author-key", `${key}.key`];
/** The entry of the report. */
const reported = 6;
const rename = ["agency", "rename", "so-mau", "--name", "Sở khác", "--source", "ví dụ", ...on];

/** What a check of a store says, and its step about authors. */
async function verify(store: string, ...rest: ReadonlyArray<string>) {
  const { code, stdout } = await run("verify", "--json", "--store", `sqlite:${store}`, ...rest);
  return judged(code, stdout);
}

function judged(code: number, stdout: string) {
  const report = JSON.parse(stdout);
  const { outcome, detail } = report.steps.find(({ name }: { readonly name: string }) => name === "authors");
  return { code, report, outcome, detail: detail.en as string };
}

async function eventsIn(file: string): Promise<ReadonlyArray<RecordedEvent>> {
  const store = answerOf(await openSqliteStore({ file: at(file), mode: "read-only" }));
  const events = await eventsOf(store.readAll());
  await store.close();
  return events;
}

/** The whole ledger written anew, as whoever holds it can do it: all its counts and hashes are right. */
async function rewritten(file: string, change: (event: RecordedEvent) => RecordedEvent): Promise<void> {
  const store = answerOf(await openSqliteStore({ file: at(file), mode: "create" }));
  for (const event of await eventsIn("chidao.db")) {
    const { index: _index, stream, revision: _revision, ...rest } = change(event);
    answerOf(await store.append({ stream, expected: anyState, events: [rest], basis: [] }));
  }
  await store.close();
}

beforeAll(async () => {
  const keys: Record<string, string> = {};
  for (const name of ["vp", "so"]) {
    await must("key", "make", `${name}.key`, "--name", `${name}.example`);
    keys[name] = (await must("key", "show", `${name}.key`)).stdout.trim();
  }
  await must("key", "make", "ledger.key", "--name", "so-cai.example");
  folder.write("authors", `author ${keys["vp"]} vp-vi-du 2020-01-01\nauthor ${keys["so"]} so-mau 2020-01-01\n`);
  folder.write("vp-only", `author ${keys["vp"]} vp-vi-du 2020-01-01\n`);
  folder.write("swapped", `author ${keys["vp"]} so-mau 2020-01-01\nauthor ${keys["so"]} vp-vi-du 2020-01-01\n`);
  folder.write("past", `author ${keys["vp"]} vp-vi-du 2020-01-01 2020-12-31\n`);
  const directive = { source: "oral-order", title: "Chỉ đạo miệng", directedBy: "vp-vi-du", directedOn: "2024-01-02" };
  folder.write("d1.json", JSON.stringify(directive));
  const body = ["--kind", "office", "--source", "ví dụ", ...on];
  await must("init", "--name", "Thử", ...on, ...signedBy("vp"));
  await must("agency", "add", "vp-vi-du", "--name", "Văn phòng", ...body);
  await must("agency", "add", "so-mau", "--name", "Sở mẫu", ...body, ...signedBy("vp"));
  await must("directive", "register", "d1.json", ...on, ...signedBy("vp"));
  const task = ["--words", "Lập danh sách", "--lead", "so-mau", "--kind", "general"];
  await must("assignment", "issue", "D1", ...task, ...on);
  const report = ["assignment", "report", "D1.1", "--words", "xong một nửa", "--actor", "so-mau", ...on];
  await must(...report, "--command-id", "report.1", ...signedBy("so"));
  await must("agency", "add", "so-khac", "--name", "Sở khác hẳn", ...body, ...signedBy("vp"));
  await must("head", "sign", "--key", "ledger.key");
});
afterAll(here.leave);

describe("an author's key", () => {
  it("signs every entry of the command that it is given to, and no other", async () => {
    const events = await eventsIn("chidao.db");
    const signers = events.map(({ signature }) => signature?.split(" ")[1] ?? null);
    expect(signers.filter((name) => name === "so.example").length).toBeGreaterThan(0);
    const flags = events
      .filter(({ type }) => type === "AgencyRegistered")
      .map(({ signature }) => signature === undefined);
    expect(flags).toEqual([true, false, false]);
    expect(events[0]).toMatchObject({ type: "LedgerOpened", signature: expect.stringMatching(/^— vp\.example /) });
    const said = events.map(({ metadata }) => JSON.parse(metadata).assurance);
    expect(said).toEqual(signers.map((name) => (name === null ? "declared" : "signed")));
  });

  it("may be in the environment instead of a file", async () => {
    copyFileSync(at("chidao.db"), at("environment.db"));
    const store = ["--store", "sqlite:environment.db"];
    const ran = await runWith({ CHIDAO_AUTHOR_KEY: readFileSync(at("vp.key"), "utf8") }, [...rename, ...store]);
    expect(ran.code).toBe(0);
    expect((await eventsIn("environment.db")).at(-1)?.signature).toMatch(/^— vp\.example /);
  });

  it.each([
    ["that others may read", "open.key", 2, "KeyFileOpen"],
    ["of a witness", "witness.key", 1, "AuthorCantSign"],
    ["that is not there", "nowhere.key", 1, "KeyFileUnusable"],
  ])("%s is refused, and nothing is written", async (_what, key, code, error) => {
    copyFileSync(at("vp.key"), at("open.key"));
    chmodSync(at("open.key"), 0o644);
    if (key === "witness.key") await must("key", "make", key, "--name", "tt.example", "--witness");
    const before = await eventsIn("chidao.db");
    const refused = await run(...rename, "--author-key", key, "--json");
    expect([refused.code, JSON.parse(refused.stdout).error.code]).toEqual([code, error]);
    expect(await eventsIn("chidao.db")).toEqual(before);
  });

  it("adds nothing to a command that is repeated: the first signature stays", async () => {
    const before = await eventsIn("chidao.db");
    const report = ["assignment", "report", "D1.1", "--words", "xong một nửa", "--actor", "so-mau", ...on];
    const again = await must(...report, "--command-id", "report.1", ...signedBy("vp"), "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ repeated: true });
    expect(await eventsIn("chidao.db")).toEqual(before);
  });
});

describe("a check of authors' signatures", () => {
  it("passes with the keys of all who signed, and counts those who did not", async () => {
    const { code, outcome, detail, report } = await verify("chidao.db", "--authors", "authors");
    expect([code, outcome]).toEqual([0, "pass"]);
    expect(report.authors).toEqual({ fits: 6, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0 });
    expect(detail).toBe(`6 records are signed with their authors' own keys; ${report.size - 6} carry no signature`);
  });

  it("can't judge keys that nobody listed, and says so with a code of its own", async () => {
    const alone = await verify("chidao.db");
    expect([alone.code, alone.outcome]).toEqual([7, "could-not-check"]);
    expect(alone.detail).toContain("no list of authors' keys was given");
    const some = await verify("chidao.db", "--authors", "vp-only");
    expect([some.code, some.outcome]).toEqual([7, "could-not-check"]);
    expect(some.detail).toMatch(
      /^1 signatures are by keys that are not in the list, the first at record #6 \(key so\.example\+/,
    );
  });

  it.each([
    ["with the key of another body", "swapped", "author-other"],
    ["outside the time of the key", "past", "author-time"],
  ])("fails on an entry that was signed %s, and names it", async (_what, authors, rule) => {
    const { code, outcome, report } = await verify("chidao.db", "--authors", authors);
    expect([code, outcome, report.verdict]).toEqual([5, "fail", "broken"]);
    expect(report.firstBroken).toMatchObject({ rule, index: 0 });
    expect(report.meaning.en).toContain("or was wrong from the start");
    const screen = (await run("verify", "--authors", authors)).stdout;
    expect(screen).toContain("First broken record: #0 ledger-");
  });

  it("finds a letter of a signature that was changed in the file", async () => {
    copyFileSync(at("chidao.db"), at("flipped.db"));
    const raw = openRaw(at("flipped.db"));
    const guard = raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'events_never_change'").get()?.["sql"];
    raw.exec(`DROP TRIGGER events_never_change;
      UPDATE events SET signature = substr(signature, 1, 40) || CASE substr(signature, 41, 1) WHEN 'A' THEN 'B' ELSE 'A' END
        || substr(signature, 42) WHERE position = 7; ${guard}`);
    raw.close();
    const { code, outcome, report } = await verify("flipped.db", "--authors", "authors");
    expect([code, outcome]).toEqual([5, "fail"]);
    expect(report.firstBroken).toMatchObject({ rule: "author-signature", index: reported });
    const frontier = report.steps.find(({ name }: { readonly name: string }) => name === "frontier");
    expect(frontier.outcome).toBe("fail");
  });

  it("finds what the ledger's own holder wrote anew over an author's signature", async () => {
    await rewritten("forged.db", (event) =>
      event.index === reported ? { ...event, data: event.data.replace("xong một nửa", "xong tất cả!") } : event,
    );
    await must("head", "sign", "--key", "ledger.key", "--store", "sqlite:forged.db");
    const alone = await verify("forged.db");
    expect(alone.report.steps.filter((step: { readonly outcome: string }) => step.outcome === "fail")).toEqual([]);
    const { code, report } = await verify("forged.db", "--authors", "authors");
    expect([code, report.firstBroken.rule, report.firstBroken.index]).toEqual([5, "author-signature", reported]);
  });

  it("tells of entries that say that they were signed and carry nothing, as somebody may have taken it off", async () => {
    await rewritten("bare.db", ({ signature: _, ...event }) => event);
    const { code, outcome, detail } = await verify("bare.db", "--authors", "authors");
    expect([code, outcome]).toEqual([7, "could-not-check"]);
    expect(detail).toBe("6 records are said to be signed and carry no signature, the first is #0");
    expect(await verify("bare.db")).toMatchObject({ code: 0, outcome: "nothing-to-check" });
  });

  it("refuses a list that is not in form", async () => {
    folder.write("bad", "# ai\nauthor x\n");
    const refused = await run("verify", "--authors", "bad", "--json");
    expect([refused.code, JSON.parse(refused.stdout).error]).toMatchObject([
      2,
      { code: "Malformed", details: { what: "authors", line: 2 } },
    ]);
  });
});

describe("the reports about who acted", () => {
  const words = (text: string): string => text.replace(/\s+/gu, " ");

  it("tell apart what was declared, said to be signed, and signed and checked", async () => {
    const known = words((await must("audit", "writers", "--authors", "vp-only")).stdout);
    expect(known).toMatch(/vp-vi-du: declared \d+ · said to be signed 5 · signed and checked 5 /);
    expect(known).toMatch(/so-mau: (declared \d+ · )?said to be signed 1 · signed with a key that is not known 1 /);
    const swapped = JSON.parse((await must("audit", "writers", "--authors", "swapped", "--json")).stdout);
    expect(swapped.signatures).toEqual({ fits: 0, "unknown-key": 0, refuted: 6 });
  });

  it("say it of each entry of a task too", async () => {
    const said = async (...rest: ReadonlyArray<string>) => {
      const { stdout } = await must("duties", "D1.1", "--json", ...rest);
      return JSON.parse(stdout).said.map(({ assurance, signature }: Record<string, string>) => [assurance, signature]);
    };
    expect(await said()).toEqual([
      ["declared", "none"],
      ["signed", "unknown-key"],
    ]);
    expect((await said("--authors", "authors"))[1]).toEqual(["signed", "fits"]);
    expect((await said("--authors", "swapped"))[1]).toEqual(["signed", "refuted"]);
    const screen = words((await must("duties", "D1.1", "--authors", "authors")).stdout);
    expect(screen).toContain("said to be signed; signed and checked");
    const refused = await run("duties", "D1.1", "--authors", "nowhere");
    expect(refused.code).toBe(3);
  });
});

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
