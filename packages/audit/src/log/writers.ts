/** Who wrote a log and how sure one is of it, and where the writer's clock went back; from the stored texts alone. */
import type { RecordedEvent } from "@chidao/core/store";

export const assuranceLevels = ["declared", "authenticated", "signed", "unknown"] as const;
/** `unknown`: the metadata can't be read, or say something else. */
export type AssuranceLevel = (typeof assuranceLevels)[number];
export type AssuranceCounts = Readonly<Record<AssuranceLevel, number>>;

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
  /** By the body on whose behalf was written, in the order of first records; null where none can be read. */
  readonly writers: ReadonlyArray<{ readonly agency: string | null; readonly counts: AssuranceCounts }>;
  readonly clockBack: number;
  /** The first of them, in the order of the log. */
  readonly steps: ReadonlyArray<ClockStep>;
}

export interface WritersReader {
  add(event: RecordedEvent): void;
  found(): WritersFound;
}

/** How many steps back of the clock are named; all are counted. */
export const clockStepsMax = 20;

/** Memory grows with the number of bodies, not with that of records. */
export function readWriters(): WritersReader {
  const all = noCounts();
  const writers = new Map<string | null, Record<AssuranceLevel, number>>();
  const steps: Array<ClockStep> = [];
  let size = 0;
  let clockBack = 0;
  let latest: ClockStep["latest"] | undefined;
  return {
    add: ({ index, stream, recordedAt, data, metadata }) => {
      size += 1;
      const level = levelOf(metadata);
      const agency = agencyOf(data);
      const counts = writers.get(agency) ?? noCounts();
      writers.set(agency, counts);
      counts[level] += 1;
      all[level] += 1;
      if (latest === undefined || recordedAt >= latest.recordedAt) {
        latest = { index, recordedAt };
        return;
      }
      clockBack += 1;
      if (steps.length < clockStepsMax) steps.push({ index, stream, recordedAt, latest });
    },
    found: () => ({
      size,
      all: { ...all },
      writers: [...writers].map(([agency, counts]) => ({ agency, counts: { ...counts } })),
      clockBack,
      steps: [...steps],
    }),
  };
}

function noCounts(): Record<AssuranceLevel, number> {
  return { declared: 0, authenticated: 0, signed: 0, unknown: 0 };
}

function levelOf(metadata: string): AssuranceLevel {
  const said = memberOf(parsed(metadata), "assurance");
  return assuranceLevels.find((level) => level === said) ?? "unknown";
}

function agencyOf(data: string): string | null {
  const agency = memberOf(memberOf(parsed(data), "by"), "agency");
  return typeof agency === "string" ? agency : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A text that is no JSON is for `verify` to name; here its writer is unknown. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
