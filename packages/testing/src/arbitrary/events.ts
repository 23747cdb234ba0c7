/** Stored events of every type, each with data that its codec accepts. */
import type { EntryData, Event } from "@chidao/core";
import { agencyKinds, type Kinds, type LifecycleStep, steps } from "@chidao/domain";
import * as fc from "fast-check";
import { deadlines } from "./deadlines.js";
import { directiveParts } from "./directives.js";
import { calendarYears, policyParameters } from "./rules.js";
import {
  agencyIds,
  bys,
  civilDates,
  datedValues,
  documents,
  externalRefs,
  leads,
  orUnknownOf,
  parties,
  uuids,
  words,
} from "./values.js";
import { entryParts, formValues, workEvents } from "./works.js";

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const source = fc.record({
  citation: words(),
  note: words(),
  confidence: orUnknownOf(fc.constantFrom("read", "second-hand")),
});
const basis = orUnknownOf(documents());
const listOf = <A>(item: fc.Arbitrary<A>) => fc.array(item, { maxLength: 3 });

const codes = listOf(fc.record({ scheme: words(), code: words(), from: datedValues() }));
const parents = orUnknownOf(fc.option(agencyIds()));

const drawn: Parts = {
  assignment: uuids(),
  directive: uuids(),
  provision: orUnknownOf(words()),
  words: words(),
  lead: leads(),
  coordinating: listOf(parties()),
  deadline: deadlines(),
  externalRefs: listOf(externalRefs()),
};

/** Terms of a task that many texts leave out. */
export function terms(): Parts {
  const relation = fc.constantFrom("delegation", "split", "occurrence", "obligation", "follow-up");
  return {
    class: orUnknownOf(fc.constantFrom("one-off", "recurring", "standing", "conditional", "request")),
    product: orUnknownOf(words()),
    recipients: listOf(parties()),
    supervisor: orUnknownOf(words()),
    parent: fc.option(fc.record({ assignment: uuids(), relation, key: fc.constantFrom("1", "2026-q1") })),
  };
}

/** What a step's form asks for. A source's stage is the one thing that only programs know. */
export function stepValues({ event, fields }: LifecycleStep, which: "codec" | "asked"): fc.Arbitrary<object> {
  const stages = fc.constantFrom(
    ...(["issued", "in-progress", "submitted", "returned", "postponed", "accepted", "revoked", "not-pursued"] as const),
  );
  const values = formValues(fields, which);
  return event.type === "StatusAsserted"
    ? fc.tuple(values, orUnknownOf(stages)).map(([given, stage]) => ({ ...given, stage }))
    : values;
}

const personal: Parts = { commitment: fc.constant("cd".repeat(32)), legalBasis: words() };

const ownParts: Readonly<Record<string, Parts>> = {
  LedgerOpened: { ledger: uuids(), name: words(), illustrative: fc.boolean() },
  IrregularityFlagged: {
    about: uuids(),
    rule: fc.constantFrom("lead.co-equal", "entry.inserted-late"),
    ruleVersion: fc.integer({ min: 1, max: 9 }),
    severity: fc.constantFrom("advisory", "irregular", "serious"),
    facts: fc.dictionary(words(), fc.oneof(words(), fc.boolean(), fc.maxSafeInteger()), { maxKeys: 3 }),
  },
  EvidenceChecked: {
    entry: uuids(),
    position: fc.nat(199),
    sha256: fc.option(fc.constant("ab".repeat(32))),
    state: fc.constantFrom("present", "missing", "mismatched", "paper-only"),
    note: fc.oneof(words(), fc.constant("")),
  },
  PersonalValueErased: {
    ...personal,
    ground: fc.constantFrom("request", "purpose-ended", "retention-ended", "authority-decision", "other"),
    document: basis,
    secondPerson: entryParts().map(({ by }) => by),
  },
  ErasureRefused: { ...personal, reason: words(), document: basis },
  LegalHoldPlaced: { ...personal, reason: words(), document: basis },
  LegalHoldLifted: { ...personal, reason: words() },
  RetentionSet: { ...personal, keepUntil: civilDates() },
  EventSetAside: {
    ...{ index: fc.nat(), stream: words(), revision: fc.nat(), entry: uuids(), type: words(), schema: fc.nat(99) },
    ...{ data: fc.constant("ab".repeat(32)), metadata: fc.constant("cd".repeat(32)), fault: words(), reason: words() },
    secondPerson: entryParts().map(({ by }) => by),
  },
  ProposalMade: {
    proposal: uuids(),
    command: fc.record({
      type: fc.constantFrom("AcceptResult", "CorrectEntry"),
      data: fc.dictionary(words(), fc.oneof(words(), fc.boolean(), fc.maxSafeInteger()), { maxKeys: 3 }),
    }),
    expires: fc.option(civilDates()),
  },
  ProposalApproved: { proposal: uuids(), note: fc.oneof(words(), fc.constant("")) },
  ProposalDeclined: { proposal: uuids(), reason: words() },
  ProposalWithdrawn: { proposal: uuids(), reason: words() },
  AgencyRegistered: {
    agency: agencyIds(),
    kind: fc.constantFrom(...agencyKinds),
    level: orUnknownOf(fc.constantFrom("central", "province", "district", "commune")),
    parent: parents,
    attestedFrom: fc.constantFrom(null, "2021-07-23"),
    codes: orUnknownOf(codes),
    established: datedValues(),
    names: listOf(fc.record({ name: words(), from: datedValues() })),
    aliases: listOf(words()),
    fictional: fc.boolean(),
    source,
  },
  AgencyIdentified: { aliases: listOf(words()), codes, source },
  AgencyRenamed: { name: words(), source },
  AgencyReclassified: { kind: fc.constantFrom(...agencyKinds), parent: parents, source },
  AgencyEnded: { withoutSuccessor: fc.option(words()), source },
  SuccessionRecorded: {
    from: fc.record({ agency: agencyIds() }),
    to: fc.record({ agency: agencyIds() }),
    function: fc.option(words()),
    words: listOf(words()),
    ground: fc.oneof(fc.record({ decision: documents() }), fc.record({ presumption: words() })),
    source,
  },
  ...directiveParts,
  IdentityClaimed: { directive: uuids(), key: listOf(words()) },
  IdentityContested: { directive: uuids(), reason: words() },
  IdentityReleased: { directive: uuids(), heldBy: fc.option(uuids()), reason: words() },
  AssignmentIssued: { ...drawn, kind: words(), acceptor: orUnknownOf(parties()), ...terms() },
  AssignmentExtracted: { ...drawn, kind: orUnknownOf(words()) },
  CalendarPublished: { years: listOf(calendarYears()), note: fc.oneof(words(), fc.constant("")) },
  PolicyAdopted: { parameters: policyParameters(), validFrom: civilDates(), decision: basis, reason: words() },
};

function stepEvents(step: LifecycleStep): fc.Arbitrary<Event<string, EntryData>> {
  return fc
    .tuple(entryParts(), stepValues(step, "codec"))
    .map(([common, own]) => ({ type: step.event.type, data: { ...common, ...own } }));
}

function eventsOfType(type: string, parts: Parts): fc.Arbitrary<Event<string, EntryData>> {
  return fc.tuple(entryParts(), fc.record(parts)).map(([common, own]) => ({ type, data: { ...common, ...own } }));
}

/** One arbitrary for each event type of these kinds' registry, corrections of any of them included. */
export function eventsByType(kinds: Kinds): ReadonlyMap<string, fc.Arbitrary<Event<string, EntryData>>> {
  const works = kinds.all.flatMap((kind) => kind.works);
  const plain = new Map([
    ...Object.entries(ownParts).map(([type, parts]) => [type, eventsOfType(type, parts)] as const),
    ...steps.map((step) => [step.event.type, stepEvents(step)] as const),
    ...works.map((work) => [work.event.type, workEvents(work)] as const),
  ]);
  return new Map([...plain, ["EntryCorrected", corrections(kinds, fc.oneof(...plain.values()))]]);
}

function corrections(
  { registry }: Kinds,
  replaced: fc.Arbitrary<Event<string, EntryData>>,
): fc.Arbitrary<Event<string, EntryData>> {
  const schemaOf = (type: string): number => registry.definitions.get(type)?.schema ?? 1;
  const replacement = fc.option(replaced.map(({ type, data }) => ({ type, schema: schemaOf(type), data })));
  const parts = { target: uuids(), replacement, reason: words(), secondPerson: fc.option(bys()) };
  return eventsOfType("EntryCorrected", parts);
}

export function events(kinds: Kinds): fc.Arbitrary<Event<string, EntryData>> {
  return fc.oneof(...eventsByType(kinds).values());
}
