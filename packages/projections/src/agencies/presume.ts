/**
 * Who would hold a task of a body that has ended, as far as recorded successions and the words of the task tell. It is
 * worked out when somebody asks, labelled a presumption, and never recorded as a transfer.
 */
import { type CivilDate, countsFrom } from "@chidao/core";
import { existsOn, type Succession } from "@chidao/domain";
import type { Register } from "../register.js";

export interface SuccessorCandidate {
  readonly agency: string;
  /** `null`: all that no other succession names. */
  readonly function: string | null;
  /** Words of the task that point to the function. */
  readonly matched: ReadonlyArray<string>;
  /** What the succession rests on. That it holds for this task is a presumption either way. */
  readonly ground: "decision" | "presumption";
  /** The entry that records the succession. */
  readonly entryId: string;
}

export interface SuccessorPresumed {
  readonly from: string;
  /** The only candidate, or the only one to whose function the words point; else nobody knows. */
  readonly successor: string | null;
  readonly candidates: ReadonlyArray<SuccessorCandidate>;
}

export function presumeSuccessor(register: Register, from: string, words: string, day: CivilDate): SuccessorPresumed {
  const candidates = candidatesOf(register, from, words.normalize("NFC").toLowerCase(), day, new Set([from]));
  const pointed = candidates.filter(({ matched }) => matched.length > 0);
  const narrowed = pointed.length > 0 ? pointed : candidates;
  const bodies = [...new Set(narrowed.map(({ agency }) => agency))];
  return { from, successor: (bodies.length === 1 ? bodies[0] : undefined) ?? null, candidates };
}

function candidatesOf(
  register: Register,
  from: string,
  words: string,
  day: CivilDate,
  seen: ReadonlySet<string>,
): ReadonlyArray<SuccessorCandidate> {
  const found = register.get(from)?.successions.filter(({ on }) => (countsFrom(on) ?? "") <= day) ?? [];
  return byBody(found).flatMap((succession) => {
    const { to } = succession;
    if (seen.has(to)) return [];
    const body = register.get(to);
    const gone = body !== undefined && existsOn(body, day) === false;
    // A successor that has ended too is succeeded in its turn.
    const further = gone ? candidatesOf(register, to, words, day, new Set([...seen, to])) : [];
    return further.length > 0 ? further : [candidateOf(succession, words)];
  });
}

/** Of several entries about one function, a decision goes before a presumption, and the last before earlier ones. */
function byBody(successions: ReadonlyArray<Succession>): ReadonlyArray<Succession> {
  const kept = new Map<string, Succession>();
  for (const succession of successions) {
    const key = `${succession.to} ${succession.function ?? ""}`;
    const known = kept.get(key);
    if (known === undefined || !("decision" in known.ground) || "decision" in succession.ground) {
      kept.set(key, succession);
    }
  }
  return [...kept.values()];
}

function candidateOf(succession: Succession, words: string): SuccessorCandidate {
  const { to, ground, entryId } = succession;
  return {
    agency: to,
    function: succession.function,
    matched: succession.words.filter((each) => words.includes(each.normalize("NFC").toLowerCase())),
    ground: "decision" in ground ? "decision" : "presumption",
    entryId,
  };
}
