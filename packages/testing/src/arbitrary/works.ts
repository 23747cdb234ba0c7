/** Works of any kind, generated from the fields that the kind declares; a new kind needs no generator of its own. */
import type { EntryData, Event } from "@chidao/core";
import type { AnyKind, Field, FieldInput, Work } from "@chidao/domain";
import * as fc from "fast-check";
import { amounts, bys, datedValues, documents, orUnknownOf, parties, provenances, words } from "./values.js";

const byInput: Readonly<Record<Exclude<FieldInput, "choice">, () => fc.Arbitrary<unknown>>> = {
  text: words,
  document: documents,
  vnd: amounts,
  integer: () => fc.oneof(fc.integer({ min: 2020, max: 2030 }), fc.nat(1_000), fc.integer()),
  boolean: fc.boolean,
  party: parties,
};

/** A value that the field's codec accepts. */
export function fieldValues(asked: Field): fc.Arbitrary<unknown> {
  const known = asked.input === "choice" ? fc.constantFrom(...asked.choices) : byInput[asked.input]();
  const accepted = known.filter((value) => asked.codec.is(value));
  return asked.mayBeUnknown ? orUnknownOf(accepted) : accepted;
}

/** What a work's form asks for, without the common fields. */
export function workFields(work: Work): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const fields = Object.entries(work.fields).map(([name, asked]) => [name, fieldValues(asked)] as const);
  return fc.record(Object.fromEntries(fields));
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
