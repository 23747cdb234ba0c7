import type { CivilDate } from "@chidao/core";
import { entriesOf, type Given, said, specification } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { decidePersonal, type PersonalCommand } from "./decide.js";
import { LegalHoldLifted, LegalHoldPlaced, PersonalValueErased, RetentionSet } from "./events.js";
import { describePersonalValue, evolvePersonalValue, unmentionedValue } from "./personal-value.js";

const commitment = "ab".repeat(32);
const legalBasis = "Luật 91/2025/QH15, Điều 14";
const reason = "đang thanh tra";
const document = { unknown: "không nêu" };
const first = { agency: "van-phong-vi-du", role: "văn thư", officer: "cb-1" };
const second = { agency: "van-phong-vi-du", role: "chánh văn phòng", officer: "cb-2" };
const about = { commitment, legalBasis };
const told = (on: string) => ({ ...said(on, first.agency), by: first, ...about });

const erase = (on: string, secondPerson = second): PersonalCommand => ({
  type: "ErasePersonalValue",
  ...told(on),
  ground: "request",
  document,
  secondPerson,
});
const hold = (on: string): PersonalCommand => ({ type: "PlaceLegalHold", ...told(on), reason, document });
const lift = (on: string): PersonalCommand => ({ type: "LiftLegalHold", ...told(on), reason });
const refuse = (on: string): PersonalCommand => ({ type: "RefuseErasure", ...told(on), reason, document });

const held = (on: string): Given => LegalHoldPlaced({ ...told(on), reason, document });
const lifted = (on: string): Given => LegalHoldLifted({ ...told(on), reason });
const kept = (on: string, keepUntil: string): Given => RetentionSet({ ...told(on), keepUntil: keepUntil as CivilDate });
const gone = (on: string): Given =>
  PersonalValueErased({ ...told(on), ground: "request", document, secondPerson: second });

const given = specification({
  initialState: unmentionedValue,
  evolve: evolvePersonalValue,
  decide: (
    command: PersonalCommand,
    state,
    facts: { readonly today: CivilDate; readonly eventId: (n: number) => string },
  ) => decidePersonal(command, state, facts as never),
  factsAt: ({ today, eventId }) => ({ today, eventId }),
});

describe("a personal value", () => {
  it("is erased by two persons, and by nobody alone", () => {
    given().when(erase("2026-03-20")).thenRecords("PersonalValueErased");
    given().when(erase("2026-03-20", first)).thenRefuses("NeedsTwoPersons", { about: commitment });
    given()
      .when(erase("2026-03-20", { ...first, officer: "cb-1", agency: "bo-khac" }))
      .thenRefuses("NeedsTwoPersons", { about: commitment });
  });

  it("is erased once, and nothing more is recorded about it then", () => {
    for (const command of [erase("2026-03-21"), hold("2026-03-21"), refuse("2026-03-21")]) {
      given(gone("2026-03-20")).when(command).thenRefuses("ValueErased", { commitment });
    }
  });

  it("is not erased under a legal hold; the refusal is recorded, and so is the erasure once the hold is lifted", () => {
    given(held("2026-03-01")).when(erase("2026-03-20")).thenRefuses("UnderLegalHold", { commitment, legalBasis });
    given(held("2026-03-01")).when(refuse("2026-03-20")).thenRecords("ErasureRefused");
    given(held("2026-03-01"), lifted("2026-03-15")).when(erase("2026-03-20")).thenRecords("PersonalValueErased");
    given().when(lift("2026-03-15")).thenRefuses("NotUnderHold", { commitment });
  });

  it("that goes before the day until which it was to be kept is flagged", () => {
    given(kept("2026-01-05", "2036-12-31")).when(erase("2026-03-20")).thenFlags("personal.erased-before-retention-end");
    given(kept("2016-01-05", "2025-12-31")).when(erase("2026-03-20")).thenFlags();
  });

  it("is described by what holds last", () => {
    const recorded = entriesOf([
      kept("2026-01-05", "2030-01-01"),
      kept("2026-02-05", "2031-01-01"),
      held("2026-03-01"),
    ]);
    const {
      hold: inForce,
      retention,
      erased,
    } = describePersonalValue(recorded.reduce(evolvePersonalValue, unmentionedValue));
    expect([inForce?.reason, retention?.keepUntil, erased]).toEqual([reason, "2031-01-01", undefined]);
  });
});
