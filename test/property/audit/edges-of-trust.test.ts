/** Trust files, and what was read of a log, at their very edges. */
import {
  checkHead,
  clockStepsMax,
  cosignText,
  drawSample,
  firstBroken,
  logReader,
  type Malformed,
  noteText,
  parseNote,
  parsePolicy,
  policyEntriesMax,
  policyLengthMax,
  policyText,
  readWriters,
  verifierKeyText,
} from "@chidao/audit";
import { leafHeaderOf, leafHeaderText } from "@chidao/core/merkle";
import { describe, expect, it } from "vitest";
import { ok } from "../../support/bundles.js";
import { nodeSignatures, testKey } from "../../support/ed25519.js";
import { ledger, logKey, signedHead } from "../../support/hand-made-bundle.js";
import { nodeHashing } from "../../support/hashing.js";

const hash = "ab".repeat(32);
const refusal = (what: Malformed["what"], line: number, reason: Malformed["reason"]) => ({
  ok: false,
  error: { _tag: "Malformed", what, line, reason },
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
