/** The command line of proof as people use it, and what becomes of a ledger that somebody changed with its file in hands. */
import { chmodSync, copyFileSync, cpSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChild } from "../support/children.js";
import { cliHere } from "../support/cli-here.js";
import { openRaw } from "../support/raw-sqlite.js";

const here = cliHere({ CHIDAO_ACTOR: "unknown", CHIDAO_LANG: "en" });
const { folder, run, runWith, must } = here;
const at = (name: string): string => join(folder.path, name);
const verify = async (...args: ReadonlyArray<string>) => {
  const { code, stdout } = await run("verify", "--json", ...args);
  return { code, ...JSON.parse(stdout) };
};

/** What a step of the check came to. */
const outcomeOf = (
  report: { readonly steps: ReadonlyArray<{ readonly name: string; readonly outcome: string }> },
  name: string,
) => report.steps.find((step) => step.name === name)?.outcome;

async function agency(id: string, store = "sqlite:chidao.db"): Promise<void> {
  const flags = ["--kind", "office", "--name", id, "--source", "ví dụ", "--on", "2024-01-01", "--store", store];
  await must("agency", "add", id, ...flags);
}

let logKey: string;
let witnessKey: string;

beforeAll(async () => {
  await must("init", "--name", "Thử", "--on", "2024-01-01");
  for (const id of ["mot", "hai", "ba"]) await agency(id);
  await must("key", "make", "so.key", "--name", "so-cai.example/thử");
  await must("key", "make", "tt.key", "--name", "thanh-tra.example", "--witness");
  logKey = (await must("key", "show", "so.key")).stdout.trim();
  witnessKey = (await must("key", "show", "tt.key")).stdout.trim();
  folder.write("trust.policy", `log ${logKey}\nwitness TT ${witnessKey}\nquorum TT\n`);
});
afterAll(here.leave);

async function cosign(name: string, since = 0): Promise<void> {
  await must("head", "request", "--since", String(since), "--to", `${name}.request`);
  await must(
    "witness",
    "cosign",
    `${name}.request`,
    "--key",
    "tt.key",
    "--log",
    logKey,
    "--state",
    "tt",
    "--to",
    `${name}.note`,
  );
  await must("head", "add", `${name}.note`);
}

describe("keys", () => {
  it("are readable by their owner alone, and are never written over", async () => {
    expect(statSync(at("so.key")).mode & 0o777).toBe(0o600);
    const again = await run("key", "make", "so.key", "--name", "khac");
    expect([again.code, again.stderr]).toEqual([4, expect.stringContaining("never written over")]);
  });

  it("that others may read are refused", async () => {
    copyFileSync(at("so.key"), at("open.key"));
    chmodSync(at("open.key"), 0o640);
    expect(await run("head", "sign", "--key", "open.key")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("mode 640"),
    });
  });

  it("may come from the environment; without one nothing is signed", async () => {
    expect(await run("head", "sign")).toMatchObject({ code: 2, stderr: expect.stringContaining("CHIDAO_SIGNING_KEY") });
    const env = { CHIDAO_SIGNING_KEY: readFileSync(at("so.key"), "utf8") };
    expect(await runWith(env, ["head", "sign"])).toMatchObject({ code: 0 });
    const wrong = { CHIDAO_SIGNING_KEY: readFileSync(at("so.key"), "utf8").replace("thử", "khác") };
    expect(await runWith(wrong, ["head", "sign"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("the key's id is not that of the key"),
    });
  });

  it("of a witness or of another log sign no head of this one", async () => {
    expect(await run("head", "sign", "--key", "tt.key")).toMatchObject({ code: 2 });
    await must("key", "make", "khac.key", "--name", "khac.example");
    expect(await run("head", "sign", "--key", "khac.key")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("khac.example"),
    });
  });
});

describe("a ledger that nobody touched", () => {
  it("is self-consistent, then anchored as far as the witness has seen it, and never more", async () => {
    expect(await verify()).toMatchObject({
      code: 0,
      verdict: "self-consistent",
      size: 4,
      signedSize: 4,
      anchored: null,
    });
    expect(await verify("--policy", "trust.policy")).toMatchObject({ code: 7, verdict: "unchecked" });
    await cosign("first");
    await agency("bon");
    const report = await verify("--policy", "trust.policy");
    expect(report).toMatchObject({
      code: 0,
      verdict: "anchored",
      size: 5,
      signedSize: 4,
      anchored: { size: 4, witnesses: [{ name: "thanh-tra.example" }] },
      firstBroken: null,
    });
    expect(report.meaning.en).toContain("The first 4 records");
    expect(report.meaning.en).toContain("the 1 after them");
    expect(await verify()).toMatchObject({ verdict: "self-consistent" });
  });

  it("goes on to be cosigned, and says so in Vietnamese too", async () => {
    await must("head", "sign", "--key", "so.key");
    await cosign("second", 4);
    const { stdout } = await must("verify", "--policy", "trust.policy", "--lang", "vi");
    expect(stdout).toContain("ĐÃ NEO BÊN NGOÀI. 5 mục đầu đúng như bên ngoài đã thấy");
    const compared = ["head", "compare", "--older", "first.note", "--newer", "second.note", "--policy", "trust.policy"];
    expect(await run(...compared, "--proof", "second.request")).toMatchObject({
      code: 0,
      stdout: "The tree of 5 records holds the one of 4.\n",
    });
    expect(await run(...compared)).toMatchObject({ code: 7 });
    expect(await run(...compared, "--proof", "first.request")).toMatchObject({ code: 5 });
  });

  it("hands out receipts that are checked without it", async () => {
    await must("receipt", "2", "--to", "hai.tlog-proof");
    const { stdout } = await must("verify", "--receipt", "hai.tlog-proof", "--policy", "trust.policy");
    expect(stdout).toContain("entry 2 is in the log so-cai.example/thử");
    await must("receipt", "2", "--to", "kin.tlog-proof", "--header-only");
    expect(
      JSON.parse((await must("verify", "--json", "--receipt", "kin.tlog-proof", "--policy", "trust.policy")).stdout),
    ).toMatchObject({ data: null, index: 2 });
    const spoilt = readFileSync(at("hai.tlog-proof"), "utf8").replace("index 2", "index 1");
    folder.write("spoilt.tlog-proof", spoilt);
    expect(await run("verify", "--receipt", "spoilt.tlog-proof", "--policy", "trust.policy")).toMatchObject({
      code: 5,
    });
    expect(await run("verify", "--receipt", "hai.tlog-proof")).toMatchObject({ code: 2 });
    expect(await run("receipt", "9", "--to", "x")).toMatchObject({ code: 3 });
    expect(existsSync(at("x"))).toBe(false);
  });

  it("gives the same receipts when the kept leaf hashes are lost or spoilt", async () => {
    const before = readFileSync(at("hai.tlog-proof"), "utf8");
    const leaves = readFileSync(at("chidao.db.heads/leaves"));
    writeFileSync(at("chidao.db.heads/leaves"), Buffer.from(leaves).fill(7, 32, 64));
    await must("receipt", "2", "--to", "again.tlog-proof");
    expect(readFileSync(at("again.tlog-proof"), "utf8")).toBe(before);
    expect(await verify()).toMatchObject({ code: 5, firstBroken: { index: 1, rule: "leaf" } });
    writeFileSync(at("chidao.db.heads/leaves"), leaves);
    expect(await verify()).toMatchObject({ code: 0 });
  });
});

describe("a witness", () => {
  const offer = (request: string, to = "refused.note") =>
    run("witness", "cosign", request, "--key", "tt.key", "--log", logKey, "--state", "tt", "--to", to, "--json");

  it("signs the same head again, and nothing from elsewhere or from before", async () => {
    await must("head", "request", "--since", "5", "--to", "same.request");
    expect(await offer("same.request", "same.note")).toMatchObject({ code: 0 });
    expect(await offer("second.request")).toMatchObject({ code: 4 });
    expect(await offer("first.request")).toMatchObject({ code: 5 });
    expect(existsSync(at("refused.note"))).toBe(false);
  });

  it("refuses a second tree of the size that it saw, and both heads are the evidence", async () => {
    await must("init", "--name", "Khác", "--on", "2024-01-01", "--store", "sqlite:khac.db");
    for (const id of ["mot", "hai", "ba", "nam"]) await agency(id, "sqlite:khac.db");
    await must("head", "sign", "--key", "so.key", "--store", "sqlite:khac.db");
    await must("head", "request", "--to", "khac.request", "--store", "sqlite:khac.db");
    const { code, stdout } = await offer("khac.request");
    const { error } = JSON.parse(stdout);
    expect([code, error.code]).toEqual([5, "SplitView"]);
    expect(error.details.known).toContain("\n5\n");
    expect(error.details.offered).toContain("\n5\n");
    expect(error.details.known).not.toBe(error.details.offered);
  });

  it("decides in one process at a time, and goes on when that one is killed", async () => {
    const holder = startChild("lock-child.mjs", at("tt/deciding.lockdb"), "60000");
    expect(await holder.next()).toBe("locked");
    expect(await offer("same.request", "same.note")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("WitnessBusy"),
    });
    holder.process.kill("SIGKILL");
    await holder.rest();
    expect(await offer("same.request", "same.note")).toMatchObject({ code: 0 });
  });
});

describe("a ledger that somebody changed with its file in hands", () => {
  /** A copy with everything beside it, and its triggers gone. */
  async function changed(name: string, sql: string): Promise<string> {
    await must("head", "list");
    for (const suffix of ["", "-wal"]) {
      if (existsSync(at(`chidao.db${suffix}`))) copyFileSync(at(`chidao.db${suffix}`), at(`${name}.db${suffix}`));
    }
    cpSync(at("chidao.db.heads"), at(`${name}.db.heads`), { recursive: true });
    const raw = openRaw(at(`${name}.db`));
    const triggers = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    for (const { name: trigger } of triggers) raw.exec(`DROP TRIGGER "${String(trigger)}"`);
    raw.exec(sql);
    for (const trigger of triggers) raw.exec(String(trigger["sql"]));
    raw.close();
    return `sqlite:${name}.db`;
  }

  it("is broken when a byte of an entry is another, and the entry is named", async () => {
    const store = await changed("flip", "UPDATE events SET data = replace(data, 'hai', 'hal') WHERE position = 3");
    const report = await verify("--store", store);
    expect(report).toMatchObject({
      code: 5,
      verdict: "broken",
      firstBroken: { index: 2, rule: "leaf", stream: "agency-hai" },
    });
    expect([outcomeOf(report, "frontier"), outcomeOf(report, "heads"), outcomeOf(report, "positions")]).toEqual([
      "fail",
      "fail",
      "pass",
    ]);
    expect((await run("verify", "--store", store)).stdout).toContain("First broken record: #2 agency-hai@0");
    expect(await run("head", "sign", "--key", "so.key", "--store", store)).toMatchObject({ code: 0 });
  });

  it("is broken when its end is cut off, even if the store's own frontier is put right", async () => {
    const store = await changed("cut", "DELETE FROM events WHERE position = 5; UPDATE sqlite_sequence SET seq = 4");
    const report = await verify("--store", store);
    expect(report).toMatchObject({ code: 5, verdict: "broken", size: 4 });
    expect(report.steps.find(({ name }: { readonly name: string }) => name === "heads")).toMatchObject({
      outcome: "fail",
      detail: { en: expect.stringContaining("cut off or rolled back") },
    });
  });

  it("is broken for whoever kept a head elsewhere, when ledger, heads and key are all the operator's", async () => {
    const store = "sqlite:rolled.db";
    await must("init", "--name", "Thử", "--on", "2024-01-01", "--store", store);
    await must(
      "agency",
      "add",
      "x",
      "--kind",
      "office",
      "--name",
      "x",
      "--source",
      "y",
      "--on",
      "2024-01-01",
      "--store",
      store,
    );
    await must("head", "sign", "--key", "so.key", "--store", store);
    // Without anything from outside nobody can tell: all of it was made by the key's holder.
    expect(await verify("--store", store)).toMatchObject({ code: 0, verdict: "self-consistent" });
    expect(await verify("--store", store, "--policy", "trust.policy")).toMatchObject({ code: 7 });
    const report = await verify("--store", store, "--head", "first.note");
    expect(report).toMatchObject({ code: 5, verdict: "broken" });
    expect(outcomeOf(report, "given-heads")).toBe("fail");
  });

  it("is broken when a kept head is changed, and a head of a stranger is not judged", async () => {
    const store = await changed("head", "SELECT 1");
    const file = at("head.db.heads/0000000000000004.head");
    writeFileSync(file, readFileSync(file, "utf8").replace("\n4\n", "\n3\n"));
    expect(await verify("--store", store)).toMatchObject({ code: 5 });
    await must("init", "--name", "Lạ", "--on", "2024-01-01", "--store", "sqlite:la.db");
    await must("head", "sign", "--key", "khac.key", "--store", "sqlite:la.db");
    await must("head", "show", "--to", "la.note", "--store", "sqlite:la.db");
    const report = await verify("--head", "la.note");
    expect([report.code, outcomeOf(report, "given-heads")]).toEqual([7, "could-not-check"]);
  });

  it("is signed no more once it was rolled back and went on another way", async () => {
    const store = await changed(
      "back",
      "DELETE FROM events WHERE position >= 4; UPDATE sqlite_sequence SET seq = 3; UPDATE frontier SET line = '0'",
    );
    const shrunk = await run("head", "sign", "--key", "so.key", "--store", store);
    expect([shrunk.code, shrunk.stderr]).toEqual([5, expect.stringContaining("rolled back")]);
    for (const id of ["sau", "bay", "tam"]) await agency(id, store);
    expect(await run("head", "sign", "--key", "so.key", "--store", store)).toMatchObject({
      code: 5,
      stderr: expect.stringContaining("do not lead to the kept head"),
    });
  });
});
