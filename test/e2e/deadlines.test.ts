/** Deadlines through the front door: words read and resolved, calendars and policies adopted, as then and as now. */
import { type CalendarYearInput, type Chidao, createChidao, memoryStore, type Outcome } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";

const entry = { on: "2026-03-02", by: { agency: "vp-vi-du" } } as const;
const source = { citation: "Hư cấu", note: "Chỉ dùng để kiểm thử" };
const daySource = { citation: "Hư cấu", confidence: "read", validFrom: "2025-12-25" } as const;

const year2026 = (daysOff: ReadonlyArray<string>): CalendarYearInput => ({
  year: "2026",
  status: { official: "Hư cấu" },
  weeklyRest: ["saturday", "sunday"],
  weeklyRestSource: daySource,
  holidays: [],
  daysOff: daysOff.map((day) => ({ day, name: "Nghỉ", source: daySource })),
  workDays: [],
});

let chidao: Chidao;

function good<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

beforeEach(async () => {
  chidao = createChidao({ store: memoryStore(), clock: { now: () => "2026-03-02T02:00:00.000Z" } });
  good(await chidao.ledger.open({ ...entry, name: "Sổ thử", illustrative: true }));
  for (const [id, name] of [
    ["vp-vi-du", "Văn phòng Ví Dụ"],
    ["so-mau", "Sở Mẫu"],
  ] as const) {
    good(await chidao.agencies.register({ ...entry, id, kind: "other", names: [name], fictional: true, source }));
  }
  good(
    await chidao.directives.register({
      ...entry,
      source: "document",
      title: "Chỉ thị thử",
      directedBy: "vp-vi-du",
      directedOn: "2026-03-02",
      effectiveOn: "2026-04-15",
      identity: { issuedOn: "2026-03-02" },
    }),
  );
});

const issue = async (words: string, more: { readonly duty?: "work-programme"; readonly countsFrom?: string } = {}) =>
  good(
    await chidao.assignments.issue({
      ...entry,
      ...{ directive: "D1", kind: "general", words: "việc", lead: "so-mau" },
      deadline: { words, ...more },
    }),
  );

const items = async (query = {}) => good(await chidao.reports.assignments(query)).items;
const deadlineOf = async (n: number, query = {}) => (await items(query))[n]?.deadlines.at(-1);

describe("words of a deadline", () => {
  it("are read, resolved by the days of the directive, and told with their rules", async () => {
    await issue("trong thời hạn 10 ngày kể từ ngày ban hành");
    await issue("trong thời hạn 03 tháng kể từ ngày có hiệu lực");
    await issue("trước ngày 10/2 tới");
    await issue("khẩn trương");
    const found = (await items()).map(({ deadlines }) => deadlines[0]);
    expect(found.map((deadline) => deadline?.due)).toEqual(["2026-03-12", "2026-07-15", "2027-02-10", null]);
    expect(found[0]).toMatchObject({
      words: "trong thời hạn 10 ngày kể từ ngày ban hành",
      reading: { vi: "thời hạn 10 ngày, tính từ ngày ban hành" },
      resolution: {
        steps: [{ rule: "deadline.period-days", source: { confidence: "read" } }],
        labels: ["calendar-missing"],
      },
    });
    expect(found[3]).toMatchObject({ resolution: { unresolved: { en: "the words urge and set no limit" } } });
  });

  it("are read without recording anything", async () => {
    const before = (await items()).length;
    const reading = good(await chidao.deadlines.read({ words: "trong 5 ngày kể từ ngày ký", issuedOn: "2026-03-02" }));
    expect(reading).toMatchObject({ due: "2026-03-07", expression: { kind: "period", anchor: "issue" } });
    expect(await items()).toHaveLength(before);
  });

  it("of an extension and of a new deadline are read too, from the day that somebody knows", async () => {
    const { handle = "" } = await issue("khẩn trương");
    const deadline = { words: "trong thời hạn 5 ngày kể từ ngày nhận đủ hồ sơ", countsFrom: "2026-03-09" };
    good(await chidao.assignments.setDeadline({ ...entry, assignment: handle, deadline }));
    expect(await deadlineOf(0)).toMatchObject({ how: "set", due: "2026-03-14" });
    const later = { words: "trong thời hạn 30 ngày kể từ ngày ban hành" };
    good(await chidao.assignments.extend({ ...entry, assignment: handle, deadline: later, reason: "chờ số liệu" }));
    expect(await deadlineOf(0)).toMatchObject({ how: "extended", due: "2026-04-01" });
  });

  it("that are malformed are refused with their place", async () => {
    const deadline = { words: "trong 5 ngày", countsFrom: "2026-02-30" };
    const task = { ...entry, directive: "D1", kind: "general", words: "việc", lead: "so-mau", deadline };
    expect(await chidao.assignments.issue(task)).toMatchObject({
      error: { code: "DecodeFailure", issues: [{ path: "/deadline/countsFrom" }] },
    });
  });
});

describe("a calendar that is published later", () => {
  it("gives another day as now; the recorded one stays as then, and both are shown", async () => {
    good(await chidao.calendars.publish({ ...entry, years: [year2026([])] }));
    await issue("trong thời hạn 3 ngày làm việc kể từ ngày ban hành");
    expect(await deadlineOf(0)).toMatchObject({ due: "2026-03-05", recordedDue: "2026-03-05" });
    good(await chidao.calendars.publish({ ...entry, years: [year2026(["2026-03-04"])] }));
    expect(await deadlineOf(0)).toMatchObject({
      due: "2026-03-06",
      recordedDue: "2026-03-05",
      resolution: { reads: [{ stream: "calendar-vn", revision: 1 }] },
    });
    expect(await deadlineOf(0, { rules: "as-then" })).toMatchObject({ due: "2026-03-05" });
    const { basis } = good(await chidao.reports.board());
    expect(basis).toMatchObject({
      rules: "as-now",
      calendar: 2,
      differs: [{ handle: "D1.1", asThen: "2026-03-05", asNow: "2026-03-06" }],
    });
    const boxOf = async (rules: "as-then" | "as-now") =>
      good(await chidao.reports.board({ asOf: "2026-03-06", rules })).all;
    expect([(await boxOf("as-then")).overdue, (await boxOf("as-now")).overdue]).toEqual([1, 0]);
    const asKnownBefore = good(await chidao.reports.board({ knownAt: basis.knownAt.index - 1 }));
    expect(asKnownBefore.basis).toMatchObject({ calendar: 1, differs: [] });
  });

  it("resolves what waited for it, and says what each day is", async () => {
    await issue("trong thời hạn 3 ngày làm việc kể từ ngày ban hành");
    expect(await deadlineOf(0)).toMatchObject({ due: null });
    good(await chidao.calendars.publish({ ...entry, years: "vietnam" }));
    expect(await deadlineOf(0)).toMatchObject({ due: "2026-03-05", recordedDue: null });
    expect(good(await chidao.calendars.day("2026-11-24")).found).toMatchObject({ kind: "holiday", working: false });
    expect(good(await chidao.calendars.day("2027-11-24")).found).toBeNull();
    const span = { from: "2026-08-17", to: "2026-09-09" };
    expect(good(await chidao.calendars.count(span))).toMatchObject({ days: 15, estimate: true });
    expect(good(await chidao.calendars.list()).years.map(({ year }) => year)).toHaveLength(5);
    expect(good(await chidao.calendars.publish({ ...entry, years: "vietnam" })).firstIndex).toBe(-1);
  });
});

describe("a policy", () => {
  it("is the documented default until one is adopted; what is not given stays as it was", async () => {
    expect(good(await chidao.policies.show()).inForce).toMatchObject({ version: 0, nearDueDays: 5 });
    const adopting = { ...entry, validFrom: "2026-03-01", reason: "quy chế" };
    good(await chidao.policies.adopt({ ...adopting, parameters: { nearDueDays: 10 } }));
    good(await chidao.policies.adopt({ ...adopting, parameters: { beforeDayMeans: "day-before" } }));
    const { inForce, adopted } = good(await chidao.policies.show());
    expect(inForce).toMatchObject({ version: 2, nearDueDays: 10, beforeDayMeans: "day-before" });
    expect(adopted).toHaveLength(2);
    expect(good(await chidao.policies.adopt({ ...adopting, parameters: { nearDueDays: 10 } })).firstIndex).toBe(-1);
  });

  it("decides what is near due, and what “before” means; the basis of the entry names it", async () => {
    await issue("trước ngày 12/3/2026");
    expect(good(await chidao.reports.board()).all.notYetDue).toBe(1);
    const parameters = { nearDueDays: 10, beforeDayMeans: "day-before" } as const;
    good(await chidao.policies.adopt({ ...entry, validFrom: "2026-03-01", reason: "quy chế", parameters }));
    expect(good(await chidao.reports.board()).all.nearDue).toBe(1);
    expect(await deadlineOf(0)).toMatchObject({ due: "2026-03-11", recordedDue: "2026-03-12" });
    await issue("trước ngày 20/3/2026");
    expect(await deadlineOf(1)).toMatchObject({
      recordedDue: "2026-03-19",
      resolution: { reads: [{ stream: "policy-vn", revision: 0 }] },
    });
  });

  it("for the Government's work programme counts only for its items", async () => {
    const adopting = { ...entry, validFrom: "2026-01-01", reason: "Nghị định 191/2026/NĐ-CP" };
    good(await chidao.policies.adopt({ ...adopting, parameters: "vietnam" }));
    await issue("trong tháng 8 năm 2026", { duty: "work-programme" });
    await issue("trong tháng 8 năm 2026");
    expect((await items()).map(({ deadlines }) => deadlines[0]?.due)).toEqual(["2026-08-20", "2026-08-31"]);
  });

  it("that hardens an unknown rule or is malformed is refused", async () => {
    const adopting = { ...entry, validFrom: "2026-03-01", reason: "quy chế" };
    expect(await chidao.policies.adopt({ ...adopting, parameters: { hardened: ["no.such-rule"] } })).toMatchObject({
      error: { code: "NotFound" },
    });
    expect(await chidao.policies.adopt({ ...adopting, parameters: { nearDueDays: -1 } })).toMatchObject({
      error: { code: "DecodeFailure", issues: [{ path: "/parameters/nearDueDays" }] },
    });
    const wrong = year2026(["2025-01-01"]);
    expect(await chidao.calendars.publish({ ...entry, years: [wrong] })).toMatchObject({
      error: { code: "CalendarContradiction" },
    });
  });
});
