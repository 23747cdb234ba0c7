/** The lines and small files of a bundle at their very edges, and what is said of them where. */
import {
  type BundleFiles,
  checkBundle,
  countTypes,
  manifestText,
  noteLengthMax,
  parseLeafLine,
  verifierKeyText,
} from "@chidao/audit";
import { leafHeaderOf, leafHeaderText } from "@chidao/core/merkle";
import { streamHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import { filesOf, ok } from "../../support/bundles.js";
import { nodeSignatures } from "../../support/ed25519.js";
import { bytesOf, handMade, headFile, ledger, logKey } from "../../support/hand-made-bundle.js";
import { nodeHashing } from "../../support/hashing.js";

const hash = "ab".repeat(32);
describe("lines of a bundle", () => {
  const header = () =>
    leafHeaderText(
      leafHeaderOf(nodeHashing, ledger, {
        ...{ stream: "a", revision: 0, id: "id", type: "T", schema: 1, recordedAt: "2024-01-01T00:00:00.000Z" },
        ...{ data: "{}", metadata: "{}" },
      }),
    );

  it("are headers exactly where the header is written so", () => {
    expect(parseLeafLine(header())).toMatchObject({ stream: "a", signature: null });
    for (const line of ["null", "5", "[]", "", "{}", `${header()} `])
      expect([line, parseLeafLine(line)]).toEqual([line, undefined]);
    for (const [from, to] of [
      ['"revision":0', '"revision":0.5'],
      ['"signature":null', '"signature":5'],
      ['"stream":"a"', '"stream":5'],
      ['"v":1', '"v":1,"x":2'],
    ] as const) {
      expect(header()).toContain(from);
      expect([to, parseLeafLine(header().replace(from, to))]).toEqual([to, undefined]);
    }
    const signed = header().replace('"signature":null', '"signature":"— x y"');
    expect(parseLeafLine(signed)).toMatchObject({ signature: "— x y" });
  });

  it("are texts exactly where they are written so", async () => {
    for (const line of [
      ...[
        "null",
        "5",
        "[]",
        "x",
        "{}",
        '{"data":"a","index":0,"metadata":"b","x":1}',
        '{"data":5,"index":0,"metadata":"b"}',
      ],
      ...[
        '{"data":"a","index":0.5,"metadata":"b"}',
        '{"data":"a","index":0,"metadata":5}',
        '{"index":0,"data":"a","metadata":"b"}',
      ],
    ]) {
      const { files } = await handMade({ change: (all) => void all.set("records.jsonl", `${line}\n`) });
      const report = ok(
        await checkBundle({ hashing: streamHashing, signatures: nodeSignatures }, filesOf(bytesOf(files))),
      );
      const records = report.steps.find(({ name }) => name === "records");
      expect([line, records?.evidence?.["rule"]]).toEqual([line, "not-in-form"]);
    }
  });

  it("count types in the order in which they came, by their versions", () => {
    const types = countTypes();
    types.add({ type: "B", schema: 1 }, true);
    types.add({ type: "A", schema: 2 }, false);
    types.add({ type: "B", schema: 1 }, false);
    types.add({ type: "B", schema: 2 }, true);
    expect(types.lines()).toEqual([
      '{"exported":1,"records":2,"schema":1,"type":"B"}',
      '{"exported":0,"records":1,"schema":2,"type":"A"}',
      '{"exported":1,"records":1,"schema":2,"type":"B"}',
    ]);
    expect(types.names()).toEqual([
      { type: "B", schema: 1 },
      { type: "A", schema: 2 },
      { type: "B", schema: 2 },
    ]);
  });
});

describe("small files of a bundle", () => {
  const large = 16_777_216;

  const tools = { hashing: streamHashing, signatures: nodeSignatures };
  const check = async (files: BundleFiles) => ok(await checkBundle(tools, files));
  it("are not read when they are longer than they may be", async () => {
    const { files } = await handMade({ spoil: (all) => void all.delete("manifest.json") });
    const reasonOf = async (bytes: number) => {
      const long = { bytes, read: async () => Buffer.from("[]\n") };
      const report = await check(new Map([...filesOf(bytesOf(files)), ["manifest.json", long]]));
      return report.steps[0]?.evidence?.["reason"];
    };
    expect([await reasonOf(large), await reasonOf(large + 1)]).toEqual(["line-unknown", "no-final-newline"]);
    const head = { bytes: noteLengthMax + 1, read: async () => Buffer.from("x") };
    const made = await handMade();
    const later = await check(new Map([...filesOf(bytesOf(made.files)), [headFile(9), head]]));
    expect(later.steps.find(({ name }) => name === "heads")?.evidence).toEqual({ name: headFile(9) });
  });

  it("are a manifest with file names that stay inside, of a scope that is known", async () => {
    const of = async (text: string) => {
      const { files } = await handMade({ spoil: (all) => void all.set("manifest.json", text) });
      const [step] = (await check(filesOf(bytesOf(files)))).steps;
      return step?.outcome === "pass" ? "pass" : step?.evidence?.["reason"];
    };
    const manifest = (part: object) =>
      manifestText({
        ...{ ledger, size: 1, root: hash, streams: 1, records: { exported: 1, leftOut: 0 } },
        ...{ scope: { kind: "ledger" }, exportedBy: null, software: "x", files: [], ...part },
      });
    const named = (name: string) => manifest({ files: [{ name, bytes: 1, sha256: hash }] });
    for (const name of ["a", "a.txt", "a/b", "a/b/c_d-e.f.json-x", "heads/0000000000000001.note", "A.b-c"])
      expect([name, await of(named(name))]).toEqual([name, "pass"]);
    for (const name of ["a b", "a/", "/a", "a..b", "a.b_"])
      expect([name, await of(named(name))]).toEqual([name, "members"]);
    for (const kind of ["directive", "agency", "assignment"])
      expect([kind, await of(manifest({ scope: { kind, name: "x", id: "x", asked: 1, context: 0 } }))]).toEqual([
        kind,
        "pass",
      ]);
    const by = { agency: "a", role: "văn thư", officer: "an" };
    expect(await of(manifest({ exportedBy: by }))).toBe("pass");
    for (const wrong of [{ role: 5 }, { officer: true }, { agency: null }])
      expect(await of(manifest({ exportedBy: { ...by, ...wrong } }))).toBe("members");
  });

  it("are heads from the smallest to the largest, in whatever order the files come", async () => {
    const records = [
      { stream: `ledger-${ledger}`, revision: 0, type: "LedgerOpened" },
      { stream: "a", revision: 0, type: "AgencyRegistered" },
    ];
    const small = await handMade({ records: records.slice(0, 1) });
    const made = await handMade({ records, change: (all) => void all.set(headFile(1), small.head) });
    const report = await check(new Map([...filesOf(bytesOf(made.files))].reverse()));
    expect([report.verdict, report.signedSize]).toEqual(["self-consistent", 2]);
  });

  it("are keys that stand alone in their files", async () => {
    const key = `keys/${logKey.key.id}.key`;
    const { files } = await handMade({ change: (all) => void all.set(key, `\n${verifierKeyText(logKey.key)}`) });
    const heads = (await check(filesOf(bytesOf(files)))).steps.find(({ name }) => name === "heads");
    expect(heads?.evidence).toMatchObject({ _tag: "UnknownSigners" });
  });
});
