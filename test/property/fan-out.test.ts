/** A collective task fanned out: repeated, interrupted anywhere or raced, it gives the same set of obligations. */
import { type Chidao, createChidao, memoryStore, type Outcome } from "chidao";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const by = { agency: "vpcp" };
const on = "2022-11-25";
const words = "các bộ, cơ quan ngang bộ và địa phương";

describe("fan-out interrupted at any step", () => {
  it("is gone on with, by whoever and on whatever day, and leaves the same set", async () => {
    const whole = await ledger(12);
    must(await whole.chidao.processes.fanOut({ assignment: "D1.1", on, by }));
    const wanted = await obligationsIn(whole.chidao);
    expect(wanted).toHaveLength(12);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 14 }), { maxLength: 4 }), async (stops) => {
        const { chidao } = await ledger(12);
        for (const [n, stop] of stops.entries()) {
          const input = { assignment: "D1.1", on: `2022-12-0${n + 1}`, by };
          must(await chidao.processes.fanOut(input, { signal: stoppedAfter(stop) }));
        }
        const last = must(await chidao.processes.fanOut({ assignment: "D1.1", on: "2023-01-05", by }));
        expect(last).toMatchObject({ there: 12, counts: { refused: 0, held: 0 } });
        expect(await obligationsIn(chidao)).toEqual(wanted);
      }),
      { numRuns: 12 },
    );
  });

  it("adds nothing when it is repeated, whoever repeats it", async () => {
    const { chidao, position } = await ledger(5);
    must(await chidao.processes.fanOut({ assignment: "D1.1", on, by }));
    const before = await position();
    const again = must(await chidao.processes.fanOut({ assignment: "D1.1", on: "2024-02-01", by: { agency: "b.2" } }));
    expect(again).toMatchObject({ there: 5, counts: { added: 0, refused: 0 }, steps: [] });
    expect(await position()).toBe(before);
  });

  it("gives the same set when several do it at once, for other basis dates", async () => {
    const { chidao, other } = await ledger(6);
    must(await chidao.agencies.register({ ...body("b.new"), established: "2023-06-01", on: "2023-06-01", by }));
    const runs = await Promise.all([
      chidao.processes.fanOut({ assignment: "D1.1", on, by }),
      other.processes.fanOut({ assignment: "D1.1", on: "2023-07-01", basisDate: "2023-07-01", by }),
    ]);
    const members = runs.map((run) => must(run).members.length);
    expect(members[0]).toBe(members[1]);
    expect(await obligationsIn(chidao)).toHaveLength(members[0] ?? 0);
    expect(must(await chidao.doctor()).checks.find(({ name }) => name === "processes")?.ok).toBe(true);
  });
});

describe("fan-out", () => {
  it("counts one assignment, or one obligation for each body", async () => {
    const { chidao } = await ledger(7);
    must(await chidao.processes.fanOut({ assignment: "D1.1", on, by }));
    const total = async (unit: "assignment" | "obligation") =>
      must(await chidao.reports.board({ asOf: "2023-01-01", unit })).total;
    expect([await total("assignment"), await total("obligation")]).toEqual([1, 7]);
    const { all } = must(await chidao.reports.period({ from: "2022-11-01", to: "2022-12-31" }));
    expect(all).toMatchObject({ opening: 0, given: 1, closing: 1 });
  });

  it("is told with the task: how many obligations there are, how many are done, and the one that is worst", async () => {
    const { chidao } = await ledger(3);
    must(await chidao.processes.fanOut({ assignment: "D1.1", on, by }));
    const own = { assignment: "D1.1.2", on: "2022-12-10", by: { agency: "b.2" } };
    must(await chidao.assignments.submit({ ...own, words: "Đã ban hành quy tắc", evidence: ["Quyết định"] }));
    must(await chidao.assignments.accept({ ...own, by }));
    const toldOn = async (asOf: string) => must(await chidao.reports.timeline("D1.1", { asOf })).assignment.children;
    expect(await toldOn("2022-12-05")).toMatchObject([{ relation: "obligation", total: 3, done: 0, ended: 0 }]);
    const after = await toldOn("2022-12-11");
    expect(after).toMatchObject([{ total: 3, done: 1, worst: "noDeadline" }]);
    expect(after[0]?.items.map(({ handle, lead, box }) => [handle, lead.parties[0]?.id, box])).toEqual([
      ["D1.1.1", "b.1", "noDeadline"],
      ["D1.1.2", "b.2", "doneWithoutDeadline"],
      ["D1.1.3", "b.3", "noDeadline"],
    ]);
  });

  it("is not the only thing that may stay half way: parts and delegated tasks that nobody issued are told too", async () => {
    const { chidao } = await ledger(3);
    const processes = async () => must(await chidao.doctor()).checks.find(({ name }) => name === "processes");
    expect(await processes()).toMatchObject({ ok: true });
    const passed = { assignment: "D1.1", key: "vu-1", to: "b.2", words: "Soạn dự thảo", on: "2022-12-01", by };
    must(await chidao.assignments.delegate(passed));
    const told = await processes();
    // Work passed down inside a house needs no task of its own.
    expect(told).toMatchObject({ ok: true });
    expect(told?.detail.en).toBe("delegated tasks of D1.1: 0 of 1 were issued (missing vu-1)");
    expect(told?.detail.vi).toContain("việc giao xuống của D1.1: 0/1 đã được giao");
    const parent = { assignment: "D1.1", relation: "delegation" as const, key: "vu-1" };
    const child = { directive: "D1", kind: "general", words: "Soạn dự thảo", lead: "b.2", parent };
    must(await chidao.assignments.issue({ ...child, on: "2022-12-01", by }));
    expect(await processes()).toMatchObject({ ok: true });
  });

  it("is followed through all bodies that passed a task down: one that gets it back is flagged", async () => {
    const { chidao } = await ledger(3);
    const passDown = async (from: string, lead: string) => {
      const parent = { assignment: from, relation: "delegation" as const, key: lead };
      const child = { directive: "D1", kind: "general", words: "Soạn dự thảo", lead, parent };
      const written = must(await chidao.assignments.issue({ ...child, on: "2022-12-01", by }));
      return [written.handle, written.irregularities.map(({ rule }) => rule)] as const;
    };
    const [second, none] = await passDown("D1.1", "b.1");
    const [third] = await passDown(second ?? "", "b.2");
    const [, back] = await passDown(third ?? "", "b.1");
    expect([none, back]).toEqual([[], ["delegation.back-to-giver"]]);
  });

  it("tells what it would do, and writes nothing", async () => {
    const { chidao, position } = await ledger(4);
    const before = await position();
    const told = must(await chidao.processes.fanOut({ assignment: "D1.1", on, by }, { dryRun: true }));
    expect(told).toMatchObject({ dryRun: true, there: 0, counts: { planned: 6 } });
    expect(told.members).toHaveLength(4);
    expect(await position()).toBe(before);
  });

  it("leaves bodies that came later waiting until a rule is stated", async () => {
    const { chidao } = await ledger(3);
    must(await chidao.processes.fanOut({ assignment: "D1.1", on, by }));
    must(await chidao.agencies.register({ ...body("b.new"), established: "2024-03-01", on: "2024-03-01", by }));
    const later = { assignment: "D1.1", on: "2024-04-01", by };
    const waiting = must(await chidao.processes.fanOut(later));
    expect(waiting).toMatchObject({ there: 3, waiting: [{ id: "b.new" }], steps: [] });
    const lateComers = "Cơ quan thành lập sau thực hiện từ ngày được bổ sung";
    const joined = must(await chidao.processes.fanOut({ ...later, lateComers }));
    expect(joined).toMatchObject({ counts: { added: 2, refused: 0 } });
    expect(must(await chidao.processes.fanOut(later))).toMatchObject({ there: 4, waiting: [], steps: [] });
    const asOf = async (day: string) => must(await chidao.reports.board({ asOf: day, unit: "obligation" })).total;
    expect([await asOf("2024-03-31"), await asOf("2024-04-01")]).toEqual([3, 4]);
  });

  it.each([
    ["unknowable", "các bộ, cơ quan liên quan", "unknowable"],
    ["not-recognised", "các hội nghề nghiệp", "open"],
    ["empty", "cơ quan thuộc Chính phủ", "closed"],
  ] as const)("is refused as %s for such words", async (why, said, closure) => {
    const { chidao, position } = await ledger(2, { collective: { words: said, closure } });
    const before = await position();
    const refused = await chidao.processes.fanOut({ assignment: "D1.1", on, by });
    expect(refused).toMatchObject({ ok: false, error: { code: "FanOutRefused", details: { why } } });
    expect(await position()).toBe(before);
  });

  it("is refused for a task that one body leads", async () => {
    const { chidao } = await ledger(2, "b.1");
    const refused = await chidao.processes.fanOut({ assignment: "D1.1", on, by });
    expect(refused).toMatchObject({ ok: false, error: { details: { why: "not-collective" } } });
  });

  it("takes bodies that somebody names where only the author of the words knows", async () => {
    const { chidao } = await ledger(4, { collective: { words: "các bộ liên quan", closure: "unknowable" } });
    const named = { members: ["b.1", "b.3"], reason: "Theo văn bản đính kèm" };
    const done = must(await chidao.processes.fanOut({ assignment: "D1.1", on, by, ...named }));
    expect(done).toMatchObject({ there: 2, collective: "các bộ liên quan" });
  });

  it("tells what is refused and goes on with the others, without saying that all are there", async () => {
    const { chidao } = await ledger(3);
    const hardened = { hardened: ["agency.not-in-existence"] };
    const policy = { parameters: hardened, validFrom: "2022-01-01", reason: "Kiểm thử" };
    must(await chidao.policies.adopt({ ...policy, on, by }));
    const gone = { agency: "b.2", source: { citation: "dữ liệu kiểm thử", note: "" } };
    must(await chidao.agencies.end({ ...gone, on: "2020-01-01", by }));
    const named = { assignment: "D1.1", on, by, members: ["b.1", "b.2", "b.3"], reason: "Theo danh sách" };
    const told = must(await chidao.processes.fanOut(named));
    expect(told).toMatchObject({ there: 2, counts: { added: 3, refused: 1, held: 1 } });
    expect(told.steps.find(({ outcome }) => outcome === "refused")?.error?.code).toBe("RefusedByPolicy");
    const check = must(await chidao.doctor()).checks.find(({ name }) => name === "processes");
    expect(check).toMatchObject({ ok: false, detail: { en: "fan-out of D1.1: 2 of 3 obligations (missing b.2)" } });
  });

  it("waits for the second person where the policy asks for one, and goes on after the approval", async () => {
    const { chidao } = await ledger(3);
    const policy = { parameters: { fourEyes: ["ExpandCollective"] }, validFrom: "2022-01-01", reason: "Kiểm thử" };
    must(await chidao.policies.adopt({ ...policy, on, by }));
    const input = { assignment: "D1.1", on, by };
    const proposed = { there: 0, counts: { added: 0, proposed: 1, held: 4 } };
    expect(must(await chidao.processes.fanOut(input))).toMatchObject(proposed);
    for (const day of [on, "2022-11-28"]) {
      expect(must(await chidao.processes.fanOut({ ...input, on: day }))).toMatchObject(proposed);
    }
    must(await chidao.proposals.approve({ proposal: "P1", on, by: { agency: "b.1" } }));
    expect(must(await chidao.processes.fanOut(input))).toMatchObject({ there: 3, counts: { added: 4, held: 0 } });
  });

  it("is refused once the task has ended", async () => {
    const { chidao } = await ledger(3);
    must(await chidao.processes.fanOut({ assignment: "D1.1", on, by }, { signal: stoppedAfter(1) }));
    must(await chidao.assignments.revoke({ assignment: "D1.1", on: "2022-11-26", by, reason: "Thu hồi" }));
    const refused = await chidao.processes.fanOut({ assignment: "D1.1", on: "2022-11-27", by });
    expect(refused).toMatchObject({ ok: false, error: { details: { why: "ended" } } });
  });
});

// Ledgers

function body(id: string) {
  return {
    ...{ id, kind: "ministry" as const, names: [`Bộ ${id}`], fictional: false },
    source: { citation: "dữ liệu kiểm thử", note: "" },
  };
}

type Lead = Parameters<Chidao["assignments"]["issue"]>[0]["lead"];

async function ledger(bodies: number, lead: Lead = { collective: { words, closure: "closed" } }) {
  const store = memoryStore();
  const chidao = createChidao({ store });
  must(await chidao.ledger.open({ name: "Sổ thử", illustrative: true, on, by, commandId: "open" }));
  const office = { ...body("vpcp"), kind: "office" as const };
  must(await chidao.agencies.register({ ...office, established: "1992-01-01", on, by, commandId: "vpcp" }));
  for (let n = 1; n <= bodies; n += 1) {
    const one = { ...body(`b.${n}`), established: "2000-01-01", on, by, commandId: `b.${n}` };
    must(await chidao.agencies.register(one));
  }
  const directive = { source: "conclusion-notice" as const, title: "Kết luận", directedBy: "vpcp", directedOn: on };
  must(await chidao.directives.register({ ...directive, on, by, commandId: "d1" }));
  const task = { directive: "D1", kind: "general", words: "Xây dựng quy tắc ứng xử", lead };
  must(await chidao.assignments.issue({ ...task, on, by, commandId: "a1" }));
  const position = async () => must(await chidao.reports.board()).basis.knownAt.index;
  return { chidao, other: createChidao({ store }), position };
}

async function obligationsIn(chidao: Chidao): Promise<ReadonlyArray<string>> {
  const { items } = must(await chidao.reports.assignments({ asOf: "2030-01-01", unit: "obligation" }));
  return items
    .filter(({ handle }) => handle.startsWith("D1.1."))
    .map(({ lead, words: task, issuedOn }) => JSON.stringify([lead.parties.map(({ id }) => id), task, issuedOn]));
}

function stoppedAfter(commands: number) {
  let asked = 0;
  return {
    get aborted() {
      asked += 1;
      return asked > commands;
    },
  };
}

function must<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
