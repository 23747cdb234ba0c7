/** Evidence bundles: whatever is changed in one is caught, and what it can't show it does not claim. */
import { createHash } from "node:crypto";
import { type BundleReport, checkBundle, manifestName } from "@chidao/audit";
import { streamHashing } from "@chidao/hashing-node";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Bytes,
  bytesOf,
  filesOf,
  ok,
  type SmallBundles,
  smallBundles,
  tinyBundles,
} from "../../support/bundles.js";
import { nodeSignatures } from "../../support/ed25519.js";

let made: SmallBundles;
let whole: Bytes;
let part: Bytes;
let tinyMade: SmallBundles | undefined;
beforeAll(async () => {
  made = await smallBundles();
  whole = bytesOf(await made.write("whole"));
  part = bytesOf(await made.write("part", { only: { assignment: "D1.2" } }));
});
afterAll(() => {
  made.remove();
  tinyMade?.remove();
});

const policy = (): string => `log ${made.publicKey}\nquorum none\n`;

async function check(bytes: Bytes, questions: Parameters<typeof checkBundle>[2] = {}): Promise<BundleReport> {
  return ok(await checkBundle({ hashing: streamHashing, signatures: nodeSignatures }, filesOf(bytes), questions));
}

const without = (bytes: Bytes, name: string): Bytes => new Map([...bytes].filter(([each]) => each !== name));

const withText = (bytes: Bytes, name: string, change: (text: string) => string): Bytes =>
  new Map([...bytes, [name, Buffer.from(change(Buffer.from(bytes.get(name) ?? []).toString("utf8")))]]);

/** What a forger does who knows the form: the manifest is made to list the changed file. */
function relisted(bytes: Bytes, name: string, change: (text: string) => string): Bytes {
  const changed = withText(bytes, name, change);
  const content = changed.get(name) ?? new Uint8Array();
  const sha256 = createHash("sha256").update(content).digest("hex");
  return withText(changed, manifestName, (text) =>
    text.replace(
      new RegExp(`\\{"bytes":\\d+,"name":"${name}","sha256":"[0-9a-f]+"\\}`),
      `{"bytes":${content.length},"name":"${name}","sha256":"${sha256}"}`,
    ),
  );
}

const failed = ({ steps }: BundleReport): ReadonlyArray<string> =>
  steps.filter(({ outcome }) => outcome === "fail").map(({ name }) => name);

describe("a bundle as it was exported", () => {
  it("agrees with itself, and is anchored to nothing by itself", async () => {
    const report = await check(whole, { policy: policy(), heads: [made.head] });
    expect(report.steps.map(({ name, outcome }) => [name, outcome])).toEqual([
      ...["manifest", "files", "leaves", "records", "counts", "heads", "given-heads", "policy"].map((name) => [
        name,
        "pass",
      ]),
      ["authors", "nothing-to-check"],
    ]);
    expect(report).toMatchObject({
      verdict: "self-consistent",
      size: 11,
      exported: 11,
      signedSize: 11,
      anchored: null,
    });
  });

  it("of one task has the texts of what belongs to it, the headers of all, and says what it leaves out", async () => {
    const report = await check(part);
    expect(report.verdict).toBe("self-consistent");
    expect(report.exported).toBeLessThan(report.size);
    expect(report.manifest?.scope).toMatchObject({ kind: "assignment", name: "D1.2", asked: 1 });
    expect(report.meaning.en).toContain(`the texts of ${report.exported} of 11 records: the others can't be seen here`);
    expect(JSON.stringify(report)).not.toMatch(/complete/i);
  });

  it("is the same bytes when it is exported again", async () => {
    expect(bytesOf(await made.write("again"))).toEqual(whole);
  });
});

describe("a bundle in which something was changed", () => {
  it("is caught at one bit of every byte of every file", async () => {
    tinyMade = await tinyBundles();
    const tiny = bytesOf(await tinyMade.write("tiny"));
    for (const name of tiny.keys()) {
      const content = tiny.get(name) ?? new Uint8Array();
      for (let at = 0; at < content.length; at += 1) {
        const flipped = Uint8Array.from(content);
        flipped[at] = (content[at] ?? 0) ^ (1 << (at % 8));
        const report = await check(new Map([...tiny, [name, flipped]]));
        if (report.verdict !== "broken")
          expect([name, at, report.verdict, claimed(content, at)]).toEqual([name, at, "self-consistent", true]);
      }
    }
  }, 60_000);

  /** The exporter's own word: nothing else in the bundle could tell another name or program from it. */
  function claimed(content: Uint8Array, at: number): boolean {
    const text = Buffer.from(content).toString("utf8");
    const spans = [...text.matchAll(/"(?:agency|software)":"([^"]*)"|"exportedBy":\{[^}]*\}/g)];
    return spans.some(({ index, 0: match }) => at >= index && at < index + match.length);
  }

  it.each([
    ["a word of a text", "records.jsonl", (text: string) => text.replace("Sở so-ba", "Sở so-bạ"), ["records"]],
    ["a record's place", "records.jsonl", (text: string) => text.replace('"index":3,', '"index":4,'), ["records"]],
    [
      "a record taken out",
      "records.jsonl",
      (text: string) => text.replace(/^.*"index":3,.*\n/m, ""),
      ["records", "counts"],
    ],
    [
      "a header's moment",
      "leaves.jsonl",
      (text: string) => text.replace("2023-01-10T02", "2023-01-10T03"),
      ["leaves", "heads"],
    ],
    [
      "a header taken out",
      "leaves.jsonl",
      (text: string) => text.split("\n").slice(1).join("\n"),
      ["leaves", "records", "counts", "heads"],
    ],
    ["the last header cut off", "leaves.jsonl", (text: string) => text.slice(0, -1), ["leaves"]],
    ["a stream's end", "streams.jsonl", (text: string) => text.replace('"last":0', '"last":1'), ["counts"]],
    ["a type's count", "types.jsonl", (text: string) => text.replace('"records":6', '"records":5'), ["counts"]],
  ])("is caught by more than the manifest: %s", async (_what, name, change, steps) => {
    const report = await check(relisted(whole, name, change));
    expect(report.verdict).toBe("broken");
    expect(failed(report)).toEqual(expect.arrayContaining(steps));
    expect(failed(report)).not.toContain("files");
  });

  it("names the first record that is not what its header says", async () => {
    const report = await check(relisted(whole, "records.jsonl", (text) => text.replace("Sở so-ba", "Sở so-bạ")));
    expect(report.firstBroken).toEqual({ file: "records.jsonl", line: 5, rule: "data-differs", index: 4 });
  });

  it("can't hide what it leaves out", async () => {
    const claimed = withText(part, manifestName, (text) =>
      text.replace(/"scope":\{[^}]*\}/, '"scope":{"kind":"ledger"}'),
    );
    expect(failed(await check(claimed))).toEqual(["counts"]);
    const moved = withText(part, manifestName, (text) => text.replace('"asked":1', '"asked":2'));
    expect(failed(await check(moved))).toEqual(["counts"]);
  });

  it("can't be judged where a file is missing, and is not called whole", async () => {
    for (const name of ["leaves.jsonl", "records.jsonl", manifestName]) {
      const report = await check(without(whole, name));
      expect([name, report.verdict === "broken" || report.verdict === "unchecked"]).toEqual([name, true]);
    }
  });

  it("never throws, whatever stands in its files", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole.keys()), fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
        const report = await check(new Map([...whole, [name, bytes]]));
        expect(report.verdict).toBe("broken");
      }),
      { numRuns: 60 },
    );
  });
});

describe("heads that the checker brings", () => {
  it("are those of another ledger: broken, though all agrees with itself", async () => {
    const others = await tinyBundles("Sổ khác");
    try {
      const bytes = bytesOf(await others.write("w"));
      expect((await check(bytes)).verdict).toBe("self-consistent");
      const trust = `log ${made.publicKey}\nlog ${others.publicKey}\nquorum none\n`;
      const report = await check(bytes, { heads: [made.head], policy: trust });
      expect(failed(report)).toEqual(["given-heads"]);
    } finally {
      others.remove();
    }
  });

  it("a trust file that can't be read is refused, not judged", async () => {
    const tools = { hashing: streamHashing, signatures: nodeSignatures };
    expect(await checkBundle(tools, filesOf(whole), { policy: "trust me" })).toMatchObject({ ok: false });
  });
});
