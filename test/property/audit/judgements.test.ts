/** What a check of a bundle says, step by step: the outcome, and the evidence that it rests on. */
import {
  authorLine,
  type BundleReport,
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
  dataOf,
  type HandMade,
  type HandOptions,
  handMade,
  headFile,
  ledger,
  logKey,
  signedHead,
} from "../../support/hand-made-bundle.js";
import { nodeHashing } from "../../support/hashing.js";

type Questions = Parameters<typeof checkBundle>[2];

const tools = { hashing: streamHashing, signatures: nodeSignatures };
const check = async ({ files }: Pick<HandMade, "files">, questions: Questions = {}): Promise<BundleReport> =>
  ok(await checkBundle(tools, filesOf(bytesOf(files)), questions));

const stepOf = ({ steps }: BundleReport, name: string) => {
  const found = steps.find((step) => step.name === name);
  return found === undefined ? undefined : { outcome: found.outcome, evidence: found.evidence };
};

const edit =
  (name: string, change: (text: string) => string) =>
  (files: Map<string, string>): void => {
    files.set(name, change(files.get(name) ?? ""));
  };
const without =
  (...names: ReadonlyArray<string>) =>
  (files: Map<string, string>): void => {
    for (const name of names) files.delete(name);
  };

const names = ["manifest", "files", "leaves", "records", "counts", "heads", "given-heads", "policy", "authors"];
const part = (stream: string) =>
  stream.startsWith("assignment-") ? "asked" : stream.startsWith("ledger-") ? "context" : "left-out";

describe("a bundle that is as it was made", () => {
  it("passes, step by step, and says what is there", async () => {
    const made = await handMade();
    const report = await check(made);
    expect(report.steps.map(({ name, outcome, evidence }) => [name, outcome, evidence])).toEqual(
      names.map((name) => {
        const isAsked = !["given-heads", "policy", "authors"].includes(name);
        return [name, isAsked ? "pass" : "nothing-to-check", null];
      }),
    );
    expect(report).toMatchObject({
      ...{ verdict: "self-consistent", ledger, size: 4, root: made.root, exported: 4, signedSize: 4, anchored: null },
      manifest: { scope: { kind: "ledger" }, exportedBy: null, software: "by hand" },
      authors: { fits: 0, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0 },
      firstBroken: null,
    });
    expect(report.meaning.en).toBe(
      "The bundle agrees with itself and with signatures over its first 4 records. Nobody outside has seen it: whoever holds the ledger and its key could have rewritten all of it.",
    );
  });

  it("of a part says how many texts are not there", async () => {
    const report = await check(await handMade({ role: part }));
    expect([report.verdict, report.exported]).toEqual(["self-consistent", 3]);
    expect(report.meaning.en).toContain("The bundle holds the texts of 3 of 4 records");
    expect(report.meaning.vi).toContain("3 trên 4 mục");
    expect(report.steps.find(({ name }) => name === "manifest")?.detail.en).toBe(
      "scope: assignment D1.1 (2 records asked for, 1 that they rest on); exported by: nobody named (the exporter's own word)",
    );
    expect(report.steps.find(({ name }) => name === "records")?.detail.en).toContain("of 1 others only the header");
  });

  it("without a signed head has nothing that a signature covers", async () => {
    const report = await check(await handMade({ change: without(headFile(4)) }));
    expect(stepOf(report, "heads")).toEqual({ outcome: "nothing-to-check", evidence: null });
    expect(report.signedSize).toBe(0);
    expect(report.meaning.en).toContain("agrees with itself. Nobody");
  });

  it("names files that are no part of it", async () => {
    const report = await check(await handMade({ spoil: (files) => void files.set("ghi-chu.txt", "x") }));
    expect(report.verdict).toBe("self-consistent");
    const { detail } = report.steps.find(({ name }) => name === "files") ?? {};
    expect(detail?.en).toBe("6 files are as listed; no part of the bundle: ghi-chu.txt");
  });

  it("is read with the progress told, of as many as the manifest says", async () => {
    const told: Array<readonly [number, number | null]> = [];
    const records = Array.from({ length: 2_001 }, (_, at) => ({
      ...(at === 0
        ? { stream: `ledger-${ledger}`, revision: 0, type: "LedgerOpened" }
        : { stream: "agency-a", revision: at - 1, type: "AgencyRegistered" }),
    }));
    const onProgress = (done: number, of: number | null) => void told.push([done, of]);
    expect((await check(await handMade({ records }), { onProgress })).verdict).toBe("self-consistent");
    expect(told).toEqual([
      [0, 2_001],
      [2_000, 2_001],
    ]);
    told.length = 0;
    await check(await handMade({ spoil: without("manifest.json") }), { onProgress });
    expect(told).toEqual([[0, null]]);
  });
});

describe("a bundle in which something is wrong", () => {
  const sha = expect.stringMatching(/^[0-9a-f]{64}$/);
  const line = (file: string, at: number, rule: string, index: number | null = null) => ({
    file,
    line: at,
    rule,
    index,
  });
  const cases: ReadonlyArray<readonly [string, HandOptions, string, string, unknown]> = [
    ["no manifest", { spoil: without("manifest.json") }, "manifest", "could-not-check", null],
    ["no manifest", { spoil: without("manifest.json") }, "files", "could-not-check", null],
    ["no manifest", { spoil: without("manifest.json") }, "leaves", "could-not-check", null],
    ["no manifest", { spoil: without("manifest.json") }, "records", "could-not-check", null],
    ["no manifest", { spoil: without("manifest.json") }, "counts", "could-not-check", null],
    [
      "a manifest that is not in form",
      { spoil: edit("manifest.json", () => "{}\n") },
      ...(["manifest", "fail"] as const),
      { _tag: "Malformed", what: "manifest", line: 1, reason: "line-unknown" },
    ],
    [
      "a manifest that is no text",
      { spoil: edit("manifest.json", () => "") },
      ...(["manifest", "fail"] as const),
      { _tag: "Malformed", what: "manifest", line: 1, reason: "no-final-newline" },
    ],
    ["a listed file that is not there", { spoil: without(headFile(4)) }, "files", "fail", { name: headFile(4) }],
    [
      "a file of another length",
      { spoil: edit("types.jsonl", (text) => `${text}\n`) },
      ...(["files", "fail"] as const),
      {
        name: "types.jsonl",
        listed: { bytes: 252, sha256: sha },
        found: { bytes: 253, sha256: sha },
      },
    ],
    [
      "a file of other bytes",
      { spoil: edit("types.jsonl", (text) => text.replace("Ledger", "ledger")) },
      ...(["files", "fail"] as const),
      { name: "types.jsonl", listed: { bytes: 252, sha256: sha }, found: { bytes: 252, sha256: sha } },
    ],
    [
      "no headers",
      { change: without("leaves.jsonl") },
      "leaves",
      "could-not-check",
      line("leaves.jsonl", 1, "missing"),
    ],
    ["no headers", { change: without("leaves.jsonl") }, "records", "could-not-check", null],
    ["no headers", { change: without("leaves.jsonl") }, "counts", "could-not-check", null],
    [
      "headers that end in the middle of a line",
      { change: edit("leaves.jsonl", (text) => text.slice(0, -1)) },
      ...(["leaves", "fail"] as const),
      line("leaves.jsonl", 4, "unterminated"),
    ],
    [
      "a header that is not in form",
      { change: edit("leaves.jsonl", (text) => text.replace('"revision":0,', '"revision":0 ,')) },
      ...(["leaves", "fail"] as const),
      line("leaves.jsonl", 1, "not-in-form", 0),
    ],
    [
      "a header with another revision",
      { change: edit("leaves.jsonl", (text) => text.replace('"revision":1,', '"revision":5,')) },
      ...(["leaves", "fail"] as const),
      {
        record: {
          ...{ rule: "revision", index: 3, stream: "assignment-x", revision: 5, id: "id-3", expected: "1", found: "5" },
        },
      },
    ],
    [
      "a header of another ledger",
      { change: edit("leaves.jsonl", (text) => text.replace('"id-3","ledger":"6f1f', '"id-3","ledger":"7f1f')) },
      ...(["leaves", "fail"] as const),
      { record: expect.objectContaining({ rule: "ledger", expected: ledger }) },
    ],
    ...(
      [
        ["size", 5],
        ["root", "00".repeat(32)],
        ["ledger", "7f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01"],
        ["streams", 4],
      ] as const
    ).map(
      ([member, value]) =>
        [
          `a manifest with another ${member}`,
          { manifest: { [member]: value, ...(member === "size" && { records: { exported: 4, leftOut: 1 } }) } },
          "leaves",
          "fail",
          { found: { size: 4, root: sha, ledger, streams: 3 } },
        ] as const,
    ),
    [
      "no texts",
      { change: without("records.jsonl") },
      "records",
      "could-not-check",
      line("records.jsonl", 1, "missing"),
    ],
    [
      "a text that is not that of its header",
      { change: edit("records.jsonl", (text) => text.replace('\\"n\\":2', '\\"n\\":7')) },
      ...(["records", "fail"] as const),
      line("records.jsonl", 3, "data-differs", 2),
    ],
    [
      "metadata that are not those of their header",
      { change: edit("records.jsonl", (text) => text.replace("declared", "signed")) },
      ...(["records", "fail"] as const),
      line("records.jsonl", 1, "metadata-differs", 0),
    ],
    [
      "a text that is not in form",
      { change: edit("records.jsonl", (text) => text.replace('"index":1', '"index":1 ')) },
      ...(["records", "fail"] as const),
      line("records.jsonl", 2, "not-in-form"),
    ],
    [
      "a text of a record that is not there",
      { change: edit("records.jsonl", (text) => `${text}{"data":"{}","index":9,"metadata":"{}"}\n`) },
      ...(["records", "fail"] as const),
      line("records.jsonl", 5, "out-of-place", 9),
    ],
    [
      "a text less than the manifest says",
      { change: edit("records.jsonl", (text) => text.split("\n").slice(1).join("\n")) },
      ...(["records", "fail"] as const),
      { listed: { exported: 4, leftOut: 0 }, found: 3, size: 4 },
    ],
    [
      "counts that do not make up the size",
      { manifest: { records: { exported: 4, leftOut: 1 } } },
      ...(["records", "fail"] as const),
      { listed: { exported: 4, leftOut: 1 }, found: 4, size: 4 },
    ],
    [
      "no list of streams",
      { change: without("streams.jsonl") },
      "counts",
      "could-not-check",
      line("streams.jsonl", 1, "missing"),
    ],
    [
      "no list of types",
      { change: without("types.jsonl") },
      "counts",
      "could-not-check",
      line("types.jsonl", 1, "missing"),
    ],
    [
      "a stream that ends elsewhere",
      { change: edit("streams.jsonl", (text) => text.replace('"last":1', '"last":2')) },
      ...(["counts", "fail"] as const),
      line("streams.jsonl", 3, "other-count"),
    ],
    [
      "a stream too few",
      { change: edit("streams.jsonl", (text) => text.split("\n").slice(0, -2).join("\n").concat("\n")) },
      ...(["counts", "fail"] as const),
      line("streams.jsonl", 2, "other-count"),
    ],
    [
      "a stream too many",
      { change: edit("streams.jsonl", (text) => `${text}${text.split("\n")[2]}\n`) },
      ...(["counts", "fail"] as const),
      line("streams.jsonl", 4, "other-count"),
    ],
    [
      "a type with another count",
      { change: edit("types.jsonl", (text) => text.replace('"exported":1', '"exported":0')) },
      ...(["counts", "fail"] as const),
      line("types.jsonl", 1, "other-count"),
    ],
    [
      "a stream that is said to be left out and is here",
      {
        change: edit("streams.jsonl", (text) =>
          text.replace('"role":"asked","stream":"agency-a"', '"role":"left-out","stream":"agency-a"'),
        ),
      },
      ...(["counts", "fail"] as const),
      line("streams.jsonl", 2, "other-count"),
    ],
    [
      "a stream that is said to be here and is not",
      {
        role: part,
        change: edit("streams.jsonl", (text) => text.replace('"role":"left-out"', '"role":"asked"')),
      },
      ...(["counts", "fail"] as const),
      line("streams.jsonl", 2, "other-count"),
    ],
    [
      "a stream of which a part is here",
      { change: edit("records.jsonl", (text) => text.split("\n").slice(0, 3).join("\n").concat("\n")) },
      ...(["counts", "fail"] as const),
      line("streams.jsonl", 3, "other-count"),
    ],
    [
      "a scope of which less was asked for",
      { role: part, change: edit("streams.jsonl", (text) => text.replace('"role":"asked"', '"role":"context"')) },
      ...(["counts", "fail"] as const),
      { scope: { asked: 2, context: 1, id: "x", kind: "assignment", name: "D1.1" }, found: { asked: 0, context: 3 } },
    ],
    [
      "a scope that rests on more",
      { role: part, manifest: { scope: { asked: 2, context: 2, id: "x", kind: "assignment", name: "D1.1" } } },
      ...(["counts", "fail"] as const),
      { scope: { asked: 2, context: 2, id: "x", kind: "assignment", name: "D1.1" }, found: { asked: 2, context: 1 } },
    ],
    ["a head that is no note", { change: edit(headFile(4), () => "x") }, "heads", "fail", { name: headFile(4) }],
    [
      "a head under another size's name",
      {
        change: (files) => {
          files.set(headFile(3), files.get(headFile(4)) ?? "");
          files.delete(headFile(4));
        },
      },
      ...(["heads", "fail"] as const),
      { name: headFile(3) },
    ],
    [
      "a head whose signature is of another text",
      { change: edit(headFile(4), (text) => text.replace("\n4\n", "\n04\n")) },
      ...(["heads", "fail"] as const),
      { name: headFile(4) },
    ],
  ];

  it.each(cases)("with %s is told so (%#)", async (_what, options, name, outcome, evidence) => {
    const report = await check(await handMade(options));
    expect(stepOf(report, name)).toEqual({ outcome, evidence });
    expect(report.verdict).toBe(report.steps.some((step) => step.outcome === "fail") ? "broken" : "unchecked");
  });

  it("with bytes that are no text is told so, in headers and in texts", async () => {
    for (const [name, step] of [
      ["leaves.jsonl", "leaves"],
      ["records.jsonl", "records"],
    ] as const) {
      const bytes = new Map(bytesOf((await handMade()).files));
      const content = Buffer.from(bytes.get(name) ?? []);
      content[content.indexOf("\n") + 20] = 0xff;
      const report = ok(await checkBundle(tools, filesOf(bytes.set(name, content)), {}));
      const evidence = { file: name, line: 2, rule: "not-in-form", index: null };
      expect(stepOf(report, step)).toEqual({ outcome: "fail", evidence });
    }
  });

  it("is broken where it is read first, and says so in words", async () => {
    const change = edit("records.jsonl", (text) => text.replace('\\"n\\":2', '\\"n\\":7'));
    const report = await check(await handMade({ change }));
    expect(report.firstBroken).toEqual({ file: "records.jsonl", line: 3, rule: "data-differs", index: 2 });
    expect([report.exported, report.meaning.en]).toEqual([3, "The bundle was changed."]);
    const gone = await check(await handMade({ spoil: without("manifest.json") }));
    expect([gone.manifest, gone.meaning.en]).toEqual([null, "Nothing disagrees, but something could not be checked."]);
  });
});

describe("a head that came along", () => {
  const swapped = (text: string) => edit(headFile(4), () => text);

  it("of another root is the evidence, with what was found", async () => {
    const text = await signedHead(4, "00".repeat(32));
    const made = await handMade({ change: swapped(text) });
    expect(stepOf(await check(made), "heads")).toEqual({
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
    expect(stepOf(await check(made), "heads")).toEqual({ outcome: "fail", evidence });
    const cut = await handMade({
      change: (files) => {
        change(files);
        edit("leaves.jsonl", (all) => all.slice(0, -1))(files);
      },
    });
    expect(stepOf(await check(cut), "heads")).toMatchObject({
      outcome: "could-not-check",
      evidence: { head: text, found: { size: 3 }, rootAtSize: null },
    });
  });

  it("of a stranger can't be judged; its evidence is the note", async () => {
    const made = await handMade();
    const stranger = testKey("la.example");
    const text = await signedHead(4, made.root, { key: stranger });
    const report = await check(await handMade({ change: swapped(text) }));
    expect(stepOf(report, "heads")).toEqual({
      outcome: "could-not-check",
      evidence: { _tag: "UnknownSigners", names: ["la.example"], note: text },
    });
  });

  it("whose signature does not fit is broken; its evidence is the note and whose signature it is", async () => {
    const made = await handMade();
    const other = await signedHead(3, made.root);
    const text = `${made.head.split("\n\n")[0]}\n\n${other.split("\n\n")[1]}`;
    const report = await check(await handMade({ change: swapped(text) }));
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
    expect(stepOf(await check(await handMade({ change })), "heads")).toMatchObject({
      outcome: "could-not-check",
      evidence: { _tag: "UnknownSigners" },
    });
  });

  it("counts up to the last that agrees", async () => {
    const made = await handMade();
    const change = (files: Map<string, string>): void => {
      files.set(headFile(9), "x");
    };
    const report = await check(await handMade({ change }));
    expect([stepOf(report, "heads")?.outcome, report.signedSize]).toEqual(["fail", 4]);
    expect(report.root).toBe(made.root);
  });
});

describe("heads that were kept elsewhere", () => {
  it("pass when the records are those that they tell of", async () => {
    const made = await handMade();
    const report = await check(made, { heads: [made.head, made.head] });
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
    const report = await check(made, { heads: [made.head, await head()] });
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
    const report = await check(made, { policy, heads: [await cosigned(made.head)] });
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
      expect((await check(made, { policy, heads: given })).anchored?.size).toBe(3);
    }
  });

  it("is not content with what no witness saw, and the fault is the evidence", async () => {
    const made = await handMade();
    const report = await check(made, { policy });
    expect(stepOf(report, "policy")).toMatchObject({ outcome: "could-not-check", evidence: { _tag: "QuorumMissed" } });
    expect([report.verdict, report.anchored]).toEqual(["unchecked", null]);
    const headless = await check(await handMade({ change: without(headFile(4)) }), { policy });
    expect(stepOf(headless, "policy")).toEqual({ outcome: "could-not-check", evidence: null });
  });

  it("is not content with a head that the records are not those of, whoever saw it", async () => {
    const made = await handMade();
    const report = await check(made, { policy, heads: [await cosigned(await signedHead(4, "22".repeat(32)))] });
    expect(report.anchored).toBeNull();
    expect(stepOf(report, "policy")?.outcome).toBe("could-not-check");
  });

  it("that asks for no witness anchors nothing", async () => {
    const made = await handMade();
    const report = await check(made, { policy: `log ${verifierKeyText(logKey.key)}\nquorum none\n` });
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
    const report = await check(await handMade({ records: await signedRecords() }), { authors: list("so-mau/an") });
    expect(stepOf(report, "authors")).toEqual({ outcome: "pass", evidence: null });
    expect(report.authors).toEqual({ fits: 1, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0 });
  });

  it("can't be judged without one, and the first is named", async () => {
    const report = await check(await handMade({ records: await signedRecords() }));
    expect(stepOf(report, "authors")?.outcome).toBe("could-not-check");
    expect(report.authors.unknownKey).toBe(1);
    const other = `author ${verifierKeyText(testKey("x.example").key)} so-mau 2020-01-01\n`;
    const listed = await check(await handMade({ records: await signedRecords() }), { authors: other });
    expect(stepOf(listed, "authors")).toMatchObject({
      outcome: "could-not-check",
      evidence: { first: { index: 1, stream: "agency-a", revision: 0, key: `an.example+${an.key.id}` } },
    });
  });

  it("by another than the record names are broken, and the record is the evidence", async () => {
    const report = await check(await handMade({ records: await signedRecords() }), { authors: list("so-khac") });
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
    const report = await check(made, { authors: list("so-mau") });
    expect(stepOf(report, "authors")).toEqual({
      outcome: "could-not-check",
      evidence: { first: { index: 1, stream: "agency-a", revision: 0 } },
    });
    expect(report.authors.saidOnly).toBe(1);
    expect(stepOf(await check(made), "authors")).toEqual({ outcome: "nothing-to-check", evidence: null });
  });

  it("in a list that is not in form are refused", async () => {
    const files = filesOf(bytesOf((await handMade()).files));
    expect(await checkBundle(tools, files, { authors: "author x" })).toMatchObject({ ok: false });
    expect(await checkBundle(tools, files, { policy: "x" })).toMatchObject({ ok: false });
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
