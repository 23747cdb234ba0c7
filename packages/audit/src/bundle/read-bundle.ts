/**
 * Reads the long files of a bundle side by side, each once: leaf headers make the tree, and the texts of a record have
 * the digests that its header names. Memory grows with the number of streams and types, not with that of records.
 */
import type { LeafHeader } from "@chidao/core/merkle";
import { leafHeaderBytesMax } from "@chidao/core/merkle";
import type { AuthorsFound, AuthorsReader } from "../author/read-authors.js";
import { textOfUtf8 } from "../encoding/utf8.js";
import { type LogFound, logReader } from "../log/check-log.js";
import { type BundleFiles, type BundleHashing, type LineReader, readLines } from "./bundle-files.js";
import {
  leavesName,
  parseLeafLine,
  parseRecordLine,
  type RecordTexts,
  recordsName,
  streamLine,
  streamsName,
  type TypeCount,
  typeLine,
  typesName,
} from "./bundle-lines.js";

/** A line that can't be what it stands for. */
export interface BrokenLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly rule: LineRule;
  /** The record that it is about, where one can tell. */
  readonly index: number | null;
}

export type LineRule =
  | "missing"
  | "not-in-form"
  | "unterminated"
  | "too-long"
  | "data-differs"
  | "metadata-differs"
  | "out-of-place"
  | "other-count";

export interface BundleFound {
  readonly log: LogFound;
  readonly authors: AuthorsFound;
  /** Whether the leaves were read to the end. */
  readonly whole: boolean;
  /** Records whose texts have the digests of their headers. */
  readonly exported: number;
  /** Records of the streams that are said to have been asked for, and of those that they rest on. */
  readonly roles: { readonly asked: number; readonly context: number };
  readonly broken: ReadonlyArray<BrokenLine>;
  /** Digests of the files that were read, by name. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Characters of one record's line; the greatest event that a store takes fits, escaped as badly as can be. */
export const recordLineBytesMax = 64 * 1024 * 1024;

export interface ReadOptions {
  /** Sizes at which the root is wanted. */
  readonly sizes: ReadonlyArray<number>;
  readonly authors: AuthorsReader;
  /** Told now and then how many records were read. */
  readonly onProgress?: (done: number) => void;
}

export async function readBundle(
  hashing: BundleHashing,
  files: BundleFiles,
  { sizes, authors, onProgress }: ReadOptions,
): Promise<BundleFound> {
  const broken: Array<BrokenLine> = [];
  const log = logReader(hashing, { sizes });
  const types = countTypes();
  const leaves = reading(hashing, files, leavesName, leafHeaderBytesMax, broken);
  const records = reading(hashing, files, recordsName, recordLineBytesMax, broken);
  const merging = mergeRecords(hashing, records);
  let whole = false;
  for (let index = 0; ; index += 1) {
    const line = await leaves.next();
    whole = line === undefined && leaves.ended();
    if (line === undefined) break;
    const header = parseLeafLine(line);
    if (header === undefined) {
      leaves.tell("not-in-form", index);
      break;
    }
    log.addHeader(header, index);
    const record = await merging.take(header, index);
    authors.add(header, index, record);
    types.add(header, record !== undefined);
    if (index % progressEvery === 0) onProgress?.(index);
  }
  const exported = await merging.end(whole);
  const found = log.found();
  const streamsRead = reading(hashing, files, streamsName, leafHeaderBytesMax, broken);
  const typesRead = reading(hashing, files, typesName, leafHeaderBytesMax, broken);
  const roles = { asked: 0, context: 0 };
  if (whole) {
    await eachLine(streamsRead, [...found.streams], (line, [stream, last]) =>
      isStreamLine(line, { stream, last, exported: merging.exportedOf(stream) }, roles),
    );
    await eachLine(typesRead, types.lines(), (line, expected) => line === expected);
  }
  const digests = new Map<string, string>();
  for (const each of [leaves, records, streamsRead, typesRead]) {
    const digest = await each.digest();
    if (digest !== undefined) digests.set(each.name, digest);
  }
  return { log: found, authors: authors.found(), whole, exported, roles, broken, digests };
}

const progressEvery = 2000;

interface Reading {
  readonly name: string;
  /** The next line as text; undefined at the end, and where reading can't go on, which was told then. */
  next(): Promise<string | undefined>;
  /** Whether the end was reached with nothing amiss. */
  ended(): boolean;
  /** Says what is wrong with the line that was read last. */
  tell(rule: LineRule, index?: number): void;
  digest(): Promise<string | undefined>;
}

function reading(
  hashing: BundleHashing,
  files: BundleFiles,
  name: string,
  lineBytesMax: number,
  broken: Array<BrokenLine>,
): Reading {
  const file = files.get(name);
  const reader: LineReader | undefined = file === undefined ? undefined : readLines(hashing, file, lineBytesMax);
  let line = 0;
  let atEnd = false;
  const tell = (rule: LineRule, index?: number): void => {
    broken.push({ file: name, line, rule, index: index ?? null });
  };
  return {
    name,
    next: async () => {
      const bytes = reader === undefined ? "missing" : await reader.next();
      if (bytes === "end") {
        atEnd = true;
        return undefined;
      }
      line += 1;
      if (typeof bytes === "string") {
        tell(bytes);
        return undefined;
      }
      const text = textOfUtf8(bytes);
      if (text === undefined) tell("not-in-form");
      return text;
    },
    ended: () => atEnd,
    tell,
    digest: async () => reader?.digest(),
  };
}

/** Puts each record's texts to its header, both being in the order of the log. */
function mergeRecords(hashing: BundleHashing, records: Reading) {
  let exported = 0;
  const byStream = new Map<string, number>();
  let next: { readonly record: RecordTexts | undefined } | undefined;
  const peek = async (): Promise<RecordTexts | undefined> => {
    next ??= { record: await nextRecord(records) };
    return next.record;
  };
  return {
    /** The texts of the record of this header, if the bundle has a line for it. */
    take: async (header: LeafHeader, index: number): Promise<RecordTexts | undefined> => {
      const record = await peek();
      if (record?.index !== index) return undefined;
      next = undefined;
      byStream.set(header.stream, (byStream.get(header.stream) ?? 0) + 1);
      if (fits(hashing, header, record, records)) exported += 1;
      return record;
    },
    exportedOf: (stream: string): number => byStream.get(stream) ?? 0,
    /** How many were right. What was not taken belongs to no header, if all of those were read. */
    end: async (whole: boolean): Promise<number> => {
      const left = await peek();
      if (left !== undefined && whole) records.tell("out-of-place", left.index);
      return exported;
    },
  };
}

async function nextRecord(records: Reading): Promise<RecordTexts | undefined> {
  const line = await records.next();
  const record = line === undefined ? undefined : parseRecordLine(line);
  if (line !== undefined && record === undefined) records.tell("not-in-form");
  return record;
}

function fits(hashing: BundleHashing, header: LeafHeader, record: RecordTexts, records: Reading): boolean {
  const { index, data, metadata } = record;
  const dataFits = hashing.sha256(data) === header.data;
  const metadataFits = hashing.sha256(metadata) === header.metadata;
  if (!dataFits) records.tell("data-differs", index);
  if (!metadataFits) records.tell("metadata-differs", index);
  return dataFits && metadataFits;
}

/** As many lines as things, each as it must be for its thing. */
async function eachLine<A>(
  read: Reading,
  things: ReadonlyArray<A>,
  isRight: (line: string, thing: A) => boolean,
): Promise<void> {
  for (const thing of things) {
    const line = await read.next();
    if (line !== undefined && isRight(line, thing)) continue;
    if (line !== undefined || read.ended()) read.tell("other-count");
    return;
  }
  if ((await read.next()) !== undefined) read.tell("other-count");
}

interface StreamFound {
  readonly stream: string;
  readonly last: number;
  readonly exported: number;
}

/** A stream is here whole or not at all; which of the two roles a whole one has is the exporter's word. */
function isStreamLine(
  line: string,
  { stream, last, exported }: StreamFound,
  roles: { asked: number; context: number },
): boolean {
  if (exported === 0) return line === streamLine({ stream, first: 0, last, role: "left-out" });
  const role = (["asked", "context"] as const).find(
    (each) => line === streamLine({ stream, first: 0, last, role: each }),
  );
  if (role === undefined || exported !== last + 1) return false;
  roles[role] += exported;
  return true;
}

export interface TypesCounted {
  add(header: Pick<LeafHeader, "type" | "schema">, isExported: boolean): void;
  names(): ReadonlyArray<Pick<TypeCount, "type" | "schema">>;
  /** The lines of the bundle's file, in the order in which the types came first. */
  lines(): ReadonlyArray<string>;
}

export function countTypes(): TypesCounted {
  const counts = new Map<string, { -readonly [Name in keyof TypeCount]: TypeCount[Name] }>();
  return {
    add: ({ type, schema }, isExported) => {
      const key = `${schema} ${type}`;
      const count = counts.get(key) ?? { type, schema, records: 0, exported: 0 };
      count.records += 1;
      if (isExported) count.exported += 1;
      counts.set(key, count);
    },
    names: () => [...counts.values()].map(({ type, schema }) => ({ type, schema })),
    lines: () => [...counts.values()].map(typeLine),
  };
}
