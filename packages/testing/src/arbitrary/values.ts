/** Generated values that the codecs accept: awkward text, dates of every precision, parties, documents. */
import {
  type By,
  type CivilDate,
  type Dated,
  type ExternalRef,
  type Instant,
  instantAt,
  isStorableText,
  type Provenance,
  type SealedPersonal,
} from "@chidao/core";
import {
  type DocumentIdentity,
  type DocumentRef,
  type EvidenceRef,
  type Lead,
  type Measure,
  type Party,
  type Vnd,
  vndOf,
} from "@chidao/domain";
import * as fc from "fast-check";

const dayMs = 86_400_000;

const phrases = [
  "Nghị định 09/2017/NĐ-CP",
  "Bộ Giả Định, Kế hoạch và Thử nghiệm",
  "tỉnh Ví Dụ; “trích dẫn” – và tiếp",
  "dòng một\ndòng hai",
  "constructor",
  "__proto__",
  "toString",
  "0",
  "\u{1F4C4} tài liệu",
];

/** Text that may be stored and is not blank: phrases, and anything Unicode has. */
export function words(lengthMax = 30): fc.Arbitrary<string> {
  const anything = fc
    .string({ unit: "binary", minLength: 1, maxLength: lengthMax })
    .map((value) => value.normalize("NFC"))
    .filter((value) => value.length <= lengthMax && value.trim() !== "" && isStorableText(value));
  const short = phrases.filter((phrase) => phrase.length <= lengthMax);
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...short) }, { weight: 1, arbitrary: anything });
}

export function sayUnknown(): fc.Arbitrary<{ readonly unknown: string }> {
  return fc.record({ unknown: words() });
}

export function orUnknownOf<A>(known: fc.Arbitrary<A>): fc.Arbitrary<A | { readonly unknown: string }> {
  return fc.oneof({ weight: 2, arbitrary: known }, { weight: 1, arbitrary: sayUnknown() });
}

/** A day; most histories want days near each other, so the default is a few years. */
export function civilDates(from = "2022-01-01", to = "2026-12-31"): fc.Arbitrary<CivilDate> {
  const [first, last] = [Date.parse(from) / dayMs, Date.parse(to) / dayMs];
  return fc.integer({ min: first, max: last }).map((n) => new Date(n * dayMs).toISOString().slice(0, 10) as CivilDate);
}

/** A day, a month, a year or unknown; days are the most common. */
export function datedValues(days: fc.Arbitrary<CivilDate> = civilDates()): fc.Arbitrary<Dated> {
  return fc.oneof(
    { weight: 6, arbitrary: days.map((day) => ({ day })) },
    { weight: 2, arbitrary: days.map((day) => ({ month: day.slice(0, 7) })) },
    { weight: 1, arbitrary: days.map((day) => ({ year: day.slice(0, 4) })) },
    { weight: 1, arbitrary: sayUnknown() },
  );
}

export function instants(): fc.Arbitrary<Instant> {
  return fc.integer({ min: Date.parse("2022-01-01"), max: Date.parse("2027-01-01") }).map(instantAt);
}

export function agencyIds(): fc.Arbitrary<string> {
  return fc.constantFrom("bo-gia-dinh", "tinh-vi-du", "van-phong-vi-du", "bo-da-giai-the");
}

export function uuids(): fc.Arbitrary<string> {
  return fc.uuid({ version: [4, 5, 7] });
}

export function digests(): fc.Arbitrary<string> {
  return fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));
}

export function bys(): fc.Arbitrary<By> {
  return fc.record({
    agency: agencyIds(),
    role: fc.option(words()),
    officer: fc.option(fc.constantFrom("cb-01", "cb-02")),
  });
}

export function externalRefs(): fc.Arbitrary<ExternalRef> {
  return fc.record({ system: words(), id: words() });
}

export function provenances(): fc.Arbitrary<Provenance> {
  return fc.oneof(
    fc.constant({ kind: "witnessed" } as const),
    fc.record({ kind: fc.constant("imported" as const), source: externalRefs() }),
    fc.record({ kind: fc.constant("reconstructed" as const), reason: words() }),
  );
}

export function parties(): fc.Arbitrary<Party> {
  const closure = fc.constantFrom("closed" as const, "open" as const, "unknowable" as const);
  return fc.oneof(
    { weight: 4, arbitrary: agencyIds().map((agency) => ({ agency })) },
    { weight: 1, arbitrary: words().map((asWritten) => ({ asWritten })) },
    { weight: 1, arbitrary: fc.record({ words: words(), closure }).map((collective) => ({ collective })) },
  );
}

export function leads(): fc.Arbitrary<Lead> {
  const open = fc.record({ candidates: fc.array(parties(), { maxLength: 3 }), words: words() });
  return fc.oneof(
    { weight: 4, arbitrary: parties().map((determined) => ({ determined })) },
    { weight: 1, arbitrary: open.map((undetermined) => ({ undetermined })) },
    { weight: 1, arbitrary: open.map((disputed) => ({ disputed })) },
    { weight: 1, arbitrary: fc.record({ agency: agencyIds(), words: words() }).map((ended) => ({ ended })) },
  );
}

export function documents(): fc.Arbitrary<DocumentRef> {
  return fc.record({
    title: words(),
    number: orUnknownOf(words()),
    date: datedValues(),
    sha256: fc.option(digests()),
  });
}

export function evidence(): fc.Arbitrary<EvidenceRef> {
  const medium = orUnknownOf(fc.constantFrom("electronic" as const, "paper" as const));
  return fc.record({ document: documents(), proves: orUnknownOf(words()), medium });
}

export function measures(): fc.Arbitrary<Measure> {
  return fc.record({ done: fc.nat(100), of: fc.option(fc.integer({ min: 1, max: 200 })), unit: words() });
}

export function amounts(): fc.Arbitrary<Vnd> {
  return fc.bigInt({ min: -(10n ** 12n), max: 10n ** 15n }).map(vndOf);
}

/** Exact decimals in digits, with and without decimals, signs and trailing zeroes. */
export function decimals(): fc.Arbitrary<string> {
  const whole = fc.oneof(fc.integer({ min: -200, max: 200 }).map(String), fc.bigInt(0n, 10n ** 17n).map(String));
  const part = fc.oneof(fc.constant(""), fc.stringMatching(/^\.[0-9]{1,9}$/));
  return fc.tuple(whole, part).map((parts) => parts.join(""));
}

export function identities(): fc.Arbitrary<DocumentIdentity> {
  return fc.record({
    type: orUnknownOf(words()),
    number: orUnknownOf(words()),
    symbol: orUnknownOf(words()),
    series: orUnknownOf(words()),
    issuer: orUnknownOf(parties()),
    year: orUnknownOf(civilDates().map((day) => day.slice(0, 4))),
    issuedOn: datedValues(),
  });
}

export function sealedValues(): fc.Arbitrary<SealedPersonal> {
  return fc.oneof(
    digests().map((commitment) => ({ commitment })),
    sayUnknown(),
  );
}
