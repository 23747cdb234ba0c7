/**
 * Second and third opinions: the same cases judged by Go's own package and by a script in Python's standard library.
 * Each case says what we hold of it; cases that must fail are among them, so an opinion that always agrees is noticed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  authorLine,
  consistencyProof,
  cosignText,
  drawSample,
  inclusionProof,
  noteText,
  rootAt,
  signText,
  treeHeadText,
  verifierKeyText,
  verifyConsistency,
  verifyInclusion,
  withSignature,
} from "@chidao/audit";
import { authorText, leafHash, leafHeaderOf } from "@chidao/core/merkle";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { treeOf } from "../support/audit-tree.js";
import { type SmallBundles, smallBundles } from "../support/bundles.js";
import { testKey } from "../support/ed25519.js";
import { nodeHashing } from "../support/hashing.js";

const most = 64;
const headers = Array.from({ length: most }, (_, at) => `{"mục":${at}}`);
const leaves = headers.map((header) => leafHash(nodeHashing, header));
const tree = treeOf(leaves);
const root = (size: number): string => rootAt(nodeHashing, tree, size);
const other = "ee".repeat(32);
const pairs = Array.from({ length: most }, (_, at) => at + 1).flatMap((newer) =>
  Array.from({ length: newer }, (_, at) => [at + 1, newer] as const),
);

function inclusionCases() {
  return pairs.flatMap(([count, size]) => {
    const proof = inclusionProof(nodeHashing, tree, count - 1, size);
    const sound = { index: count - 1, size, leaf: leaves[count - 1] ?? "", root: root(size), proof };
    const wrong = [
      { ...sound, leaf: other },
      { ...sound, root: other },
      { ...sound, proof: [...proof, other] },
    ];
    return [sound, ...wrong].map((claim) => ({ ...claim, holds: verifyInclusion(nodeHashing, claim).ok }));
  });
}

function consistencyCases() {
  return pairs.flatMap(([older, newer]) => {
    const proof = consistencyProof(nodeHashing, tree, older, newer);
    const sound = { older, newer, olderRoot: root(older), newerRoot: root(newer), proof };
    const wrong = [
      { ...sound, newerRoot: other },
      { ...sound, olderRoot: other },
      { ...sound, proof: proof.slice(1) },
    ];
    return [sound, ...(older === newer ? wrong.slice(0, 2) : wrong)].map((claim) => ({
      ...claim,
      holds: verifyConsistency(nodeHashing, {
        older: { size: claim.older, root: claim.olderRoot },
        newer: { size: claim.newer, root: claim.newerRoot },
        proof: claim.proof,
      }).ok,
    }));
  });
}

const author = testKey("bo-vi-du.example/văn-thư");

async function noteCases() {
  const log = testKey("so-cai.example/chỉ-đạo");
  const stranger = testKey("so-cai.example/chỉ-đạo", "log", "another");
  const witness = testKey("thanh-tra.example", "witness");
  const heads = [1, 7, 64].map((size) =>
    treeHeadText({ origin: log.key.name, size, root: root(size), extensions: [] }),
  );
  const notes = [];
  const cosigned = [];
  for (const text of heads) {
    const note = { text, signatures: [await signText(text, log)] };
    const both = withSignature(note, await cosignText(text, witness, 1_800_000_000));
    const [mine, theirs] = [verifierKeyText(log.key), verifierKeyText(witness.key)];
    notes.push({ note: noteText(note), keys: [mine], holds: true });
    notes.push({ note: noteText(both), keys: [mine], holds: true });
    notes.push({ note: noteText(note), keys: [verifierKeyText(stranger.key)], holds: false });
    notes.push({ note: noteText(note).replace("\n7\n", "\n8\n"), keys: [mine], holds: !text.includes("\n7\n") });
    cosigned.push({ note: noteText(both), keys: [theirs], holds: true });
    cosigned.push({
      note: noteText({ ...both, text: text.replace("\n6", "\n5") }),
      keys: [theirs],
      holds: !text.includes("\n6"),
    });
  }
  return { notes, cosigned };
}

/** What authors sign of entries, as notes that any reader of notes can open; and the same for another place. */
async function entryCases() {
  const event = {
    stream: "a-1",
    revision: 3,
    id: "e",
    type: "T",
    schema: 1,
    recordedAt: "r",
    data: "đ",
    metadata: "{}",
  };
  const header = leafHeaderOf(nodeHashing, "l", event);
  const line = authorLine(await signText(authorText(header), author));
  const keys = [verifierKeyText(author.key)];
  return [header, { ...header, revision: 4 }].map((each) => ({
    note: `${authorText(each)}\n${line}\n`,
    keys,
    holds: each === header,
  }));
}

function sampleCases() {
  const population = Array.from({ length: 200 }, (_, index) => ({
    index,
    stratum: ["bnv", "btc", "đắk"][index % 3] ?? "",
  }));
  return ["Xổ số miền Bắc 24/11: 12345", "x"].flatMap((seed) =>
    [1, 7, 500].map((each) => {
      const { items } = drawSample(nodeHashing, { root: root(64), seed, each }, population);
      const named = population.map(({ index, stratum }) => [index, stratum]);
      return { root: root(64), seed, each, population: named, drawn: items.map(({ index }) => index) };
    }),
  );
}

/** What is handed to the others; `cosigned` is for Python alone, since Go's package knows no witnesses. */
async function casesAsJson(spoil = false): Promise<string> {
  const inclusion = inclusionCases();
  const roots = Array.from({ length: most + 1 }, (_, size) => root(size));
  const cases = {
    leaves: headers,
    leafHash: leaves,
    roots,
    inclusion,
    consistency: consistencyCases(),
    ...(await noteCases()),
    entries: await entryCases(),
    samples: sampleCases(),
  };
  return JSON.stringify(
    spoil ? { ...cases, inclusion: inclusion.map((each, at) => (at === 0 ? { ...each, holds: false } : each)) } : cases,
  );
}

function ask(command: string, args: ReadonlyArray<string>, input: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, said: `${stdout}${stderr}` };
}

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const answers = (command: string, args: ReadonlyArray<string>): boolean => spawnSync(command, args).status === 0;

const debianModules = "/usr/share/gocode";
const hasGo = answers("go", ["version"]) && existsSync(`${debianModules}/src/golang.org/x/mod/sumdb/tlog`);
const hasPython = answers("python3", ["--version"]);
if (!hasGo) console.warn("skipped: no Go with golang.org/x/mod here (apt: golang-go, golang-golang-x-mod-dev)");
if (!hasPython) console.warn("skipped: no python3 here");

const askGo = (input: string) => ask("go", ["run", file("go/main.go")], input, goEnvironment);
const askPython = (input: string) => ask("python3", [file("python/opinion.py")], input);

/** A bundle that an agency hands over, the public key of its log, and the same bundle with one letter changed. */
let made: SmallBundles;
let bundle = "";
let altered = "";
beforeAll(async () => {
  made = await smallBundles();
  bundle = await made.write("goi");
  altered = await made.write("sua");
  const records = join(altered, "records.jsonl");
  writeFileSync(records, readFileSync(records, "utf8").replace("Sở so-ba", "Sở so-bạ"));
});
afterAll(() => made.remove());

const goEnvironment = { GO111MODULE: "off", GOPATH: debianModules, GOFLAGS: "" };
const bundleByGo = (folder: string) =>
  ask("go", ["run", file("go/bundle/main.go"), folder, made.publicKey], "", goEnvironment);
const bundleByPython = (folder: string) => ask("python3", [file("python/bundle.py"), folder, made.publicKey], "");

describe.skipIf(!hasGo)("Go's sumdb package", () => {
  it("finds an evidence bundle in order, and one in which a letter was changed broken", () => {
    expect(bundleByGo(bundle)).toEqual({ status: 0, said: "holds: 11 records, 11 texts, 3 heads\n" });
    const { status, said } = bundleByGo(altered);
    expect([status, said]).toEqual([1, expect.stringContaining("wrong: texts of record 4")]);
  });

  it("agrees on every root, proof and note, for all pairs of sizes up to 64", async () => {
    const { status, said } = askGo(await casesAsJson());
    expect(said).toMatch(/^agreed on \d{5}$/m);
    expect(status).toBe(0);
  });

  it("would say so if we judged otherwise", async () => {
    expect(askGo(await casesAsJson(true))).toMatchObject({
      status: 1,
      said: expect.stringContaining("otherwise: inclusion of 0 in 1"),
    });
  });
});

describe.skipIf(!hasPython)("a script in Python's standard library", () => {
  it("finds an evidence bundle in order, and one in which a letter was changed broken", () => {
    expect(bundleByPython(bundle)).toEqual({ status: 0, said: "holds: 11 records, 11 texts, 3 heads\n" });
    const { status, said } = bundleByPython(altered);
    expect([status, said]).toEqual([1, expect.stringContaining("wrong: data of record 4")]);
  });

  it("agrees on every root, proof, note and cosignature, for all pairs of sizes up to 64", async () => {
    const { status, said } = askPython(await casesAsJson());
    expect(said).toMatch(/^agreed on \d{5}$/m);
    expect(status).toBe(0);
  });

  it("would say so if we judged otherwise", async () => {
    expect(askPython(await casesAsJson(true))).toMatchObject({
      status: 1,
      said: expect.stringContaining("otherwise: inclusion of 0 in 1"),
    });
  });
});
