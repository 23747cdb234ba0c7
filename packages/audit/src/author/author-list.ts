/**
 * Whose key is whose, as a file that an auditor brings: one line for each key and who signs with it, from when on and
 * until when. Nothing in a ledger says so, because whoever holds the ledger could write it there.
 */
import type { Hashing } from "@chidao/core/merkle";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { type Malformed, type MalformedReason, malformed } from "../malformed.js";
import { sameBytes } from "../note/open-note.js";
import { parseVerifierKey, type VerifierKey } from "../note/verifier-key.js";
import { readTrustLines } from "../policy/trust-lines.js";

/** A key, and one for whom it signs. A key may have several lines. */
export interface AuthorKey {
  readonly key: VerifierKey;
  /** The body on whose behalf is signed, by its id in the ledger. */
  readonly agency: string;
  /** The pseudonym of the one officer whose key it is; null: whoever signs for the body. */
  readonly officer: string | null;
  /** Days, or instants, in UTC: `2026-01-01` or `2026-01-01T02:00:00.000Z`. */
  readonly from: string;
  /** The last day or instant; null: no end is known. */
  readonly until: string | null;
}

/** The keys of authors, by the name and the id that a signature bears. */
export type AuthorList = ReadonlyMap<string, ReadonlyArray<AuthorKey>>;

/** Characters; some ten thousand lines fit. */
export const authorListLengthMax = 4_194_304;

/** What a signature line names a key by. */
export const keyLabel = ({ name, id }: Pick<VerifierKey, "name" | "id">): string => `${name}+${id}`;

export interface AuthorKeyGiven extends Omit<AuthorKey, "key"> {
  /** The public key's text. */
  readonly key: string;
}

/** The line of a list, without its newline: what `parseAuthorList` reads as just this. */
export function authorKeyLine(hashing: Hashing, given: AuthorKeyGiven): Outcome<string, Malformed> {
  const { key, agency, officer, from, until } = given;
  const actor = officer === null ? agency : `${agency}/${officer}`;
  const words = ["author", key, actor, from, ...(until === null ? [] : [until])];
  if (words.some((word) => /\s/.test(word))) return malformed("authors", 1, "line-unknown");
  const author = authorOf(hashing, words);
  return author.ok ? succeed(words.join(" ")) : fail({ ...author.error, line: 1 });
}

/** Lines of `author KEY AGENCY[/OFFICER] FROM [UNTIL]`. */
export function parseAuthorList(hashing: Hashing, text: string): Outcome<AuthorList, Malformed> {
  const list = new Map<string, Array<AuthorKey>>();
  const read = readTrustLines({ what: "authors", text, lengthMax: authorListLengthMax }, (words) => {
    const author = authorOf(hashing, words);
    if (!author.ok) return author;
    const label = keyLabel(author.value.key);
    const known = list.get(label) ?? [];
    const [first = author.value] = known;
    // Two keys under one name and id could not be told apart by what a signature bears.
    if (!sameBytes(first.key.publicKey, author.value.key.publicKey)) return refuse("name-taken");
    known.push(author.value);
    list.set(label, known);
    return succeed(undefined);
  });
  return read.ok ? succeed(list) : read;
}

function authorOf(hashing: Hashing, words: ReadonlyArray<string>): Outcome<AuthorKey, Malformed> {
  const [what, keyText = "", actor = "", from = "", until = null, ...rest] = words;
  if (what !== "author" || from === "" || rest.length > 0) return refuse("line-unknown");
  const key = parseVerifierKey(hashing, keyText);
  if (!key.ok) return key;
  if (key.value.type !== "log") return refuse("key-type");
  const [agency = "", officer = null, ...others] = actor.split("/");
  if (others.length > 0 || !isId(agency) || !(officer === null || isId(officer))) return refuse("not-an-actor");
  if (!isMoment(from) || !(until === null || isMoment(until))) return refuse("not-a-moment");
  return succeed({ key: key.value, agency, officer, from, until });
}

const refuse = (reason: MalformedReason): Outcome<never, Malformed> => malformed("authors", 0, reason);

/** Ids and pseudonyms as ledgers write them; a misspelt one would only ever say that somebody else signed. */
const isId = (text: string): boolean => /^[a-z0-9][a-z0-9.-]{0,63}$/.test(text);

function isMoment(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a moment in UTC is one at which the key signs for this actor. Texts of one form sort as what they stand for. */
export function isWithin({ from, until }: AuthorKey, recordedAt: string): boolean {
  return recordedAt >= from && (until === null || recordedAt.slice(0, until.length) <= until);
}
