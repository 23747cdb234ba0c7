import {
  base64Of,
  bytesOfBase64,
  checkEntry,
  checkReceipt,
  entryBytes,
  hashOfBase64,
  inclusionProof,
  noteText,
  parsePolicy,
  parseReceipt,
  receiptText,
  rootAt,
  signText,
  textOfUtf8,
  treeHeadText,
  utf8Of,
  verifierKeyText,
} from "@chidao/audit";
import { leafHash, leafHeaderOf, leafHeaderText } from "@chidao/core/merkle";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leavesUpTo, treeOf } from "../../support/audit-tree.js";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { nodeHashing } from "../../support/hashing.js";

const log = testKey("log.example/so-cai");
const data = '{"words":"đã hoàn thành"}';
const metadata = "{}";
const header = leafHeaderText(
  leafHeaderOf(nodeHashing, "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01", {
    stream: "assignment-1",
    revision: 0,
    id: "4debdfd7-06a1-54a4-9e18-d8f1193820e9",
    type: "AssignmentIssued",
    schema: 1,
    recordedAt: "2024-01-01T00:00:00.000Z",
    data,
    metadata,
  }),
);
const leaves = leavesUpTo(13).with(5, leafHash(nodeHashing, header));
const tree = treeOf(leaves);

async function receiptOf(entry = { header, data, metadata } as Parameters<typeof entryBytes>[0]): Promise<string> {
  const text = treeHeadText({ origin: log.key.name, size: 13, root: rootAt(nodeHashing, tree, 13), extensions: [] });
  const head = noteText({ text, signatures: [await signText(text, log)] });
  return receiptText({ extra: entryBytes(entry), index: 5, proof: inclusionProof(nodeHashing, tree, 5), head });
}

function check(text: string) {
  const policy = parsePolicy(nodeHashing, `log ${verifierKeyText(log.key)}\nquorum none\n`);
  if (!policy.ok) throw new Error("the policy is not read");
  return checkReceipt(nodeHashing, nodeSignatures, policy.value, text);
}

describe("a receipt", () => {
  it("shows that the entry is in the log, with its texts", async () => {
    expect(check(await receiptOf())).toMatchObject({
      ok: true,
      value: {
        entry: { header, data, metadata },
        receipt: { index: 5 },
        head: { head: { size: 13 }, anchored: false },
      },
    });
  });

  it("may keep the texts back and still show the header", async () => {
    expect(check(await receiptOf({ header, data: null, metadata: null }))).toMatchObject({
      value: { entry: { header, data: null, metadata: null } },
    });
  });

  it("shows nothing for another text, another header, another place or a head of somebody else", async () => {
    expect(check(await receiptOf({ header, data: "{}", metadata }))).toMatchObject({
      error: { what: "entry", reason: "other-entry" },
    });
    expect(check(await receiptOf({ header, data, metadata: "[]" }))).toMatchObject({
      error: { reason: "other-entry" },
    });
    const wrong = header.replace('"revision":0', '"revision":1');
    expect(check(await receiptOf({ header: wrong, data, metadata }))).toMatchObject({
      error: { _tag: "InclusionRefuted", reason: "other-root" },
    });
    const receipt = await receiptOf();
    expect(check(receipt.replace("\nindex 5\n", "\nindex 4\n"))).toMatchObject({ error: { _tag: "InclusionRefuted" } });
    expect(check(receipt.replace("\n13\n", "\n14\n"))).toMatchObject({ error: { _tag: "SignatureFailed" } });
    expect(check(receipt.replace(/extra .*\n/, ""))).toMatchObject({
      error: { what: "receipt", reason: "line-missing" },
    });
    expect(check(receipt.replace(/extra .*\n/, "extra e30=\n"))).toMatchObject({ error: { what: "entry" } });
    expect(check("")).toMatchObject({ error: { what: "receipt" } });
  });

  it("shows nothing any more when one byte of it is changed, but for signatures by keys that we don't know", async () => {
    const receipt = Buffer.from(await receiptOf());
    for (let at = 0; at < receipt.length; at += 1) {
      const spoilt = Buffer.from(receipt);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      expect([at, check(spoilt.toString("utf8")).ok]).toEqual([at, false]);
    }
  });

  it("is written as the specification shows it, and read back", () => {
    const receipt = {
      extra: Uint8Array.of(1, 2),
      index: 3,
      proof: leaves.slice(0, 2),
      head: "a\n1\nroot\n\n— a AQIDBAU=\n",
    };
    const text = receiptText(receipt);
    expect(text.split("\n").slice(0, 3)).toEqual(["c2sp.org/tlog-proof@v1", "extra AQI=", "index 3"]);
    expect(parseReceipt(text)).toEqual({ ok: true, value: receipt });
    const bare = { ...receipt, extra: null, proof: [] };
    expect(receiptText(bare).split("\n").slice(0, 3)).toEqual(["c2sp.org/tlog-proof@v1", "index 3", ""]);
    expect(parseReceipt(receiptText(bare))).toEqual({ ok: true, value: bare });
  });

  const hash = `${"A".repeat(43)}=`;
  it.each([
    ["nothing", "", "line-unknown", 1],
    ["another form", "c2sp.org/tlog-proof@v2\nindex 1\n\nx", "line-unknown", 1],
    ["no head", "c2sp.org/tlog-proof@v1\nindex 1\n", "line-missing", 3],
    ["no index", `c2sp.org/tlog-proof@v1\n${hash}\n\nx`, "not-a-count", 2],
    ["an index with a leading zero", "c2sp.org/tlog-proof@v1\nindex 01\n\nx", "not-a-count", 2],
    ["an index after something else", "c2sp.org/tlog-proof@v1\nextra AQI=\nindex -1\n\nx", "not-a-count", 3],
    ["extra that is no base64", "c2sp.org/tlog-proof@v1\nextra A\nindex 1\n\nx", "not-base64", 2],
    ["a hash that is none", `c2sp.org/tlog-proof@v1\nindex 1\n${hash}\nAQI=\n\nx`, "not-a-hash", 4],
    [
      "a hash with bits left over",
      `c2sp.org/tlog-proof@v1\nindex 1\n${hash.replace("A=", "B=")}\n\nx`,
      "not-a-hash",
      3,
    ],
    ["64 hashes", `c2sp.org/tlog-proof@v1\nindex 1\n${`${hash}\n`.repeat(64)}\nx`, "too-many-hashes", 3],
    ["no end", "c2sp.org/tlog-proof@v1\n".padEnd(8_388_609, "x"), "too-long", 1],
  ])("is refused with %s", (_, text, reason, line) => {
    expect(parseReceipt(text)).toMatchObject({ ok: false, error: { what: "receipt", reason, line } });
  });

  it("may have 63 hashes", () => {
    const read = parseReceipt(`c2sp.org/tlog-proof@v1\nindex 1\n${`${hash}\n`.repeat(63)}\nx`);
    expect(read.ok && read.value.proof).toHaveLength(63);
  });
});

describe("an entry", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each([
    ["no UTF-8", Uint8Array.of(0xff), "not-json"],
    ["no JSON", bytes("{"), "not-json"],
    ["a list", bytes("[]"), "not-json"],
    ["null", bytes("null"), "not-json"],
    ["no header", bytes('{"data":null,"metadata":null}'), "members"],
    ["data that is no text", bytes('{"data":1,"header":"{}","metadata":null}'), "members"],
    ["metadata that is no text", bytes('{"data":null,"header":"{}","metadata":[]}'), "members"],
    ["something else beside", bytes('{"data":null,"header":"{}","metadata":null,"x":1}'), "members"],
    ["a header that is no JSON", bytes('{"data":null,"header":"","metadata":null}'), "not-json"],
  ])("is refused with %s", (_, extra, reason) => {
    expect(checkEntry(nodeHashing, extra)).toMatchObject({ ok: false, error: { what: "entry", reason } });
  });
});

describe("bytes as text", () => {
  it("are in base64 what Node writes, and come back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
      }),
    );
  });

  it("are read from base64 in one spelling only", () => {
    for (const text of [
      "A",
      "AA",
      "AAA",
      "AA=",
      "AB==",
      "AAB=",
      "AA==\n",
      " AA==",
      "AA==AA==",
      "=",
      "====",
      "A===",
      "-_==",
      "AAAA=",
    ]) {
      expect([text, bytesOfBase64(text)]).toEqual([text, undefined]);
    }
    expect(bytesOfBase64("")).toEqual(new Uint8Array());
    expect(hashOfBase64("AAAA")).toBeUndefined();
    expect(hashOfBase64("A".repeat(44))).toBeUndefined();
  });

  it("are in UTF-8 what the platform writes, and come back", () => {
    const platform = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8Of(text)).toEqual(platform.encode(text));
        expect(textOfUtf8(platform.encode(text))).toBe(text);
      }),
    );
    for (const text of [
      "\u007f",
      "\u0080",
      "\u07ff",
      "\u0800",
      "\ud7ff",
      "\ue000",
      "\uffff",
      "\u{10000}",
      "\u{10ffff}",
    ]) {
      expect(textOfUtf8(platform.encode(text))).toBe(text);
    }
    expect(utf8Of("a\ud800b")).toEqual(platform.encode("a\ud800b"));
  });

  it("are read as UTF-8 exactly where the platform reads them without complaint", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const read = (bytes: Uint8Array): string | undefined => {
      try {
        return strict.decode(bytes);
      } catch {
        return undefined;
      }
    };
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0xc0, 0xc1, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (list) => {
        const bytes = Uint8Array.from(list);
        expect(textOfUtf8(bytes)).toBe(read(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});
