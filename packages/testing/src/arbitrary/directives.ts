/** Generated data of the events of directives. */
import * as fc from "fast-check";
import {
  datedValues,
  digests,
  documents,
  externalRefs,
  identities,
  orUnknownOf,
  parties,
  sealedValues,
  uuids,
  words,
} from "./values.js";

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const listOf = <A>(item: fc.Arbitrary<A>) => fc.array(item, { maxLength: 3 });
const wordsOrEmpty = fc.oneof(words(), fc.constant(""));
const basis = orUnknownOf(documents());
const key = fc.option(listOf(words()));

const span = fc.record({ from: fc.nat(1_000), to: fc.integer({ min: 1, max: 1_000_000 }) });
const provision = fc.record({
  path: words(),
  ordinal: fc.integer({ min: 1, max: 100_000 }),
  words: words(),
  span: orUnknownOf(span),
});
const text = orUnknownOf(fc.record({ sha256: digests(), length: fc.integer({ min: 1, max: 1_000_000 }) }));
const meeting = fc.record({ on: datedValues(), words: words() });
const noting = fc.record({ by: parties(), office: wordsOrEmpty, on: datedValues() });
const signer = fc.record({
  capacity: orUnknownOf(fc.constantFrom("own", "TM", "Q", "KT", "TL", "TUQ")),
  words: wordsOrEmpty,
  office: words(),
  name: sealedValues(),
});
const sealedReference = fc.option(fc.record({ reference: sealedValues(), claim: digests(), keyId: digests() }));
const through = fc.oneof(
  uuids().map((directive) => ({ directive })),
  documents().map((document) => ({ document })),
  words().map((unknown) => ({ unknown })),
);
const change = fc.oneof(
  fc.record({ how: fc.constantFrom("added", "changed"), provision }),
  fc.record({ how: fc.constant("removed"), path: words() }),
);

export const directiveParts: Readonly<Record<string, Parts>> = {
  DirectiveRegistered: {
    directive: uuids(),
    source: orUnknownOf(fc.constantFrom("document", "conclusion-notice", "file-note", "assignment-slip", "oral-order")),
    title: words(),
    directedBy: parties(),
    directedOn: datedValues(),
    effectiveOn: datedValues(),
    urgency: orUnknownOf(fc.constantFrom("none", "urgent", "very-urgent", "express")),
    secrecy: orUnknownOf(fc.constantFrom("none", "confidential", "secret", "top-secret")),
    signedBy: orUnknownOf(signer),
    concludes: orUnknownOf(fc.option(meeting)),
    notedBy: orUnknownOf(fc.option(noting)),
    identity: identities(),
    sealedReference,
    text,
    provisions: listOf(provision),
    externalRefs: listOf(externalRefs()),
  },
  DirectiveIdentified: { identity: identities(), sealedReference, basis },
  DirectiveIdentityRevised: { identity: identities(), sealedReference, releases: key, reason: words(), basis },
  DirectiveAmended: { through, effectiveOn: datedValues(), text, changes: listOf(change), note: wordsOrEmpty },
  DirectiveCorrected: { through, corrections: listOf(fc.record({ place: words(), was: words(), now: words() })) },
  DirectiveReplaced: { through, effectiveOn: datedValues(), reason: words() },
  DirectiveRecalled: { through, reason: words() },
  MeetingConcluded: { meeting, basis },
  DirectivesMerged: { survivor: uuids(), releases: key, reason: words() },
  AssignmentRetained: { assignment: uuids(), cause: uuids(), reason: words() },
  DocumentScreened: {
    directive: uuids(),
    title: words(),
    identity: identities(),
    sealedReference,
    text,
    reason: words(),
  },
};
