/**
 * The first file of an evidence bundle: what the other files are, which tree they belong to, what was asked for and by
 * whom. It is believed as far as the leaves lead to its root and the files have its digests; who exported and what
 * they asked for is their own word.
 */
import { isHash } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import { type Malformed, malformed } from "../malformed.js";
import { type Json, parseSortedJson, sortedJson } from "./sorted-json.js";

export interface Manifest {
  /** The id of the ledger. */
  readonly ledger: string;
  /** Records of the ledger when it was exported, and the root of the tree over them. */
  readonly size: number;
  readonly root: string;
  readonly streams: number;
  /** Records whose texts are in the bundle, and those of which it holds the leaf header alone. */
  readonly records: { readonly exported: number; readonly leftOut: number };
  readonly scope: Scope;
  readonly exportedBy: Exporter | null;
  /** The program that wrote the bundle. */
  readonly software: string;
  /** Every other file, in the order of their names. */
  readonly files: ReadonlyArray<BundledFile>;
}

/** What was asked for. `context` are records that the asked ones rest on: bodies, calendars, policies, the ledger's own. */
export type Scope =
  | { readonly kind: "ledger" }
  | {
      readonly kind: "directive" | "agency" | "assignment";
      /** As people call it, and its id. */
      readonly name: string;
      readonly id: string;
      readonly asked: number;
      readonly context: number;
    };

export interface Exporter {
  readonly agency: string;
  readonly role: string | null;
  readonly officer: string | null;
}

export interface BundledFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

export const manifestName = "manifest.json";
const format = "chidao-evidence/1";

/** Bytes; some hundred thousand signed heads fit. A longer file is not read. */
export const manifestLengthMax = 16_777_216;

export function manifestText(manifest: Manifest): string {
  return `${sortedJson({ ...manifest, format } as unknown as Json)}\n`;
}

export function parseManifest(text: string): Outcome<Manifest, Malformed> {
  if (!text.endsWith("\n")) return malformed("manifest", 1, "no-final-newline");
  const value = parseSortedJson(text.slice(0, -1));
  if (value === undefined) return malformed("manifest", 1, "not-json");
  const { format: named, ...manifest } = membersOf(value);
  if (named !== format) return malformed("manifest", 1, "line-unknown");
  return isManifest(manifest) ? succeed(manifest as unknown as Manifest) : malformed("manifest", 1, "members");
}

type Members = Readonly<Record<string, unknown>>;

function isManifest(value: Members): boolean {
  const { ledger, size, root, streams, records, scope, exportedBy, software, files, ...others } = value;
  return (
    Object.keys(others).length === 0 &&
    isText(ledger) &&
    isCount(size) &&
    isText(root) &&
    isHash(root) &&
    isCount(streams) &&
    hasOnly(records, { exported: isCount, leftOut: isCount }) &&
    isScope(scope) &&
    (exportedBy === null || hasOnly(exportedBy, { agency: isText, role: isTextOrNull, officer: isTextOrNull })) &&
    isText(software) &&
    Array.isArray(files) &&
    files.every((file) => hasOnly(file, { name: isFileName, bytes: isCount, sha256: isDigest })) &&
    files.every((file, at) => at === 0 || files[at - 1].name < file.name)
  );
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isDigest = (value: unknown): boolean => isText(value) && isHash(value);

/** Names stay inside the bundle: no way up, no absolute path, nothing that a file system reads in its own way. */
const isFileName = (value: unknown): boolean =>
  isText(value) && value !== manifestName && /^[a-z0-9]+(?:[./_-][a-z0-9]+)*(?:\.[a-z0-9-]+)?$/i.test(value);

function isScope(value: unknown): boolean {
  const { kind } = membersOf(value);
  if (kind === "ledger") return hasOnly(value, { kind: isText });
  if (kind !== "directive" && kind !== "agency" && kind !== "assignment") return false;
  return hasOnly(value, { kind: isText, name: isText, id: isText, asked: isCount, context: isCount });
}

function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

function hasOnly(value: unknown, forms: Readonly<Record<string, (member: unknown) => boolean>>): boolean {
  const members = membersOf(value);
  const names = Object.keys(forms);
  return Object.keys(members).length === names.length && names.every((name) => forms[name]?.(members[name]) === true);
}
