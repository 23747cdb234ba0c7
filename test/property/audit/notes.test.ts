import {
  cosignatureBytes,
  cosignatureOf,
  cosignText,
  isKeyName,
  noteText,
  openNote,
  parseNote,
  parseTreeHead,
  parseVerifierKey,
  signatureLine,
  signText,
  treeHeadText,
  verifierKey,
  verifierKeyText,
  withSignature,
} from "@chidao/audit";
import { emptyRoot } from "@chidao/core/merkle";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { nodeHashing } from "../../support/hashing.js";

const log = testKey("log.example/so-cai");
const witness = testKey("thanh-tra.example", "witness");
const headText = treeHeadText({ origin: log.key.name, size: 5, root: "ab".repeat(32), extensions: [] });

async function signed(): Promise<string> {
  const note = { text: headText, signatures: [await signText(headText, log)] };
  return noteText(withSignature(note, await cosignText(headText, witness, 1_700_000_000)));
}

const reasonOf = (outcome: {
  readonly ok: boolean;
  readonly error?: { readonly _tag: string; readonly reason?: string };
}) => (outcome.ok ? "fine" : (outcome.error?.reason ?? outcome.error?._tag));

/** From the tests of Go's note package, which is the reference for the form. */
const neumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const neumannNote =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

describe("a key", () => {
  it("is read as Go writes it, and written back the same", () => {
    const key = parseVerifierKey(nodeHashing, neumann);
    expect(key).toMatchObject({ ok: true, value: { name: "PeterNeumann", id: "c74f20a3", type: "log" } });
    expect(key.ok && verifierKeyText(key.value)).toBe(neumann);
  });

  it("of a witness says so in its type, and so has another id than a log's of the same bytes", () => {
    const text = verifierKeyText(witness.key);
    expect(parseVerifierKey(nodeHashing, text)).toEqual({ ok: true, value: witness.key });
    const asLog = verifierKey(nodeHashing, witness.key.name, "log", witness.key.publicKey);
    expect(asLog.id).not.toBe(witness.key.id);
  });

  it.each([
    ["no parts", "PeterNeumann", "key-shape"],
    ["no name", neumann.replace("PeterNeumann", ""), "key-name"],
    ["a space in its name", neumann.replace("r", " "), "key-name"],
    ["a space of another script in its name", neumann.replace("r", "\u3000"), "key-name"],
    ["capital digits in its id", neumann.replace("c74f20a3", "C74F20A3"), "key-shape"],
    ["another id", neumann.replace("c74f20a3", "c74f20a4"), "key-id"],
    ["another name", neumann.replace("Peter", "Piotr"), "key-id"],
    ["bits left over", neumann.replace(/W$/, "X="), "not-base64"],
    ["no base64", neumann.replace(/W$/, "*"), "not-base64"],
    ["a type that we don't know", neumann.replace("+AR", "+Ah"), "key-type"],
    ["a key that is too short", neumann.replace(/....$/, ""), "key-type"],
    ["a key without end", `${neumann}${"A".repeat(100)}`, "key-shape"],
    ["a line after it", `${neumann}\n`, "key-shape"],
  ])("is refused with %s", (_, text, reason) => {
    const read = parseVerifierKey(nodeHashing, text, 7);
    expect(reasonOf(read)).toBe(reason);
    expect(!read.ok && read.error).toMatchObject({ what: "key", line: 7 });
  });

  it("has a name without spaces, pluses and controls, of 255 characters at most", () => {
    for (const name of [
      "",
      "a b",
      "a+b",
      "a\tb",
      "a\u00a0b",
      "a\u0085b",
      "a\u2028b",
      "a\u0000b",
      "\ud800",
      "a".repeat(256),
    ]) {
      expect([name, isKeyName(name)]).toEqual([name, false]);
    }
    for (const name of ["a", "bộ-nội-vụ.example/sổ", "a".repeat(255)])
      expect([name, isKeyName(name)]).toEqual([name, true]);
  });
});

describe("a signed note", () => {
  it("that Go signed is opened here", () => {
    const note = parseNote(neumannNote);
    const key = parseVerifierKey(nodeHashing, neumann);
    if (!note.ok || !key.ok) throw new Error("the known answers are not read");
    expect(openNote(nodeSignatures, note.value, [key.value])).toMatchObject({
      ok: true,
      value: { signers: [{ key: key.value, time: null }] },
    });
    expect(noteText(note.value)).toBe(neumannNote);
  });

  it("tells who signed, a witness with its time; unknown keys are passed over", async () => {
    const note = parseNote(await signed());
    if (!note.ok) throw new Error("not read");
    const both = openNote(nodeSignatures, note.value, [witness.key, log.key]);
    expect(both.ok && both.value.signers).toEqual([
      { key: log.key, time: null },
      { key: witness.key, time: 1_700_000_000 },
    ]);
    const one = openNote(nodeSignatures, note.value, [log.key]);
    expect(one.ok && one.value.signers).toHaveLength(1);
  });

  it("is no note of ours when no key that we know signed it", async () => {
    const note = parseNote(await signed());
    if (!note.ok) throw new Error("not read");
    const stranger = testKey("log.example/so-cai", "log", "another seed");
    expect(openNote(nodeSignatures, note.value, [stranger.key])).toMatchObject({
      ok: false,
      error: { _tag: "UnknownSigners", names: [log.key.name, witness.key.name], note: note.value },
    });
    expect(reasonOf(openNote(nodeSignatures, note.value, []))).toBe("UnknownSigners");
  });

  it("is sunk by a known key that does not fit, even if another one does", async () => {
    const text = await signed();
    const note = parseNote(text);
    if (!note.ok) throw new Error("not read");
    for (const at of [0, 1]) {
      const spoilt = note.value.signatures.map((each, place) =>
        place === at ? { ...each, signature: each.signature.map((byte, i) => (i === 20 ? byte ^ 1 : byte)) } : each,
      );
      const opened = openNote(nodeSignatures, { ...note.value, signatures: spoilt }, [log.key, witness.key]);
      expect(opened).toMatchObject({
        ok: false,
        error: { _tag: "SignatureFailed", name: spoilt[at]?.name, keyId: spoilt[at]?.keyId },
      });
    }
  });

  it("is sunk by a changed letter of its text", async () => {
    const note = parseNote((await signed()).replace("\n5\n", "\n6\n"));
    expect(note.ok && reasonOf(openNote(nodeSignatures, note.value, [log.key, witness.key]))).toBe("SignatureFailed");
  });

  it("is sunk by a signature of another length under a known key", async () => {
    const note = parseNote(await signed());
    if (!note.ok) throw new Error("not read");
    for (const at of [0, 1]) {
      const spoilt = note.value.signatures.map((each, place) =>
        place === at ? { ...each, signature: each.signature.slice(1) } : each,
      );
      expect(reasonOf(openNote(nodeSignatures, { ...note.value, signatures: spoilt }, [log.key, witness.key]))).toBe(
        "SignatureFailed",
      );
    }
  });

  it("can't be opened with two keys of one name and id; the same key twice is one key", async () => {
    const note = parseNote(await signed());
    if (!note.ok) throw new Error("not read");
    const twin = { ...log.key, publicKey: witness.key.publicKey };
    expect(openNote(nodeSignatures, note.value, [log.key, twin])).toEqual({
      ok: false,
      error: { _tag: "KeysAlike", name: log.key.name, keyId: log.key.id },
    });
    expect(openNote(nodeSignatures, note.value, [log.key, { ...log.key }]).ok).toBe(true);
  });

  it("counts a key once, however often it signed; each of its signatures must fit", async () => {
    const parsed = parseNote(await signed());
    if (!parsed.ok) throw new Error("not read");
    const [first] = parsed.value.signatures;
    if (first === undefined) throw new Error("no signature");
    const twice = { ...parsed.value, signatures: [first, first] };
    const opened = openNote(nodeSignatures, twice, [log.key]);
    expect(opened.ok && opened.value.signers).toHaveLength(1);
    const spoilt = { ...first, signature: first.signature.map((byte) => byte ^ 1) };
    expect(reasonOf(openNote(nodeSignatures, { ...twice, signatures: [first, spoilt] }, [log.key]))).toBe(
      "SignatureFailed",
    );
  });

  it("takes a new signature in the place of an older one by the same key, and keeps the others", async () => {
    const note = parseNote(await signed());
    if (!note.ok) throw new Error("not read");
    const again = withSignature(note.value, await cosignText(headText, witness, 1_700_000_001));
    expect(again.signatures.map(({ name }) => name)).toEqual([log.key.name, witness.key.name]);
    const opened = openNote(nodeSignatures, again, [witness.key]);
    expect(opened.ok && opened.value.signers[0]?.time).toBe(1_700_000_001);
    const asLog = await signText(headText, testKey(witness.key.name, "log"));
    expect(withSignature(note.value, asLog).signatures).toHaveLength(3);
  });
});

describe("a note that is not in form", () => {
  const line = (name = "a", bytes = 5): string =>
    signatureLine({ name, keyId: "01020304", signature: new Uint8Array(bytes - 4) });

  it.each([
    ["nothing", "", "no-final-newline"],
    ["no signatures", "text\n", "no-signatures"],
    ["an empty line for a signature", "text\n\n\n", "no-signatures"],
    ["no newline at its end", `text\n\n${line().trimEnd()}`, "no-final-newline"],
    ["a tab", `te\txt\n\n${line()}`, "control-character"],
    ["NUL in its last line", `text\n\n${line()}\0`, "control-character"],
    ["a carriage return", `text\r\n\n${line()}`, "control-character"],
    ["a lone surrogate", `te\ud800xt\n\n${line()}`, "lone-surrogate"],
    ["a hyphen before a signature", `text\n\n${line().replace("—", "-")}`, "signature-line"],
    ["two spaces", `text\n\n${line().replace("a ", "a  ")}`, "signature-line"],
    ["a plus in a name", `text\n\n${line("a+b")}`, "signature-line"],
    ["a signature that is only an id", `text\n\n${line("a", 4)}`, "signature-line"],
    ["a signature that is no base64", `text\n\n— a AQIDBAUG*A==\n`, "signature-line"],
    ["bits left over", `text\n\n— a AQIDBAV=\n`, "signature-line"],
    ["101 signatures", `text\n\n${line().repeat(101)}`, "too-many-signatures"],
    ["no end", `${"x".repeat(262_144)}\n\n${line()}`, "too-long"],
  ])("is refused with %s", (_, text, reason) => {
    expect(reasonOf(parseNote(text))).toBe(reason);
  });

  it("names the line", () => {
    expect(parseNote(`one\ntwo\nth\tree\n\n${line()}`)).toMatchObject({ error: { what: "note", line: 3 } });
    expect(parseNote(`one\n\n${line()}${line("a+b")}`)).toMatchObject({ error: { line: 4 } });
    expect(parseNote(`one\n\n${line().repeat(101)}`)).toMatchObject({ error: { line: 103 } });
  });

  it("may have 100 signatures, and empty lines in its text", () => {
    const read = parseNote(`one\n\ntwo\n\n${line().repeat(100)}`);
    expect(read.ok && read.value.text).toBe("one\n\ntwo\n");
    expect(read.ok && read.value.signatures).toHaveLength(100);
  });

  it("never throws, and what is read is written back the same", () => {
    const pieces = fc.constantFrom("\n", "\n\n", "— ", "a", " ", "+", "AQIDBAU=", "AQIDBAUG", "=", "\t", "é", "\ud800");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const read = parseNote(text);
        expect(!read.ok || noteText(read.value) === text).toBe(true);
      }),
    );
  });
});

describe("a cosignature", () => {
  it("keeps its time in eight bytes, the highest first", () => {
    const bytes = cosignatureBytes({ time: 0x01_0203_0405, ed25519: new Uint8Array(64).fill(9) });
    expect([...bytes.subarray(0, 9)]).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 9]);
    expect(cosignatureOf(bytes)).toEqual({ time: 0x01_0203_0405, ed25519: new Uint8Array(64).fill(9) });
  });

  it("is none with another length, or a time that numbers can't tell", () => {
    expect(cosignatureOf(new Uint8Array(71))).toBeUndefined();
    expect(cosignatureOf(new Uint8Array(73))).toBeUndefined();
    expect(cosignatureOf(new Uint8Array(72).fill(0xff))).toBeUndefined();
  });

  it("is over the time too: a later one can't be put in its place", async () => {
    const note = parseNote(await signed());
    if (!note.ok) throw new Error("not read");
    const [first, second] = note.value.signatures;
    const later = cosignatureOf(second?.signature ?? new Uint8Array());
    if (first === undefined || second === undefined || later === undefined) throw new Error("no cosignature");
    const moved = { ...second, signature: cosignatureBytes({ ...later, time: later.time + 1 }) };
    const spoilt = { ...note.value, signatures: [first, moved] };
    expect(reasonOf(openNote(nodeSignatures, spoilt, [log.key, witness.key]))).toBe("SignatureFailed");
  });
});

describe("a tree head", () => {
  const root = "ab".repeat(32);
  const lines = (...all: ReadonlyArray<string>): string => `${all.join("\n")}\n`;
  const rootLine = Buffer.from(root, "hex").toString("base64");

  it("is three lines: origin, size, root", () => {
    expect(treeHeadText({ origin: "so.example", size: 12, root, extensions: [] })).toBe(
      lines("so.example", "12", rootLine),
    );
  });

  it("comes back as it was, with lines that others add", () => {
    const head = { origin: "sổ cái", size: 2 ** 53 - 1, root, extensions: ["one", "two"] };
    expect(parseTreeHead(treeHeadText(head))).toEqual({ ok: true, value: head });
  });

  it("of an empty tree carries the root of an empty tree and no other", () => {
    const head = { origin: "a", size: 0, root: emptyRoot, extensions: [] };
    expect(parseTreeHead(treeHeadText(head))).toEqual({ ok: true, value: head });
    expect(reasonOf(parseTreeHead(lines("a", "0", rootLine)))).toBe("root-of-empty-tree");
  });

  it.each([
    ["no newline at its end", `a\n1\n${rootLine}`, "no-final-newline", 3],
    ["no origin", lines("", "1", rootLine), "empty-line", 1],
    ["no root", lines("a", "1"), "line-missing", 3],
    ["a leading zero", lines("a", "01", rootLine), "not-a-count", 2],
    ["a sign", lines("a", "-1", rootLine), "not-a-count", 2],
    ["a space", lines("a", "1 ", rootLine), "not-a-count", 2],
    ["an exponent", lines("a", "1e3", rootLine), "not-a-count", 2],
    ["a size that numbers can't tell", lines("a", "9007199254740992", rootLine), "not-a-count", 2],
    ["a root that is too short", lines("a", "1", rootLine.slice(4)), "not-a-hash", 3],
    ["a root with bits left over", lines("a", "1", `${rootLine.slice(0, -2)}t=`), "not-a-hash", 3],
    ["an empty line at its end", lines("a", "1", rootLine, ""), "empty-line", 4],
  ])("is refused with %s", (_, text, reason, line) => {
    expect(parseTreeHead(text)).toMatchObject({ ok: false, error: { what: "head", reason, line } });
  });
});
