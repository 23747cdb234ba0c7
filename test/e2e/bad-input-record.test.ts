/** Commands that contradict what is recorded are refused; reality that breaks a rule is recorded and flagged. */
import { beforeEach, describe, expect, it } from "vitest";
import {
  directiveFile,
  expectRefusal,
  type LedgerCopy,
  ledgerBytes,
  ledgerHere,
  type Refusal,
  rowsOf,
} from "../support/ledger-fixture.js";

let ledger: LedgerCopy;
beforeEach(async () => {
  ledger = await ledgerHere();
});

interface WrittenJson {
  readonly id: string;
  readonly handle: string;
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly repeated: boolean;
  readonly irregularities: ReadonlyArray<{ readonly rule: string }>;
}

async function written(args: ReadonlyArray<string>): Promise<WrittenJson> {
  return JSON.parse((await ledger.must([...args, "--json"])).stdout) as WrittenJson;
}

const rulesIn = ({ irregularities }: WrittenJson) => irregularities.map(({ rule }) => rule);

const of = (agency: string) => ["--actor", agency, "--on", "2023-03-01"];

describe("an identity that another directive holds", () => {
  const register = ["directive", "register", "second.json", "--on", "2023-03-01", "--command-id", "d2"];
  beforeEach(() => {
    ledger.write("second.json", JSON.stringify({ ...directiveFile, title: "Một văn bản khác" }));
  });

  it("is refused, and names the holder", async () => {
    const refusal = { exit: 4, code: "IdentityAlreadyClaimed", says: /claimed/ } as const;
    const { details } = await expectRefusal(ledger, register, refusal);
    expect(rowsOf(ledger.file).map(({ stream }) => stream)).toContain(`directive-${details["heldBy"]}`);
  });

  it("is refused in other letters and spaces too", async () => {
    const identity = { ...directiveFile.identity, number: " 01", symbol: "ct-ubnd" };
    ledger.write("second.json", JSON.stringify({ ...directiveFile, identity }));
    await expectRefusal(ledger, register, { exit: 4, code: "IdentityAlreadyClaimed" });
  });

  it("is recorded and flagged when a reason is given, once, and both directives stand", async () => {
    const contested = [...register, "--contest-reason", "Hai văn bản cùng số"];
    const answer = await written(contested);
    expect(answer).toMatchObject({ handle: "D2", repeated: false });
    expect(rulesIn(answer)).toEqual(["identity.contested"]);
    expect(rowsOf(ledger.file).filter(({ type }) => type === "IdentityContested")).toHaveLength(1);
    const before = ledgerBytes(ledger.file);
    expect(await written(contested)).toEqual({ ...answer, repeated: true });
    expect(ledgerBytes(ledger.file)).toEqual(before);
  });
});

describe("a command id that was used before", () => {
  const report = (words: string) => [
    "assignment",
    "report",
    "D1.3",
    "--words",
    words,
    ...of("so-mau"),
    "--command-id",
    "r",
  ];

  it("gives the same answer and adds nothing", async () => {
    const first = await written(report("Đang làm"));
    const before = ledgerBytes(ledger.file);
    expect(await written(report("Đang làm"))).toEqual({ ...first, repeated: true });
    expect(await written(report("Đang làm".normalize("NFD")))).toEqual({ ...first, repeated: true });
    expect(ledgerBytes(ledger.file)).toEqual(before);
  });

  it("is refused with another content", async () => {
    await ledger.must(report("Đang làm"));
    await expectRefusal(ledger, report("Đã xong"), { exit: 4, code: "CommandIdReused", says: /"r"/ });
  });

  it("is refused with another day, actor or directive", async () => {
    const file = { ...directiveFile, identity: { ...directiveFile.identity, number: "07" } };
    ledger.write("d7.json", JSON.stringify(file));
    ledger.write("d8.json", JSON.stringify({ ...file, title: "Khác" }));
    const register = (name: string, day: string) => ["directive", "register", name, "--on", day, "--command-id", "d7"];
    await ledger.must(register("d7.json", "2023-03-01"));
    const refusal = { exit: 4, code: "CommandIdReused" } as const;
    await expectRefusal(ledger, register("d8.json", "2023-03-01"), refusal);
    await expectRefusal(ledger, register("d7.json", "2023-03-02"), refusal);
    await expectRefusal(ledger, [...register("d7.json", "2023-03-01"), "--actor", "so-mau"], refusal);
  });
});

describe("a command on what does not exist, or against what happened", () => {
  const submitAgain = ["assignment", "submit", "D1.4", "--words", "x", ...of("so-mau")];
  it.each<readonly [string, ReadonlyArray<string>, Refusal]>([
    [
      "an assignment that nobody issued",
      ["assignment", "report", "D1.9", "--words", "x", ...of("so-mau")],
      { exit: 3, code: "NotFound", says: /D1\.9/ },
    ],
    [
      "a directive that nobody registered",
      ["assignment", "issue", "D9", "--kind", "general", "--words", "x", "--lead", "so-mau"],
      { exit: 3, code: "NotFound", says: /D9/ },
    ],
    [
      "an entry that is not on the timeline",
      ["assignment", "correct", "D1.3", "--entry", "99", "--strike", "--reason", "x"],
      { exit: 3, code: "NotFound", says: /99/ },
    ],
    ["accepting what was not handed in", ["assignment", "accept", "D1.3"], { exit: 1, code: "NotSubmitted" }],
    [
      "rejecting what was not handed in",
      ["assignment", "reject", "D1.3", "--reason", "x"],
      { exit: 1, code: "NotSubmitted" },
    ],
    ["accepting twice", ["assignment", "accept", "D1.4"], { exit: 1, code: "AlreadyClosed" }],
    [
      "rejecting what was accepted",
      ["assignment", "reject", "D1.4", "--reason", "x"],
      { exit: 1, code: "AlreadyClosed" },
    ],
    ["handing in after the exit", submitAgain, { exit: 1, code: "AlreadyClosed" }],
    [
      "another kind's work",
      ["budget", "record-amount", "D1.3", "--year", "2023", "--phase", "paid", "--amount", "1", ...of("so-mau")],
      { exit: 2, code: "WrongKind" },
    ],
  ])("%s", async (_what, args, refusal) => {
    await expectRefusal(ledger, args, refusal);
  });
});

describe("what is irregular but real is recorded and flagged", () => {
  const issue = ["assignment", "issue", "D1", "--kind", "general", "--words", "Việc chung", "--on", "2023-03-01"];

  it("two co-equal leads, against a rule since there is one", async () => {
    const leads = ["--lead-undetermined", "cùng chủ trì", "--candidate", "so-mau", "--candidate", "so-gia-dinh"];
    expect(rulesIn(await written([...issue, ...leads]))).toEqual(["lead.unclear"]);
    const later = [...issue.slice(0, -1), "2026-06-01"];
    expect(rulesIn(await written([...later, ...leads]))).toEqual(["lead.co-equal"]);
  });

  it("spending over the allotment, and not spending up to it", async () => {
    const pay = (amount: string) =>
      written([
        "budget",
        "record-amount",
        "D1.2",
        "--year",
        "2023",
        "--phase",
        "paid",
        "--amount",
        amount,
        ...of("so-gia-dinh"),
      ]);
    expect(rulesIn(await pay("100"))).toEqual([]);
    expect(rulesIn(await pay("1"))).toEqual(["budget.over-allotment"]);
  });

  it("an entry out of order", async () => {
    const entry = ["assignment", "report", "D1.3", "--words", "x", "--actor", "so-mau", "--on", "2022-12-31"];
    expect(rulesIn(await written(entry))).toContain("entry.out-of-order");
  });

  it("acceptance by the lead itself", async () => {
    const rules = rulesIn(await written(["assignment", "accept", "D1.1", ...of("so-mau")]));
    expect(rules).toContain("acceptance.own-result");
  });

  it("and each flag is an event of the same append, about the entry, on the board and on the timeline", async () => {
    const { lastIndex, firstIndex } = await written(["assignment", "accept", "D1.1", ...of("so-mau")]);
    const [entry, ...flags] = rowsOf(ledger.file).slice(firstIndex, lastIndex + 1);
    expect(flags.map(({ type }) => type)).toEqual(flags.map(() => "IrregularityFlagged"));
    for (const flag of flags) expect(JSON.parse(flag.data)).toMatchObject({ about: entry?.id });
    const board = JSON.parse((await ledger.must(["board", "--json", "--as-of", "2023-04-01"])).stdout);
    expect(board.irregularities.serious).toBe(1);
    const timeline = JSON.parse((await ledger.must(["timeline", "D1.1", "--json"])).stdout);
    expect(rulesIn(timeline.entries.at(-1))).toContain("acceptance.own-result");
  });
});

describe("text that is typed in pieces (NFD) is taken as the same text", () => {
  const nfd = (text: string) => text.normalize("NFD");
  const issueTo = (lead: string) => [
    "assignment",
    "issue",
    "D1",
    "--kind",
    "general",
    "--words",
    nfd("Việc nữa"),
    "--lead",
    lead,
  ];

  it("a body's name given NFD is found by NFC and the other way round, and by its alias", async () => {
    const add = [
      "agency",
      "add",
      "so-moi",
      "--kind",
      "other",
      "--fictional",
      "--source",
      nfd("hư cấu"),
      "--name",
      nfd("Sở Mới Đẻ"),
    ];
    await ledger.must([...add, "--alias", nfd("Sở Đẻ")]);
    for (const name of ["Sở Mới Đẻ", nfd("Sở Mới Đẻ"), "sở đẻ", nfd("Sở Đẻ"), nfd("Sở Mẫu")])
      await ledger.must(issueTo(name));
    const leads = rowsOf(ledger.file)
      .filter(({ type }) => type === "AssignmentIssued")
      .slice(4);
    expect(leads.map(({ data }) => JSON.parse(data).lead.determined.agency)).toEqual([
      ...Array(4).fill("so-moi"),
      "so-mau",
    ]);
  });

  it("a directive file in NFD is recorded in NFC, every stored byte of it", async () => {
    ledger.write(
      "nfd.json",
      nfd(JSON.stringify({ ...directiveFile, identity: { ...directiveFile.identity, number: "05" } })),
    );
    await ledger.must(["directive", "register", "nfd.json"]);
    await ledger.must(issueTo("so-mau"));
    const rows = rowsOf(ledger.file);
    for (const { data, metadata } of rows) expect(data + metadata).toBe((data + metadata).normalize("NFC"));
    expect(rows.at(-1)?.data).toContain("Việc nữa");
  });

  it("an identity given NFD is the same claim", async () => {
    const identity = { ...directiveFile.identity, symbol: "CT-UBNDĐỘ", number: "06" };
    ledger.write("nfc.json", JSON.stringify({ ...directiveFile, identity }));
    ledger.write("nfd.json", nfd(JSON.stringify({ ...directiveFile, title: "Khác", identity })));
    await ledger.must(["directive", "register", "nfc.json"]);
    await expectRefusal(ledger, ["directive", "register", "nfd.json"], { exit: 4, code: "IdentityAlreadyClaimed" });
  });
});
