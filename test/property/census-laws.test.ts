/** The census alone, added up in memory: what it says is what looking at every task says. */
import {
  type CivilDate,
  type Dated,
  type Entry,
  type EntryData,
  type Event,
  emptyHistory,
  evolveHistory,
  type History,
  streamName,
} from "@chidao/core";
import { defaultPolicy, noCalendars } from "@chidao/domain";
import { createCensus, foldLedgerIndex, foldReadModel, judgingBy, type RulesChoice } from "@chidao/projections";
import { day, directiveRegistered, exampleId, event as examples, said } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { censusModel } from "../support/census-in-memory.js";
import { days, everythingOf, play, stories, type Told } from "../support/census-stories.js";

/** The same entries added up and looked at one by one, and the rules that were known with them. */
function both(entries: ReadonlyArray<Entry>, forgetful: boolean, choice: RulesChoice) {
  const [folded, rows] = [foldLedgerIndex(), foldReadModel()];
  for (const entry of entries) for (const each of [folded, rows]) each.add(entry);
  const known = { ...folded.index, calendars: noCalendars, directives: rows.model.directives };
  const rulesOn = (on: CivilDate) => judgingBy(choice, known, on);
  return { counted: censusModel(entries, { forgetful }), looked: rows.model, rulesOn };
}

describe("changes that are added up", () => {
  it("are what looking at every task says, whether the last states of tasks are remembered or not", () => {
    fc.assert(
      fc.property(stories, fc.nat(30), days, fc.boolean(), (told, upTo, asked, forgetful) => {
        const entries = play(told).entries.slice(0, upTo + 1);
        const on = asked as CivilDate;
        for (const choice of ["as-then", "as-now"] as const) {
          const { counted, looked, rulesOn } = both(entries, forgetful, choice);
          expect(everythingOf(counted, on, rulesOn(on))).toEqual(everythingOf(looked, on, rulesOn(on)));
        }
      }),
      { numRuns: Number(process.env["CENSUS_RUNS"] ?? 60) },
    );
  });
});

/** A ledger in which everything happens that a census has to follow, told by hand. */
const task = (n: number) => streamName("assignment", exampleId(100 + n));
const [first, second] = [2, 3].map((n) => streamName("directive", exampleId(n)));
const lead = (agency: string) => ({ determined: { agency } });
const told = (stream: string, on: string | Dated, event: Event<string, EntryData>, written = "2023-01-01"): Told => ({
  ...{ stream, event, written, correct: null },
  on: typeof on === "string" ? day(on) : on,
});
const correcting = (stream: string, nth: number, event: Event<string, EntryData>, on: string): Told => ({
  ...told(stream, on, event),
  correct: { nth, strike: false },
});
const striking = (stream: string, nth: number, on: string): Told => ({
  ...told(stream, on, examples.reported(on)),
  correct: { nth, strike: true },
});
const provisions = ["I.1", "I.2", "I.3"].map((path, at) => ({
  path,
  ordinal: at + 1,
  words: "x",
  span: { unknown: "?" },
}));
const under = (n: number, relation: string, more: object = {}) =>
  examples.issued("2023-01-02", {
    parent: { assignment: exampleId(100 + n), relation: relation as "split", key: relation },
    ...more,
  });
const due = (date: string) => ({ deadline: examples.dueOn(date) });
const everything: ReadonlyArray<Told> = [
  told(first as string, "2023-01-01", directiveRegistered({ directive: exampleId(2), provisions })),
  told(
    second as string,
    "2023-01-02",
    directiveRegistered({ directive: exampleId(3), provisions: provisions.slice(0, 2) }),
  ),
  told(
    task(1),
    "2023-01-03",
    examples.issued("2023-01-03", { provision: "I.1", lead: lead("bo-a"), ...due("2023-01-20") }),
  ),
  told(task(1), "2023-01-04", examples.received("2023-01-04")),
  told(task(1), "2023-01-08", examples.reported("2023-01-08")),
  told(task(2), "2023-01-05", examples.issued("2023-01-05", { provision: "I.2", kind: "budget", coordinating: [] })),
  told(task(3), "2023-01-06", under(2, "obligation", { lead: lead("bo-a"), ...due("2023-01-15") })),
  told(task(4), "2023-01-04", under(2, "obligation", { lead: lead("bo-b") })),
  told(task(5), "2023-01-07", under(1, "delegation", { lead: lead("bo-b") })),
  told(task(6), "2023-01-07", under(7, "occurrence", { lead: lead("bo-a") })),
  told(
    task(7),
    "2023-01-10",
    examples.issued("2023-01-10", { class: "recurring", lead: { undetermined: { candidates: [], words: "?" } } }),
  ),
  told(
    task(8),
    "2023-01-09",
    under(1, "split", { lead: lead("bo-c"), coordinating: [{ agency: "bo-a" }, { agency: "bo-a" }] }),
  ),
  told(task(1), "2023-01-18", examples.submitted("2023-01-18")),
  told(task(1), "2023-01-22", examples.rejected("2023-01-22")),
  told(task(1), "2023-01-25", examples.extended("2023-01-25", examples.dueOn("2023-02-10"))),
  told(task(3), "2023-01-14", examples.submitted("2023-01-14")),
  told(task(3), "2023-01-16", examples.accepted("2023-01-16", "2023-01-14")),
  told(task(4), { unknown: "không rõ" }, examples.reported("2023-01-01"), "2023-01-12"),
  told(task(8), "2023-01-11", { type: "IrregularityFlagged", data: flagged("serious") }),
  told(first as string, "2023-01-12", { type: "IrregularityFlagged", data: flagged("advisory") }),
  told(streamName("policy", exampleId(1)), "2023-01-13", adopted("2023-01-15", 2)),
  told(
    task(9),
    { month: "2023-01" } as Dated,
    examples.issued("2023-01-01", { directive: exampleId(3), provision: "I.1" }),
  ),
  told(
    task(10),
    { unknown: "không rõ" },
    examples.issued("2023-01-01", { lead: lead("bo-c"), ...due("2023-01-17") }),
    "2023-01-20",
  ),
  correcting(
    task(2),
    0,
    examples.issued("2023-01-05", { provision: "I.3", lead: lead("bo-c"), ...due("2023-01-30") }),
    "2023-01-19",
  ),
  told(second as string, "2023-01-14", {
    type: "DirectivesMerged",
    data: { ...said("2023-01-14"), survivor: exampleId(2), releases: null, reason: "x" } as never,
  }),
  told(first as string, "2023-01-21", amended("I.2")),
  striking(task(3), 2, "2023-01-24"),
  striking(task(7), 0, "2023-01-26"),
  told(task(1), "2023-02-12", examples.submitted("2023-02-12")),
  told(task(1), "2023-02-13", examples.accepted("2023-02-13", "2023-02-12")),
  told(task(5), "2023-01-05", examples.notPursued("2023-01-05")),
  striking(first as string, 1, "2023-02-01"),
  told(streamName("policy", exampleId(1)), "2023-02-02", adopted("2023-02-02", 9)),
  told(task(8), "2023-02-03", examples.revoked("2023-02-03")),
];

function flagged(severity: string) {
  const about = { about: exampleId(900), rule: "x.y", ruleVersion: 1, severity, facts: {} };
  return { ...said("2023-01-01"), ...about } as never;
}

function adopted(validFrom: string, nearDueDays: number): Event<string, EntryData> {
  const { version, validFrom: _, decision, read, ...parameters } = defaultPolicy;
  const whole = { parameters: { ...parameters, nearDueDays }, validFrom, decision: { unknown: "?" }, reason: "x" };
  return { type: "PolicyAdopted", data: { ...said("2023-01-01"), ...whole } as never };
}

function amended(path: string): Event<string, EntryData> {
  const change = { through: { unknown: "?" }, effectiveOn: day("2023-01-21"), text: { unknown: "?" }, note: "" };
  return {
    type: "DirectiveAmended",
    data: { ...said("2023-01-21"), ...change, changes: [{ how: "removed", path }] } as never,
  };
}

describe("a task that was issued twice", () => {
  it("and stands under itself by the second issue is told by that obligation, also where rules read its deadline anew", () => {
    const fromIssue = {
      words: "20 ngày từ ngày ban hành",
      expression: { kind: "period", count: 20, unit: "day", anchor: "issue", from: null, bound: "within" },
      resolution: { kind: "unresolved", why: "anchor-unknown", about: "issue", reads: [] },
    } as const;
    const issuer = { agency: "van-phong-vi-du" };
    const number = { type: "thong-bao-ket-luan", number: "1", symbol: "TB", series: "ordinary", year: "2022" };
    const identity = { ...number, issuer, issuedOn: day("2022-04-07") };
    const { entries } = play([
      told(first as string, "2023-01-02", directiveRegistered({ directive: exampleId(2), identity })),
      told(
        task(1),
        "2023-01-03",
        under(4, "obligation", { directive: exampleId(3), lead: lead("bo-a"), deadline: fromIssue }),
      ),
      told(
        task(1),
        "2023-01-24",
        under(1, "obligation", { directive: exampleId(2), lead: lead("bo-b"), ...due("2023-01-27") }),
      ),
    ]);
    for (const on of ["2023-01-20", "2023-01-24", "2023-02-01"].map((each) => each as CivilDate)) {
      for (const choice of ["as-then", "as-now"] as const) {
        const { counted, looked, rulesOn } = both(entries, false, choice);
        expect([on, everythingOf(counted, on, rulesOn(on))]).toEqual([on, everythingOf(looked, on, rulesOn(on))]);
      }
    }
  });
});

describe("a ledger in which everything happens", () => {
  const { entries } = play(everything);
  const asked = ["2022-12-31", "2023-01-05", "2023-01-14", "2023-01-16", "2023-01-22", "2023-01-31", "2023-02-28"].map(
    (on) => on as CivilDate,
  );

  it.each([false, true])(
    "is counted as looking at every task counts it, at each of its positions (forgetful: %s)",
    (forgetful) => {
      for (let known = 1; known <= entries.length; known += 1) {
        const some = entries.slice(0, known);
        const { counted, looked, rulesOn } = both(some, forgetful, known % 2 === 0 ? "as-now" : "as-then");
        for (const on of asked)
          expect(everythingOf(counted, on, rulesOn(on))).toEqual(everythingOf(looked, on, rulesOn(on)));
      }
    },
  );

  it("takes no more changes than there are: an entry that moves no task changes no count", () => {
    const quiet = createCensus({
      history: () => emptyHistory,
      children: () => [],
      firstIssued: () => undefined,
      assignments: () => [],
      policies: () => emptyHistory,
    });
    const { entries: of } = play(everything.slice(2, 5));
    const changes = of.reduce<{ history: History; counts: ReadonlyArray<number> }>(
      ({ history, counts }, entry) => {
        const after = evolveHistory(history, entry);
        const step = { entry, before: () => history, after: () => after };
        return { history: after, counts: [...counts, quiet.add(step).length] };
      },
      { history: emptyHistory, counts: [] },
    ).counts;
    // Its kind; and for its lead and its coordinating body: not yet due, then near due, then overdue.
    expect(changes).toEqual([1 + 2 * (1 + 2 + 2), 0, 0]);
  });
});
