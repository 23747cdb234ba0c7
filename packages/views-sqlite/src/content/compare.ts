/**
 * The content of read models, as lines of text in an order that follows from the ledger and not from how they were
 * made. Its hash is the same for rows in a file, live or rebuilt, and for a fold in memory.
 */
import { createHash } from "node:crypto";
import type { IssueReading } from "../issue-readings.js";
import type { DeadlineKey } from "../tables/deadlines.js";

export const contentModels = [
  "facts",
  "moments",
  "handles",
  "outside-keys",
  "children",
  "deadlines",
  "issues",
  "census",
  "census-sums",
] as const;
export type ContentModel = (typeof contentModels)[number];

export interface ContentRow {
  /** Names the row for people, such as `assignment-7f…@3`. */
  readonly row: string;
  /** All that the row says, as canonical JSON. */
  readonly text: string;
}

export type Content = Readonly<Record<ContentModel, () => Iterable<ContentRow>>>;

export interface ModelCompared {
  readonly model: ContentModel;
  /** SHA-256 of the rows in the file, as 64 lower-case hexadecimal digits. */
  readonly inFile: string;
  readonly inMemory: string;
  readonly rows: number;
}

export interface RowDifference {
  readonly model: ContentModel;
  readonly row: string;
  /** `null`: the row is missing there. */
  readonly inFile: string | null;
  readonly inMemory: string | null;
}

export interface Comparison {
  readonly models: ReadonlyArray<ModelCompared>;
  readonly firstDifference: RowDifference | undefined;
}

export function compareContents(inFile: Content, inMemory: Content): Comparison {
  const compared = contentModels.map((model) => compareModel(model, inFile[model](), inMemory[model]()));
  return {
    models: compared.map(({ difference: _, ...hashes }) => hashes),
    firstDifference: compared.find(({ difference }) => difference !== undefined)?.difference,
  };
}

function compareModel(
  model: ContentModel,
  inFile: Iterable<ContentRow>,
  inMemory: Iterable<ContentRow>,
): ModelCompared & { readonly difference: RowDifference | undefined } {
  const [fileHash, memoryHash] = [createHash("sha256"), createHash("sha256")];
  const others = inMemory[Symbol.iterator]();
  let rows = 0;
  let difference: RowDifference | undefined;
  const look = (found: ContentRow | undefined, folded: ContentRow | undefined): void => {
    if (found !== undefined) fileHash.update(`${found.text}\n`);
    if (folded !== undefined) memoryHash.update(`${folded.text}\n`);
    if (difference !== undefined || found?.text === folded?.text) return;
    const [stored, expected] = [found?.text ?? null, folded?.text ?? null];
    difference = { model, row: (folded ?? found)?.row ?? "", inFile: stored, inMemory: expected };
  };
  for (const found of inFile) {
    rows += 1;
    const folded = others.next();
    look(found, folded.done === true ? undefined : folded.value);
  }
  for (let folded = others.next(); folded.done !== true; folded = others.next()) look(undefined, folded.value);
  return { model, inFile: fileHash.digest("hex"), inMemory: memoryHash.digest("hex"), rows, difference };
}

/** A reading of an entry, as a row. */
export function factRow(fact: {
  readonly category: string;
  readonly begun: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly since: number;
  readonly until: number | null;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly correctedBy: string | null;
  readonly struck: number;
}): ContentRow {
  const { category, begun, stream, revision, position, since, until, id, type, data, correctedBy, struck } = fact;
  const text = [category, begun, stream, revision, position, since, until, id, type, data, correctedBy, struck];
  return { row: `${stream}@${revision}, read so since ${since}`, text: JSON.stringify(text) };
}

export function momentRow(position: number, recordedAt: string, latest: string | null): ContentRow {
  return { row: `index ${position}`, text: JSON.stringify([position, recordedAt, latest]) };
}

export function handleRow(name: {
  readonly kind: string;
  readonly handle: string;
  readonly id: string;
  readonly stream: string;
  readonly above: string;
  readonly number: number;
  readonly since: number;
}): ContentRow {
  const { kind, handle, id, stream, above, number, since } = name;
  return { row: `${handle} (${id})`, text: JSON.stringify([kind, handle, id, stream, above, number, since]) };
}

export function outsideKeyRow(known: {
  readonly category: string;
  readonly key: string;
  readonly system: string;
  readonly id: string;
  readonly since: number;
}): ContentRow {
  const { category, key, system, id, since } = known;
  return { row: `${category} ${system} ${key}`, text: JSON.stringify([category, key, system, id, since]) };
}

export function childRow(parent: string, stream: string, since: number): ContentRow {
  return { row: `${stream} under ${parent}`, text: JSON.stringify([parent, stream, since]) };
}

export function deadlineRow(deadline: DeadlineKey, stream: string, since: number): ContentRow {
  const { expression, due, issue, effect } = deadline;
  return { row: `${stream}, due ${due}`, text: JSON.stringify([expression, due, issue, effect, stream, since]) };
}

export function issueRow(
  { directive, provision, day, revision, since }: IssueReading,
  stream: string,
  until: number | null,
): ContentRow {
  const text = [stream, revision, directive, provision, day, since, until];
  return { row: `${stream}@${revision}, issued so since ${since}`, text: JSON.stringify(text) };
}

/** `changes`: days, keys of cells and numbers, as they were written. */
export function censusRow(position: number, changes: ReadonlyArray<readonly [number, string, number]>): ContentRow {
  return { row: `what index ${position} changes`, text: JSON.stringify([position, changes]) };
}

export function censusSumRow(
  span: number,
  position: number,
  sums: ReadonlyArray<readonly [string, number]>,
): ContentRow {
  return { row: `sums of ${span} at index ${position}`, text: JSON.stringify([span, position, sums]) };
}
