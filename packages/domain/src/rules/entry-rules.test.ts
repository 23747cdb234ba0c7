import {
  type By,
  type Dated,
  type EntryData,
  type Event,
  type IrregularityFlagged,
  type Provenance,
  witnessed,
} from "@chidao/core";
import { by, day, endedMinistry, entryId, exampleAgencies, office } from "@chidao/testing";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import type { Rejection } from "../shared/rejection.js";
import { rules } from "./catalogue.js";
import { notInExistence, withEntryRules } from "./entry-rules.js";
import { harden } from "./hardening.js";
import { broken, inForceOn } from "./in-force.js";
import { citationText, flagEvent, ofLogic, ofPolicy, type RuleDefinition } from "./rule.js";

const facts = {
  today: "2026-03-01" as never,
  eventId: entryId,
  agency: (id: string) => exampleAgencies.find((each) => each.id === id),
};
const imported: Provenance = { kind: "imported", source: { system: "cũ", id: "1" } } as never;
const entry = (on: Dated, actor: By = by(office), provenance: Provenance = witnessed): Event<string, EntryData> => ({
  type: "SomethingRecorded",
  data: { on, by: actor, provenance },
});
const flagsOf = (decision: ReturnType<typeof withEntryRules>) =>
  (E.isRight(decision) ? decision.right : [])
    .filter(({ type }) => type === "IrregularityFlagged")
    .map(({ data }) => data as unknown as IrregularityFlagged)
    .map(({ about, rule, facts: looked }) => [about, rule, looked]);
const looked = (...events: ReadonlyArray<Event<string, EntryData>>) => flagsOf(withEntryRules(E.right(events), facts));

describe("whatever is recorded", () => {
  it("is flagged when its first possible day is after the day it is written down", () => {
    expect(looked(entry(day("2026-03-02")))).toEqual([
      [entryId(0), "entry.future-dated", { on: "2026-03-02", recordedOn: "2026-03-01" }],
    ]);
    expect(looked(entry(day("2026-03-01")))).toEqual([]);
    expect(looked(entry({ month: "2026-03" }))).toEqual([]);
    expect(looked(entry({ unknown: "không rõ" }))).toEqual([]);
  });

  it("is flagged when a witness spoke for a body that did not exist on that day, and not when it was imported", () => {
    const gone = by(endedMinistry);
    expect(looked(entry(day("2026-02-01"), gone))).toEqual([
      [entryId(0), "agency.not-in-existence", { agency: endedMinistry, on: "2026-02-01" }],
    ]);
    expect(looked(entry(day("2026-02-01"), gone, imported))).toEqual([]);
    expect(looked(entry({ unknown: "không rõ" }, gone))).toEqual([]);
    expect(looked(entry(day("2026-02-01"), by("khong-co-trong-so")))).toEqual([]);
  });

  it("is flagged once: not again for what the decision tells already of the same entry and body", () => {
    const gone = entry(day("2026-02-01"), by(endedMinistry));
    const flag = (about: string, agency: string, rule: RuleDefinition = rules.agencyNotInExistence) =>
      flagEvent({ rule, facts: { agency } }, about, gone.data);
    expect(looked(gone, flag(entryId(0), endedMinistry))).toHaveLength(1);
    expect(looked(gone, flag(entryId(0), "bo-khac"))).toHaveLength(2);
    expect(looked(gone, flag(entryId(1), endedMinistry))).toHaveLength(2);
    expect(looked(gone, flag(entryId(0), endedMinistry, rules.futureDated))).toHaveLength(2);
  });

  it("is nothing when it is refused, or already so", () => {
    const refused: E.Either<Rejection, never> = E.left({ _tag: "NotFound", what: "agency", id: "x" });
    expect(withEntryRules(refused, facts)).toBe(refused);
    expect(withEntryRules(E.right([]), facts)).toEqual(E.right([]));
  });

  it("names bodies that did not exist, each with the day; what the register does not know is not flagged", () => {
    const on = day("2026-02-01");
    expect(notInExistence([office, endedMinistry, "khong-co"], on, facts).map((flag) => flag.facts)).toEqual([
      { agency: endedMinistry, on: "2026-02-01" },
    ]);
    expect(notInExistence([endedMinistry], { unknown: "không rõ" }, facts)).toEqual([]);
  });
});

describe("a rule", () => {
  const rule = (validFrom: RuleDefinition["source"]["validFrom"]): RuleDefinition => ({
    ...{ id: "x.y", version: 1, title: { vi: "a", en: "b" }, severity: "serious" },
    source: { citation: "Nghị định Ví Dụ", confidence: "read", validFrom },
  });

  it("binds from the day it came into force; before it, or on an unknown day, it is advice", () => {
    const law = rule("2026-01-01" as never);
    const severity = (of: RuleDefinition, on: Dated) => broken(of, on, { a: "1" }).severity;
    expect([severity(law, day("2025-12-31")), severity(law, day("2026-01-01"))]).toEqual(["advisory", undefined]);
    expect(severity(law, { unknown: "không rõ" })).toBe("advisory");
    expect(broken(law, day("2026-01-01"), { a: "1" })).toEqual({ rule: law, facts: { a: "1" } });
  });

  it("of the record itself always binds, and one whose first day nobody looked up never surely does", () => {
    expect(inForceOn(rule("always"), { unknown: "không rõ" })).toBe(true);
    expect(inForceOn(rule("always"), day("1990-01-01"))).toBe(true);
    expect(inForceOn(rule({ unknown: "chưa tra" } as never), day("2026-01-01"))).toBe(false);
  });

  it("cites a document as it is, and what Chidao itself is the source of in words", () => {
    expect(citationText("Nghị định 30/2020/NĐ-CP")).toEqual({
      vi: "Nghị định 30/2020/NĐ-CP",
      en: "Nghị định 30/2020/NĐ-CP",
    });
    expect(citationText(ofLogic.citation)).toEqual({ vi: "Chidao: chính sổ này", en: ofLogic.citation });
    expect(citationText(ofPolicy.citation)).toEqual({
      vi: "Chidao: chính sách đang áp dụng trong sổ (policy-vn)",
      en: ofPolicy.citation,
    });
  });

  it("that a policy hardens refuses what breaks it, unless the flag is weaker than the rule", () => {
    const law = rule("2026-01-01" as never);
    const find = { findRule: (id: string) => (id === law.id ? law : undefined) };
    const policy = (...hardened: ReadonlyArray<string>) => ({ ...find, policy: { hardened, version: 4 } });
    const recorded = entry(day("2026-02-01"));
    const decided = (on: Dated) =>
      E.right([recorded, flagEvent(broken(law, on, { a: "1" }), entryId(0), recorded.data)]);
    expect(harden(decided(day("2026-02-01")), policy("x.y"))).toEqual(
      E.left({
        ...{ _tag: "RefusedByPolicy", rule: "x.y", ruleVersion: 1, title: law.title, source: law.source },
        ...{ facts: { a: "1" }, policyVersion: 4 },
      }),
    );
    for (const kept of [policy(), policy("other"), policy("other", "x.z")]) {
      expect(E.isRight(harden(decided(day("2026-02-01")), kept))).toBe(true);
    }
    expect(E.isRight(harden(decided(day("2025-02-01")), policy("x.y")))).toBe(true);
    expect(E.isRight(harden(E.right([recorded]), policy("x.y")))).toBe(true);
  });
});
