/** Works of any kind, generated from the fields that the kind declares; a new kind needs no generator of its own. */
import type { EntryData, Event } from "@chidao/core";
import { type AnyField, type AnyKind, type FieldInput, type Fields, isKind, type Work } from "@chidao/domain";
import * as fc from "fast-check";
import { deadlines, statedDeadlines } from "./deadlines.js";
import {
  agencyIds,
  amounts,
  bys,
  datedValues,
  decimals,
  documents,
  evidence,
  externalRefs,
  measures,
  orUnknownOf,
  parties,
  provenances,
  sayUnknown,
  sealedValues,
  uuids,
  words,
} from "./values.js";

/** Whether a value is wanted as it is stored or as a command carries it. */
type Which = "codec" | "asked";

const someKeys = fc.constantFrom("a", "b", "2026-q1", "bo-gia-dinh", "tinh-vi-du");
const keys = (): fc.Arbitrary<string> => someKeys;

const byInput: Readonly<Record<FieldInput, (asked: AnyField, which: Which) => fc.Arbitrary<unknown>>> = {
  text: () => fc.oneof(words(), keys()),
  document: documents,
  vnd: amounts,
  integer: () => fc.oneof(fc.integer({ min: 2020, max: 2030 }), fc.nat(1_000), fc.integer()),
  boolean: fc.boolean,
  party: parties,
  choice: ({ choices }) => fc.constantFrom(...choices),
  date: () => datedValues(),
  decimal: decimals,
  code: ({ form }) => (form === undefined ? words() : fc.stringMatching(form)),
  "external-ref": externalRefs,
  assignment: uuids,
  deadline: (_asked, which) => (which === "codec" ? deadlines() : statedDeadlines()),
  evidence,
  officer: () => fc.record({ officer: fc.constantFrom("cb-01", "cb-02"), name: sealedValues() }),
  measure: measures,
  part: () => fc.record({ key: keys(), words: words() }),
  data: byPrograms,
  record: ({ fields }, which) => recordsOf(fields, which),
  list: ({ item }, which) => {
    if (item === undefined) return fc.constant([]);
    return fc.array(fieldValues(item, which), { maxLength: 3 });
  },
};

/** A kind that was made with `chidao/kinds`, as the generators and the deciders take it. */
export function outsideKind(kind: { readonly name: string }): AnyKind {
  if (!isKind(kind)) throw new Error(`${kind.name} is not a kind`);
  return kind;
}

/** What only programs hand in; the field's codec picks what it takes. */
function byPrograms(): fc.Arbitrary<unknown> {
  const reads = fc.record({ stream: fc.constantFrom("agency-bo-gia-dinh"), revision: fc.nat(9) });
  return fc.oneof(
    fc.array(reads, { maxLength: 2 }),
    fc.array(agencyIds(), { minLength: 1, maxLength: 3 }),
    agencyIds(),
    sayUnknown(),
  );
}

/** A value that the field takes, as it is stored or as a command carries it. */
export function fieldValues(asked: AnyField, which: Which = "codec"): fc.Arbitrary<unknown> {
  const accepted = byInput[asked.input](asked, which).filter((value) => asked[which].is(value));
  if (asked.mayBeUnknown) return orUnknownOf(accepted);
  const { leftOut } = asked;
  const mayBeLeftOut = leftOut !== undefined && asked[which].is(leftOut.value);
  return mayBeLeftOut ? fc.oneof(accepted, fc.constant(leftOut.value)) : accepted;
}

/** A value that the field's codec refuses: of another type, or of the right type and out of bounds. */
export function refusedValues(asked: AnyField): fc.Arbitrary<unknown> {
  const near = fc.oneof(fc.constantFrom("", " ", -1, 1.5, null, [], {}, "-0", "1e3"), words(), fc.integer());
  return fc.oneof(near, fc.jsonValue()).filter((value) => !asked.codec.is(value));
}

function recordsOf(fields: Fields, which: Which): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, asked]) => [name, fieldValues(asked, which)])),
  );
}

/** What a form asks for, without the common fields. */
export function formValues(fields: Fields, which: Which = "asked"): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return recordsOf(fields, which);
}

/** What a work's form asks for, without the common fields. */
export function workFields(work: Work): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return formValues(work.fields);
}

/** A work's fields of which one holds what its codec refuses; `broken` is that field's name. */
export function brokenWorkFields(
  work: Work,
): fc.Arbitrary<{ readonly fields: Readonly<Record<string, unknown>>; readonly broken: string }> {
  return fc
    .constantFrom(...Object.keys(work.fields))
    .chain((broken) =>
      fc
        .tuple(workFields(work), refusedValues(work.fields[broken] as AnyField))
        .map(([fields, refused]) => ({ fields: { ...fields, [broken]: refused }, broken })),
    );
}

export function entryParts(): fc.Arbitrary<EntryData> {
  return fc.record({ on: datedValues(), by: bys(), provenance: provenances() });
}

export function workEvents(work: Work): fc.Arbitrary<Event<string, EntryData>> {
  return fc.tuple(entryParts(), formValues(work.fields, "codec")).map(([common, fields]) => ({
    type: work.event.type,
    data: { ...common, ...fields },
  }));
}

/** An event of one of the kind's works. */
export function kindEvents(kind: AnyKind): fc.Arbitrary<Event<string, EntryData>> {
  return fc.oneof(...kind.works.map(workEvents));
}
