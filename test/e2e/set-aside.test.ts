/** An entry that nobody here can read stops every report; two persons let reading go on, and every report says so. */
import { beforeEach, describe, expect, it } from "vitest";
import { expectRefusal, helper, type LedgerCopy, ledgerHere, rowsOf } from "../support/ledger-fixture.js";

let ledger: LedgerCopy;
let index: number;

const data = {
  by: { agency: "so-mau", officer: null, role: null },
  on: { day: "2023-02-16" },
  provenance: { kind: "witnessed" },
};

beforeEach(async () => {
  ledger = await ledgerHere();
});

/** One of a newer version, of an unknown name, or malformed, in the stream of D1.3. */
function plant(type: string, schema: number, more: object = {}): void {
  const stream = rowsOf(ledger.file).filter((row) => row.type === "AssignmentIssued")[2]?.stream ?? "";
  const parameters = [stream, type, String(schema), JSON.stringify({ ...data, ...more })];
  ({ index } = helper("append-event.mjs", ledger.file, ...parameters) as { readonly index: number });
}

const json = async (args: ReadonlyArray<string>) => JSON.parse((await ledger.must([...args, "--json"])).stdout);
const board = ["board", "--as-of", "2023-03-01"];
const aside = (second = "so-mau", ...more: ReadonlyArray<string>) => [
  ...[
    "set-aside",
    `#${index}`,
    "--reason",
    "Bản mới chưa được phép cài",
    "--second",
    second,
    "--on",
    "2023-03-01",
    ...more,
  ],
];

describe.each([
  ["of a newer version", "ProgressReported", 99, { words: "x" }],
  ["of an unknown name", "AssignmentPondered", 1, {}],
  ["that is malformed", "ProgressReported", 1, { words: 7 }],
])("an entry %s", (_, type, schema, more) => {
  it("stops reports, and is read past once two persons set it aside; each report says so", async () => {
    const { agencies: before } = await json(board);
    plant(type, schema, more);
    await expectRefusal(ledger, board, { exit: 1, code: "UndecodableEvent" });
    await expectRefusal(ledger, aside("ubnd-vi-du"), { exit: 1, code: "NeedsTwoPersons" });
    await ledger.must(aside());

    const after = await json(board);
    expect([after.agencies, after.basis.setAside]).toEqual([before, 1]);
    const screen = (await ledger.must([...board, "--lang", "vi"])).stdout;
    expect(screen).toContain("1 mục không đọc được đã bị gác lại");
    const { entries } = await json(["timeline", "D1.3"]);
    expect(entries.at(-1)).toMatchObject({ index, type: `set-aside/${type}`, opaque: true });
    await ledger.must(["assignment", "report", "D1.3", "--words", "Tiếp tục", "--actor", "so-mau"]);
    const doctor = await ledger.run(["doctor", "--lang", "en"]);
    expect([doctor.code, doctor.stdout]).toEqual([0, expect.stringContaining("1 unreadable entries were set aside")]);
    expect((await ledger.run(["verify"])).code).toBe(0);
  });

  it("lets the line of the read models go on, and they are those of the ledger", async () => {
    plant(type, schema, more);
    expect((await ledger.run(["replay", "--rebuild"])).code).toBe(1);
    await ledger.must(aside());
    await ledger.must(["replay", "--rebuild"]);
    await ledger.must(["replay", "--verify"]);
    const stored = await json(board);
    expect(stored.basis.setAside).toBe(1);
    expect((await json(["timeline", "D1.3"])).entries.at(-1)).toMatchObject({
      type: `set-aside/${type}`,
      opaque: true,
    });
  });
});

describe.each(["policy-vn", "calendar-vn", "agency-so-mau"])(
  "an entry of %s, by which commands are decided",
  (stream) => {
    it("is set aside like any other; what can be read goes on to rule", async () => {
      ({ index } = helper("append-event.mjs", ledger.file, stream, "Reckoned", "1", JSON.stringify(data)) as {
        readonly index: number;
      });
      const first = index;
      helper("append-event.mjs", ledger.file, stream, "Reckoned", "2", JSON.stringify(data));
      await expectRefusal(ledger, board, { exit: 1, code: "UndecodableEvent" });
      await ledger.must(aside());
      await expectRefusal(ledger, board, { exit: 1, code: "UndecodableEvent" });
      index = first + 1;
      await ledger.must(aside());
      expect((await json(board)).basis.setAside).toBe(2);
      await ledger.must(["policy", "show"]);
      await ledger.must(["assignment", "report", "D1.3", "--words", "Tiếp tục", "--actor", "so-mau"]);
      await ledger.must(["replay", "--rebuild"]);
      await ledger.must(["replay", "--verify"]);
    });
  },
);

describe("setting aside", () => {
  it("is refused for what can be read, for what is not there, and a second time; repeated it adds nothing", async () => {
    index = 3;
    await expectRefusal(ledger, aside(), { exit: 1, code: "EntryReadable" });
    index = 9_999;
    await expectRefusal(ledger, aside(), { exit: 3, code: "NotFound" });
    plant("ProgressReported", 99);
    await ledger.must(aside("so-mau", "--command-id", "gac"));
    expect(await json(aside("so-mau", "--command-id", "gac"))).toMatchObject({ repeated: true });
    await expectRefusal(ledger, aside(), { exit: 4, code: "AlreadyExists" });
  });

  it("records what was set aside: its place, the digests of its texts, and why it could not be read", async () => {
    plant("ProgressReported", 99);
    await ledger.must(aside());
    const told = rowsOf(ledger.file).at(-1);
    expect(told?.stream).toBe("aside-vn");
    expect(JSON.parse(told?.data ?? "")).toMatchObject({
      ...{ index, type: "ProgressReported", schema: 99, data: expect.stringMatching(/^[0-9a-f]{64}$/) },
      fault: expect.stringContaining("newer version"),
      secondPerson: { agency: "so-mau" },
    });
  });

  it("says nothing of reports as they were known before the entry", async () => {
    plant("ProgressReported", 99);
    await ledger.must(aside());
    expect((await json([...board, "--known-at", String(index - 1)])).basis.setAside).toBeUndefined();
  });
});
