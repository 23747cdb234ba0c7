/** What the rules of a kind from outside may look at besides the task: working days and bodies, in plain types. */
import { builtInKinds, createChidao, memoryStore, type Outcome } from "chidao";
import { defineKind, defineWork, field, type KindFacts, type KindRule, step } from "chidao/kinds";
import { describe, expect, it } from "vitest";

const rule = (id: string): KindRule => ({
  ...{ id: `vn.example.permit.${id}`, version: 1, title: { vi: id, en: id }, severity: "irregular" },
  source: { citation: "Hư cấu", confidence: "logic", validFrom: "always" },
});
const slow = rule("slow");
const guessed = rule("guessed");
const gone = rule("applicant-gone");

const decide = (name: string, readsCalendar: boolean) =>
  defineWork({
    command: `vn.example.permit/Decide${name}`,
    event: `vn.example.permit/Decided${name}`,
    label: { vi: "quyết định hồ sơ", en: "decide on the file" },
    fields: { received: field.date("ngày nhận", "received"), applicant: field.party("cơ quan nộp", "applicant") },
    readsCalendar,
    say: () => ({ vi: "Đã quyết định", en: "Decided" }),
  });

let seen: KindFacts | undefined;
const deciding = (name: string, readsCalendar: boolean) =>
  step(decide(name, readsCalendar), {
    evolve: (state: number) => state + 1,
    flags: ({ on, received, applicant }, { facts }) => {
      seen = facts;
      if (!("day" in on) || !("day" in received) || !("agency" in applicant)) return [];
      const { days, certain } = facts.workingDaysBetween(received.day, on.day);
      const body = facts.agency(applicant.agency, on.day);
      return [
        ...(days > 3 ? [{ rule: slow, facts: { days } }] : []),
        ...(certain ? [] : [{ rule: guessed, facts: { days } }]),
        ...(body?.exists === false ? [{ rule: gone, facts: { name: body.name, kind: body.kind } }] : []),
      ];
    },
  });

const permit = defineKind<number>({
  name: "vn.example.permit",
  label: { vi: "cấp phép", en: "permit" },
  rules: [slow, guessed, gone],
  initialState: 0,
  steps: [deciding("ByCalendar", true), deciding("Plainly", false)],
  met: () => ({ verdict: "not-recorded", because: { vi: "-", en: "-" } }),
  details: () => [],
});

function good<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function ledger(published: boolean) {
  const clock = { now: () => "2025-06-01T02:00:00.000Z" };
  const chidao = createChidao({ store: memoryStore(), kinds: [...builtInKinds, permit], clock });
  const entry = { on: "2025-04-01", by: { agency: "so-mau" } };
  good(await chidao.ledger.open({ ...entry, name: "Sổ thử", illustrative: true }));
  const source = { citation: "Hư cấu", note: "cho kiểm thử" };
  for (const [id, name] of [
    ["so-mau", "Sở Mẫu"],
    ["so-cu", "Sở Cũ"],
  ] as const) {
    const body = { id, kind: "other", names: [name], fictional: true, attestedFrom: "2020-01-01", source } as const;
    good(await chidao.agencies.register({ ...entry, ...body }));
  }
  good(await chidao.agencies.end({ ...entry, on: "2025-05-06", agency: "so-cu", source }));
  if (published) good(await chidao.calendars.publish({ ...entry, years: "vietnam" }));
  const order = { source: "oral-order", title: "Cấp phép", directedBy: "so-mau", directedOn: "2025-04-01" } as const;
  const directive = good(await chidao.directives.register({ ...entry, ...order })).id;
  const task = { directive, kind: "vn.example.permit", words: "giải quyết hồ sơ", lead: "so-mau" };
  const assignment = good(await chidao.assignments.issue({ ...entry, ...task })).id;
  return async (name: string, on: string, received: string, applicant = "so-mau") => {
    const work = { assignment, type: `vn.example.permit/Decide${name}`, fields: { received, applicant } };
    const { irregularities } = good(await chidao.assignments.work({ ...entry, ...work, on }));
    return irregularities.map(({ rule: id, facts }) => [id.replace("vn.example.permit.", ""), facts]);
  };
}

describe("a rule of a kind from outside", () => {
  it("counts working days by the published calendar, for a work that says that it reads it", async () => {
    const decided = await ledger(true);
    // 30 April and 1 May 2025 are holidays, and Friday 2 May is a day off for them.
    expect(await decided("ByCalendar", "2025-05-05", "2025-04-28")).toEqual([]);
    expect(await decided("Plainly", "2025-05-05", "2025-04-28")).toEqual([
      ["slow", { days: 5 }],
      ["guessed", { days: 5 }],
    ]);
  });

  it("is told that nobody published a calendar", async () => {
    const decided = await ledger(false);
    expect(await decided("ByCalendar", "2025-04-03", "2025-04-01")).toEqual([["guessed", { days: 2 }]]);
  });

  it("sees a body that the entry names as it was on the day, and no other", async () => {
    const decided = await ledger(true);
    expect(await decided("ByCalendar", "2025-04-24", "2025-04-23", "so-cu")).toEqual([]);
    expect(seen?.agency("so-cu", "2025-04-24")).toEqual({ id: "so-cu", name: "Sở Cũ", kind: "other", exists: true });
    expect(seen?.agency("so-la", "2025-04-24")).toBeUndefined();
    const after = await decided("ByCalendar", "2025-05-13", "2025-05-12", "so-cu");
    expect(after).toContainEqual(["applicant-gone", { name: "Sở Cũ", kind: "other" }]);
  });

  it("sees these facts and no more, and a day that is none is its own mistake", async () => {
    const decided = await ledger(true);
    await decided("ByCalendar", "2025-04-24", "2025-04-23");
    expect(Object.keys(seen ?? {}).sort()).toEqual(["agency", "today", "workingDaysBetween"]);
    expect(seen?.today).toBe("2025-06-01");
    expect(() => seen?.workingDaysBetween("2025-04-31", "2025-05-06")).toThrow(RangeError);
    expect(() => seen?.agency("so-mau", "hôm nay")).toThrow(RangeError);
  });
});
