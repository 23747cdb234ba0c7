/** The long files of a bundle, a record to a line: each line is JSON that can be written in one way only. */
import { type LeafHeader, leafHeaderText } from "@chidao/core/merkle";
import { sortedJson } from "./sorted-json.js";

export const leavesName = "leaves.jsonl";
export const recordsName = "records.jsonl";
export const streamsName = "streams.jsonl";
export const typesName = "types.jsonl";

/** The texts of one record as they are stored. */
export interface RecordTexts {
  readonly index: number;
  readonly data: string;
  readonly metadata: string;
}

/** Whether a stream was asked for, is one that those rest on, or is here with its leaf headers alone. */
export type StreamRole = "asked" | "context" | "left-out";

/** A stream with its first and last revision; all between are there. */
export interface StreamEnd {
  readonly stream: string;
  readonly first: number;
  readonly last: number;
  readonly role: StreamRole;
}

/** How many records of the ledger are of a type, and how many of them are in the bundle with their texts. */
export interface TypeCount {
  readonly type: string;
  readonly schema: number;
  readonly records: number;
  readonly exported: number;
}

export const recordLine = ({ index, data, metadata }: RecordTexts): string => sortedJson({ data, index, metadata });
export const streamLine = ({ stream, first, last, role }: StreamEnd): string =>
  sortedJson({ first, last, role, stream });
export const typeLine = ({ type, schema, records, exported }: TypeCount): string =>
  sortedJson({ exported, records, schema, type });

/** Undefined unless the line is exactly what `recordLine` writes. */
export function parseRecordLine(line: string): RecordTexts | undefined {
  const value = parsed(line) as unknown as RecordTexts | undefined;
  if (value === undefined) return undefined;
  const { index, data, metadata } = value;
  const isRecord = Number.isSafeInteger(index) && typeof data === "string" && typeof metadata === "string";
  return isRecord && recordLine(value) === line ? { index, data, metadata } : undefined;
}

/**
 * Undefined unless the line is exactly the header that is hashed. Members are taken as they are: the hash judges them. One
 * that is no text would be written with quotes, and so stand there in another way.
 */
export function parseLeafLine(line: string): LeafHeader | undefined {
  const value = parsed(line) as unknown as LeafHeader | undefined;
  if (value === undefined) return undefined;
  return Number.isSafeInteger(value.revision) && leafHeaderText(value) === line ? value : undefined;
}

function parsed(line: string): { readonly [name: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as { readonly [name: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
