/** Each thing that can be done to a ledger is done to real files, and each check says what the page says it does. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareHeads, type VerifyOptions } from "chidao";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok } from "../support/bundles.js";
import { type Attack, attacks, type Detected } from "../support/detection.js";
import { type SignedLedgers, signedLedgers } from "../support/signed-ledgers.js";

let world: SignedLedgers;
let byAuthors: SignedLedgers;
beforeAll(async () => {
  world = await signedLedgers({ byAuthor: false });
  byAuthors = await signedLedgers({ byAuthor: true });
}, 60_000);
afterAll(() => {
  world.remove();
  byAuthors.remove();
});

const outside = ({ policy, seen }: SignedLedgers): VerifyOptions => ({ policy, heads: [seen] });
const worldOf = ({ isOfAuthors }: Attack): SignedLedgers => (isOfAuthors === true ? byAuthors : world);

async function after(attack: Attack, world: SignedLedgers, options: VerifyOptions): Promise<Detected> {
  const folder = mkdtempSync(join(tmpdir(), "chidao-attacked-"));
  try {
    cpSync(world.now, folder, { recursive: true });
    try {
      await attack.act(folder, world);
    } catch (error) {
      expect(String(error)).toMatch(/append-only/);
      return "refused";
    }
    return await judged(world, folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judged(world: SignedLedgers, folder: string, options: VerifyOptions): Promise<Detected> {
  const chidao = await world.open(folder);
  const { verdict } = ok(await chidao.audit.verify(options));
  await chidao.close();
  const meaning = {
    broken: "found",
    unchecked: "not-judged",
    "self-consistent": "not-found",
    anchored: "not-found",
  } as const;
  return meaning[verdict];
}

describe("a ledger that nobody touched", () => {
  it("is self-consistent, and anchored up to the head that somebody keeps outside", async () => {
    const chidao = await world.open(world.now);
    const { verdict, size } = ok(await chidao.audit.verify());
    const { verdict: seen, anchored, meaning } = ok(await chidao.audit.verify(outside(world)));
    await chidao.close();
    expect([verdict, seen, anchored?.size, size]).toEqual([
      "self-consistent",
      "anchored",
      world.seenSize,
      world.seenSize + 2,
    ]);
    expect(meaning.en).toContain("the 2 after them agree with themselves only");
  });
});

describe("a ledger whose reports are signed by whoever made them", () => {
  it("is self-consistent with their keys, and can't be judged without", async () => {
    const chidao = await byAuthors.open(byAuthors.now);
    const alone = ok(await chidao.audit.verify());
    const listed = ok(await chidao.audit.verify({ authors: byAuthors.authors }));
    await chidao.close();
    expect([alone.verdict, listed.verdict, listed.authors]).toEqual([
      "unchecked",
      "self-consistent",
      { fits: 5, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0 },
    ]);
  });
});

describe.each(attacks.map((attack) => [attack.en, attack] as const))("%s", (_name, attack) => {
  it("checked alone, is what the page says", async () => {
    expect(await after(attack, worldOf(attack), {})).toBe(attack.alone);
  });

  it("checked with a head that was kept outside, is what the page says", async () => {
    const where = worldOf(attack);
    expect(await after(attack, where, outside(where))).toBe(attack.outside);
  });

  it("checked with the authors' keys, where reports are signed by whoever made them, is what the page says", async () => {
    expect(await after(attack, byAuthors, { authors: byAuthors.authors })).toBe(attack.authors);
  });
});

describe("what a check of the ledger does not find", () => {
  it("is found by other means where the page says so: an edited read model", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chidao-attacked-"));
    cpSync(world.now, folder, { recursive: true });
    await world.editReadModel(folder);
    const chidao = await world.open(folder);
    const verified = ok(await chidao.readModels.verify());
    await chidao.close();
    rmSync(folder, { recursive: true, force: true });
    expect(verified.same).toBe(false);
  });

  it("two readers find a split view when they compare their heads", async () => {
    const headOf = async (folder: string): Promise<string> => {
      const chidao = await world.open(folder);
      const heads = ok(await chidao.audit.heads());
      await chidao.close();
      return heads.at(-1)?.note ?? "";
    };
    const [older, newer] = await Promise.all([world.now, world.otherView].map(headOf));
    const compared = compareHeads({ older: older ?? "", newer: newer ?? "", policy: world.policy });
    expect(compared).toMatchObject({ ok: false, error: { code: "SplitView", class: "integrity" } });
  });
});

describe("the page", () => {
  const words = {
    vi: { found: "thấy", "not-found": "**không thấy**", "not-judged": "không xét được", refused: "bị chặn" },
    en: { found: "found", "not-found": "**not found**", "not-judged": "can't be judged", refused: "refused" },
  } as const;

  it.each([
    ["vi", "detection.vi.md"],
    ["en", "detection.md"],
  ] as const)("in %s has just these rows", (language, name) => {
    const page = readFileSync(new URL(`../../docs/explanation/${name}`, import.meta.url), "utf8");
    const rows = attacks.map(
      (attack) =>
        `| ${attack[language]} | ${[attack.alone, attack.outside, attack.authors].map((found) => words[language][found]).join(" | ")} | ${attack.by[language]} |`,
    );
    const found = page
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(1);
    expect(found).toEqual(rows);
  });
});
