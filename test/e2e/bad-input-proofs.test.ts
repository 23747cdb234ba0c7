/** What is not in form never reaches a ledger's proofs or read models: it is told with its path, and nothing is thrown. */
import {
  type Chidao,
  compareHeads,
  createChidao,
  makeAuthorLine,
  makeTrustFile,
  memoryStore,
  verifyBundle,
  verifyReceipt,
  witnessHead,
} from "chidao";
import { describe, expect, it } from "vitest";

const { audit, readModels } = createChidao({ store: memoryStore() });

/** Each call with what a program may hand over by mistake, and the path that the answer names. */
type Row = readonly [call: string, act: (given: never) => unknown, given: unknown, path: string];

const signer = { key: { name: "a", id: "0", type: "log", publicKey: new Uint8Array(32) }, sign: async () => "" };
const rows: ReadonlyArray<Row> = [
  ["audit.signHead", audit.signHead, undefined, ""],
  ["audit.signHead", audit.signHead, [{}], "/0"],
  ["audit.signHead", audit.signHead, [{ ...signer, key: { ...signer.key, type: "any" } }], "/0"],
  ["audit.addSignatures", audit.addSignatures, 5, ""],
  ["audit.witnessRequest", audit.witnessRequest, -1, ""],
  ["audit.witnessRequest", audit.witnessRequest, "3", ""],
  ["audit.receipt", audit.receipt, 1.5, "/index"],
  ["audit.receipt", audit.receipt, Number.MAX_SAFE_INTEGER + 1, "/index"],
  ["audit.verify", audit.verify, null, ""],
  ["audit.verify", audit.verify, { heads: "x" }, "/heads"],
  ["audit.verify", audit.verify, { heads: ["x", 5] }, "/heads/1"],
  ["audit.verify", audit.verify, { polcy: "x" }, "/polcy"],
  ["audit.verify", audit.verify, { onProgress: true }, "/onProgress"],
  ["audit.exportEvidence", audit.exportEvidence, undefined, ""],
  ["audit.exportEvidence", audit.exportEvidence, { to: "x" }, "/by"],
  ["audit.exportEvidence", audit.exportEvidence, { to: 7, by: { agency: "a" } }, "/to"],
  ["audit.exportEvidence", audit.exportEvidence, { to: "x", by: { agency: "a" }, only: { task: "D1.1" } }, "/only"],
  ["audit.sample", audit.sample, undefined, ""],
  ["audit.sample", audit.sample, { seed: "hai\ndòng", each: 1 }, "/seed"],
  ["audit.sample", audit.sample, { seed: "x", each: 0 }, "/each"],
  ["audit.sample", audit.sample, { seed: "x", each: 1, by: "luck" }, "/by"],
  ["verifyBundle", (path) => verifyBundle(path), 5, "/path"],
  ["verifyBundle", (options) => verifyBundle("x", options), { heads: [1] }, "/heads/0"],
  ["readModels.replay", readModels.replay, { rebuild: "yes" }, "/rebuild"],
  ["readModels.replay", readModels.replay, { signal: {} }, "/signal"],
  ["verifyReceipt", (receipt) => verifyReceipt(receipt, ""), 5, "/receipt"],
  ["compareHeads", compareHeads, { older: "", newer: "", policy: 7 }, "/policy"],
  ["makeTrustFile", makeTrustFile, { logs: "x" }, "/logs"],
  ["makeTrustFile", makeTrustFile, { logs: [], quorum: "most" }, "/quorum"],
  ["makeAuthorLine", makeAuthorLine, { key: "x", agency: "a" }, "/from"],
  ["makeAuthorLine", makeAuthorLine, { key: "x", agency: 5, from: "2026-01-01" }, "/agency"],
  ["makeAuthorLine", makeAuthorLine, { key: "x", agency: "a", from: "2026-01-01", to: "x" }, "/to"],
  ["witnessHead", witnessHead, { request: "", signer, logs: [], folder: ".", now: "yesterday" }, "/now"],
  ["witnessHead", witnessHead, undefined, ""],
];

/** They take nothing. */
const withoutInput = ["audit.heads", "audit.writers", "readModels.verify"];

describe("proofs and read models", () => {
  it.each(rows)("tell what %s was given that is not in form", async (_call, act, given, path) => {
    expect(await act(given as never)).toMatchObject({
      ok: false,
      error: {
        code: "DecodeFailure",
        class: "usage",
        message: { vi: expect.stringContaining(path), en: expect.stringContaining(path) },
      },
    });
  });

  it("have a row for each call of the front door that takes something", () => {
    const called = new Set([...rows.map(([call]) => call), ...withoutInput]);
    const doors: Pick<Chidao, "audit" | "readModels"> = { audit, readModels };
    const calls = Object.entries(doors).flatMap(([group, door]) => Object.keys(door).map((name) => `${group}.${name}`));
    expect(calls.filter((call) => !called.has(call))).toEqual([]);
  });

  it("tell of texts that are texts and no notes, receipts or keys", async () => {
    expect(verifyReceipt("", "")).toMatchObject({ ok: false, error: { code: "Malformed" } });
    expect(makeTrustFile({ logs: ["x"] })).toMatchObject({ ok: false, error: { code: "Malformed" } });
    expect(makeTrustFile({ logs: [], witnesses: ["x"] })).toMatchObject({ ok: false, error: { code: "Malformed" } });
    expect(await audit.verify({ policy: "log" })).toMatchObject({ ok: false, error: { code: "Malformed" } });
    expect(
      await witnessHead({ request: "x", signer, logs: [], folder: ".", now: "2024-01-01T00:00:00.000Z" } as never),
    ).toMatchObject({
      ok: false,
      error: { code: "Malformed" },
    });
  });
});
