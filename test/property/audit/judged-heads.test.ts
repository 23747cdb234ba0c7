/** What a check of a bundle says of heads, of a trust file and of authors' signatures, and the evidence that it rests on. */
import {
  authorLine,
  checkBundle,
  cosignText,
  noteText,
  parseNote,
  signaturesAsked,
  signText,
  verifierKeyText,
  withSignature,
} from "@chidao/audit";
import { authorText, leafHeaderOf } from "@chidao/core/merkle";
import { streamHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import { filesOf, ok } from "../../support/bundles.js";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import {
  bytesOf,
  checked,
  dataOf,
  edit,
  handMade,
  headFile,
  ledger,
  logKey,
  type Questions,
  signedHead,
  stepOf,
  without,
} from "../../support/hand-made-bundle.js";
import { nodeHashing } from "../../support/hashing.js";

describe("a head that came along", () => {
  const swapped = (text: string) => edit(headFile(4), () => text);

  it("of another root is the evidence, with what was found", async () => {
    const text = await signedHead(4, "00".repeat(32));
    const made = await handMade({ change: swapped(text) });
    expect(stepOf(await checked(made), "heads")).toEqual({
      outcome: "fail",
      evidence: { head: text, found: { size: 4, root: made.root }, rootAtSize: made.root },
    });
  });

  it("of more records than there are tells that the ledger was cut off, if it was read to the end", async () => {
    const text = await signedHead(9, "00".repeat(32));
    const change = (files: Map<string, string>): void => {
      files.set(headFile(9), text);
      files.delete(headFile(4));
    };
    const made = await handMade({ change });
    const evidence = { head: text, found: { size: 4, root: made.root }, rootAtSize: null };
    expect(stepOf(await checked(made), "heads")).toEqual({ outcome: "fail", evidence });
    const cut = await handMade({
      change: (files) => {
        change(files);
        edit("leaves.jsonl", (all) => all.slice(0, -1))(files);
      },
    });
    expect(stepOf(await checked(cut), "heads")).toMatchObject({
      outcome: "could-not-check",
      evidence: { head: text, found: { size: 3 }, rootAtSize: null },
    });
  });

  it("of a stranger can't be judged; its evidence is the note", async () => {
    const made = await handMade();
    const stranger = testKey("la.example");
    const text = await signedHead(4, made.root, { key: stranger });
    const report = await checked(await handMade({ change: swapped(text) }));
    expect(stepOf(report, "heads")).toEqual({
      outcome: "could-not-check",
      evidence: { _tag: "UnknownSigners", names: ["la.example"], note: text },
    });
  });

  it("whose signature does not fit is broken; its evidence is the note and whose signature it is", async () => {
    const made = await handMade();
    const other = await signedHead(3, made.root);
    const text = `${made.head.split("\n\n")[0]}\n\n${other.split("\n\n")[1]}`;
    const report = await checked(await handMade({ change: swapped(text) }));
    expect(stepOf(report, "heads")).toMatchObject({ outcome: "fail", evidence: { note: text } });
    expect(JSON.stringify(stepOf(report, "heads"))).toContain("so-cai.example/tay");
  });

  it("is not judged by the keys of another origin", async () => {
    const made = await handMade();
    const key = testKey("nguoi-khac.example");
    const text = await signedHead(4, made.root, { key });
    const change = (files: Map<string, string>): void => {
      files.set(headFile(4), text);
      files.set(`keys/${key.key.id}.key`, `${verifierKeyText(key.key)}\n`);
    };
    expect(stepOf(await checked(await handMade({ change })), "heads")).toMatchObject({
      outcome: "could-not-check",
      evidence: { _tag: "UnknownSigners" },
    });
  });

  it("counts up to the last that agrees", async () => {
    const made = await handMade();
    const change = (files: Map<string, string>): void => {
      files.set(headFile(9), "x");
    };
    const report = await checked(await handMade({ change }));
    expect([stepOf(report, "heads")?.outcome, report.signedSize]).toEqual(["fail", 4]);
    expect(report.root).toBe(made.root);
  });
});

describe("heads that were kept elsewhere", () => {
  it("pass when the records are those that they tell of", async () => {
    const made = await handMade();
    const report = await checked(made, { heads: [made.head, made.head] });
    expect(stepOf(report, "given-heads")).toEqual({ outcome: "pass", evidence: null });
    expect(report.steps.find(({ name }) => name === "given-heads")?.detail.en).toContain("those of 2 heads");
  });

  it.each([
    ["is no note", async () => "x".repeat(2_000), "could-not-check", { head: "x".repeat(1_000) }],
    [
      "is a note and no head",
      async () => noteText({ text: "xin chào\n", signatures: [await signText("xin chào\n", logKey)] }),
      "could-not-check",
      { head: expect.any(String) },
    ],
    ["tells of another root", () => signedHead(4, "11".repeat(32)), "fail", { rootAtSize: expect.any(String) }],
    ["tells of more", () => signedHead(5, "11".repeat(32)), "fail", { rootAtSize: null }],
    [
      "is signed by a stranger",
      () => signedHead(4, "11".repeat(32), { key: testKey("la.example") }),
      "could-not-check",
      { _tag: "UnknownSigners" },
    ],
  ] as const)("and of which one %s do not", async (_what, head, outcome, evidence) => {
    const made = await handMade();
    const report = await checked(made, { heads: [made.head, await head()] });
    expect(stepOf(report, "given-heads")).toMatchObject({ outcome, evidence });
  });
});

describe("a trust file", () => {
  const witness = testKey("thanh-tra.example", "witness");
  const policy = `log ${verifierKeyText(logKey.key)}\nwitness W ${verifierKeyText(witness.key)}\nquorum W\n`;
  const time = Date.parse("2026-03-01T02:03:04.000Z") / 1000;

  async function cosigned(head: string): Promise<string> {
    const note = ok(parseNote(head));
    return noteText(withSignature(note, await cosignText(note.text, witness, time)));
  }

  it("is content with a head that the witness saw, and the bundle is anchored up to there", async () => {
    const made = await handMade();
    const report = await checked(made, { policy, heads: [await cosigned(made.head)] });
    expect(report.verdict).toBe("anchored");
    expect(report.anchored).toEqual({
      size: 4,
      witnesses: [{ name: "thanh-tra.example", at: "2026-03-01T02:03:04.000Z" }],
    });
    expect(stepOf(report, "policy")).toEqual({ outcome: "pass", evidence: null });
    expect(report.steps.find(({ name }) => name === "policy")?.detail.en).toBe(
      "thanh-tra.example (2026-03-01T02:03:04.000Z) saw the head of 4 records",
    );
    expect(report.meaning.en).toBe(
      "The first 4 records are those that somebody outside has seen; the 0 after them agree with themselves only.",
    );
    expect(report.meaning.vi).toContain("4 mục đầu");
  });

  it("takes the largest head, in whatever order they come", async () => {
    const small = await handMade({ records: (await firstRecords()).slice(0, 2) });
    const made = await handMade({ records: await firstRecords() });
    const heads = [await cosigned(made.head), await cosigned(small.head)];
    for (const given of [heads, heads.toReversed()]) {
      expect((await checked(made, { policy, heads: given })).anchored?.size).toBe(3);
    }
  });

  it("is not content with what no witness saw, and the fault is the evidence", async () => {
    const made = await handMade();
    const report = await checked(made, { policy });
    expect(stepOf(report, "policy")).toMatchObject({ outcome: "could-not-check", evidence: { _tag: "QuorumMissed" } });
    expect([report.verdict, report.anchored]).toEqual(["unchecked", null]);
    const headless = await checked(await handMade({ change: without(headFile(4)) }), { policy });
    expect(stepOf(headless, "policy")).toEqual({ outcome: "could-not-check", evidence: null });
  });

  it("is not content with a head that the records are not those of, whoever saw it", async () => {
    const made = await handMade();
    const report = await checked(made, { policy, heads: [await cosigned(await signedHead(4, "22".repeat(32)))] });
    expect(report.anchored).toBeNull();
    expect(stepOf(report, "policy")?.outcome).toBe("could-not-check");
  });

  it("that asks for no witness anchors nothing", async () => {
    const made = await handMade();
    const report = await checked(made, { policy: `log ${verifierKeyText(logKey.key)}\nquorum none\n` });
    expect([stepOf(report, "policy")?.outcome, report.anchored, report.verdict]).toEqual([
      "pass",
      null,
      "self-consistent",
    ]);
    expect(report.steps.find(({ name }) => name === "policy")?.detail.en).toContain("nobody outside has seen one");
  });

  const firstRecords = async () => [
    { stream: `ledger-${ledger}`, revision: 0, type: "LedgerOpened" },
    { stream: "agency-a", revision: 0, type: "AgencyRegistered" },
    { stream: "agency-b", revision: 0, type: "AgencyRegistered" },
  ];
});

describe("signatures of authors in a bundle", () => {
  const an = testKey("an.example");
  const metadata = '{"assurance":"signed"}';

  async function signedRecords(key = an) {
    const plain = { stream: `ledger-${ledger}`, revision: 0, type: "LedgerOpened" };
    const event = { stream: "agency-a", revision: 0, type: "AgencyRegistered", metadata };
    const header = leafHeaderOf(nodeHashing, ledger, {
      ...{ ...event, id: "id-1", schema: 1, recordedAt: "2024-01-01T00:00:00.000Z", data: dataOf(1) },
    });
    return [plain, { ...event, signature: authorLine(await signText(authorText(header), key)) }];
  }

  const list = (agency: string) => `author ${verifierKeyText(an.key)} ${agency} 2020-01-01\n`;

  it("fit with a list of their keys, and are counted", async () => {
    const report = await checked(await handMade({ records: await signedRecords() }), { authors: list("so-mau/an") });
    expect(stepOf(report, "authors")).toEqual({ outcome: "pass", evidence: null });
    expect(report.authors).toEqual({ fits: 1, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0 });
  });

  it("can't be judged without one, and the first is named", async () => {
    const report = await checked(await handMade({ records: await signedRecords() }));
    expect(stepOf(report, "authors")?.outcome).toBe("could-not-check");
    expect(report.authors.unknownKey).toBe(1);
    const other = `author ${verifierKeyText(testKey("x.example").key)} so-mau 2020-01-01\n`;
    const listed = await checked(await handMade({ records: await signedRecords() }), { authors: other });
    expect(stepOf(listed, "authors")).toMatchObject({
      outcome: "could-not-check",
      evidence: { first: { index: 1, stream: "agency-a", revision: 0, key: `an.example+${an.key.id}` } },
    });
  });

  it("by another than the record names are broken, and the record is the evidence", async () => {
    const report = await checked(await handMade({ records: await signedRecords() }), { authors: list("so-khac") });
    const record = {
      ...{ rule: "author-other", index: 1, stream: "agency-a", revision: 0, id: "id-1" },
      ...{ expected: "so-khac", found: "so-mau/an" },
    };
    expect(stepOf(report, "authors")).toEqual({ outcome: "fail", evidence: { record, refutedRecords: 1 } });
    expect(report.firstBroken).toEqual(record);
    expect([report.verdict, report.authors.refuted]).toEqual(["broken", 1]);
  });

  it("that were taken off are told, where somebody asks by a list", async () => {
    const [plain, signed] = await signedRecords();
    const { signature: _, ...bare } = signed as { readonly signature: string } & NonNullable<typeof plain>;
    const made = await handMade({ records: [plain as NonNullable<typeof plain>, bare] });
    const report = await checked(made, { authors: list("so-mau") });
    expect(stepOf(report, "authors")).toEqual({
      outcome: "could-not-check",
      evidence: { first: { index: 1, stream: "agency-a", revision: 0 } },
    });
    expect(report.authors.saidOnly).toBe(1);
    expect(stepOf(await checked(made), "authors")).toEqual({ outcome: "nothing-to-check", evidence: null });
  });

  it("in a list that is not in form are refused", async () => {
    const files = filesOf(bytesOf((await handMade()).files));
    expect(
      await checkBundle({ hashing: streamHashing, signatures: nodeSignatures }, files, { authors: "author x" }),
    ).toMatchObject({ ok: false });
    expect(
      await checkBundle({ hashing: streamHashing, signatures: nodeSignatures }, files, { policy: "x" }),
    ).toMatchObject({ ok: false });
  });

  it("are asked for beforehand by machines that answer later: those of heads, and of authors with a list", async () => {
    const witness = testKey("thanh-tra.example", "witness");
    const made = await handMade({ records: await signedRecords() });
    const files = filesOf(bytesOf(made.files));
    const textsOf = async (questions: NonNullable<Questions>) =>
      (await signaturesAsked(streamHashing, files, questions)).map(([, text]) => text.split("\n")[0]);
    expect(await textsOf({})).toEqual(["so-cai.example/tay"]);
    expect(await textsOf({ heads: [made.head, "x"], policy: "x", authors: "x" })).toEqual([
      "so-cai.example/tay",
      "so-cai.example/tay",
    ]);
    expect(await textsOf({ authors: list("so-mau") })).toEqual(["so-cai.example/tay", "chidao/author/1"]);
    const note = ok(parseNote(made.head));
    const seen = noteText(withSignature(note, await cosignText(note.text, witness, 7)));
    const policy = `log ${verifierKeyText(logKey.key)}\nwitness W ${verifierKeyText(witness.key)}\nquorum W\n`;
    expect(await textsOf({ heads: [seen], policy })).toContain("cosignature/v1");
  });
});
