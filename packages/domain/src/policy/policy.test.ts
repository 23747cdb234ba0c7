import type { CivilDate } from "@chidao/core";
import { by, entriesOf, exampleAgencies, type Given, type Moment, said, specification } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { type AdoptPolicy, decidePolicy } from "./decide.js";
import { PolicyAdopted, type PolicyParameters } from "./events.js";
import { defaultPolicy, evolvePolicies, noPolicies, policyOn } from "./policy.js";

const day = (value: string) => value as CivilDate;
const unknown = { unknown: "không nêu" };

const parameters: PolicyParameters = {
  nearDueDays: 7,
  monthLimit: { ordinary: "last-day", workProgramme: "before-20th" },
  shiftFixedDateOnHoliday: false,
  beforeDayMeans: "day-before",
  coordinationReplyDays: 3,
  silenceIsAgreement: true,
  hardened: ["acceptance.own-result"],
  fourEyes: [],
  proposalDays: 10,
  assurance: [],
  reminderDays: [5],
  escalationDays: [],
};

const agency = (id: string) => exampleAgencies.find((body) => body.id === id);
const given = specification({
  initialState: noPolicies,
  evolve: evolvePolicies,
  decide: (command: AdoptPolicy, state, { today, eventId }: Moment) =>
    decidePolicy(command, state, { today, eventId, agency, knowsRule: (id) => id === "acceptance.own-result" }),
  factsAt: (moment) => moment,
});

const adopted = (on: string, validFrom: string, changes: Partial<PolicyParameters> = {}) =>
  PolicyAdopted({
    ...said(on),
    parameters: { ...parameters, ...changes },
    validFrom: day(validFrom),
    decision: unknown,
    reason: "quy chế",
  });
const adopt = (on: string, validFrom: string, changes: Partial<PolicyParameters> = {}): AdoptPolicy => ({
  type: "AdoptPolicy",
  ...adopted(on, validFrom, changes).data,
});

describe("a policy", () => {
  it("is adopted whole, with its reason and the day from which it counts", () => {
    given().when(adopt("2026-01-05", "2026-02-01")).thenRecords(adopted("2026-01-05", "2026-02-01")).thenFlags();
  });

  it("that is in force already is not recorded again; a changed one is", () => {
    const known = given(adopted("2026-01-05", "2026-02-01"));
    known.when(adopt("2026-01-20", "2026-02-01")).thenNothing();
    known.when(adopt("2026-01-20", "2026-02-01", { nearDueDays: 3 })).thenRecords("PolicyAdopted");
    known.when(adopt("2026-01-20", "2026-03-01")).thenRecords("PolicyAdopted");
  });

  it("that a body outside the register adopts is flagged, and adopted", () => {
    const adoption = { ...adopt("2026-01-05", "2026-02-01"), by: by("co-quan-la") };
    given().when(adoption).thenRecords("PolicyAdopted").thenFlags("authority.actor-not-registered");
  });

  it("can only harden rules that exist", () => {
    given()
      .when(adopt("2026-01-05", "2026-02-01", { hardened: ["no.such-rule"] }))
      .thenRefuses("NotFound", { what: "rule", id: "no.such-rule" });
  });
});

describe("the policy on a day", () => {
  const on = (value: string, ...givens: ReadonlyArray<Given>) =>
    policyOn(entriesOf(givens, "policy-vn").reduce(evolvePolicies, noPolicies), day(value));

  it("is the documented default before any is in force", () => {
    expect(on("2026-01-01")).toBe(defaultPolicy);
    expect(on("2026-01-31", adopted("2026-01-05", "2026-02-01"))).toBe(defaultPolicy);
  });

  it("is the one that began last, whatever the order of entry", () => {
    const later = adopted("2026-01-05", "2026-06-01", { nearDueDays: 10 });
    const earlier = adopted("2026-01-06", "2026-02-01");
    expect(on("2026-05-31", later, earlier)).toMatchObject({ nearDueDays: 7, version: 2 });
    expect(on("2026-06-01", later, earlier)).toMatchObject({
      nearDueDays: 10,
      version: 1,
      read: { stream: "policy-vn", revision: 0 },
    });
  });

  it("is the later entry of two that begin on one day", () => {
    const first = adopted("2026-01-05", "2026-02-01");
    expect(on("2026-02-01", first, adopted("2026-01-06", "2026-02-01", { nearDueDays: 9 }))).toMatchObject({
      nearDueDays: 9,
      version: 2,
    });
  });
});
