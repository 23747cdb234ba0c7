/** Rounds of recurring tasks and reminders, on any days and in any order, against counts made in another way. */
import { type Chidao, createChidao, memoryStore, type Outcome } from "chidao";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const by = { agency: "vpcp" };
const issuedOn = "2023-01-10";
const days = fc.date({ min: new Date("2023-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }).map(dayText);

describe("rounds of a monthly task", () => {
  it("are those of a calendar read day by day, however often and in whatever steps they are opened", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(days, { minLength: 1, maxLength: 3 }), async (untils) => {
        const chidao = await ledger({ words: "hằng tháng" });
        for (const until of untils) {
          expect(must(await chidao.processes.occurrences({ until, by }))).toMatchObject({ counts: { refused: 0 } });
        }
        const last = untils.toSorted().at(-1) ?? "";
        expect(await duesOf(chidao)).toEqual(monthEnds(issuedOn, last));
        const again = must(await chidao.processes.occurrences({ until: last, by }));
        expect(again.steps).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("are counted with the task, and each has its own deadline", async () => {
    const chidao = await ledger({ words: "hằng quý" });
    must(await chidao.processes.occurrences({ until: "2023-12-31", by }));
    const board = must(await chidao.reports.board({ asOf: "2023-08-01" }));
    expect(board.total).toBe(1);
    expect(await duesOf(chidao)).toEqual(["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"]);
  });

  it("begin one after another, so a past day shows the round that was running then", async () => {
    const chidao = await ledger({ words: "hằng quý" });
    must(await chidao.processes.occurrences({ until: "2023-12-31", by }));
    expect(await duesOf(chidao, "2023-05-01")).toEqual(["2023-03-31", "2023-06-30"]);
  });

  it("that fell due while the task was postponed are owed by nobody", async () => {
    const chidao = await ledger({ words: "hằng quý" });
    const paused = { assignment: "D1.1", by, reason: "Chờ hướng dẫn" };
    must(await chidao.assignments.postpone({ ...paused, on: "2023-04-10" }));
    expect(must(await chidao.processes.occurrences({ until: "2023-12-31", by })).steps).toEqual([]);
    must(await chidao.assignments.resume({ ...paused, on: "2023-08-01" }));
    must(await chidao.processes.occurrences({ until: "2023-12-31", by }));
    expect(await duesOf(chidao)).toEqual(["2023-03-31", "2023-09-30", "2023-12-31"]);
  });

  it("are told as unknown where the words name no rhythm", async () => {
    const chidao = await ledger({ words: "định kỳ" });
    const run = must(await chidao.processes.occurrences({ until: "2024-12-31", by }));
    expect(run).toMatchObject({ steps: [], untold: [{ assignment: "D1.1", why: "not-understood" }] });
  });
});

describe("reminders", () => {
  it("are sent at most once for each step, over any sequence of days", async () => {
    const near = fc.integer({ min: -10, max: 45 }).map((n) => shift("2023-06-30", n));
    await fc.assert(
      fc.asyncProperty(fc.array(near, { minLength: 1, maxLength: 12 }), async (asked) => {
        const chidao = await ledger("2023-06-30");
        for (const until of asked) {
          expect(must(await chidao.processes.reminders({ until, by }))).toMatchObject({ counts: { refused: 0 } });
        }
        expect(await stepsTaken(chidao)).toEqual(stepsExpected(asked, "2023-06-30"));
      }),
      { numRuns: 15 },
    );
  });

  it("go to the lead before the due day, and to whoever directed after it", async () => {
    const chidao = await ledger("2023-06-30");
    const about = async (until: string) =>
      must(await chidao.processes.reminders({ until, by })).steps.map(({ about: { en } }) => en);
    expect(await about("2023-06-24")).toEqual([]);
    expect(await about("2023-06-25")).toEqual(["Remind Bộ b.1"]);
    expect(await about("2023-07-01")).toEqual(["Escalate to Văn phòng"]);
    expect(await about("2023-07-02")).toEqual([]);
    expect(await about("2023-07-30")).toEqual(["Escalate to Văn phòng"]);
  });

  it("begin anew with an extension", async () => {
    const chidao = await ledger("2023-06-30");
    must(await chidao.processes.reminders({ until: "2023-06-29", by }));
    const extended = { assignment: "D1.1", deadline: "2023-07-31", reason: "Chờ ý kiến" };
    must(await chidao.assignments.extend({ ...extended, on: "2023-06-29", by }));
    expect(must(await chidao.processes.reminders({ until: "2023-06-30", by })).steps).toEqual([]);
    expect(must(await chidao.processes.reminders({ until: "2023-07-30", by })).counts.added).toBe(1);
  });

  it("name the day that boards show: the policy in force reads the deadline, whatever was read on issue", async () => {
    const chidao = await ledger({ words: "trước ngày 30 tháng 6 năm 2023" });
    const adopting = { validFrom: "2023-05-01", reason: "quy chế", on: "2023-05-01", by };
    must(await chidao.policies.adopt({ ...adopting, parameters: { beforeDayMeans: "day-before" } }));
    const { items } = must(await chidao.reports.assignments({ asOf: "2023-06-24" }));
    expect(items[0]?.status?.due).toBe("2023-06-29");
    expect(must(await chidao.processes.reminders({ until: "2023-06-24", by })).counts.added).toBe(1);
  });

  it.each(["submit", "postpone", "revoke"] as const)(
    "are not sent once the task has been handed in or put aside: %s",
    async (step) => {
      const chidao = await ledger("2023-06-30");
      const common = { assignment: "D1.1", on: "2023-06-01", by: { agency: "b.1" } };
      if (step === "submit")
        must(await chidao.assignments.submit({ ...common, words: "Kết quả", evidence: ["Báo cáo"] }));
      else must(await chidao.assignments[step]({ ...common, reason: "Lý do" }));
      for (const until of ["2023-06-29", "2023-07-01", "2023-08-15"]) {
        expect(must(await chidao.processes.reminders({ until, by })).steps).toEqual([]);
      }
    },
  );

  it("that nobody can be sent are told", async () => {
    const lead = { undetermined: { candidates: ["b.1", "vpcp"], words: "cùng chủ trì" } };
    const chidao = await ledger("2023-06-30", lead);
    const run = must(await chidao.processes.reminders({ until: "2023-06-29", by }));
    expect(run).toMatchObject({ steps: [], unaddressed: [{ assignment: "D1.1", step: "reminder" }] });
  });
});

// Ledgers, and counts made in another way

type Issue = Parameters<Chidao["assignments"]["issue"]>[0];

async function ledger(deadline: Issue["deadline"] & {}, lead: Issue["lead"] = "b.1"): Promise<Chidao> {
  const chidao = createChidao({ store: memoryStore() });
  const on = issuedOn;
  must(await chidao.ledger.open({ name: "Sổ thử", illustrative: true, on, by }));
  const source = { citation: "dữ liệu kiểm thử", note: "" };
  const bodies = [
    ["vpcp", "office", "Văn phòng"],
    ["b.1", "ministry", "Bộ b.1"],
  ] as const;
  for (const [id, kind, name] of bodies) {
    must(await chidao.agencies.register({ id, kind, names: [name], established: "2000-01-01", source, on, by }));
  }
  const directive = { source: "conclusion-notice" as const, title: "Kết luận", directedBy: "vpcp", directedOn: on };
  must(await chidao.directives.register({ ...directive, on, by }));
  must(await chidao.assignments.issue({ directive: "D1", kind: "general", words: "Báo cáo", lead, deadline, on, by }));
  return chidao;
}

async function duesOf(chidao: Chidao, asOf = "2030-01-01"): Promise<ReadonlyArray<string>> {
  const dues: Array<string> = [];
  for (let n = 1; ; n += 1) {
    const child = await chidao.reports.timeline(`D1.1.${n}`, { asOf });
    const due = child.ok ? child.value.assignment.status?.due : undefined;
    if (!due) return dues.toSorted();
    dues.push(due);
  }
}

/** Walks through the calendar day by day. */
function monthEnds(from: string, to: string): ReadonlyArray<string> {
  const found: Array<string> = [];
  for (let day = from; day <= to; day = shift(day, 1)) if (shift(day, 1).endsWith("-01")) found.push(day);
  return found;
}

async function stepsTaken(chidao: Chidao): Promise<ReadonlyArray<string>> {
  const { entries } = must(await chidao.reports.timeline("D1.1", { asOf: "2030-01-01" }));
  return entries
    .map(({ type }) => type)
    .filter((type) => type === "ReminderSent" || type === "Escalated")
    .toSorted();
}

/** Of the default policy: five days and one day before, one day and thirty days after. */
function stepsExpected(asked: ReadonlyArray<string>, due: string): ReadonlyArray<string> {
  const steps = new Set<string>();
  for (const day of asked) {
    const late = Math.round((Date.parse(day) - Date.parse(due)) / 86_400_000);
    if (late >= 30) steps.add("Escalated 30");
    else if (late >= 1) steps.add("Escalated 1");
    else if (late >= -1) steps.add("ReminderSent 1");
    else if (late >= -5) steps.add("ReminderSent 5");
  }
  return [...steps].map((step) => step.split(" ")[0] ?? "").toSorted();
}

function shift(day: string, by: number): string {
  return dayText(new Date(Date.parse(day) + by * 86_400_000));
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function must<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
