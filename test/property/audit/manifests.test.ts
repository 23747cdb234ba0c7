/** The manifest of a bundle is read strictly: one way to write it, no member too many, names that stay inside. */
import { checkBundle, type Manifest, manifestName, manifestText } from "@chidao/audit";
import { streamHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import { filesOf, ok } from "../../support/bundles.js";
import { nodeSignatures } from "../../support/ed25519.js";

const digest = "0".repeat(63);
const manifest: Manifest = {
  ledger: "0190b1c2",
  size: 3,
  root: `${digest}1`,
  streams: 2,
  records: { exported: 2, leftOut: 1 },
  scope: { kind: "agency", name: "Bộ Nội vụ", id: "bnv", asked: 1, context: 1 },
  exportedBy: { agency: "vpcp", role: null, officer: null },
  software: "chidao 1",
  files: [
    { name: "keys/0a.txt", bytes: 0, sha256: `${digest}2` },
    { name: "leaves.jsonl", bytes: 7, sha256: `${digest}3` },
  ],
};

const tools = { hashing: streamHashing, signatures: nodeSignatures };

/** What is said of a bundle that is this manifest and nothing else. */
async function check(text: string) {
  const report = ok(await checkBundle(tools, filesOf(new Map([[manifestName, new Uint8Array(Buffer.from(text))]]))));
  const [step] = report.steps;
  return { manifest: report.manifest, outcome: step?.outcome, reason: step?.evidence?.["reason"] ?? null };
}

const accepted = { outcome: "pass", reason: null };
const refused = (reason: string) => ({ manifest: null, outcome: "fail", reason });

const withPart = (part: object): string => manifestText({ ...manifest, ...part } as Manifest);
const named = (...names: ReadonlyArray<string>): string =>
  withPart({ files: names.map((name) => ({ name, bytes: 1, sha256: `${digest}2` })) });

describe("a manifest", () => {
  it.each([
    ["of one agency", manifest],
    ["of the whole ledger, by nobody named", { ...manifest, scope: { kind: "ledger" }, exportedBy: null } as Manifest],
    ["of an empty list of files", { ...manifest, files: [] }],
  ])("is read as it was written: %s", async (_what, written) => {
    const { scope, exportedBy, software } = written;
    expect(await check(manifestText(written))).toEqual({ ...accepted, manifest: { scope, exportedBy, software } });
  });

  it.each([
    ["is empty", "", "no-final-newline"],
    ["has no last newline", manifestText(manifest).trimEnd(), "no-final-newline"],
    ["has a space that need not be", manifestText(manifest).replace(":", ": "), "not-json"],
    ["has its members in another order", `{"size":3,"format":"chidao-evidence/1"}\n`, "not-json"],
    ["names a member twice", manifestText(manifest).replace('"size":3', '"size":3,"size":3'), "not-json"],
    ["is of another format", manifestText(manifest).replace("evidence/1", "evidence/2"), "line-unknown"],
    ["is a list", "[]\n", "line-unknown"],
    ["is null", "null\n", "line-unknown"],
  ])("is refused when it %s", async (_what, text, reason) => {
    expect(await check(text)).toEqual(refused(reason));
  });

  it.each([
    ["a member too many", { zz: 1 }],
    ["a size below 0", { size: -1 }],
    ["a size that is no whole number", { size: 1.5 }],
    ["a size as text", { size: "3" }],
    ["a root that is no hash", { root: "abc" }],
    ["a root in capitals", { root: `${"A".repeat(64)}` }],
    ["no number of streams", { streams: null }],
    ["counts with one missing", { records: { exported: 3 } }],
    ["counts with one too many", { records: { exported: 2, leftOut: 1, lost: 0 } }],
    ["a scope that nobody knows", { scope: { kind: "officer", name: "x", id: "x", asked: 1, context: 1 } }],
    ["a whole ledger that counts what was asked", { scope: { kind: "ledger", asked: 3 } }],
    ["a directive without its id", { scope: { kind: "directive", name: "D1", asked: 1, context: 1 } }],
    ["an exporter of no agency", { exportedBy: { agency: null, role: null, officer: null } }],
    ["no program", { software: null }],
    ["files that are no list", { files: {} }],
    ["a file without its length", { files: [{ name: "a.txt", sha256: `${digest}2` }] }],
    ["a file with a short digest", { files: [{ name: "a.txt", bytes: 1, sha256: digest }] }],
  ])("is refused for %s", async (_what, part) => {
    expect(await check(withPart(part))).toEqual(refused("members"));
  });

  it.each([
    "../a.txt",
    "a/../b.txt",
    "/etc/a",
    "a//b",
    "a\\b",
    "c:a",
    ".a",
    "a/",
    "",
    "a b",
    "a\u0000",
    "a.txt\n",
    "manifest.json",
  ])("is refused for the file name %j", async (name) => {
    expect(await check(named(name))).toEqual(refused("members"));
  });

  it("lists each file once, in the order of their names", async () => {
    expect(await check(named("a.txt", "b.txt"))).toMatchObject(accepted);
    expect(await check(named("b.txt", "a.txt"))).toEqual(refused("members"));
    expect(await check(named("a.txt", "a.txt"))).toEqual(refused("members"));
  });
});
