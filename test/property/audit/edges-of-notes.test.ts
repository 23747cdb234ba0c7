/** Zip files, notes, heads and keys at their very edges: the longest that is taken, the shortest that is refused, and what is said of it where. */
import {
  base64OfHash,
  crc32,
  directory,
  evidenceOf,
  localHeader,
  type Malformed,
  noteLengthMax,
  noteText,
  openNote,
  openZip,
  parseNote,
  parseTreeHead,
  parseVerifierKey,
  signText,
  verifierKeyText,
  withSignature,
  type ZipEntry,
} from "@chidao/audit";
import { describe, expect, it } from "vitest";
import { filesOf, ok } from "../../support/bundles.js";
import { logKey } from "../../support/hand-made-bundle.js";
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
