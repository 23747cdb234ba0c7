import type { CivilDate } from "@chidao/core";
import { type Directive, evolvePolicies, noCalendars, noPolicies, PolicyAdopted } from "@chidao/domain";
import { entriesOf, event, exampleDirective, exampleId, factsOf, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { deadlineDifferences } from "./differences.js";
import { asRecorded, judgingBy, type KnownRules } from "./judging.js";
import { statusAt } from "./status.js";

const on = (day: string) => day as CivilDate;
const parameters = {
  nearDueDays: 20,
  monthLimit: { ordinary: "last-day", workProgramme: "last-day" },
  shiftFixedDateOnHoliday: false,
  beforeDayMeans: "day-before",
  coordinationReplyDays: 5,
  silenceIsAgreement: false,
  hardened: [],
  fourEyes: [],
  proposalDays: 30,
  assurance: [],
  reminderDays: [],
  escalationDays: [],
} as const;
const adoption = PolicyAdopted({
  ...said("2023-06-01"),
  parameters,
  validFrom: on("2023-06-01"),
  decision: event.unknown,
  reason: "quy chế",
});
const known: KnownRules = {
  policies: entriesOf([adoption], "policy-vn").reduce(evolvePolicies, noPolicies),
  calendars: noCalendars,
  directives: new Map<string, Directive>([[exampleId(2), exampleDirective]]),
};

const facts = factsOf(event.issued("2022-12-01", { deadline: event.dueOn("2023-06-30") }));

describe("a status", () => {
  it("as then keeps the recorded day; as now takes the policy of the day asked about", () => {
    const day = on("2023-06-15");
    const judged = (rules: "as-then" | "as-now") => statusAt(facts, day, judgingBy(rules, known, day));
    expect(judged("as-then")).toMatchObject({ due: "2023-06-30", box: "nearDue", timeliness: { daysLeft: 15 } });
    expect(judged("as-now")).toMatchObject({ due: "2023-06-29", firstDue: "2023-06-29" });
    expect(statusAt(facts, day, asRecorded)).toMatchObject({ due: "2023-06-30", box: "notYetDue" });
  });

  it("before a policy is valid is judged by the default", () => {
    const day = on("2023-05-31");
    expect(statusAt(facts, day, judgingBy("as-now", known, day))).toMatchObject({ due: "2023-06-30" });
  });
});

describe("deadlines that differ", () => {
  const model = { assignments: new Map([[exampleId(1), { history: { entries: [], facts }, revision: 0 }]]) };
  const differencesOn = (day: string) => deadlineDifferences(model, judgingBy("as-now", known, on(day)), on(day));

  it("are shown with both days, and only for tasks issued by then", () => {
    expect(differencesOn("2023-06-15")).toEqual([
      { assignment: exampleId(1), words: "trước ngày 2023-06-30", asThen: "2023-06-30", asNow: "2023-06-29" },
    ]);
    expect(differencesOn("2023-05-31")).toEqual([]);
    expect(differencesOn("2022-11-30")).toEqual([]);
  });
});
