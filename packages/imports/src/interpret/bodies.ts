/**
 * The bodies named in a cell. A name that somebody listed is never cut, whatever stands in it: "Bộ Văn hóa, Thể thao
 * và Du lịch" has both a comma and an "và". So known names win over separators.
 */
import type { PartyInput } from "chidao";
import { clean, cleanName, fold, lower } from "../text/clean.js";

export interface BodyReader {
  /** The bodies of a cell as parties, in their order, each once. */
  read(text: string): ReadonlyArray<PartyInput>;
  party(name: string): PartyInput;
}

interface BodyRules {
  readonly separators: ReadonlyArray<string>;
  readonly agencies: Readonly<Record<string, string>>;
  readonly knownNames: ReadonlyArray<string>;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const bullet = /^(?:[-–+•*·]\s*)+/;
const trimmed = (name: string): string =>
  cleanName(name)
    .replace(bullet, "")
    .replace(/[;,.]+$/, "")
    .trim();

export function bodyReader({ separators, agencies, knownNames }: BodyRules): BodyReader {
  const ids = new Map(Object.entries(agencies).map(([name, id]) => [lower(name), id]));
  const foldedIds = unambiguous(agencies);
  const known = new Set([...Object.keys(agencies), ...knownNames].map(lower));
  const cut =
    separators.length === 0
      ? undefined
      : new RegExp(`(${[...separators].sort(longerFirst).map(escaped).join("|")})`, "iu");
  // A known name of three pieces and their two separators spans five.
  const reach = cut === undefined ? 1 : [...known].reduce((most, name) => Math.max(most, name.split(cut).length), 1);
  const party = (name: string): PartyInput => {
    const asWritten = trimmed(name);
    return ids.get(lower(asWritten)) ?? foldedIds.get(fold(asWritten)) ?? { asWritten };
  };
  const read = (text: string): ReadonlyArray<PartyInput> => {
    const pieces = cut === undefined ? [clean(text)] : clean(text).split(cut);
    const parties = joinKnown(pieces, known, reach)
      .filter((name) => trimmed(name) !== "")
      .map(party);
    return [
      ...new Map(
        parties.map((each) => [typeof each === "string" ? `id:${each}` : JSON.stringify(each), each]),
      ).values(),
    ];
  };
  return { read, party };
}

const longerFirst = (one: string, other: string): number => other.length - one.length;

/** Names without marks, where all names that fold alike mean one body. */
function unambiguous(agencies: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const byFolded = new Map<string, Set<string>>();
  for (const [name, id] of Object.entries(agencies)) {
    const folded = fold(name);
    byFolded.set(folded, (byFolded.get(folded) ?? new Set()).add(id));
  }
  return new Map(
    [...byFolded].flatMap(([folded, ids]) => (ids.size === 1 ? [[folded, [...ids][0] ?? ""] as const] : [])),
  );
}

/** Pieces alternate with the separators between them; the longest run that is a known name becomes one name. */
function joinKnown(pieces: ReadonlyArray<string>, known: ReadonlySet<string>, reach: number): ReadonlyArray<string> {
  const names: Array<string> = [];
  for (let at = 0; at < pieces.length; ) {
    let end = Math.min(at + reach, pieces.length) - 1;
    end -= (end - at) % 2;
    while (end > at && !known.has(lower(trimmed(pieces.slice(at, end + 1).join(""))))) end -= 2;
    const last = Math.max(end, at);
    names.push(pieces.slice(at, last + 1).join(""));
    at = last + 2;
  }
  return names;
}
