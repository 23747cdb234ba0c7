/** An evidence bundle put together by hand, without the code that writes bundles, so that each part can be made wrong by itself. */
import { createHash } from "node:crypto";
import {
  type BundleReport,
  checkBundle,
  noteText,
  type SigningKey,
  signText,
  treeHeadText,
  verifierKeyText,
} from "@chidao/audit";
import { emptyFrontier, extend, leafHash, leafHeaderOf, leafHeaderText, rootOf } from "@chidao/core/merkle";
import { streamHashing } from "@chidao/hashing-node";
import { filesOf, ok } from "./bundles.js";
import { nodeSignatures, testKey } from "./ed25519.js";
import { nodeHashing } from "./hashing.js";

export const ledger = "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01";
export const logKey: SigningKey = testKey("so-cai.example/tay");
export const headFile = (size: number): string => `heads/${String(size).padStart(16, "0")}.note`;

const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

export interface HandRecord {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly metadata?: string;
  readonly signature?: string;
}

const told: ReadonlyArray<HandRecord> = [
  { stream: `ledger-${ledger}`, revision: 0, type: "LedgerOpened" },
  { stream: "agency-a", revision: 0, type: "AgencyRegistered" },
  { stream: "assignment-x", revision: 0, type: "AssignmentIssued" },
  { stream: "assignment-x", revision: 1, type: "ProgressReported" },
];

export interface HandMade {
  readonly files: ReadonlyMap<string, string>;
  readonly root: string;
  /** The signed head of all records. */
  readonly head: string;
  readonly leaves: ReadonlyArray<string>;
}

export interface HandOptions {
  readonly records?: ReadonlyArray<HandRecord>;
  /** Streams whose texts are there, by what they are there for; default: all were asked for. */
  readonly role?: (stream: string) => "asked" | "context" | "left-out";
  /** Members of the manifest that say something else. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Changes files after everything was made, and before the manifest lists them. */
  readonly change?: Change;
  /** Changes files after the manifest has listed them. */
  readonly spoil?: Change;
}

export const dataOf = (index: number): string => `{"by":{"agency":"so-mau","officer":"an"},"n":${index}}`;

export async function handMade(options: HandOptions = {}): Promise<HandMade> {
  const { records = told, role = () => "asked" as const } = options;
  const events = records.map(({ metadata = '{"assurance":"declared"}', ...record }, index) => ({
    ...record,
    ...{ id: `id-${index}`, schema: 1, recordedAt: "2024-01-01T00:00:00.000Z", data: dataOf(index), metadata },
  }));
  const leaves = events.map((event) => leafHeaderText(leafHeaderOf(nodeHashing, ledger, event)));
  const tree = leaves.reduce((grown, text) => extend(nodeHashing, grown, leafHash(nodeHashing, text)), emptyFrontier);
  const root = rootOf(nodeHashing, tree);
  const head = await signedHead(leaves.length, root);
  const files = new Map<string, string>();
  const lines = (name: string, texts: ReadonlyArray<string>): void => {
    files.set(name, texts.map((text) => `${text}\n`).join(""));
  };
  const isHere = (stream: string): boolean => role(stream) !== "left-out";
  lines("leaves.jsonl", leaves);
  lines(
    "records.jsonl",
    events.flatMap(({ stream, data, metadata }, index) =>
      isHere(stream) ? [JSON.stringify({ data, index, metadata })] : [],
    ),
  );
  const streams = [...new Set(events.map(({ stream }) => stream))];
  lines(
    "streams.jsonl",
    streams.map((stream) => {
      const last = events.filter((event) => event.stream === stream).length - 1;
      return JSON.stringify({ first: 0, last, role: role(stream), stream });
    }),
  );
  const types = [...new Set(events.map(({ type }) => type))];
  lines(
    "types.jsonl",
    types.map((type) => {
      const all = events.filter((event) => event.type === type);
      const exported = all.filter(({ stream }) => isHere(stream)).length;
      return JSON.stringify({ exported, records: all.length, schema: 1, type });
    }),
  );
  files.set(headFile(leaves.length), head);
  files.set(`keys/${logKey.key.id}.key`, `${verifierKeyText(logKey.key)}\n`);
  options.change?.(files);
  const exported = events.filter(({ stream }) => isHere(stream)).length;
  const asked = events.filter(({ stream }) => role(stream) === "asked").length;
  const whole = exported === events.length;
  const manifest: Record<string, unknown> = {
    exportedBy: null,
    files: [...files]
      .map(([name, text]) => ({ bytes: Buffer.byteLength(text), name, sha256: sha256(text) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    format: "chidao-evidence/1",
    ledger,
    records: { exported, leftOut: events.length - exported },
    root,
    scope: whole ? { kind: "ledger" } : { asked, context: exported - asked, id: "x", kind: "assignment", name: "D1.1" },
    size: events.length,
    software: "by hand",
    streams: streams.length,
    ...options.manifest,
  };
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([one], [other]) => (one < other ? -1 : 1)));
  files.set("manifest.json", `${JSON.stringify(sorted)}\n`);
  options.spoil?.(files);
  return { files, root, head, leaves };
}

/** A head of this ledger, or of another one, signed by its key or another one. */
export async function signedHead(
  size: number,
  root: string,
  { key = logKey, origin = logKey.key.name }: { readonly key?: SigningKey; readonly origin?: string } = {},
): Promise<string> {
  const text = treeHeadText({ origin, size, root, extensions: [] });
  return noteText({ text, signatures: [await signText(text, key)] });
}

export const bytesOf = (files: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([name, text]) => [name, new Uint8Array(Buffer.from(text))]));

export type Questions = Parameters<typeof checkBundle>[2];

/** What a check of these files says. */
export const checked = async ({ files }: Pick<HandMade, "files">, questions: Questions = {}): Promise<BundleReport> =>
  ok(await checkBundle({ hashing: streamHashing, signatures: nodeSignatures }, filesOf(bytesOf(files)), questions));

/** Outcome and evidence of one step. */
export function stepOf({ steps }: BundleReport, name: string) {
  const found = steps.find((step) => step.name === name);
  return found === undefined ? undefined : { outcome: found.outcome, evidence: found.evidence };
}

type Change = (files: Map<string, string>) => void;

/** Changes the text of one file. */
export const edit =
  (name: string, change: (text: string) => string): Change =>
  (files) =>
    void files.set(name, change(files.get(name) ?? ""));

/** Takes files out. */
export const without =
  (...names: ReadonlyArray<string>): Change =>
  (files) => {
    for (const name of names) files.delete(name);
  };
