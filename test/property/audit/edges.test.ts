/** Forms at their very edges: the longest that is taken, the shortest that is refused, and what is said of it where. */
import {
  type BundleFiles,
  base64Of,
  base64OfHash,
  bytesOfBase64,
  checkBundle,
  checkHead,
  clockStepsMax,
  consistencyProof,
  cosignText,
  countTypes,
  crc32,
  directory,
  drawSample,
  evidenceOf,
  firstBroken,
  hashOfBase64,
  inclusionProof,
  localHeader,
  logReader,
  type Malformed,
  manifestText,
  noteLengthMax,
  noteText,
  openNote,
  openZip,
  parseLeafLine,
  parseNote,
  parsePolicy,
  parseReceipt,
  parseTreeHead,
  parseVerifierKey,
  parseWitnessRequest,
  policyEntriesMax,
  policyLengthMax,
  policyText,
  readWriters,
  receiptLengthMax,
  signText,
  textOfUtf8,
  tilesFor,
  treeIndex,
  utf8Of,
  verifierKeyText,
  withSignature,
  type ZipEntry,
} from "@chidao/audit";
import { emptyFrontier, extend, leafHeaderOf, leafHeaderText } from "@chidao/core/merkle";
import { streamHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import { filesOf, ok } from "../../support/bundles.js";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { bytesOf, handMade, headFile, ledger, logKey, signedHead } from "../../support/hand-made-bundle.js";
import { nodeHashing } from "../../support/hashing.js";

const hash = "ab".repeat(32);
const refusal = (what: Malformed["what"], line: number, reason: Malformed["reason"]) => ({
  ok: false,
  error: { _tag: "Malformed", what, line, reason },
});

describe("a zip file", () => {
  const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
  const open = async (...parts: ReadonlyArray<Uint8Array>) => {
    const file = filesOf(new Map([["a.zip", new Uint8Array(Buffer.concat(parts))]])).get("a.zip");
    if (file === undefined) throw new Error("no file");
    return openZip(file);
  };
  /** Files one after the other, their entries, and where the directory begins. */
  const packed = (...files: ReadonlyArray<readonly [string, string]>) => {
    const entries: Array<ZipEntry> = [];
    const parts: Array<Uint8Array> = [];
    let at = 0;
    for (const [name, text] of files) {
      const content = utf8(text);
      const entry = { name, bytes: content.length, crc: crc32(0, content), at };
      const header = localHeader(entry);
      entries.push(entry);
      parts.push(header, content);
      at += header.length + content.length;
    }
    return { entries, parts, at };
  };
  const two = () => packed(["a.txt", "một"], ["b.txt", "hai ba"]);

  it("without files is one", async () => {
    expect(ok(await open(directory([], 0))).size).toBe(0);
    const end = directory([], 0);
    expect(await open(end.with(16, 1))).toEqual(refusal("zip", 1, "line-unknown"));
    expect(await open(end.with(0, 0))).toEqual(refusal("zip", 1, "line-unknown"));
    expect(await open(end.subarray(1))).toEqual(refusal("zip", 1, "line-missing"));
    expect(await open(utf8("x"), directory([], 0))).toEqual(refusal("zip", 1, "members"));
  });

  it("gives any part of a file", async () => {
    const { entries, parts, at } = two();
    const files = ok(await open(...parts, directory(entries, at)));
    expect(Buffer.from((await files.get("b.txt")?.read(4, 6)) ?? []).toString()).toBe("ba");
    expect([...files].map(([name, { bytes }]) => [name, bytes])).toEqual([
      ["a.txt", 5],
      ["b.txt", 6],
    ]);
  });

  it("names the entry of its directory that is not in form", async () => {
    const { entries, parts, at } = two();
    const list = directory(entries, at);
    const second = 46 + "a.txt".length;
    const spoilt = (place: number, value: number) => open(...parts, list.with(place, value));
    expect(await spoilt(0, 0)).toEqual(refusal("zip", 1, "line-unknown"));
    expect(await spoilt(second, 0)).toEqual(refusal("zip", 2, "line-unknown"));
    expect(await spoilt(second + 10, 8)).toEqual(refusal("zip", 2, "not-stored"));
    expect(await spoilt(second + 46, 0xff)).toEqual(refusal("zip", 2, "members"));
  });

  it("holds its files in the order of its directory, with nothing between and nothing behind", async () => {
    const { entries, parts, at } = two();
    expect(await open(...parts, directory(entries.toReversed(), at))).toEqual(refusal("zip", 1, "members"));
    expect(await open(...parts, utf8("x"), directory(entries, at + 1))).toEqual(refusal("zip", 1, "members"));
    const longer = packed(["a.txt", "một"]);
    const claimed = longer.entries.map((entry) => ({ ...entry, bytes: entry.bytes + 1 }));
    const header = localHeader(claimed[0] as ZipEntry);
    expect(await open(header, utf8("một"), directory(claimed, longer.at))).toEqual(refusal("zip", 1, "members"));
  });
});

describe("a note", () => {
  const signature = () => signText("x\n", logKey);

  it("may have an empty first line, and is taken up to its greatest length", async () => {
    const line = noteText({ text: "x\n", signatures: [await signature()] }).slice("x\n\n".length);
    expect(parseNote(`\n\n${line}`)).toMatchObject({ ok: true, value: { text: "\n" } });
    const room = noteLengthMax - line.length - 2;
    expect(parseNote(`${"x".repeat(room)}\n\n${line}`).ok).toBe(true);
    expect(parseNote(`${"x".repeat(room + 1)}\n\n${line}`)).toEqual(refusal("note", 1, "too-long"));
  });

  it("is refused at the line that is not in form", async () => {
    const line = noteText({ text: "x\n", signatures: [await signature()] }).slice("x\n\n".length, -1);
    const cases: ReadonlyArray<readonly [string, ReturnType<typeof refusal>]> = [
      ["a\ud800\n", refusal("note", 1, "lone-surrogate")],
      ["a\nb\u0007\n", refusal("note", 2, "control-character")],
      [`a\n\n${line}`, refusal("note", 3, "no-final-newline")],
      ["a\nb\n", refusal("note", 3, "no-signatures")],
      ["a\n\n\n", refusal("note", 4, "no-signatures")],
      [`a\n\n${`${line}\n`.repeat(101)}`, refusal("note", 103, "too-many-signatures")],
      [`a\n\n${line}\nx${line}\n`, refusal("note", 4, "signature-line")],
      [`a\n\n${line} x\n`, refusal("note", 3, "signature-line")],
      [`a\n\n— x\n`, refusal("note", 3, "signature-line")],
    ];
    for (const [text, expected] of cases)
      expect([text.slice(0, 10), parseNote(text)]).toEqual([text.slice(0, 10), expected]);
  });

  it("keeps signatures of one short id under two names, and of one name under two ids", async () => {
    const note = { text: "x\n", signatures: [await signature()] };
    const [own] = note.signatures;
    if (own === undefined) throw new Error("no signature");
    expect(withSignature(note, { ...own, name: "khac" }).signatures).toHaveLength(2);
    expect(withSignature(note, { ...own, keyId: "00000000" }).signatures).toHaveLength(2);
    expect(withSignature(note, own).signatures).toHaveLength(1);
  });

  it("is not opened by a signature of another length, whatever checks it", async () => {
    const [own] = [await signature()];
    const short = { ...own, signature: own.signature.subarray(1) };
    const trusting = { verify: () => true };
    expect(openNote(trusting, { text: "x\n", signatures: [own] }, [logKey.key]).ok).toBe(true);
    expect(openNote(trusting, { text: "x\n", signatures: [short] }, [logKey.key])).toMatchObject({
      ok: false,
      error: { _tag: "SignatureFailed" },
    });
  });

  it("is a head of three lines at least", () => {
    expect(parseTreeHead("x")).toEqual(refusal("head", 1, "no-final-newline"));
    expect(parseTreeHead("")).toEqual(refusal("head", 1, "line-missing"));
    expect(parseTreeHead("a\n")).toEqual(refusal("head", 2, "line-missing"));
    expect(parseTreeHead("a\n5\n")).toEqual(refusal("head", 3, "line-missing"));
    expect(parseTreeHead(`a\nx\n${base64OfHash(hash)}\n`)).toEqual(refusal("head", 2, "not-a-count"));
    expect(parseTreeHead("a\n5\nx\n")).toEqual(refusal("head", 3, "not-a-hash"));
    expect(parseTreeHead("a\n5\n\n")).toEqual(refusal("head", 3, "empty-line"));
    expect(parseTreeHead(`a\n0\n${base64OfHash(hash)}\n`)).toEqual(refusal("head", 3, "root-of-empty-tree"));
  });

  it("has keys of one form", () => {
    const text = verifierKeyText(logKey.key);
    expect(parseVerifierKey(nodeHashing, text)).toEqual({ ok: true, value: logKey.key });
    expect(parseVerifierKey(nodeHashing, `a+${text}`, 7)).toEqual(refusal("key", 7, "key-shape"));
    expect(parseVerifierKey(nodeHashing, "")).toEqual(refusal("key", 1, "key-shape"));
  });
});

describe("evidence", () => {
  it("is plain data: notes as their texts, lists and members as they are, bytes untouched", async () => {
    const note = { text: "x\n", signatures: [await signText("x\n", logKey)] };
    const bytes = Uint8Array.of(1, 2);
    const fault = {
      _tag: "Fault",
      note,
      list: [note, 1, null, "x"],
      inner: { note, none: null, deep: [{ note }] },
      bytes,
    };
    const text = noteText(note);
    expect(evidenceOf(fault)).toEqual({
      ...{ _tag: "Fault", note: text, list: [text, 1, null, "x"], bytes },
      inner: { note: text, none: null, deep: [{ note: text }] },
    });
    expect(evidenceOf(fault)["bytes"]).toBe(bytes);
  });
});

describe("texts in bytes", () => {
  const edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x1_0000, 0x10_ffff];

  it("are those of UTF-8 at every edge of its forms", () => {
    for (const point of edges) {
      const text = String.fromCodePoint(point);
      expect([point, [...utf8Of(text)]]).toEqual([point, [...Buffer.from(text)]]);
      expect(textOfUtf8(new Uint8Array(Buffer.from(text)))).toBe(text);
    }
    expect([...utf8Of("a\ud800b\udc00")]).toEqual([...Buffer.from("a\ufffdb\ufffd")]);
  });

  it("are read exactly where the platform reads them", () => {
    const platform = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const read = (bytes: Uint8Array): string | undefined => {
      try {
        return platform.decode(bytes);
      } catch {
        return undefined;
      }
    };
    const tails = [[], [0x80], [0xbf], [0x41], [0x80, 0x80], [0xbf, 0xbf], [0x80, 0x41]];
    const seconds = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0];
    const wrong: Array<ReadonlyArray<number>> = [];
    for (let first = 0; first < 256; first += 1) {
      for (const more of [[], ...seconds.flatMap((second) => tails.map((tail) => [second, ...tail]))]) {
        const bytes = Uint8Array.of(first, ...more);
        if (textOfUtf8(bytes) !== read(bytes)) wrong.push([...bytes]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("are read from base64 in its one spelling", () => {
    const letters = ["A", "Q", "w", "=", "/", "-", " ", "\n"];
    const grown = (length: number): ReadonlyArray<string> =>
      length === 0 ? [""] : grown(length - 1).flatMap((text) => letters.map((letter) => text + letter));
    const wrong = [0, 1, 2, 3, 4].flatMap(grown).filter((text) => {
      const isOne = Buffer.from(text, "base64").toString("base64") === text;
      return (bytesOfBase64(text) !== undefined) !== isOne;
    });
    expect(wrong).toEqual([]);
    for (const text of ["QQ==QQ==", "=QUJ", "QUJDRA", "QUJDRA===", "QUJD\n"]) {
      expect([text, bytesOfBase64(text)]).toEqual([text, undefined]);
    }
    for (const length of [31, 33]) expect(hashOfBase64(base64Of(new Uint8Array(length)))).toBeUndefined();
  });
});

describe("a receipt and a request to a witness", () => {
  const first = "c2sp.org/tlog-proof@v1";

  it("are refused at the line that is not in form", () => {
    const line = base64OfHash(hash);
    const cases: ReadonlyArray<readonly [string, ReturnType<typeof refusal>]> = [
      [`${first}\n\nhead`, refusal("receipt", 2, "not-a-count")],
      [`${first}\nxindex 5\n\nhead`, refusal("receipt", 2, "not-a-count")],
      [`${first}\nindex 5`, refusal("receipt", 2, "line-missing")],
      [`${first}\nextra ?\nindex 5\n\nhead`, refusal("receipt", 2, "not-base64")],
      [`${first}\nextra \nindex x\n\nhead`, refusal("receipt", 3, "not-a-count")],
      [`${first}\nindex 5\nx\n\nhead`, refusal("receipt", 3, "not-a-hash")],
      [`${first}\nindex 5\n${line}\nx\n\nhead`, refusal("receipt", 4, "not-a-hash")],
      [`${first}\nindex 5\n${`${line}\n`.repeat(64)}\nhead`, refusal("receipt", 3, "too-many-hashes")],
      ["\n\nhead", refusal("receipt", 1, "line-unknown")],
      ["x".repeat(receiptLengthMax + 1), refusal("receipt", 1, "too-long")],
      ["x".repeat(receiptLengthMax), refusal("receipt", 1, "line-unknown")],
    ];
    for (const [text, expected] of cases)
      expect([text.slice(0, 60), parseReceipt(text)]).toEqual([text.slice(0, 60), expected]);
    expect(parseReceipt(`${first}\nindex 12\n${line}\n\nhead\n\nmore`)).toEqual({
      ok: true,
      value: { extra: null, index: 12, proof: [hash], head: "head\n\nmore" },
    });
  });

  it("are refused likewise when they go to a witness", () => {
    const line = base64OfHash(hash);
    const cases: ReadonlyArray<readonly [string, ReturnType<typeof refusal>]> = [
      ["old 5", refusal("request", 1, "line-missing")],
      ["\n\nhead", refusal("request", 1, "not-a-count")],
      ["xold 5\n\nhead", refusal("request", 1, "not-a-count")],
      ["old 5 \n\nhead", refusal("request", 1, "not-a-count")],
      ["old 5\nx\n\nhead", refusal("request", 2, "not-a-hash")],
      [`old 5\n${line}\nx\n\nhead`, refusal("request", 3, "not-a-hash")],
      [`old 5\n${`${line}\n`.repeat(64)}\nhead`, refusal("request", 2, "too-many-hashes")],
      ["x".repeat(noteLengthMax + 1), refusal("request", 1, "too-long")],
      ["x".repeat(noteLengthMax), refusal("request", 1, "line-missing")],
    ];
    for (const [text, expected] of cases)
      expect([text.slice(0, 30), parseWitnessRequest(text)]).toEqual([text.slice(0, 30), expected]);
    expect(parseWitnessRequest(`old 12\n${line}\n\nhead`)).toEqual({
      ok: true,
      value: { oldSize: 12, proof: [hash], head: "head" },
    });
  });
});

describe("proofs", () => {
  const index = (leaves: number, level?: number) => {
    const grown = treeIndex(nodeHashing, level);
    for (let at = 0; at < leaves; at += 1) grown.add(nodeHashing.sha256(String(at)));
    return grown;
  };

  it("are not made of what is not there, and say so", () => {
    const tree = index(5, 0).hashes(new Map());
    for (const [older, newer] of [
      [0, 5],
      [3, 2],
      [2, 6],
      [-1, 5],
      [1.5, 5],
      [1, 4.5],
    ] as const) {
      expect(() => consistencyProof(nodeHashing, tree, older, newer)).toThrow(
        new RangeError(`no proof from ${older} to ${newer} leaves out of 5`),
      );
    }
    for (const [leaf, size] of [
      [5, 5],
      [0, 6],
      [-1, 5],
    ] as const) {
      expect(() => inclusionProof(nodeHashing, tree, leaf, size)).toThrow(
        new RangeError(`no leaf ${leaf} in a tree of ${size} out of 5`),
      );
    }
    expect(() => tree.subtree(20, 0)).toThrow(new RangeError("no subtree 0 of 2^20 leaves is known"));
    expect(() => tree.subtree(2, 9)).toThrow(new RangeError("no subtree 9 of 2^2 leaves is known"));
  });

  it("ask for the tiles that they need, each once and in order", () => {
    const grown = index(700);
    expect(grown.size()).toBe(700);
    expect(tilesFor(grown, [], [256, 512])).toEqual([]);
    expect(tilesFor(grown, [600, 3, 5], [300])).toEqual([
      { tile: 0, from: 0, to: 256 },
      { tile: 1, from: 256, to: 512 },
      { tile: 2, from: 512, to: 768 },
    ]);
    expect(tilesFor(index(5, 0), [3], [4])).toEqual([]);
  });

  it("are of the frontier that the leaves have, and of subtrees within a tile", () => {
    for (const leaves of [0, 1, 2, 3, 6, 7, 300]) {
      let frontier = emptyFrontier;
      for (let at = 0; at < leaves; at += 1) frontier = extend(nodeHashing, frontier, nodeHashing.sha256(String(at)));
      expect(index(leaves).frontier()).toEqual(frontier);
    }
    const all = Array.from({ length: 300 }, (_, at) => nodeHashing.sha256(String(at)));
    const tiled = index(300).hashes(
      new Map([
        [1, all.slice(256)],
        [0, all.slice(0, 256)],
      ]),
    );
    const whole = index(300, 0).hashes(new Map());
    for (const [level, place] of [
      [0, 0],
      [0, 299],
      [1, 149],
      [3, 5],
      [5, 8],
      [8, 0],
    ] as const) {
      expect([level, place, tiled.subtree(level, place)]).toEqual([level, place, whole.subtree(level, place)]);
    }
  });
});

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

describe("a trust file", () => {
  const witness = testKey("tt.example", "witness");
  const [log, seer] = [verifierKeyText(logKey.key), verifierKeyText(witness.key)];

  it("may have addresses, tabs and remarks, up to its greatest length", () => {
    const text = `# log x\nlog ${log} https://a\n\t witness \t W  ${seer} https://b\t\nquorum W\n`;
    expect(parsePolicy(nodeHashing, text)).toMatchObject({ ok: true, value: { quorum: "W" } });
    const padded = (length: number) => `quorum none\n#${"x".repeat(length - 13)}`;
    expect(parsePolicy(nodeHashing, padded(policyLengthMax)).ok).toBe(true);
    expect(parsePolicy(nodeHashing, padded(policyLengthMax + 1))).toEqual(refusal("policy", 1, "too-long"));
    expect(parsePolicy(nodeHashing, `log ${log}\n\n`)).toEqual(refusal("policy", 3, "quorum-missing"));
    expect(parsePolicy(nodeHashing, "x#\nquorum none\n")).toEqual(refusal("policy", 1, "line-unknown"));
    expect(policyEntriesMax).toBe(256);
  });

  it("is written for one witness without a group, and for several with one", () => {
    const other = verifierKeyText(testKey("tt2.example", "witness").key);
    expect(policyText(nodeHashing, { logs: [log], witnesses: [seer], quorum: "all" })).toEqual({
      ok: true,
      value: `log ${log}\nwitness tt.example ${seer}\nquorum tt.example\n`,
    });
    expect(policyText(nodeHashing, { logs: [], witnesses: [seer, other], quorum: 1 })).toEqual({
      ok: true,
      value: `witness tt.example ${seer}\nwitness tt2.example ${other}\ngroup witnesses 1 tt.example tt2.example\nquorum witnesses\n`,
    });
    expect(policyText(nodeHashing, { logs: [], witnesses: ["x"], quorum: "all" })).toEqual(
      refusal("key", 1, "key-shape"),
    );
  });

  it("takes a head as the log's own from a key of the log alone, not from a witness of that name", async () => {
    const double = testKey(logKey.key.name, "witness", "double");
    const text = `log ${log}\nwitness W ${verifierKeyText(double.key)}\nquorum W\n`;
    const policy = ok(parsePolicy(nodeHashing, text));
    const note = ok(parseNote(await signedHead(4, hash)));
    const cosigned = { ...note, signatures: [await cosignText(note.text, double, 7)] };
    expect(checkHead(nodeSignatures, policy, noteText(cosigned))).toMatchObject({
      ok: false,
      error: { _tag: "OtherOrigin", signers: [logKey.key.name] },
    });
  });
});

describe("what was read of a log", () => {
  it("has its first broken record wherever that was found", () => {
    const at = (index: number) => ({
      ...{ rule: "leaf" as const, index, stream: "a", revision: 0, id: "x", expected: "", found: "" },
    });
    expect(firstBroken([], [])).toBeNull();
    expect(firstBroken([at(7), at(9)], [at(5), at(6)])?.index).toBe(5);
    expect(firstBroken([at(3)], [at(5)])?.index).toBe(3);
  });

  it("measures headers in bytes, at every edge of UTF-8", () => {
    const max = 65_534;
    const event = (stream: string) => ({
      ...{ index: 1, stream, revision: 0, id: "id", type: "T", schema: 1, recordedAt: "2024-01-01T00:00:00.000Z" },
      ...{ data: "{}", metadata: "{}" },
    });
    const bare = Buffer.byteLength(leafHeaderText(leafHeaderOf(nodeHashing, ledger, event(""))));
    for (const letter of ["\u007f", "\u0080", "\u07ff", "\u0800", "\uffff", "\u{10000}"]) {
      const size = Buffer.byteLength(letter);
      const count = Math.floor((max - bare) / size);
      const longest = letter.repeat(count) + "a".repeat(max - bare - count * size);
      const brokenWith = (stream: string) => {
        const reader = logReader(nodeHashing, { sizes: [] });
        reader.add({ ...event(`ledger-${ledger}`), index: 0 });
        reader.add(event(stream));
        return reader.found().broken.map(({ rule, expected }) => [rule, expected]);
      };
      expect([letter, brokenWith(longest)]).toEqual([letter, []]);
      expect([letter, brokenWith(`${longest}a`)]).toEqual([letter, [["header-too-long", "65534"]]]);
    }
  });

  it("counts signatures by what is known of them, and names so many steps back of the clock", () => {
    const reader = readWriters();
    const record = (index: number, recordedAt: string) => ({
      ...{ index, stream: "a", revision: index, id: "x", type: "T", schema: 1, recordedAt, metadata: "{}" },
      data: '{"by":{"agency":"so-mau"}}',
    });
    reader.add(record(0, "2024-01-02"), { kind: "fits", key: "k", actor: "named" });
    reader.add(record(1, "2024-01-02"), { kind: "none" });
    for (let at = 0; at < clockStepsMax + 3; at += 1)
      reader.add(record(at + 2, "2024-01-01"), { kind: "unknown-key", key: "k" });
    const found = reader.found();
    expect(found.signatures).toEqual({ fits: 1, "unknown-key": clockStepsMax + 3, refuted: 0 });
    expect(found.writers).toMatchObject([{ agency: "so-mau", signatures: found.signatures }]);
    expect([found.clockBack, found.steps.length]).toEqual([clockStepsMax + 3, clockStepsMax]);
    expect(found.steps[0]).toEqual({
      ...{ index: 2, stream: "a", recordedAt: "2024-01-01", latest: { index: 1, recordedAt: "2024-01-02" } },
    });
  });

  it("is sampled stratum by stratum in the order of their names, the lowest tickets first", () => {
    const population = Array.from({ length: 12 }, (_, index) => ({ index, stratum: ["c", "a", "b"][index % 3] ?? "" }));
    const { strata, items } = drawSample(nodeHashing, { root: hash, seed: "x", each: 3 }, population);
    expect(strata).toEqual(["a", "b", "c"].map((name) => ({ name, population: 4, drawn: 3 })));
    expect(items.map(({ stratum }) => stratum).join("")).toBe("aaabbbccc");
    for (const name of ["a", "b", "c"]) {
      const tickets = items.filter(({ stratum }) => stratum === name).map(({ ticket }) => ticket);
      expect(tickets).toEqual(tickets.toSorted());
    }
  });
});
