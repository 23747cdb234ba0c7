/** What a check says: its steps, one by one, and the verdict, which never says more than the steps do. */
import { type Note, noteText } from "../note/note.js";

/** A text for people, in Vietnamese and in English. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** `nothing-to-check`: there is no such thing here. `could-not-check`: it is there, or ought to be, and can't be judged. */
export type CheckOutcome = "pass" | "fail" | "could-not-check" | "nothing-to-check";

/** What a step rests on, as plain data. */
export type Evidence = Readonly<Record<string, unknown>>;

export interface Step<Name extends string> {
  readonly name: Name;
  readonly outcome: CheckOutcome;
  readonly detail: Text;
  /** What the outcome rests on when it is not a pass: both heads, the proof, the record. */
  readonly evidence: Evidence | null;
}

export const step = <Name extends string>(
  name: Name,
  outcome: CheckOutcome,
  detail: Text,
  evidence: Evidence | null = null,
): Step<Name> => ({ name, outcome, detail, evidence });

/**
 * - `broken`: something that must agree does not.
 * - `unchecked`: nothing disagrees, but something could not be judged.
 * - `self-consistent`: all agrees with itself; whoever holds the ledger and its key could have made it so.
 * - `anchored`: the same, and somebody outside has seen a head that the records agree with.
 */
export type Verdict = "broken" | "unchecked" | "self-consistent" | "anchored";

export function verdictOf(steps: ReadonlyArray<Step<string>>, anchored: boolean): Verdict {
  if (steps.some(({ outcome }) => outcome === "fail")) return "broken";
  if (steps.some(({ outcome }) => outcome === "could-not-check")) return "unchecked";
  return anchored ? "anchored" : "self-consistent";
}

/** A head that somebody outside has seen. */
export interface Anchor {
  readonly size: number;
  readonly witnesses: ReadonlyArray<WitnessSeen>;
}

export interface WitnessSeen {
  readonly name: string;
  /** By the witness's own clock, in UTC. */
  readonly at: string;
}

/** A fault as plain data: notes as the texts that they are. */
export function evidenceOf(fault: { readonly _tag: string }): Evidence {
  const isNote = (value: unknown): value is Note =>
    typeof value === "object" && value !== null && "signatures" in value;
  const plain = (value: unknown): unknown => {
    if (isNote(value)) return noteText(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  };
  return plain({ ...fault }) as Evidence;
}
