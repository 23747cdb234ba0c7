/** Zip files of bundles: they give back what went in, and a zip file that is not exactly of our form is refused. */
import { crc32, directory, localHeader, openZip, type ZipEntry } from "@chidao/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf, ok } from "../../support/bundles.js";

type Named = readonly [name: string, content: Uint8Array];

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));
const small: ReadonlyArray<Named> = [
  ["leaves.jsonl", utf8("một\nhai\n")],
  ["keys/rỗng.txt", utf8("")],
  ["manifest.json", utf8("{}\n")],
];

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A zip file whose headers are those of the files, but for what `as` makes of one. */
function zipOf(files: ReadonlyArray<Named>, as: (entry: ZipEntry) => ZipEntry = (entry) => entry): Uint8Array {
  const parts: Array<Uint8Array> = [];
  const entries: Array<ZipEntry> = [];
  let at = 0;
  for (const [name, content] of files) {
    const entry = as({ name, bytes: content.length, crc: crc32(0, content), at });
    const header = localHeader(entry);
    entries.push(entry);
    parts.push(header, content);
    at += header.length + content.length;
  }
  return joined([...parts, directory(entries, at)]);
}

async function open(zip: Uint8Array) {
  const file = filesOf(new Map([["a.zip", zip]])).get("a.zip");
  if (file === undefined) throw new Error("no file");
  return openZip(file);
}

async function contentsOf(zip: Uint8Array): Promise<ReadonlyArray<Named>> {
  const files = [...ok(await open(zip))];
  return Promise.all(
    files.map(async ([name, file]): Promise<Named> => [name, new Uint8Array(await file.read(0, file.bytes))]),
  );
}

/** Where a byte belongs to a file and not to what the zip form adds. */
function isContent(files: ReadonlyArray<Named>, place: number): boolean {
  let at = 0;
  for (const [name, content] of files) {
    const from = at + localHeader({ name, bytes: 0, crc: 0, at: 0 }).length;
    at = from + content.length;
    if (place >= from && place < at) return true;
  }
  return false;
}

describe("a zip file of a bundle", () => {
  it("gives back the files that went in, in their order", async () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 6 }),
        async (called, contents) => {
          const files = called.map((name, n): Named => [name, contents[n] ?? new Uint8Array()]);
          expect(await contentsOf(zipOf(files))).toEqual(files);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("has the checksum that all zip files have, also when it is taken in pieces", () => {
    const digits = utf8("123456789");
    expect(crc32(0, digits)).toBe(0xcbf43926);
    expect(crc32(crc32(0, digits.subarray(0, 4)), digits.subarray(4))).toBe(0xcbf43926);
    expect(crc32(0, new Uint8Array())).toBe(0);
  });
});

describe("a zip file that is not of the form", () => {
  it("is refused at any bit of any byte that is not a file's own", async () => {
    const zip = zipOf(small);
    const taken: Array<readonly [place: number, bit: number]> = [];
    for (let place = 0; place < zip.length; place += 1) {
      if (isContent(small, place)) continue;
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = zip.with(place, (zip[place] ?? 0) ^ (1 << bit));
        if ((await open(flipped)).ok) taken.push([place, bit]);
      }
    }
    expect(taken).toEqual([]);
  });

  it("is refused wherever it is cut off, and with anything before or behind it", async () => {
    const zip = zipOf(small);
    for (let length = 0; length < zip.length; length += 1)
      expect([length, (await open(zip.subarray(0, length))).ok]).toEqual([length, false]);
    expect((await open(joined([zip, utf8("x")]))).ok).toBe(false);
    expect((await open(joined([utf8("x"), zip]))).ok).toBe(false);
  });

  it("never throws, whatever its bytes are", async () => {
    const zip = zipOf(small);
    const end = zip.subarray(zip.length - 22);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(0xffff), async (bytes, count) => {
        const claimed = end.with(10, count & 0xff).with(11, count >> 8);
        for (const each of [bytes, joined([bytes, claimed])]) expect((await open(each)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["two files of one name", zipOf([...small, ["manifest.json", utf8("{ }\n")]]), "members"],
    ["a file that begins in another", zipOf(small, (entry) => ({ ...entry, at: 0 })), "members"],
    ["a file longer than the zip", zipOf(small, (entry) => ({ ...entry, bytes: 0xffff_fff0 })), "members"],
    ["bytes between files that are no file's", zipOf(small, (entry) => ({ ...entry, bytes: 0 })), "members"],
    ["no bytes", new Uint8Array(), "line-missing"],
    ["another kind of file", utf8("x".repeat(100)), "line-unknown"],
  ])("is refused: %s", async (_what, zip, reason) => {
    expect(await open(zip)).toMatchObject({ ok: false, error: { _tag: "Malformed", what: "zip", reason } });
  });

  it("is told from one that was packed with compression", async () => {
    const zip = zipOf([["a", utf8("aaaa")]]);
    const central = localHeader({ name: "a", bytes: 4, crc: 0, at: 0 }).length + 4;
    expect(await open(zip.with(central + 10, 8))).toMatchObject({ error: { line: 1, reason: "not-stored" } });
  });

  it("is not refused for a checksum alone: the digests of the manifest judge what is in it", async () => {
    expect(await contentsOf(zipOf(small, (entry) => ({ ...entry, crc: 0 })))).toEqual(small);
  });
});
