/**
 * Events that this release does not know. One of an unknown kind is opaque and harmless. One of a newer schema version,
 * or with an unknown name where the names are known, is a fault: nothing is skipped and nothing is shown without it.
 */
import { beforeEach, describe, expect, it } from "vitest";
import { expectRefusal, helper, type LedgerCopy, ledgerBytes, ledgerHere, rowsOf } from "../support/ledger-fixture.js";

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerHere();
});

interface Appended {
  readonly id: string;
  readonly index: number;
}

const entry = {
  by: { agency: "so-mau", officer: null, role: null },
  on: { day: "2023-02-16" },
  provenance: { kind: "witnessed" },
};

function append(stream: string, type: string, schema = 1, data: object = entry): Appended {
  return helper("append-event.mjs", ledger.file, stream, type, String(schema), JSON.stringify(data)) as Appended;
}

const json = async (...args: ReadonlyArray<string>) => JSON.parse((await ledger.must([...args, "--json"])).stdout);

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: { readonly vi: string; readonly en: string };
}

async function doctor(): Promise<{ readonly exit: number; readonly checks: ReadonlyMap<string, Check> }> {
  const { code, stdout } = await ledger.run(["doctor", "--json"]);
  const { checks } = JSON.parse(stdout) as { readonly checks: ReadonlyArray<Check> };
  return { exit: code, checks: new Map(checks.map((check) => [check.name, check])) };
}

/** The stream of D1.3, which is issued and not yet worked on. */
function thirdTask(): string {
  const issued = rowsOf(ledger.file).filter(({ type }) => type === "AssignmentIssued");
  return issued[2]?.stream ?? "";
}

describe.each([
  ["of a newer schema version", "ProgressReported", 99, { ...entry, words: "x", mood: "vui" }, "newer version"],
  [
    "of a newer schema version, in the form of today's",
    "ProgressReported",
    3,
    { ...entry, words: "x" },
    "newer version",
  ],
  ["with an unknown name of the lifecycle", "AssignmentPondered", 1, entry, "does not know"],
  ["with an unknown name under a known kind", "general/Sang", 1, entry, "does not know"],
  ["that is malformed under a known name", "ProgressReported", 1, { ...entry, words: 7 }, "malformed"],
] as const)("an event %s", (_what, type, schema, data, says) => {
  it("stops every report and command with its place, and doctor names it", async () => {
    const stream = thirdTask();
    const { index } = append(stream, type, schema, data);
    const place = `#${index} ${stream}@1 ${type} v${schema}`;
    const refusal = { exit: 1, code: "UndecodableEvent", says } as const;
    for (const args of [["board"], ["timeline", "D1.3"], ["assignment", "report", "D1.1", "--words", "x"]]) {
      const error = await expectRefusal(ledger, args, refusal);
      expect(error.message.en).toContain(place);
      expect(error.message.vi).toContain(place);
    }

    const { exit, checks } = await doctor();
    expect(exit).toBe(1);
    expect(checks.get("decodes")).toMatchObject({ ok: false, detail: { en: expect.stringContaining(place) } });
    expect([...checks.values()].filter(({ ok }) => !ok)).toHaveLength(1);
  });

  it("does not touch what was known before it", async () => {
    const before = await json("board", "--as-of", "2023-03-01");
    const { index } = append(thirdTask(), type, schema, data);
    expect(await json("board", "--as-of", "2023-03-01", "--known-at", String(index - 1))).toEqual(before);
  });
});

it("no report is made without an event that can't be read", async () => {
  append(thirdTask(), "ProgressReported", 3);
  const refusal = { exit: 1, code: "UndecodableEvent" } as const;
  const reports = [
    ["overdue"],
    ["directive", "list"],
    ["directive", "show", "D1"],
    ["agency", "list"],
    ["timeline", "D1.1"],
  ];
  for (const args of reports) await expectRefusal(ledger, args, refusal);
});

describe("an event of a kind that this release does not know", () => {
  const type = "vn.example.audit/Sampled";

  it("leaves the ledger open: boards count the task, its timeline shows the event as opaque, doctor says so", async () => {
    const boardBefore = await json("board", "--as-of", "2023-03-01");
    const { index, id } = append(thirdTask(), type, 3, { ...entry, sample: ["a", { b: 1 }] });
    const bytes = ledgerBytes(ledger.file);

    const board = await json("board", "--as-of", "2023-03-01");
    expect(board.basis.knownAt.index).toBe(index);
    expect({ ...board, basis: undefined }).toEqual({ ...boardBefore, basis: undefined });
    const { entries } = await json("timeline", "D1.3");
    expect(entries.at(-1)).toMatchObject({ id, index, type, opaque: true, on: { day: "2023-02-16" } });
    expect(entries).toHaveLength(2);

    const { exit, checks } = await doctor();
    expect(exit).toBe(0);
    expect(checks.get("events")?.detail.en).toContain("1 of unknown kinds");
    expect(ledgerBytes(ledger.file)).toEqual(bytes);
  });

  it("lets the lifecycle of its task go on to the end", async () => {
    append(thirdTask(), type);
    const submitted = await json(
      "assignment",
      "submit",
      "D1.3",
      "--words",
      "Xong",
      "--actor",
      "so-mau",
      "--on",
      "2023-02-17",
    );
    expect(submitted).toMatchObject({ handle: "D1.3" });
    append(thirdTask(), type);
    await ledger.must(["assignment", "accept", "D1.3", "--on", "2023-02-20"]);
    const { assignment, entries } = await json("timeline", "D1.3", "--as-of", "2023-03-01");
    expect(assignment.status).toMatchObject({ stage: "accepted", box: "doneOnTime" });
    expect(entries.filter(({ opaque }: { readonly opaque: boolean }) => opaque)).toHaveLength(2);
  });
});

describe("an assignment of a kind that this release does not know", () => {
  it("is counted, shown and carried through its lifecycle; only its own work is opaque", async () => {
    const [first] = rowsOf(ledger.file).filter(({ type }) => type === "AssignmentIssued");
    const issued = { ...JSON.parse(first?.data ?? ""), kind: "vn.example.audit" };
    const stream = "assignment-6b0e3b0a-54b2-4b43-9f6b-0f1f1a6e7a11";
    const before = await json("board", "--as-of", "2023-03-01");
    append(stream, "AssignmentIssued", first?.schema, issued);
    append(stream, "vn.example.audit/Sampled");
    const board = await json("board", "--as-of", "2023-03-01");
    expect(board.total).toBe(before.total + 1);
    expect(board.opaque).toBe(before.opaque + 1);
    const { assignment } = await json("timeline", "D1.5", "--as-of", "2023-03-01");
    expect(assignment).toMatchObject({ kind: { name: "vn.example.audit", known: false }, met: { verdict: "opaque" } });
    await ledger.must(["assignment", "submit", "D1.5", "--words", "Xong", "--actor", "so-mau", "--on", "2023-02-17"]);
    await ledger.must(["assignment", "accept", "D1.5", "--on", "2023-02-20"]);
    expect((await json("timeline", "D1.5")).assignment.status).toMatchObject({ stage: "accepted" });
    expect((await doctor()).exit).toBe(0);
  });
});
