import { describe, expect, it } from "vitest";
import { checked, handMade, headFile, ledger, stepOf, without } from "../../support/hand-made-bundle.js";

const names = ["manifest", "files", "leaves", "records", "counts", "heads", "given-heads", "policy", "authors"];
const part = (stream: string) =>
  stream.startsWith("assignment-") ? "asked" : stream.startsWith("ledger-") ? "context" : "left-out";

describe("a bundle that is as it was made", () => {
  it("passes, step by step, and says what is there", async () => {
    const made = await handMade();
    const report = await checked(made);
    expect(report.steps.map(({ name, outcome, evidence }) => [name, outcome, evidence])).toEqual(
      names.map((name) => {
        const isAsked = !["given-heads", "policy", "authors"].includes(name);
        return [name, isAsked ? "pass" : "nothing-to-check", null];
      }),
    );
    expect(report).toMatchObject({
      ...{ verdict: "self-consistent", ledger, size: 4, root: made.root, exported: 4, signedSize: 4, anchored: null },
      manifest: { scope: { kind: "ledger" }, exportedBy: null, software: "by hand" },
      authors: { fits: 0, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0 },
      firstBroken: null,
    });
    expect(report.meaning.en).toBe(
      "The bundle agrees with itself and with signatures over its first 4 records. Nobody outside has seen it: whoever holds the ledger and its key could have rewritten all of it.",
    );
  });

  it("of a part says how many texts are not there", async () => {
    const report = await checked(await handMade({ role: part }));
    expect([report.verdict, report.exported]).toEqual(["self-consistent", 3]);
    expect(report.meaning.en).toContain("The bundle holds the texts of 3 of 4 records");
    expect(report.meaning.vi).toContain("3 trên 4 mục");
    expect(report.steps.find(({ name }) => name === "manifest")?.detail.en).toBe(
      "scope: assignment D1.1 (2 records asked for, 1 that they rest on); exported by: nobody named (the exporter's own word)",
    );
    expect(report.steps.find(({ name }) => name === "records")?.detail.en).toContain("of 1 others only the header");
  });

  it("without a signed head has nothing that a signature covers", async () => {
    const report = await checked(await handMade({ change: without(headFile(4)) }));
    expect(stepOf(report, "heads")).toEqual({ outcome: "nothing-to-check", evidence: null });
    expect(report.signedSize).toBe(0);
    expect(report.meaning.en).toContain("agrees with itself. Nobody");
  });

  it("names files that are no part of it", async () => {
    const report = await checked(await handMade({ spoil: (files) => void files.set("ghi-chu.txt", "x") }));
    expect(report.verdict).toBe("self-consistent");
    const { detail } = report.steps.find(({ name }) => name === "files") ?? {};
    expect(detail?.en).toBe("6 files are as listed; no part of the bundle: ghi-chu.txt");
  });

  it("is read with the progress told, of as many as the manifest says", async () => {
    const told: Array<readonly [number, number | null]> = [];
    const records = Array.from({ length: 2_001 }, (_, at) => ({
      ...(at === 0
        ? { stream: `ledger-${ledger}`, revision: 0, type: "LedgerOpened" }
        : { stream: "agency-a", revision: at - 1, type: "AgencyRegistered" }),
    }));
    const onProgress = (done: number, of: number | null) => void told.push([done, of]);
    expect((await checked(await handMade({ records }), { onProgress })).verdict).toBe("self-consistent");
    expect(told).toEqual([
      [0, 2_001],
      [2_000, 2_001],
    ]);
    told.length = 0;
    await checked(await handMade({ spoil: without("manifest.json") }), { onProgress });
    expect(told).toEqual([[0, null]]);
  });
});
