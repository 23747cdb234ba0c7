/** Lists of authors' keys, line by line, and what is said of a signature that they do not bear out. */
import {
  type AuthorKeyGiven,
  type AuthorList,
  authorKeyLine,
  authorLine,
  authorsStep,
  brokenTold,
  checkAuthor,
  parseAuthorList,
  readAuthors,
  signText,
  verifierKeyText,
} from "@chidao/audit";
import { authorText, type LeafHeader } from "@chidao/core/merkle";
import { describe, expect, it } from "vitest";
import { ok } from "../../support/bundles.js";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { nodeHashing } from "../../support/hashing.js";

const an = testKey("bo-vi-du.example/an");
const witness = testKey("tt.example", "witness");
const vkey = verifierKeyText(an.key);
const label = `${an.key.name}+${an.key.id}`;

const listOf = (...lines: ReadonlyArray<string>): AuthorList => ok(parseAuthorList(nodeHashing, lines.join("\n")));

describe("a list of authors' keys", () => {
  it("is read line by line, and a key may have several", () => {
    const list = listOf(
      "# của ai",
      `author ${vkey} so-mau/an 2026-01-01 2026-06-30`,
      "",
      `  author\t${vkey}  bo-vi-du 2026-01-01T02:03:04.005Z`,
    );
    expect([...list]).toEqual([
      [
        label,
        [
          { key: an.key, agency: "so-mau", officer: "an", from: "2026-01-01", until: "2026-06-30" },
          { key: an.key, agency: "bo-vi-du", officer: null, from: "2026-01-01T02:03:04.005Z", until: null },
        ],
      ],
    ]);
    expect(listOf("").size).toBe(0);
  });

  const refused: ReadonlyArray<readonly [string, string, string]> = [
    ["another word", `autor ${vkey} so-mau 2026-01-01`, "line-unknown"],
    ["no day", `author ${vkey} so-mau`, "line-unknown"],
    ["a word too many", `author ${vkey} so-mau 2026-01-01 2026-01-02 x`, "line-unknown"],
    ["no key", "author x so-mau 2026-01-01", "key-shape"],
    ["a witness's key", `author ${verifierKeyText(witness.key)} so-mau 2026-01-01`, "key-type"],
    ["no body", `author ${vkey} /an 2026-01-01`, "not-an-actor"],
    ["capitals", `author ${vkey} So-mau 2026-01-01`, "not-an-actor"],
    ["a body that is too long", `author ${vkey} ${"a".repeat(65)} 2026-01-01`, "not-an-actor"],
    ["an officer in capitals", `author ${vkey} so-mau/An 2026-01-01`, "not-an-actor"],
    ["an officer without a name", `author ${vkey} so-mau/ 2026-01-01`, "not-an-actor"],
    ["an officer's officer", `author ${vkey} so-mau/an/binh 2026-01-01`, "not-an-actor"],
    ...[
      ["x2026-01-01", "2026-01-01x", "226-01-01", "2026-1-01", "2026-01-1", "2026-13-01", "2026-02-30", "a026-01-01"],
      ["2026-a1-01", "2026-0a-01", "2026-01-a1", "2026-01-0a", "2026-01-01T00:00:00Z", "2026-01-01Ta0:00:00.000Z"],
      ["2026-01-01T0a:00:00.000Z", "2026-01-01T00:a0:00.000Z", "2026-01-01T00:0a:00.000Z", "2026-01-01T00:00:a0.000Z"],
      ["2026-01-01T00:00:0a.000Z", "2026-01-01T00:00:00.a00Z", "2026-01-01T00:00:00.0Z", "2026-01-01T24:00:00.000Z"],
      ["2026-01-01T00:00:00.000", "2026-01-01T00:00:00.000Zx"],
    ]
      .flat()
      .flatMap((moment) => [
        [`from ${moment}`, `author ${vkey} so-mau ${moment}`, "not-a-moment"] as const,
        [`until ${moment}`, `author ${vkey} so-mau 2026-01-01 ${moment}`, "not-a-moment"] as const,
      ]),
  ];

  it.each(refused)("is refused with %s, and the line is named", (_what, line, reason) => {
    const found = parseAuthorList(nodeHashing, `author ${vkey} so-mau 2026-01-01\n${line}\n`);
    expect(found).toEqual({ ok: false, error: { _tag: "Malformed", what: "authors", line: 2, reason } });
  });

  it("takes the longest ids, and days as well as instants", () => {
    const longest = `a${"-".repeat(62)}9`;
    const [lines] = [...listOf(`author ${vkey} ${longest}/${longest} 2026-01-01 2026-12-31T23:59:59.999Z`).values()];
    expect(lines).toMatchObject([{ agency: longest, officer: longest, until: "2026-12-31T23:59:59.999Z" }]);
  });
});

describe("a line for such a list", () => {
  const given: AuthorKeyGiven = { key: vkey, agency: "so-mau", officer: null, from: "2026-01-01", until: null };
  it.each([
    [given, `author ${vkey} so-mau 2026-01-01`],
    [{ ...given, officer: "an" }, `author ${vkey} so-mau/an 2026-01-01`],
    [{ ...given, until: "2026-06-30" }, `author ${vkey} so-mau 2026-01-01 2026-06-30`],
  ])("is what the list reads", (author, line) => {
    expect(authorKeyLine(nodeHashing, author)).toEqual({ ok: true, value: line });
    const { key: _, ...rest } = author;
    expect([...listOf(line).values()]).toEqual([[{ ...rest, key: an.key }]]);
  });

  it.each([
    ["a blank in a word", { ...given, from: "2026-01-01 2027-01-01" }, "line-unknown"],
    ["a line's end in a word", { ...given, agency: "so-mau\nauthor" }, "line-unknown"],
    ["a tab in the last word", { ...given, until: "2026-01-01\t" }, "line-unknown"],
    ["no key", { ...given, key: "x" }, "key-shape"],
    ["no body", { ...given, agency: "" }, "not-an-actor"],
    ["an officer within the body", { ...given, agency: "so-mau/an", officer: "an" }, "not-an-actor"],
    ["no day", { ...given, from: "" }, "line-unknown"],
  ] as const)("is refused with %s", (_what, author, reason) => {
    expect(authorKeyLine(nodeHashing, author)).toMatchObject({ ok: false, error: { reason } });
  });
});

const header: LeafHeader = {
  ...{ v: 1, ledger: "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01", stream: "assignment-x", revision: 3, id: "id-1" },
  ...{ type: "ResultSubmitted", schema: 2, recordedAt: "2026-03-01T02:15:30.125Z" },
  ...{ data: nodeHashing.sha256("data"), metadata: nodeHashing.sha256("metadata"), signature: null },
};

async function signed(change: Partial<LeafHeader> = {}, key = an): Promise<LeafHeader> {
  const whole = { ...header, ...change };
  return { ...whole, signature: authorLine(await signText(authorText(whole), key)) };
}

describe("what a list does not bear out", () => {
  const lines = [`author ${vkey} so-mau/an 2026-01-01 2026-02-28`, `author ${vkey} bo-vi-du 2026-04-01`];
  const check = async (agency: string | null, officer: string | null) =>
    checkAuthor(nodeSignatures, listOf(...lines), await signed(), { agency, officer });

  it("is a signature for another body or officer: who may sign, and whom the record names", async () => {
    const other = { kind: "refuted", rule: "author-other", expected: "so-mau/an, bo-vi-du" };
    expect(await check("so-mau", null)).toEqual({ ...other, found: "so-mau" });
    expect(await check("so-mau", "binh")).toEqual({ ...other, found: "so-mau/binh" });
    expect(await check(null, null)).toEqual({ ...other, found: "-" });
    expect(await check(null, "an")).toEqual({ ...other, found: "-/an" });
  });

  it("is a signature at another time: when the keys of that author sign, and when it was recorded", async () => {
    const late = { kind: "refuted", rule: "author-time", found: header.recordedAt };
    expect(await check("so-mau", "an")).toEqual({ ...late, expected: "2026-01-01..2026-02-28" });
    expect(await check("bo-vi-du", "an")).toEqual({ ...late, expected: "2026-04-01.." });
    const twice = [`author ${vkey} so-mau 2026-01-01 2026-01-31`, `author ${vkey} so-mau 2027-01-01`];
    const actor = { agency: "so-mau", officer: null };
    expect(checkAuthor(nodeSignatures, listOf(...twice), await signed(), actor)).toEqual({
      ...{ ...late, expected: "2026-01-01..2026-01-31, 2027-01-01.." },
    });
    // Nobody can see whom the record names, so whoever has the key might.
    expect(checkAuthor(nodeSignatures, listOf(...twice), await signed(), undefined)).toEqual({
      ...{ ...late, expected: "2026-01-01..2026-01-31, 2027-01-01.." },
    });
  });

  it("is a line that is no signature, and one over something else", async () => {
    const list = listOf(`author ${vkey} so-mau 2026-01-01`);
    const rule = { kind: "refuted", rule: "author-signature" };
    expect(checkAuthor(nodeSignatures, list, { ...header, signature: "— x" }, undefined)).toEqual({
      ...{ ...rule, expected: "a signature line", found: "— x" },
    });
    const moved = { ...(await signed()), revision: 4 };
    expect(checkAuthor(nodeSignatures, list, moved, undefined)).toEqual({
      ...{ ...rule, expected: `a signature of ${label}`, found: "SignatureFailed" },
    });
    expect(checkAuthor(nodeSignatures, undefined, await signed(), undefined)).toEqual({
      kind: "unknown-key",
      key: label,
    });
  });

  it.each([
    ["2026-03-01", null, true],
    ["2026-03-02", null, false],
    ["2026-03-01T02:15:30.125Z", null, true],
    ["2026-03-01T02:15:30.126Z", null, false],
    ["2026-01-01", "2026-03-01", true],
    ["2026-01-01", "2026-02-28", false],
    ["2026-01-01", "2026-03-01T02:15:30.125Z", true],
    ["2026-01-01", "2026-03-01T02:15:30.124Z", false],
  ])("is judged from %s until %s, both within: %s", async (from, until, fits) => {
    const list = listOf(`author ${vkey} so-mau ${from} ${until ?? ""}`);
    const found = checkAuthor(nodeSignatures, list, await signed(), { agency: "so-mau", officer: "an" });
    expect(found.kind).toBe(fits ? "fits" : "refuted");
  });
});

describe("the signatures of a log", () => {
  const texts = (agency: string, assurance = "signed") => ({
    data: JSON.stringify({ by: { agency, officer: null } }),
    metadata: JSON.stringify({ assurance }),
  });

  it("are counted by what is known of them, and the first of each kind is named", async () => {
    const reader = readAuthors(nodeSignatures, listOf(`author ${vkey} so-mau 2026-01-01`));
    const stranger = testKey("la.example");
    reader.add(header, 0, texts("so-mau", "declared"));
    reader.add(await signed(), 1, texts("so-mau"));
    reader.add(await signed(), 2, undefined);
    reader.add(await signed({}, stranger), 3, texts("so-mau"));
    reader.add(await signed({ stream: "b" }, stranger), 4, texts("so-mau"));
    reader.add(header, 5, texts("so-mau"));
    reader.add({ ...header, stream: "c" }, 6, texts("so-mau"));
    reader.add(header, 7, undefined);
    expect(reader.found()).toEqual({
      ...{ fits: 2, actorNotSeen: 1, unknownKey: 2, refuted: 0, saidOnly: 2, broken: [] },
      firstUnknown: { index: 3, stream: "assignment-x", revision: 3, key: `la.example+${stranger.key.id}` },
      firstSaidOnly: { index: 5, stream: "assignment-x", revision: 3 },
    });
  });

  it("are not asked for where nobody brought a list, but those that are there can't be judged", async () => {
    const reader = readAuthors(nodeSignatures, undefined);
    reader.add(header, 0, texts("so-mau"));
    reader.add(await signed(), 1, texts("so-mau"));
    expect(reader.found()).toMatchObject({ saidOnly: 0, unknownKey: 1, firstSaidOnly: null });
  });

  it("that are refuted are told one by one up to a limit, and all counted", async () => {
    const reader = readAuthors(nodeSignatures, listOf(`author ${vkey} so-mau 2026-01-01`));
    const whole = await signed();
    for (let index = 0; index < brokenTold + 5; index += 1) reader.add(whole, index, texts("so-khac"));
    const { broken, refuted } = reader.found();
    expect([broken.length, refuted]).toEqual([brokenTold, brokenTold + 5]);
    expect(broken[1]).toEqual({
      ...{ rule: "author-other", index: 1, stream: "assignment-x", revision: 3, id: "id-1" },
      ...{ expected: "so-mau", found: "so-khac" },
    });
  });

  it("make up a step that says how many there are", () => {
    const found = { fits: 0, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0, broken: [] };
    const none = { firstUnknown: null, firstSaidOnly: null };
    const place = { index: 1, stream: "a", revision: 0 };
    const said = (counts: object, isListGiven = true, firsts: object = none) => {
      const { name, outcome, evidence } = authorsStep({ ...found, ...none, ...counts, ...firsts }, 9, isListGiven);
      return [name, outcome, evidence];
    };
    expect(said({})).toEqual(["authors", "nothing-to-check", null]);
    expect(said({ fits: 2 })).toEqual(["authors", "pass", null]);
    expect(said({ fits: 2 }, false)).toEqual(["authors", "could-not-check", null]);
    const unknown = { ...place, key: "x" };
    expect(said({ fits: 2, unknownKey: 1 }, true, { firstUnknown: unknown, firstSaidOnly: null })).toEqual([
      ...["authors", "could-not-check"],
      { first: unknown },
    ]);
    expect(said({ fits: 1, saidOnly: 1 }, true, { firstUnknown: null, firstSaidOnly: place })).toEqual([
      ...["authors", "could-not-check"],
      { first: place },
    ]);
    expect(said({ saidOnly: 2, fits: 2, unknownKey: 0 })[1]).toBe("could-not-check");
    expect(said({ unknownKey: 2, fits: 0, saidOnly: 2 })[1]).toBe("could-not-check");
  });
});
