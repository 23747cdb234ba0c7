/** Who wrote a log and how sure one is of it, and where the writer's clock went back; from the stored texts alone. */
import type { RecordedEvent } from "@chidao/core/store";
import type { AuthorFinding } from "../author/check-author.js";
import { type AssuranceLevel, actorIn, assuranceIn } from "./said.js";

export type AssuranceCounts = Readonly<Record<AssuranceLevel, number>>;
/** Records that carry a signature, by what is known of it. */
export type SignatureCounts = Readonly<Record<SignatureState, number>>;
export const signatureStates = ["fits", "unknown-key", "refuted"] as const;
export type SignatureState = (typeof signatureStates)[number];

/** A record that bears an earlier time than one before it. */
export interface ClockStep {
  readonly index: number;
  readonly stream: string;
  readonly recordedAt: string;
  /** The latest time that stood in the log before it, and where. */
  readonly latest: { readonly index: number; readonly recordedAt: string };
}

export interface WritersFound {
  readonly size: number;
  readonly all: AssuranceCounts;
  readonly signatures: SignatureCounts;
  /** By the body on whose behalf was written, in the order of first records; null where none can be read. */
  readonly writers: ReadonlyArray<WriterFound>;
  readonly clockBack: number;
  /** The first of them, in the order of the log. */
  readonly steps: ReadonlyArray<ClockStep>;
}

export interface WriterFound {
  readonly agency: string | null;
  /** How sure the writing system said it was. */
  readonly counts: AssuranceCounts;
  readonly signatures: SignatureCounts;
}

export interface WritersReader {
  /** The next record, with what was found of its author's signature. */
  add(event: RecordedEvent, finding: AuthorFinding): void;
  found(): WritersFound;
}

/** How many steps back of the clock are named; all are counted. */
export const clockStepsMax = 20;

/** Memory grows with the number of bodies, not with that of records. */
export function readWriters(): WritersReader {
  const all = countsOf(null);
  const writers = new Map<string | null, Counting>();
  const steps: Array<ClockStep> = [];
  let size = 0;
  let clockBack = 0;
  let latest: ClockStep["latest"] | undefined;
  return {
    add: ({ index, stream, recordedAt, data, metadata }, { kind }) => {
      size += 1;
      const level = assuranceIn(metadata);
      const { agency } = actorIn(data);
      const writer = writers.get(agency) ?? countsOf(agency);
      writers.set(agency, writer);
      for (const { counts, signatures } of [all, writer]) {
        counts[level] += 1;
        if (kind !== "none") signatures[kind] += 1;
      }
      if (latest === undefined || recordedAt >= latest.recordedAt) {
        latest = { index, recordedAt };
        return;
      }
      clockBack += 1;
      if (steps.length < clockStepsMax) steps.push({ index, stream, recordedAt, latest });
    },
    found: () => ({
      size,
      all: { ...all.counts },
      signatures: { ...all.signatures },
      writers: [...writers.values()].map(({ agency, counts, signatures }) => ({
        agency,
        counts: { ...counts },
        signatures: { ...signatures },
      })),
      clockBack,
      steps: [...steps],
    }),
  };
}

interface Counting extends WriterFound {
  readonly counts: Record<AssuranceLevel, number>;
  readonly signatures: Record<SignatureState, number>;
}

function countsOf(agency: string | null): Counting {
  return {
    agency,
    counts: { declared: 0, authenticated: 0, signed: 0, unknown: 0 },
    signatures: { fits: 0, "unknown-key": 0, refuted: 0 },
  };
}
