/** The order in which rows of a list are recorded, and the tracker's keys as names of tasks. */
import { type Chidao, createChidao, type ImportRowInput, memoryStore, type Outcome, virtualClock } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";

const by = { agency: "van-phong-vi-du" };
const source = { citation: "dữ liệu minh họa", note: "" };
let chidao: Chidao;

beforeEach(async () => {
  chidao = createChidao({ store: memoryStore(), clock: virtualClock("2024-02-01T02:00:00.000Z") });
  await value(chidao.ledger.open({ on: "2024-01-01", by, name: "Sổ thử", illustrative: true }));
  const office = { id: by.agency, kind: "office", names: ["Văn phòng tỉnh Ví Dụ"], source } as const;
  await value(chidao.agencies.register({ on: "2024-01-01", by, ...office }));
});

const row = (change: Partial<ImportRowInput> = {}): ImportRowInput => ({
  on: "2024-01-31",
  by,
  ref: { system: "bảng theo dõi", id: "NV-01" },
  directive: {
    ref: { system: "bảng theo dõi", id: "doc:12/CT-UBND" },
    title: "Chỉ thị 12/CT-UBND",
    directedBy: { asWritten: "Chủ tịch tỉnh Ví Dụ" },
    directedOn: "2023-03-01",
  },
  issuedOn: "2023-03-02",
  kind: "general",
  words: "Lập danh mục",
  lead: { asWritten: "Sở Đối chiếu Ví Dụ" },
  deadline: "2023-12-31",
  ...change,
});

async function value<A>(answer: Promise<Outcome<A>> | Outcome<A>): Promise<A> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

describe("rows that are on their way at the same time", () => {
  it("get their handles in the order in which they were handed over", async () => {
    const keys = Array.from({ length: 60 }, (_, n) => `NV-${n}`);
    const documents = ["12/CT-UBND", "7/CT-UBND"];
    const imported = await Promise.all(
      keys.map((id, n) => {
        const title = documents[n % 2] ?? "";
        const ref = { system: "bảng theo dõi", id: `doc:${title}` };
        return value(
          chidao.imports.row(row({ ref: { system: ref.system, id }, directive: { ...row().directive, ref, title } })),
        );
      }),
    );
    expect(imported.map(({ handle }) => handle)).toEqual(
      keys.map((_, n) => `D${(n % 2) + 1}.${Math.floor(n / 2) + 1}`),
    );
  });

  it("do not wait for one that is refused", async () => {
    const [refused, added] = await Promise.all([
      chidao.imports.row(row({ words: "" })),
      chidao.imports.row(row({ ref: { system: "bảng theo dõi", id: "NV-02" } })),
    ]);
    expect([refused, added]).toMatchObject([{ ok: false }, { ok: true, value: { handle: "D1.1" } }]);
  });
});

describe("a task that a tracker knows", () => {
  const other = () => row({ ref: { system: "sổ khác", id: "NV-01" } });
  const told = (reference: string) => chidao.reports.timeline(reference, { asOf: "2024-02-01" });

  it("is named by the tracker's key wherever a handle is, in a question and in a command", async () => {
    await value(chidao.imports.row(row()));
    expect((await value(told(" NV-01 ".normalize("NFD")))).assignment.handle).toBe("D1.1");
    const entry = { on: "2024-02-01", by, assignment: "bảng theo dõi:NV-01" };
    expect(await value(chidao.assignments.report({ ...entry, words: "Đang làm" }))).toMatchObject({ handle: "D1.1" });
  });

  it("is asked for by system and key where two systems use the key", async () => {
    await value(chidao.imports.row(row()));
    await value(chidao.imports.row(other()));
    const candidates = ["bảng theo dõi:NV-01", "sổ khác:NV-01"];
    const ambiguous = { code: "AmbiguousReference", class: "usage", details: { what: "assignment", candidates } };
    expect(await told("NV-01")).toMatchObject({ ok: false, error: ambiguous });
    const found = await Promise.all(candidates.map((candidate) => value(told(candidate))));
    expect(found.map(({ assignment }) => assignment.handle)).toEqual(["D1.1", "D1.2"]);
  });

  it("is not mistaken for another whose handle looks like its key", async () => {
    await value(chidao.imports.row(row()));
    await value(chidao.imports.row(row({ ref: { system: "bảng theo dõi", id: "D1.1" } })));
    expect(await told("D1.1")).toMatchObject({ ok: false, error: { code: "AmbiguousReference" } });
    expect((await value(told("bảng theo dõi:D1.1"))).assignment.handle).toBe("D1.2");
  });

  it("is not found under a key that nobody uses", async () => {
    await value(chidao.imports.row(row()));
    expect(await told("sổ khác:NV-01")).toMatchObject({ ok: false, error: { code: "NotFound" } });
  });
});
