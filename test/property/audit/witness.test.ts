import {
  considerHead,
  consistencyProof,
  cosignText,
  noteText,
  originOf,
  parseNote,
  parseWitnessRequest,
  rootAt,
  signText,
  treeHeadText,
  withSignature,
  witnessRequestText,
} from "@chidao/audit";
import { emptyRoot } from "@chidao/core/merkle";
import { describe, expect, it } from "vitest";
import { leavesUpTo, treeOf } from "../../support/audit-tree.js";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { nodeHashing } from "../../support/hashing.js";

const log = testKey("log.example/so-cai");
const tree = treeOf(leavesUpTo(20));
const forked = treeOf(leavesUpTo(20).with(3, "ff".repeat(32)));

async function headOf(size: number, from = tree, signer = log): Promise<string> {
  const text = treeHeadText({ origin: log.key.name, size, root: rootAt(nodeHashing, from, size), extensions: [] });
  return noteText({ text, signatures: [await signText(text, signer)] });
}

async function consider(known: string | undefined, oldSize: number, size: number, from = tree) {
  const proof = oldSize === 0 ? [] : consistencyProof(nodeHashing, from, oldSize, size);
  const request = { oldSize, proof, head: await headOf(size, from) };
  return considerHead(nodeHashing, nodeSignatures, [log.key], request, known);
}

describe("a witness", () => {
  it("takes the first head of a log as it is", async () => {
    expect(await consider(undefined, 0, 7)).toMatchObject({ ok: true, value: { first: true, head: { size: 7 } } });
    expect(await consider(undefined, 0, 0)).toMatchObject({
      value: { first: true, head: { size: 0, root: emptyRoot } },
    });
  });

  it("goes on from a head that it saw, also from an empty one, also to the same", async () => {
    expect(await consider(await headOf(7), 7, 13)).toMatchObject({
      ok: true,
      value: { first: false, head: { size: 13 } },
    });
    expect(await consider(await headOf(7), 7, 7)).toMatchObject({ ok: true, value: { first: false } });
    expect(await consider(await headOf(0), 0, 13)).toMatchObject({ ok: true, value: { first: true } });
  });

  it("has the same answer when it keeps the head with its own signature", async () => {
    const note = parseNote(await headOf(7));
    if (!note.ok) throw new Error("not read");
    const own = await cosignText(note.value.text, testKey("w", "witness"), 1);
    expect(await consider(noteText(withSignature(note.value, own)), 7, 13)).toMatchObject({ ok: true });
  });

  it("refuses a log that shows less than before, with both heads as evidence", async () => {
    const known = await headOf(13);
    expect(await consider(known, 7, 12)).toEqual({
      ok: false,
      error: { _tag: "RolledBack", known, offered: await headOf(12) },
    });
  });

  it("refuses another tree of the same size, with both heads as evidence", async () => {
    const known = await headOf(13);
    expect(await consider(known, 13, 13, forked)).toEqual({
      ok: false,
      error: { _tag: "SplitView", known, offered: await headOf(13, forked) },
    });
  });

  it("refuses a log that grew out of another tree, with heads and proof as evidence", async () => {
    const known = await headOf(13);
    expect(await consider(known, 13, 20, forked)).toMatchObject({
      error: {
        _tag: "Inconsistent",
        known,
        offered: await headOf(20, forked),
        refuted: { reason: "other-older-root", claim: { older: { size: 13 }, newer: { size: 20 } } },
      },
    });
  });

  it("says which size it knows when the proof begins elsewhere", async () => {
    expect(await consider(await headOf(7), 6, 13)).toMatchObject({
      error: { _tag: "OldSizeDiffers", known: 7, given: 6 },
    });
    expect(await consider(undefined, 6, 13)).toMatchObject({
      error: { _tag: "OldSizeDiffers", known: 0, given: 6, origin: log.key.name },
    });
    // From a head to itself nothing is to be proved, and the witness has still seen none.
    expect(await consider(undefined, 7, 7)).toMatchObject({ error: { _tag: "OldSizeDiffers", known: 0, given: 7 } });
    const request = { oldSize: 0, proof: ["ab".repeat(32)], head: await headOf(7) };
    expect(considerHead(nodeHashing, nodeSignatures, [log.key], request, undefined)).toMatchObject({
      error: { _tag: "OldSizeDiffers" },
    });
  });

  it("looks at nothing that the log did not sign", async () => {
    const by = (signer: typeof log, known?: string) => async () =>
      considerHead(
        nodeHashing,
        nodeSignatures,
        [log.key],
        { oldSize: 0, proof: [], head: await headOf(7, tree, signer) },
        known,
      );
    expect(await by(testKey("log.example/so-cai", "log", "another"))()).toMatchObject({
      error: { _tag: "UnknownSigners" },
    });
    const request = { oldSize: 0, proof: [], head: await headOf(7) };
    expect(considerHead(nodeHashing, nodeSignatures, [testKey("b").key], request, undefined)).toMatchObject({
      error: { _tag: "OtherOrigin", head: { size: 7 }, signers: [] },
    });
    expect(await by(log, "damaged")()).toMatchObject({ error: { _tag: "Malformed", what: "note" } });
    for (const head of ["x", noteText({ text: "x\n", signatures: [await signText("x\n", log)] })]) {
      expect(considerHead(nodeHashing, nodeSignatures, [log.key], { ...request, head }, undefined)).toMatchObject({
        error: { _tag: "Malformed" },
      });
    }
  });

  it("finds the origin of a head that it has not checked", async () => {
    expect(originOf(await headOf(7))).toEqual({ ok: true, value: log.key.name });
    expect(originOf("x")).toMatchObject({ ok: false });
  });
});

describe("what is sent to a witness", () => {
  const hash = `${"A".repeat(43)}=`;

  it("is the size it knows, the proof and the head, and is read back", () => {
    const request = { oldSize: 12, proof: ["00".repeat(32)], head: "a\n\n— a AQIDBAU=\n" };
    expect(witnessRequestText(request)).toBe(`old 12\n${hash}\n\n${request.head}`);
    expect(parseWitnessRequest(witnessRequestText(request))).toEqual({ ok: true, value: request });
    const first = { oldSize: 0, proof: [], head: "x" };
    expect(parseWitnessRequest(witnessRequestText(first))).toEqual({ ok: true, value: first });
  });

  it.each([
    ["no empty line", "old 0\nx", "line-missing", 1],
    ["no size", `${hash}\n\nx`, "not-a-count", 1],
    ["a size with a leading zero", "old 00\n\nx", "not-a-count", 1],
    ["a hash that is none", `old 1\n${hash}\nAQI=\n\nx`, "not-a-hash", 3],
    ["64 hashes", `old 1\n${`${hash}\n`.repeat(64)}\nx`, "too-many-hashes", 2],
    ["no end", "old 0\n\n".padEnd(262_145, "x"), "too-long", 1],
  ])("is refused with %s", (_, text, reason, line) => {
    expect(parseWitnessRequest(text)).toMatchObject({ ok: false, error: { what: "request", reason, line } });
  });

  it("may have 63 hashes", () => {
    const read = parseWitnessRequest(`old 1\n${`${hash}\n`.repeat(63)}\nx`);
    expect(read.ok && read.value.proof).toHaveLength(63);
  });
});
