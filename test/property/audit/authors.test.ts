/** Authors' signatures: nothing that was signed can be another thing, and nothing is said that is not known. */
import {
  type Actor,
  type AuthorFinding,
  type AuthorList,
  actorIn,
  authorLine,
  authorsStep,
  checkAuthor,
  meaningOfFailure,
  noteText,
  parseAuthorList,
  parseNote,
  readAuthors,
  signText,
  step,
  verifierKeyText,
} from "@chidao/audit";
import { canonicalJsonOf } from "@chidao/core";
import { authorText, type LeafHeader, leafHeaderText } from "@chidao/core/merkle";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { nodeHashing } from "../../support/hashing.js";

const an = testKey("bo-vi-du.example/an");
const binh = testKey("bo-vi-du.example/binh");
const stranger = testKey("la.example/la");
const vkey = (key: ReturnType<typeof testKey>): string => verifierKeyText(key.key);

function listOf(...lines: ReadonlyArray<string>): AuthorList {
  const list = parseAuthorList(nodeHashing, lines.join("\n"));
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return list.value;
}

const list = listOf(
  "# ai ký cho cơ quan nào",
  "",
  `author ${vkey(an)} bo-vi-du 2026-01-01 2026-06-30`,
  `author ${vkey(binh)} bo-vi-du/binh 2026-01-01T02:00:00.000Z`,
  `\tauthor  ${vkey(binh)}  so-mau 2026-03-01 2026-03-01T12:00:00.000Z `,
);

const header: LeafHeader = {
  v: 1,
  ledger: "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01",
  stream: "assignment-2a2b0c5d",
  revision: 3,
  id: "4debdfd7-06a1-54a4-9e18-d8f1193820e9",
  type: "ResultSubmitted",
  schema: 2,
  recordedAt: "2026-03-01T02:15:30.125Z",
  data: nodeHashing.sha256("data"),
  metadata: nodeHashing.sha256("metadata"),
  signature: null,
};

const bySomebody = { agency: "bo-vi-du", officer: null };

async function signed(key: ReturnType<typeof testKey>, change: Partial<LeafHeader> = {}): Promise<LeafHeader> {
  const whole = { ...header, ...change };
  return { ...whole, signature: authorLine(await signText(authorText(whole), key)) };
}

const check = (given: LeafHeader, actor: Actor = bySomebody) => checkAuthor(nodeSignatures, list, given, actor);
/** The same where the texts of the record are not there. */
const checkUnseen = (given: LeafHeader) => checkAuthor(nodeSignatures, list, given, undefined);

const asText = (finding: AuthorFinding): string => ("rule" in finding ? finding.rule : finding.kind);

describe("a leaf header with a signature", () => {
  it("is canonical JSON, as one without is", async () => {
    const whole = await signed(an);
    expect(leafHeaderText(whole)).toBe(canonicalJsonOf({ ...whole }));
    expect(leafHeaderText(header)).toBe(canonicalJsonOf({ ...header }));
  });

  it("makes up a note that any reader of notes takes apart, signed over the header with an empty slot", async () => {
    const { signature } = await signed(an);
    expect(authorText(await signed(an))).toBe(`chidao/author/1\n${leafHeaderText(header)}\n`);
    const note = parseNote(`${authorText(header)}\n${signature}\n`);
    expect(note.ok && noteText(note.value)).toBe(`${authorText(header)}\n${signature}\n`);
  });
});

describe("a signature of an author", () => {
  it("fits the record that was signed, and says whether the author could be seen", async () => {
    const key = `${an.key.name}+${an.key.id}`;
    expect(check(await signed(an))).toEqual({ kind: "fits", key, actor: "named" });
    expect(checkUnseen(await signed(an))).toEqual({ kind: "fits", key, actor: "not-seen" });
    expect(check(header)).toEqual({ kind: "none" });
  });

  it("fits nothing once a byte of it is another one", async () => {
    const whole = await signed(an);
    const line = whole.signature ?? "";
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const letter = String.fromCharCode((line.charCodeAt(at) ^ change) & 0xff);
        const altered = line.slice(0, at) + letter + line.slice(at + 1);
        const found = check({ ...whole, signature: altered });
        expect(altered === line || ["refuted", "unknown-key"].includes(found.kind)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("fits nothing once anything that was signed is another thing", async () => {
    const whole = await signed(an);
    const fields = ["ledger", "stream", "id", "type", "data", "metadata"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(), fc.integer({ min: 1, max: 127 }), (field, place, change) => {
        const text = whole[field];
        const at = place % text.length;
        const letter = String.fromCharCode(text.charCodeAt(at) ^ change);
        const altered = { ...whole, [field]: text.slice(0, at) + letter + text.slice(at + 1) };
        expect(asText(check(altered))).toBe("author-signature");
      }),
      { numRuns: 300 },
    );
    const others: ReadonlyArray<Partial<LeafHeader>> = [
      { revision: 4 },
      { schema: 1 },
      { recordedAt: "2026-03-01T02:15:30.126Z" },
    ];
    for (const other of others) expect(asText(check({ ...whole, ...other }))).toBe("author-signature");
  });

  it("is not judged when its key is in no list, and without a list no key is known", async () => {
    expect(asText(check(await signed(stranger)))).toBe("unknown-key");
    expect(asText(checkAuthor(nodeSignatures, undefined, await signed(an), bySomebody))).toBe("unknown-key");
    const sameName = testKey(an.key.name, "log", "another seed");
    expect(asText(check(await signed(sameName)))).toBe("unknown-key");
  });

  it("that is no signature at all is refuted, whatever keys are known", () => {
    for (const signature of ["", "signed", "— an", `— ${an.key.name} AAAA`]) {
      const found = checkAuthor(nodeSignatures, undefined, { ...header, signature }, bySomebody);
      expect(asText(found)).toBe("author-signature");
    }
  });

  it.each([
    ["of the body, by anyone there", an, "bo-vi-du", "van-thu", "fits"],
    ["of another body", an, "so-mau", null, "author-other"],
    ["of the officer whose key it is", binh, "bo-vi-du", "binh", "fits"],
    ["of another officer of the body", binh, "bo-vi-du", "an", "author-other"],
    ["of the body, and of no officer", binh, "bo-vi-du", null, "author-other"],
    ["of the other body for which the key signs too", binh, "so-mau", "binh", "fits"],
    ["of nobody whom one could read", an, null, null, "author-other"],
  ] as const)("on an entry %s is %5$s", async (_what, key, agency, officer, expected) => {
    expect(asText(check(await signed(key), { agency, officer }))).toBe(expected);
  });

  it.each([
    ["2025-12-31T23:59:59.999Z", an, "author-time"],
    ["2026-01-01T00:00:00.000Z", an, "fits"],
    ["2026-06-30T23:59:59.999Z", an, "fits"],
    ["2026-07-01T00:00:00.000Z", an, "author-time"],
    ["2026-01-01T01:59:59.999Z", binh, "author-time"],
    ["2026-01-01T02:00:00.000Z", binh, "fits"],
    ["2099-01-01T00:00:00.000Z", binh, "fits"],
  ] as const)("made at %s is within or outside the time of its key", async (recordedAt, key, expected) => {
    const actor = { agency: "bo-vi-du", officer: "binh" };
    expect(asText(check(await signed(key, { recordedAt }), actor))).toBe(expected);
    expect(asText(checkUnseen(await signed(key, { recordedAt })))).toBe(expected);
  });

  it("ends with the very instant that a line names", async () => {
    const actor = { agency: "so-mau", officer: null };
    const at = async (recordedAt: string) => asText(check(await signed(binh, { recordedAt }), actor));
    expect(await at("2026-03-01T12:00:00.000Z")).toBe("fits");
    expect(await at("2026-03-01T12:00:00.001Z")).toBe("author-time");
  });
});

describe("a list of authors' keys", () => {
  it.each([
    ["a word that it does not know", `log ${vkey(an)}`, "line-unknown"],
    ["no day", `author ${vkey(an)} bo-vi-du`, "line-unknown"],
    ["a word too many", `author ${vkey(an)} bo-vi-du 2026-01-01 2026-01-02 x`, "line-unknown"],
    ["a key that is none", "author so+1 bo-vi-du 2026-01-01", "key-shape"],
    ["a key of a witness", `author ${vkey(testKey("w", "witness"))} bo-vi-du 2026-01-01`, "key-type"],
    ["a body that no ledger could name", `author ${vkey(an)} Bộ 2026-01-01`, "not-an-actor"],
    ["an officer that no ledger could name", `author ${vkey(an)} bo/An 2026-01-01`, "not-an-actor"],
    ["an officer of an officer", `author ${vkey(an)} bo/an/an 2026-01-01`, "not-an-actor"],
    ["a day that never was", `author ${vkey(an)} bo 2026-02-29`, "not-a-moment"],
    ["a month", `author ${vkey(an)} bo 2026-02`, "not-a-moment"],
    ["an end that is none", `author ${vkey(an)} bo 2026-02-01 -`, "not-a-moment"],
    ["a control character", `author ${vkey(an)} bo 2026-02-01\r`, "control-character"],
  ])("is refused for %s, with the line", (_what, line, reason) => {
    const parsed = parseAuthorList(nodeHashing, `# danh sách\n${line}\n`);
    expect(parsed).toEqual({ ok: false, error: { _tag: "Malformed", what: "authors", line: 2, reason } });
  });

  it("is refused when it is longer than any list could be", () => {
    expect(parseAuthorList(nodeHashing, " ".repeat(4_194_305))).toMatchObject({ error: { reason: "too-long" } });
  });

  it("may be empty, and then knows nobody", async () => {
    expect(asText(checkAuthor(nodeSignatures, listOf(), await signed(an), bySomebody))).toBe("unknown-key");
  });
});

describe("the signatures in a log", () => {
  const kinds = ["fits", "unknown", "other", "wrong", "said", "plain"] as const;
  const dataOf = (agency: string): string => JSON.stringify({ by: { agency, officer: null } });

  async function recordOf(kind: (typeof kinds)[number], index: number) {
    const data = dataOf(kind === "other" ? "so-mau" : "bo-vi-du");
    const metadata = JSON.stringify({ assurance: kind === "said" ? "signed" : "declared" });
    const change = { revision: index, data: nodeHashing.sha256(data), metadata: nodeHashing.sha256(metadata) };
    const texts = { data, metadata };
    if (kind === "said" || kind === "plain") return { header: { ...header, ...change }, texts };
    const whole = await signed(kind === "unknown" ? stranger : an, change);
    return { header: kind === "wrong" ? { ...whole, schema: 9 } : whole, texts };
  }

  it("are counted by what is known of them, and the step says no more than that", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), fc.boolean(), async (log, isListed) => {
        const reader = readAuthors(nodeSignatures, isListed ? list : undefined);
        for (const [index, kind] of log.entries()) {
          const { header: read, texts } = await recordOf(kind, index);
          reader.add(read, index, texts);
        }
        const found = reader.found();
        const count = (...some: ReadonlyArray<(typeof kinds)[number]>) =>
          log.filter((each) => some.includes(each)).length;
        const signedCount = count("fits", "unknown", "other", "wrong");
        expect(found).toMatchObject(
          isListed
            ? {
                fits: count("fits"),
                unknownKey: count("unknown"),
                refuted: count("other", "wrong"),
                saidOnly: count("said"),
              }
            : { fits: 0, unknownKey: signedCount, refuted: 0, saidOnly: 0 },
        );
        const { outcome } = authorsStep(found, log.length, isListed);
        const expected = () => {
          if (found.refuted > 0) return "fail";
          if (found.unknownKey + found.saidOnly > 0) return "could-not-check";
          return found.fits > 0 ? "pass" : "nothing-to-check";
        };
        expect(outcome).toBe(expected());
        expect(found.broken[0]?.index).toBe(
          isListed && found.refuted > 0 ? log.findIndex((each) => each === "other" || each === "wrong") : undefined,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("of records whose texts are not here are said to be of authors that nobody sees", async () => {
    const reader = readAuthors(nodeSignatures, list);
    reader.add(await signed(an), 0, undefined);
    reader.add(header, 1, undefined);
    expect(reader.found()).toMatchObject({ fits: 1, actorNotSeen: 1, saidOnly: 0 });
    expect(authorsStep(reader.found(), 2, true).detail.en).toBe(
      "1 records are signed with their authors' own keys (of 1 of them only the header is here, which names no author); 1 carry no signature",
    );
  });

  it("that do not fit are called no change of the ledger, unless something else disagrees too", () => {
    const changed = { vi: "đã bị thay đổi", en: "was changed" };
    const authors = step("authors", "fail", changed);
    expect(meaningOfFailure([authors, step("read", "pass", changed)], changed).en).toContain(
      "or was wrong from the start",
    );
    expect(meaningOfFailure([authors, step("heads", "fail", changed)], changed)).toBe(changed);
  });
});

describe("the actor of a record", () => {
  it("is what its data say, and nobody where they say nothing", () => {
    expect(actorIn('{"by":{"agency":"a","officer":"b"}}')).toEqual({ agency: "a", officer: "b" });
    for (const data of [
      "",
      "{",
      "null",
      '{"by":5}',
      '{"by":{"agency":1,"officer":[]}}',
      '{"__proto__":{"by":{"agency":"a"}}}',
    ])
      expect(actorIn(data)).toEqual({ agency: null, officer: null });
  });
});
