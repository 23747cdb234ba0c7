/**
 * Bodies of the register that an unmatched name may mean, for a person to choose from. Nothing is ever matched by
 * this: two bodies can differ in one letter, and a wrong match puts a task on the wrong ministry.
 */
import { fold, lower } from "./text/clean.js";

export interface KnownBody {
  readonly id: string;
  readonly names: ReadonlyArray<string>;
  readonly aliases?: ReadonlyArray<string>;
}

export interface Suggestion {
  readonly id: string;
  /** The name or alias that is close. */
  readonly name: string;
  readonly why: "same-name" | "same-without-marks" | "abbreviation" | "spelling" | "part-of-name";
  /** From 0 to 1. */
  readonly closeness: number;
}

const suggestionsMax = 5;

/** The closest first, one for each body, five at most. */
export function suggestMatches(name: string, known: ReadonlyArray<KnownBody>): ReadonlyArray<Suggestion> {
  const best = known.flatMap((body) => bestOf(name, body));
  return best
    .sort((one, other) => other.closeness - one.closeness || (one.id < other.id ? -1 : 1))
    .slice(0, suggestionsMax);
}

function bestOf(name: string, { id, names, aliases = [] }: KnownBody): ReadonlyArray<Suggestion> {
  const found = [...names, ...aliases].flatMap((candidate) => {
    const fit = fitOf(name, candidate);
    return fit === undefined ? [] : [{ id, name: candidate, ...fit }];
  });
  const [best] = found.sort((one, other) => other.closeness - one.closeness);
  return best === undefined ? [] : [best];
}

type Fit = Pick<Suggestion, "why" | "closeness">;

function fitOf(name: string, candidate: string): Fit | undefined {
  if (lower(name) === lower(candidate)) return { why: "same-name", closeness: 1 };
  const one = fold(name);
  const other = fold(candidate);
  if (one === "" || other === "") return undefined;
  if (one === other) return { why: "same-without-marks", closeness: 0.95 };
  if (isAbbreviation(one, other) || isAbbreviation(other, one)) return { why: "abbreviation", closeness: 0.85 };
  const likeness = 1 - distance(one, other) / Math.max(one.length, other.length);
  if (likeness >= 0.8) return { why: "spelling", closeness: likeness * 0.9 };
  const isPart = ` ${other} `.includes(` ${one} `) || ` ${one} `.includes(` ${other} `);
  return isPart && Math.min(one.length, other.length) >= 6 ? { why: "part-of-name", closeness: 0.6 } : undefined;
}

const wordsOf = (folded: string): ReadonlyArray<string> =>
  folded.split(/[\s&/]+/).filter((word) => word !== "" && word !== "va");

/**
 * True for "btttt", "bo tt&tt" and "bo tt tt" against "bo thong tin va truyen thong": a full word stands for itself,
 * any other run of letters for the first letters of as many words.
 */
function isAbbreviation(short: string, long: string): boolean {
  const full = wordsOf(long);
  if (full.length < 2 || short.length >= long.length) return false;
  let at = 0;
  for (const word of wordsOf(short)) {
    if (word === full[at]) at += 1;
    else if (initials(full.slice(at, at + word.length)) === word) at += word.length;
    else return false;
  }
  return at === full.length;
}

const initials = (words: ReadonlyArray<string>): string => words.map((word) => word.charAt(0)).join("");

/** Letters to change, add or take away to make one text of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
