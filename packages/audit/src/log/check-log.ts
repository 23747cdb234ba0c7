/**
 * Reads a log from its first record to its last, decodes nothing, and finds out what its stored bytes amount to:
 * whether positions and revisions are dense, and which root the tree had at every size that somebody asks about.
 * Memory grows with the number of streams, not with that of records.
 */
import {
  emptyFrontier,
  extend,
  type Frontier,
  type Hashing,
  type LeafHeader,
  leafHash,
  leafHeaderBytesMax,
  leafHeaderOf,
  leafHeaderText,
  ledgerNamedBy,
  rootOf,
} from "@chidao/core/merkle";
import type { RecordedEvent } from "@chidao/core/store";
import type { AuthorRule } from "../author/check-author.js";

/** A record that can't stand where it stands. `index` is the position that was read, `expected` what belongs there. */
export interface BrokenRecord {
  readonly rule: "position" | "revision" | "first-stream" | "ledger" | "header-too-long" | "leaf" | AuthorRule;
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly expected: string;
  readonly found: string;
}

/** The first of those that several readings of one log found. */
export function firstBroken(...found: ReadonlyArray<ReadonlyArray<BrokenRecord>>): BrokenRecord | null {
  return found.flat().sort((one, other) => one.index - other.index)[0] ?? null;
}

export interface LogFound {
  /** The id that the first stream names; null while nothing was read, or when it names none. */
  readonly ledger: string | null;
  readonly frontier: Frontier;
  readonly root: string;
  /** The last revision of each stream, in the order in which they began. */
  readonly streams: ReadonlyMap<string, number>;
  /** Root at each size that was asked about and reached. */
  readonly rootAt: ReadonlyMap<number, string>;
  /** The first broken records, in the order of the log. */
  readonly broken: ReadonlyArray<BrokenRecord>;
  readonly brokenCount: number;
}

export interface LogReader {
  /** The header that the next record has in this log. */
  headerOf(event: RecordedEvent): LeafHeader;
  /** The next record, in the order of the log; answers the hash of its leaf. */
  add(event: RecordedEvent): string;
  /** The same, of a record whose header is there. */
  addHeader(header: LeafHeader, index: number): string;
  found(): LogFound;
}

export interface LogQuestions {
  /** Sizes at which the root is wanted. */
  readonly sizes: ReadonlyArray<number>;
  /** The leaf hash that somebody kept of a record, if somebody did. */
  readonly keptLeaf?: (index: number) => string | undefined;
}

/** How many broken records are told one by one. */
export const brokenTold = 20;

export function logReader(hashing: Hashing, { sizes, keptLeaf }: LogQuestions): LogReader {
  const wanted = new Set(sizes);
  const rootAt = new Map<number, string>();
  const heads = new Map<string, number>();
  const broken: Array<BrokenRecord> = [];
  let brokenCount = 0;
  let ledger = "";
  let frontier = emptyFrontier;
  const note = (): void => {
    if (wanted.has(frontier.size)) rootAt.set(frontier.size, rootOf(hashing, frontier));
  };
  const tell = (
    { stream, revision, id }: LeafHeader,
    index: number,
    rule: BrokenRecord["rule"],
    expected: string,
    found: string,
  ): void => {
    brokenCount += 1;
    if (broken.length < brokenTold) broken.push({ rule, index, stream, revision, id, expected, found });
  };
  const checkPlace = (header: LeafHeader, index: number): void => {
    const { stream, revision, ledger: named } = header;
    const place = frontier.size;
    if (place === 0) ledger = ledgerNamedBy(stream);
    if (place === 0 && ledgerOf(stream) === null) tell(header, index, "first-stream", "ledger-<uuid>", stream);
    if (named !== ledger) tell(header, index, "ledger", ledger, named);
    if (index !== place) tell(header, index, "position", String(place), String(index));
    const next = (heads.get(stream) ?? -1) + 1;
    if (revision !== next) tell(header, index, "revision", String(next), String(revision));
    heads.set(stream, Math.max(next, revision));
  };
  const headerOf = (event: RecordedEvent): LeafHeader =>
    leafHeaderOf(hashing, frontier.size === 0 ? ledgerNamedBy(event.stream) : ledger, event);
  const addHeader = (header: LeafHeader, index: number): string => {
    checkPlace(header, index);
    const text = leafHeaderText(header);
    if (isTooLong(text)) tell(header, index, "header-too-long", String(leafHeaderBytesMax - 1), String(text.length));
    const leaf = leafHash(hashing, text);
    const kept = keptLeaf?.(frontier.size) ?? leaf;
    if (kept !== leaf) tell(header, index, "leaf", kept, leaf);
    frontier = extend(hashing, frontier, leaf);
    note();
    return leaf;
  };
  note();
  return {
    headerOf,
    add: (event) => addHeader(headerOf(event), event.index),
    addHeader,
    found: () => ({
      ledger: ledgerOf(`ledger-${ledger}`),
      frontier,
      root: rootOf(hashing, frontier),
      streams: heads,
      rootAt,
      broken,
      brokenCount,
    }),
  };
}

/** The ledger whose first stream this is; null when it is no such stream. */
export function ledgerOf(stream: string): string | null {
  return /^ledger-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(stream)?.[1] ?? null;
}

/** No character takes more than three bytes of UTF-8, counted by the halves of pairs; most headers are far shorter. */
function isTooLong(header: string): boolean {
  return header.length * 3 >= leafHeaderBytesMax && utf8Length(header) >= leafHeaderBytesMax;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
