/** Who wrote a log, with which assurance, and where its clock went back: every record is counted once. */
import {
  type AssuranceLevel,
  type AuthorFinding,
  assuranceLevels,
  clockStepsMax,
  readWriters,
  signatureStates,
} from "@chidao/audit";
import type { RecordedEvent } from "@chidao/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const record = (index: number, change: Partial<RecordedEvent> = {}): RecordedEvent => ({
  ...{ index, stream: "assignment-a", revision: index, id: `id-${index}`, type: "AssignmentIssued", schema: 1 },
  recordedAt: "2024-01-01T00:00:00.000Z",
  data: '{"by":{"agency":"bnv"}}',
  metadata: '{"assurance":"declared"}',
  ...change,
});

function read(records: ReadonlyArray<RecordedEvent>) {
  const reader = readWriters();
  for (const each of records) reader.add(each, findings[each.index % findings.length] ?? { kind: "none" });
  return reader.found();
}

const findings: ReadonlyArray<AuthorFinding> = [
  { kind: "none" },
  { kind: "fits", key: "an+00000000", actor: "named" },
  { kind: "unknown-key", key: "la+00000000" },
  { kind: "refuted", rule: "author-other", expected: "bnv", found: "btc" },
];

const at = (second: number): string => `2024-01-01T00:00:${String(second).padStart(2, "0")}.000Z`;
const logs = fc
  .array(
    fc.record({
      second: fc.integer({ min: 0, max: 59 }),
      agency: fc.constantFrom("bnv", "btc", undefined),
      assurance: fc.constantFrom<AssuranceLevel | "hearsay">(...assuranceLevels, "hearsay"),
    }),
    { maxLength: 80 },
  )
  .map((all) =>
    all.map(({ second, agency, assurance }, index) =>
      record(index, {
        recordedAt: at(second),
        data: JSON.stringify(agency === undefined ? {} : { by: { agency } }),
        metadata: JSON.stringify({ assurance }),
      }),
    ),
  );

describe("who wrote a log", () => {
  it("counts every record once: levels sum to the whole, and bodies sum to each level", () => {
    fc.assert(
      fc.property(logs, (records) => {
        const { size, all, writers } = read(records);
        expect(size).toBe(records.length);
        expect(assuranceLevels.reduce((sum, level) => sum + all[level], 0)).toBe(size);
        for (const level of assuranceLevels)
          expect(writers.reduce((sum, { counts }) => sum + counts[level], 0)).toBe(all[level]);
      }),
    );
  });

  it("counts each signature once, by what is known of it, and none where there is none", () => {
    fc.assert(
      fc.property(logs, (records) => {
        const { signatures, writers } = read(records);
        const found = records.map(({ index }) => findings[index % findings.length]?.kind);
        for (const state of signatureStates) {
          expect(signatures[state]).toBe(found.filter((kind) => kind === state).length);
          expect(writers.reduce((sum, writer) => sum + writer.signatures[state], 0)).toBe(signatures[state]);
        }
      }),
    );
  });

  it("is unknown where the texts can't be read or say something else, and never guessed", () => {
    const broken = [
      record(0, { metadata: "{", data: "\u0000" }),
      record(1, { metadata: "null", data: '{"by":null}' }),
      record(2, { metadata: '{"assurance":"certain"}', data: '{"by":{"agency":5}}' }),
    ];
    const none = { declared: 0, authenticated: 0, signed: 0, unknown: 3 };
    expect(read(broken)).toMatchObject({ all: none, writers: [{ agency: null, counts: none }] });
  });

  it("keeps apart what was declared, authenticated and said to be signed, by body", () => {
    const levels = ["declared", "signed", "authenticated", "signed"];
    const { writers } = read(
      levels.map((assurance, index) =>
        record(index, {
          metadata: JSON.stringify({ assurance }),
          data: `{"by":{"agency":"${index < 2 ? "bnv" : "btc"}"}}`,
        }),
      ),
    );
    expect(writers.map(({ agency, counts }) => ({ agency, counts }))).toEqual([
      { agency: "bnv", counts: { declared: 1, authenticated: 0, signed: 1, unknown: 0 } },
      { agency: "btc", counts: { declared: 0, authenticated: 1, signed: 1, unknown: 0 } },
    ]);
  });
});

describe("the clock of a log", () => {
  it("went back at each record that is earlier than the latest before it; the same time is no step", () => {
    const { clockBack, steps } = read(
      [5, 9, 9, 7, 8, 10].map((second, index) => record(index, { recordedAt: at(second) })),
    );
    expect(clockBack).toBe(2);
    expect(steps).toEqual(
      [
        [3, 7],
        [4, 8],
      ].map(([index, second]) => ({
        ...{ index, stream: "assignment-a", recordedAt: at(second ?? 0) },
        latest: { index: 2, recordedAt: at(9) },
      })),
    );
  });

  it("is as many steps as a count by hand gives, and names the first of them only", () => {
    fc.assert(
      fc.property(logs, (records) => {
        const { clockBack, steps } = read(records);
        const back = records.filter(({ recordedAt }, n) =>
          records.slice(0, n).some((one) => one.recordedAt > recordedAt),
        );
        expect(clockBack).toBe(back.length);
        expect(steps.map(({ index }) => index)).toEqual(back.slice(0, clockStepsMax).map(({ index }) => index));
      }),
    );
  });
});
