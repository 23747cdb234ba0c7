/** The full basis of a decision: its metadata name every stream that it rests on, with the revision that was read. */
import { createChidao, openSqlite } from "chidao";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type LedgerCopy, ledgerCopy, rowsOf, type StoredRow } from "../support/ledger-fixture.js";

interface BasisEntry {
  readonly stream: string;
  readonly revision: number;
}

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerCopy();
});

const byStream = (one: BasisEntry, other: BasisEntry) => (one.stream < other.stream ? -1 : 1);

function basisOf(row: StoredRow | undefined): ReadonlyArray<BasisEntry> {
  return [...(JSON.parse(row?.metadata ?? "").basis as ReadonlyArray<BasisEntry>)].sort(byStream);
}

/** The last revision of each of these streams before an index, as the ledger itself tells. */
function revisionsBefore(index: number, streams: ReadonlyArray<string>): ReadonlyArray<BasisEntry> {
  const earlier = rowsOf(ledger.file).filter((row) => row.index < index);
  const lastOf = (stream: string) => earlier.filter((row) => row.stream === stream).length - 1;
  return streams.map((stream) => ({ stream, revision: lastOf(stream) })).sort(byStream);
}

const directive = () => rowsOf(ledger.file).find(({ type }) => type === "DirectiveRegistered")?.stream ?? "";

async function written(...args: ReadonlyArray<string>): Promise<StoredRow | undefined> {
  const { firstIndex } = JSON.parse((await ledger.must([...args, "--on", "2023-03-01", "--json"])).stdout);
  return rowsOf(ledger.file)[firstIndex];
}

const issue = ["assignment", "issue", "D1", "--kind", "general", "--words", "Việc"];

describe("the basis of an issued assignment", () => {
  it("holds the directive, the actor and every body that it names, and nothing else", async () => {
    const row = await written(...issue, "--lead", "Sở Mẫu", "--coordinating", "Sở GĐ", "--coordinating", "open:các sở");
    const streams = ["agency-so-gia-dinh", "agency-so-mau", "agency-ubnd-vi-du", directive()];
    expect(basisOf(row)).toEqual(revisionsBefore(row?.index ?? -1, streams));
    expect(basisOf(row).map(({ revision }) => revision)).toEqual([0, 0, 0, 0]);
  });

  it("leaves out bodies that are not named", async () => {
    const row = await written(...issue, "--lead", "ubnd-vi-du");
    expect(basisOf(row)).toEqual(revisionsBefore(row?.index ?? -1, ["agency-ubnd-vi-du", directive()]));
  });

  it("names candidates and the acceptor too", async () => {
    const open = ["--lead-undetermined", "cùng chủ trì", "--candidate", "so-mau", "--candidate", "so-gia-dinh"];
    const row = await written(...issue, ...open, "--acceptor", "ubnd-vi-du");
    const streams = ["agency-so-gia-dinh", "agency-so-mau", "agency-ubnd-vi-du", directive()];
    expect(basisOf(row)).toEqual(revisionsBefore(row?.index ?? -1, streams));
  });

  it("moves on with the register and the directive, and what was recorded keeps the old one", async () => {
    const before = await written(...issue, "--lead", "so-gia-dinh");
    await ledger.must(["agency", "end", "so-gia-dinh", "--on", "2023-02-20", "--source", "hư cấu"]);
    const after = await written(...issue, "--lead", "so-gia-dinh");
    expect(basisOf(before)).toContainEqual({ stream: "agency-so-gia-dinh", revision: 0 });
    expect(basisOf(after)).toContainEqual({ stream: "agency-so-gia-dinh", revision: 1 });
    expect(basisOf(after)).toEqual(
      revisionsBefore(
        after?.index ?? -1,
        basisOf(after).map(({ stream }) => stream),
      ),
    );
    expect(basisOf(rowsOf(ledger.file)[before?.index ?? -1])).toEqual(basisOf(before));
    // The rule that read it says so.
    const flag = rowsOf(ledger.file)[(after?.index ?? -1) + 1];
    expect(JSON.parse(flag?.data ?? "{}")).toMatchObject({
      rule: "agency.not-in-existence",
      facts: { agency: "so-gia-dinh" },
    });
    expect(before?.index === undefined || rowsOf(ledger.file)[before.index + 1]?.type).not.toBe("IrregularityFlagged");
  });
});

describe("a decision in a fresh process", () => {
  it("rests on the streams that it read from the store, its own aside, and on no other", async () => {
    const opened = await openSqlite({ file: ledger.file, mode: "open" });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    onTestFinished(() => opened.value.close());
    const read = new Set<string>();
    const store: typeof opened.value = {
      ...opened.value,
      readStream: (stream, options) => {
        read.add(stream);
        return opened.value.readStream(stream, options);
      },
    };
    const chidao = createChidao({ store });
    const entry = { on: "2023-03-01", by: { agency: "ubnd-vi-du" } };
    const task = { directive: "D1", kind: "general", words: "Việc", lead: "so-mau", coordinating: ["so-gia-dinh"] };
    const issued = await chidao.assignments.issue({ ...entry, ...task });
    if (!issued.ok) throw new Error(issued.error.message.en);
    await chidao.close();
    const rows = rowsOf(ledger.file);
    const row = rows[issued.value.firstIndex];
    // A stream that was never written, such as a policy nobody adopted, has no revision to rest on.
    const written = new Set(rows.map(({ stream }) => stream));
    const others = [...read].filter((stream) => stream !== row?.stream && written.has(stream));
    expect(basisOf(row).map(({ stream }) => stream)).toEqual(others.sort());
  });
});

describe("every event of a ledger", () => {
  it("rests on revisions that stood in the ledger before it", async () => {
    for (const row of rowsOf(ledger.file)) {
      const basis = basisOf(row);
      expect(basis).toEqual(
        revisionsBefore(
          row.index,
          basis.map(({ stream }) => stream),
        ),
      );
    }
  });
});
