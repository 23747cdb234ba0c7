/** Laws of any history: axes and classes, leads, self-acceptance, splits, transfers, rules. */
import { type CivilDate, type Dated, type Entry, type Instant, recordedOn } from "@chidao/core";
import {
  type Assignment,
  anchorsOf,
  builtInKinds,
  defaultPolicy,
  kindsOf,
  leftOut,
  lifecycleOf,
  type Party,
  resolveDeadline,
  rules,
  unregisteredDirective,
} from "@chidao/domain";
import {
  type AssignmentStatus,
  asRecorded,
  boardAt,
  countBoxes,
  deadlineDifferences,
  foldReadModel,
  type Judging,
  officialClassesOf,
  placeAll,
  statusAt,
} from "@chidao/projections";
import { civilDates, exampleId, type Plan, type PlayedLedger, plans, playPlan, said } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const kinds = kindsOf(builtInKinds);
const played = (plan: Plan): PlayedLedger => playPlan(plan, kinds, nodeHashing);
const modelOf = (entries: Iterable<Entry>) => {
  const folded = foldReadModel();
  for (const entry of entries) folded.add(entry);
  return folded.model;
};

/** What each of the four classes says on the two axes. */
const classes: Readonly<Record<string, (status: AssignmentStatus) => boolean>> = {
  doneOnTime: ({ stage, timeliness }) => stage === "accepted" && timeliness.kind === "on-time",
  doneLate: ({ stage, timeliness }) => stage === "accepted" && timeliness.kind === "late" && timeliness.days > 0,
  notDoneInTime: ({ stage, timeliness }) =>
    stage !== "accepted" && ["not-yet-due", "near-due"].includes(timeliness.kind),
  notDoneOverdue: ({ stage, timeliness }) =>
    stage !== "accepted" && timeliness.kind === "overdue" && timeliness.days > 0,
};

describe("the official class of any task on any day", () => {
  it("says of both axes what they say themselves, and a task of no class is one that the axes put in none", () => {
    fc.assert(
      fc.property(plans(kinds), civilDates(), (plan, day) => {
        for (const { history } of played(plan).states.values()) {
          const status = statusAt(history.facts, day);
          if (status === undefined) continue;
          const counted = Object.entries(officialClassesOf(countBoxes([status.box]))).filter(([, count]) => count > 0);
          const meant = Object.entries(classes).filter(([, holds]) => holds(status));
          expect(counted.map(([name]) => name)).toEqual(meant.map(([name]) => name));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("the lead of any task", () => {
  it("is at most one determined body at each instant, the one of the last entry about it", () => {
    fc.assert(
      fc.property(plans(kinds), fc.nat(60), (plan, cut) => {
        for (const { history } of played(plan).states.values()) {
          const { lead, leads } = lifecycleOf(history.facts.slice(0, cut));
          expect(lead).toEqual(leads.at(-1)?.lead);
          const forms = lead === undefined ? [] : Object.keys(lead);
          expect(forms.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The plan, and then whoever leads each task hands in a result and accepts it. */
function acceptedByLeads(plan: Plan): { readonly ledger: PlayedLedger; readonly leads: ReadonlyMap<string, string> } {
  const leads = new Map<string, string>();
  const more = [...played(plan).states].flatMap(([stream, { history }]) => {
    const { lead, stage } = lifecycleOf(history.facts);
    if (stage === "postponed" || lead === undefined || !("determined" in lead)) return [];
    if (!("agency" in lead.determined)) return [];
    leads.set(stream, lead.determined.agency);
    const { provenance } = said("2031-01-01");
    const on = { day: "2031-01-01" as CivilDate };
    const by = { agency: lead.determined.agency, role: null, officer: null };
    return [
      { type: "SubmitResult", words: "Đã xong", evidence: [] },
      { type: "AcceptResult", completedOn: on, note: "" },
    ].map((command) => ({
      ...{ assignment: Number(stream.slice(-3)) - 100, now: "2031-01-01T02:00:00.000Z" as Instant },
      ...{ common: { on, by, provenance }, ask: { kind: "command" as const, command } },
    }));
  });
  return { ledger: played([...plan, ...more]), leads };
}

describe("a result that its lead accepts", () => {
  it("is always flagged, in the append that records it, whatever happened to the task before", () => {
    let own = 0;
    fc.assert(
      fc.property(plans(kinds), (plan) => {
        const { ledger, leads } = acceptedByLeads(plan);
        for (const [stream, agency] of leads) {
          const entries = ledger.entries.filter((entry) => entry.stream === stream);
          const accepted = entries.findLast(({ event }) => event.type === "ResultAccepted");
          if (accepted?.event.data.by.agency !== agency || recordedOn(accepted) !== "2031-01-01") continue;
          own += 1;
          const told = entries.map(({ event }) => event.data as unknown as { about?: string; rule?: string });
          const rule = rules.ownResultAccepted.id;
          expect(told).toContainEqual(expect.objectContaining({ about: accepted.id, rule }));
        }
      }),
      { numRuns: 60 },
    );
    expect(own).toBeGreaterThan(0);
  });
});

describe("splitting", () => {
  it("conserves the words: any division of them leaves nothing out, and a word that is dropped is told", () => {
    const word = fc.constantFrom("Rà", "soát", "văn", "bản", "Đề", "án", "báo", "cáo", "quý", "IV");
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 20 }), fc.nat(), fc.nat(), (words, at, dropped) => {
        const cut = 1 + (at % (words.length - 1));
        const parts = [words.slice(0, cut).join(" "), words.slice(cut).join(", ")];
        expect(leftOut(words.join(" "), parts)).toEqual([]);
        expect(leftOut(words.join(" "), parts.toReversed())).toEqual([]);
        const n = dropped % words.length;
        const rest = words.filter((_, position) => position !== n);
        expect(leftOut(words.join(" "), [rest.join(" ")])).toEqual([words[n]?.toLowerCase()]);
      }),
    );
  });
});

/** A task of the same history with one more entry, on a day of its own after all others. */
function transferred(state: Assignment, to: Party): Entry {
  const last = state.history.entries.at(-1) as Entry;
  const from = { asWritten: "Bộ Cũ" };
  const unknown = { unknown: "không rõ" };
  const data = { ...said("2031-01-01"), from, to, functionMoved: unknown, reason: "sắp xếp", basis: unknown };
  const event = { type: "AssignmentTransferred", data } as unknown as Entry["event"];
  return { ...last, id: exampleId(999), revision: last.revision + 1, index: last.index + 1_000, event };
}

describe("transferring", () => {
  it("conserves open tasks: every box counts as before, and only the row changes in which a task stands", () => {
    fc.assert(
      fc.property(plans(kinds), (plan) => {
        const { entries, states } = played(plan);
        const day = "2031-01-01" as CivilDate;
        const open = [...states.values()].filter(({ history }) => lifecycleOf(history.facts).issued !== undefined);
        const moved = open.map((state) => transferred(state, { asWritten: "Bộ Mới" }));
        const [before, after] = [boardAt(modelOf(entries), day), boardAt(modelOf([...entries, ...moved]), day)];
        expect(after.all).toEqual(before.all);
        expect(after.total).toBe(before.total);
        expect(after.rows.reduce((all, row) => all + row.leadTotal, 0)).toBe(after.total);
        expect(after.rows.filter((row) => row.leadTotal > 0).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

/** Another policy than the one that the histories were recorded under: "before" a day then means the day before it. */
const asNow: Judging = {
  ...asRecorded,
  deadlineOf: ({ words, expression }) =>
    resolveDeadline(
      { words, expression },
      {
        policy: { ...defaultPolicy, beforeDayMeans: "day-before" },
        calendar: undefined,
        anchors: anchorsOf(unregisteredDirective),
      },
    ),
};

describe("counts by the rules as then and as now", () => {
  it("reconcile: the same whole, and only tasks whose deadline is told to differ stand in another box", () => {
    let differences = 0;
    fc.assert(
      fc.property(plans(kinds, { assignments: 5 }), civilDates(), (plan, day) => {
        const model = modelOf(played(plan).entries);
        const [then, now] = [placeAll(model, day, { judging: asRecorded }), placeAll(model, day, { judging: asNow })];
        expect(now.map(({ id }) => id)).toEqual(then.map(({ id }) => id));
        const differing = new Set(deadlineDifferences(model, asNow, day).map(({ assignment }) => assignment));
        differences += differing.size;
        then.forEach(({ id, status }, n) => {
          const other = now[n]?.status;
          // A task of which an undated entry leaves the box open is told so by both.
          if (status.box === "unknown" || other?.box === "unknown") return;
          if (other?.box !== status.box || other.due !== status.due) expect(differing).toContain(id);
        });
      }),
      { numRuns: 60 },
    );
    expect(differences).toBeGreaterThan(0);
  });
});

describe("a correction of any entry", () => {
  it("changes that entry, what that one corrects, and no other", () => {
    fc.assert(
      fc.property(plans(kinds), fc.nat(60), fc.boolean(), civilDates(), (plan, nth, strike, newDay) => {
        for (const { history } of played(plan).states.values()) {
          const target = history.entries[nth % history.entries.length] as Entry;
          const on: Dated = { day: newDay };
          const replacement = strike
            ? null
            : { type: target.event.type, schema: 1, data: { ...target.event.data, on } };
          const corrected = {
            ...said("2031-01-01"),
            target: target.id,
            replacement,
            reason: "ghi nhầm",
            secondPerson: null,
          };
          const last = history.entries.at(-1) as Entry;
          const entry = {
            ...last,
            ...{ id: exampleId(998), revision: last.revision + 1, index: last.index + 1_000 },
            event: { type: "EntryCorrected", data: corrected } as unknown as Entry["event"],
          };
          const before = history.facts;
          const folded = modelOf([...history.entries, entry])
            .assignments.values()
            .next().value as Assignment;
          const after = folded.history.facts.slice(0, before.length);
          const untouched = before.filter((fact) => !touches(fact.entry, target, history.entries));
          for (const fact of untouched) expect(after[fact.entry.revision]).toEqual(fact);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The entry itself; for a correction, also what it is about, and what that is about. */
function touches(entry: Entry, target: Entry, entries: ReadonlyArray<Entry>): boolean {
  if (entry.id === target.id) return true;
  if (target.event.type !== "EntryCorrected") return false;
  const about = (target.event.data as unknown as { readonly target: string }).target;
  const root = entries.find(({ id }) => id === about);
  return root !== undefined && touches(entry, root, entries);
}
