/** Entries that their authors sign, from the key file to what a check and the reports say, through the command line. */
import { chmodSync, copyFileSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openRaw } from "../support/raw-sqlite.js";
import { forged, rename, report, reported, signedBy, signedEntries } from "../support/signed-entries.js";

const { at, eventsIn, folder, must, rewritten, run, runWith, verify } = signedEntries();

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
    await rewritten("forged.db", forged);
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

  it("passes with a list that was put together line by line", async () => {
    const lines: Array<string> = ["# lấy từ chính người ghi"];
    for (const [key, ...whose] of [
      ["vp", "--body", "vp-vi-du", "--from", "2020-01-01"],
      ["so", "--body", "so-mau", "--from", "2020-01-01T00:00:00.000Z", "--until", "2999-12-31"],
      ["so", "--body", "so-mau", "--officer", "an", "--from", "2020-01-01"],
    ] as const) {
      const { stdout: text } = await must("key", "show", `${key}.key`);
      folder.write(`${key}.pub`, text);
      lines.push((await must("key", "author", `${key}.pub`, ...whose)).stdout.trim());
      expect(lines.at(-1)).toContain(` ${text.trim()} `);
    }
    expect(lines.at(-1)).toMatch(/ so-mau\/an 2020-01-01$/);
    folder.write("put-together", lines.join("\n"));
    expect(await verify("chidao.db", "--authors", "put-together")).toMatchObject({ code: 0, outcome: "pass" });
  });

  it.each([
    ["no key", ["x+00000000+y", "--body", "so-mau", "--from", "2020-01-01"]],
    ["no body", ["so.pub", "--body", "Sở Mẫu", "--from", "2020-01-01"]],
    ["no day", ["so.pub", "--body", "so-mau", "--from", "2020-02-30"]],
    ["two lines", ["so.pub", "--body", "so-mau", "--from", "2020-01-01\nauthor"]],
  ])("has no line for what is %s", async (_what, given) => {
    folder.write("so.pub", (await must("key", "show", "so.key")).stdout);
    const refused = await run("key", "author", ...given, "--json");
    expect([refused.code, JSON.parse(refused.stdout).error.code]).toEqual([2, "Malformed"]);
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
