/** Deadlines that a tracker states in words: read and resolved by the rules, and the same again adds nothing. */
import { type Chidao, createChidao, type ImportRowInput, memoryStore, type Outcome } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";

const by = { agency: "van-phong-vi-du" };
let chidao: Chidao;

beforeEach(async () => {
  chidao = createChidao({ store: memoryStore(), clock: { now: () => "2024-02-01T02:00:00.000Z" } });
  good(await chidao.ledger.open({ on: "2024-01-01", by, name: "Sổ thử", illustrative: true }));
  const source = { citation: "dữ liệu minh họa", note: "" };
  const office = { id: "van-phong-vi-du", kind: "other", names: ["Văn phòng tỉnh Ví Dụ"], source } as const;
  good(await chidao.agencies.register({ on: "2024-01-01", by, ...office }));
});

function good<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** A row on a directive of 1 March 2023. */
const row = (deadline: ImportRowInput["deadline"] & object): ImportRowInput => ({
  on: "2024-01-31",
  by,
  ref: { system: "bảng theo dõi", id: "NV-01" },
  directive: {
    ref: { system: "bảng theo dõi", id: "doc:12/CT-UBND" },
    title: "Chỉ thị 12/CT-UBND",
    directedBy: { asWritten: "Chủ tịch tỉnh Ví Dụ" },
    directedOn: "2023-03-01",
    identity: { number: "12", symbol: "CT-UBND", issuer: "van-phong-vi-du", year: "2023", issuedOn: "2023-03-01" },
  },
  issuedOn: "2023-03-02",
  kind: "general",
  words: "Lập danh mục",
  lead: { asWritten: "Sở Mẫu, Thử nghiệm và Đối chiếu" },
  deadline,
});
const dated = (words: string) => row({ words });
const entry = { on: "2024-01-31", by, assignment: "D1.1" };
const due = async () => good(await chidao.reports.assignments({ asOf: "2024-02-01" })).items[0]?.status?.due;
const position = async () => good(await chidao.reports.board()).basis.knownAt.index;

describe("a deadline in words", () => {
  it("is read and resolved by the rules, and its words are kept", async () => {
    good(await chidao.imports.row(dated("quý III/2024")));
    const { entries } = good(await chidao.reports.timeline("D1.1"));
    expect(JSON.stringify(entries)).toContain("quý III/2024");
    expect(await due()).toBe("2024-09-30");
  });

  it("that leaves the year to the document is resolved by its day of issue, rehearsed as recorded", async () => {
    good(await chidao.imports.row(dated("chậm nhất ngày 30/6")));
    expect(await due()).toBe("2023-06-30");
    const rehearsed = good(await chidao.imports.row(dated("trước ngày 15/5"), { dryRun: true }));
    const recorded = good(await chidao.imports.row(dated("trước ngày 15/5")));
    expect(recorded.changes).toEqual(rehearsed.changes);
    expect(recorded.changes).toMatchObject([{ before: { vi: "2023-06-30" }, after: { vi: "2023-05-15" } }]);
    const later = good(await chidao.imports.row(dated("chậm nhất ngày 20/12")));
    expect(later.changes).toMatchObject([{ after: { vi: "2023-12-20" } }]);
    const { entries } = good(await chidao.reports.timeline("D1.1"));
    expect(entries.map(({ type }) => type)).toEqual(["AssignmentIssued", "DeadlineSet", "ExtensionGranted"]);
  });

  it("adds nothing when the same row comes again, also when it waits for a day that nobody knows", async () => {
    const waits = dated("15 ngày làm việc kể từ ngày nhận được văn bản");
    good(await chidao.imports.row(waits));
    expect(await due()).toBeNull();
    const before = await position();
    expect(good(await chidao.imports.row(waits))).toMatchObject({ outcome: "unchanged", changes: [] });
    expect(await position()).toBe(before);
  });

  it("that was not understood once stays as it is, and as people put it right, when it is understood later", async () => {
    good(await chidao.imports.row(row({ words: "Quý II/2024", unparsed: "chưa hiểu" })));
    expect(good(await chidao.imports.row(dated("Quý II/2024")))).toMatchObject({ outcome: "unchanged" });
    good(await chidao.assignments.setDeadline({ ...entry, deadline: "2024-05-31" }));
    expect(good(await chidao.imports.row(dated("Quý II/2024")))).toMatchObject({ outcome: "unchanged" });
    expect(await due()).toBe("2024-05-31");
    expect(good(await chidao.imports.row(dated("Quý III/2024")))).toMatchObject({ outcome: "changed" });
    expect(await due()).toBe("2024-09-30");
  });
});
