/** Works of any kind, generated from the fields that the kind declares; a new kind needs no generator of its own. */
import type { EntryData, Event } from "@chidao/core";
import { type AnyField, type AnyKind, type FieldInput, isKind, type Work } from "@chidao/domain";
import * as fc from "fast-check";
import {
  amounts,
  bys,
  datedValues,
  decimals,
  documents,
  externalRefs,
  orUnknownOf,
  parties,
  provenances,
  uuids,
  words,
} from "./values.js";

const byInput: Readonly<Record<FieldInput, (asked: AnyField) => fc.Arbitrary<unknown>>> = {
  text: () => words(),
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
  record: ({ fields }) => recordsOf(fields),
  list: ({ item }) => (item === undefined ? fc.constant([]) : fc.array(fieldValues(item), { maxLength: 3 })),
};

/** A kind that was made with `chidao/kinds`, as the generators and the deciders take it. */
export function outsideKind(kind: { readonly name: string }): AnyKind {
  if (!isKind(kind)) throw new Error(`${kind.name} is not a kind`);
  return kind;
}

/** A value that the field's codec accepts. */
export function fieldValues(asked: AnyField): fc.Arbitrary<unknown> {
  const accepted = byInput[asked.input](asked).filter((value) => asked.codec.is(value));
  return asked.mayBeUnknown ? orUnknownOf(accepted) : accepted;
}

/** A value that the field's codec refuses: of another type, or of the right type and out of bounds. */
export function refusedValues(asked: AnyField): fc.Arbitrary<unknown> {
  const near = fc.oneof(fc.constantFrom("", " ", -1, 1.5, null, [], {}, "-0", "1e3"), words(), fc.integer());
  return fc.oneof(near, fc.jsonValue()).filter((value) => !asked.codec.is(value));
}

function recordsOf(fields: Readonly<Record<string, AnyField>>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, asked]) => [name, fieldValues(asked)])));
}

/** What a work's form asks for, without the common fields. */
export function workFields(work: Work): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return recordsOf(work.fields);
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
  return fc.tuple(entryParts(), workFields(work)).map(([common, fields]) => ({
    type: work.event.type,
    data: { ...common, ...fields },
  }));
}

/** An event of one of the kind's works. */
export function kindEvents(kind: AnyKind): fc.Arbitrary<Event<string, EntryData>> {
  return fc.oneof(...kind.works.map(workEvents));
}
