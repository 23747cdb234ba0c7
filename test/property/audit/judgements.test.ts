/** What a check of a bundle says, step by step: the outcome, and the evidence that it rests on. */
import { checkBundle } from "@chidao/audit";
import { streamHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import { filesOf, ok } from "../../support/bundles.js";
import { nodeSignatures } from "../../support/ed25519.js";
import {
  bytesOf,
  checked,
  edit,
  type HandOptions,
  handMade,
  headFile,
  ledger,
  stepOf,
  without,
} from "../../support/hand-made-bundle.js";

const part = (stream: string) =>
  stream.startsWith("assignment-") ? "asked" : stream.startsWith("ledger-") ? "context" : "left-out";

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
    const report = await checked(await handMade(options));
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
      const report = ok(
        await checkBundle(
          { hashing: streamHashing, signatures: nodeSignatures },
          filesOf(bytes.set(name, content)),
          {},
        ),
      );
      const evidence = { file: name, line: 2, rule: "not-in-form", index: null };
      expect(stepOf(report, step)).toEqual({ outcome: "fail", evidence });
    }
  });

  it("is broken where it is read first, and says so in words", async () => {
    const change = edit("records.jsonl", (text) => text.replace('\\"n\\":2', '\\"n\\":7'));
    const report = await checked(await handMade({ change }));
    expect(report.firstBroken).toEqual({ file: "records.jsonl", line: 3, rule: "data-differs", index: 2 });
    expect([report.exported, report.meaning.en]).toEqual([3, "The bundle was changed."]);
    const gone = await checked(await handMade({ spoil: without("manifest.json") }));
    expect([gone.manifest, gone.meaning.en]).toEqual([null, "Nothing disagrees, but something could not be checked."]);
  });
});
