/** A file of a bundle gives the lines that stand in it, wherever the pieces end in which it is read. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type BundleFile, type BundleHashing, digestOf, type LineEnd, readLines } from "./bundle-files.js";

const hexOf = (algorithm: string, parts: ReadonlyArray<string | Uint8Array>): string =>
  parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest("hex");

const hashing: BundleHashing = {
  sha256: (...parts) => hexOf("sha256", parts),
  sha1: (...parts) => hexOf("sha1", parts),
  startSha256: () => {
    const hash = createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
  },
};

const piece = 1 << 20;
const longest = piece + 10;

/** A file that remembers what was read of it. */
function fileOf(text: string) {
  const content = new Uint8Array(Buffer.from(text, "utf8"));
  const reads: Array<readonly [number, number]> = [];
  const read = async (from: number, to: number): Promise<Uint8Array> => {
    reads.push([from, to]);
    return content.subarray(from, to);
  };
  const file: BundleFile = { bytes: content.length, read };
  return { file, reads };
}

async function linesOf(file: BundleFile) {
  const reader = readLines(hashing, file, longest);
  const lines: Array<string> = [];
  for (;;) {
    const line: Uint8Array | LineEnd = await reader.next();
    if (typeof line === "string") return { lines, end: line, digest: await reader.digest() };
    lines.push(Buffer.from(line).toString("utf8"));
  }
}

const sha256 = (text: string): string => hashing.sha256(text);

describe("the lines of a file", () => {
  it.each([-3, -2, -1, 0, 1, 2])("are the same when one ends %i bytes from the end of a piece", async (offset) => {
    const first = "a".repeat(piece + offset - 1);
    const lines = [first, "Đất đai", "", "ba"];
    const text = `${lines.join("\n")}\n`;
    const { file, reads } = fileOf(text);
    expect(await linesOf(file)).toEqual({ lines, end: "end", digest: sha256(text) });
    expect(reads).toEqual([[0, Math.min(piece, file.bytes)], ...(file.bytes > piece ? [[piece, file.bytes]] : [])]);
  });

  it.each([
    ["nothing", "", [], "end"],
    ["an empty line", "\n", [""], "end"],
    ["a last line without its newline", "một\nhai", ["một"], "unterminated"],
    ["a line of the most bytes", `${"a".repeat(longest)}\nb\n`, ["a".repeat(longest), "b"], "end"],
    ["a line of one byte more", `b\n${"a".repeat(longest + 1)}\n`, ["b"], "too-long"],
    ["a line of one byte more with no newline", "a".repeat(longest + 1), [], "too-long"],
  ])("of %s end as they should, and the digest is of every byte", async (_what, text, lines, end) => {
    expect(await linesOf(fileOf(text).file)).toEqual({ lines, end, digest: sha256(text) });
  });

  it("need not be read for the digest", async () => {
    const text = `${"x".repeat(3 * piece)}\n`;
    const reader = readLines(hashing, fileOf(text).file, 10);
    expect(await reader.next()).toBe("too-long");
    expect(await reader.digest()).toBe(sha256(text));
    expect(await digestOf(hashing, fileOf(text).file)).toBe(sha256(text));
  });
});
