/**
 * What was stored can't change: names, versions, shapes, ids, normalisation, hashes. A golden file is never edited;
 * a new shape gets a new schema version and a new file (`CHIDAO_NEW_GOLDEN=1` writes files that are missing).
 */
import { canonicalJsonOf, claimStreamOf, decode, decodeRecorded, Disclosure, Metadata } from "@chidao/core";
import { builtInKinds, expressionKinds, kindsOf } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import {
  goldenEvents,
  goldenFiles,
  readDigests,
  readGolden,
  storedGoldenFiles,
  writeMissing,
} from "../support/stored-examples/files.js";
import { claimGroups, recorded, shapes } from "../support/stored-examples/shapes.js";
import { nodeHashing } from "../support/hashing.js";

if (process.env["CHIDAO_NEW_GOLDEN"] === "1") writeMissing();

const { registry } = kindsOf(builtInKinds);

describe("golden files", () => {
  it.each([...goldenFiles])("%s holds the very bytes that the code writes", (path, text) => {
    expect(readGolden(path)).toBe(text);
  });

  it("have the digests under which they were first written", () => {
    const digests = storedGoldenFiles().map((path) => [path, nodeHashing.sha256(readGolden(path) ?? "")]);
    expect(Object.fromEntries(digests)).toEqual(readDigests());
  });

  it("each have an example in the tests", () => {
    expect([...storedGoldenFiles()].sort()).toEqual([...goldenFiles.keys()].sort());
  });
});

describe("stored events", () => {
  it("have a golden file for each type, in its newest schema version", () => {
    const covered = new Set(goldenEvents.map(({ type, schema }) => `${type} ${schema}`));
    const missing = [...registry.definitions.values()]
      .map(({ type, schema }) => `${type} ${schema}`)
      .filter((name) => !covered.has(name));
    expect(missing).toEqual([]);
  });

  it.each(goldenEvents)("$path decodes to the data it holds", ({ path, type, schema }) => {
    const data = readGolden(path) ?? "";
    const entry = decodeRecorded(registry, { ...recorded, type, schema, data });
    const decoded = E.isRight(entry) ? entry.right.event : entry.left;
    // An older version is read as the newest one; that upcasting is faithful is tested where it is written.
    const of = (name: string): number | undefined => registry.definitions.get(name)?.schema;
    const { replacement } = JSON.parse(data) as { readonly replacement?: { readonly type: string; schema: number } | null };
    const isNewest = of(type) === schema && (!replacement || of(replacement.type) === replacement.schema);
    expect(decoded).toMatchObject(isNewest ? { type, data: JSON.parse(data) } : { type });
    expect(canonicalJsonOf(JSON.parse(data))).toBe(data);
  });

  it("show every form of every union", () => {
    const all = goldenEvents.map(({ path }) => readGolden(path)).join("\n");
    const forms = [
      ...["day", "month", "year", "unknown"].map((form) => `"on":{"${form}":`),
      ...["determined", "undetermined", "disputed", "ended"].map((form) => `"lead":{"${form}":`),
      ...["agency", "asWritten", "collective"].map((form) => `"directedBy":{"${form}":`),
      ...["closed", "open", "unknowable"].map((closure) => `"closure":"${closure}"`),
      ...["witnessed", "imported", "reconstructed"].map((kind) => `"provenance":{"kind":"${kind}"`),
      ...expressionKinds.map((kind) => new RegExp(`"expression":{[^{}]*({[^{}]*}[^{}]*)*"kind":"${kind}"`)),
      ...["none", "unresolved", "due"].map((kind) => new RegExp(`"resolution":{[^{}]*"kind":"${kind}"`)),
      ...["calendar-estimate", "year-supplied", "imprecise-anchor"].map((label) => new RegExp(`"labels":\\[[^\\]]*"${label}"`)),
      '"kind":"due","labels":[],"reads":[{"revision":',
      ...["official", "estimate"].map((status) => `"status":{"${status}":`),
      '"replacement":null',
      '"replacement":{"data":',
      '"secondPerson":null',
      '"secondPerson":{',
      '"name":{"commitment":',
      '"name":{"unknown":',
      '"officer":null',
      '"officer":"',
      '"sha256":null',
      '"sha256":"',
    ];
    const isShown = (form: string | RegExp): boolean => (typeof form === "string" ? all.includes(form) : form.test(all));
    expect(forms.filter((form) => !isShown(form)).map(String)).toEqual([]);
  });
});

describe("other stored shapes", () => {
  it("metadata and a disclosure decode", () => {
    expect(E.isRight(decode(Metadata, shapes["metadata"], "metadata"))).toBe(true);
    expect(E.isRight(decode(Disclosure, shapes["disclosure"], "disclosure"))).toBe(true);
  });

  it("one document has one claim stream, however its key is typed; different documents have different ones", () => {
    const streams = claimGroups.map((group) => new Set(group.map((parts) => claimStreamOf(nodeHashing, parts))));
    expect(streams.map((names) => names.size)).toEqual(claimGroups.map(() => 1));
    expect(new Set(streams.flatMap((names) => [...names])).size).toBe(claimGroups.length);
  });
});
