/** Writes a bundle, file after file: the log is read once for the leaf headers and once for the texts. */
import {
  type BundledFile,
  countTypes,
  type Exporter,
  headName,
  keysFolder,
  leavesName,
  logReader,
  type Manifest,
  manifestName,
  manifestText,
  parseVerifierKey,
  recordLine,
  recordsName,
  type Scope,
  type StreamRole,
  streamLine,
  streamsName,
  typesName,
} from "@chidao/audit";
import type { EventRegistry, EventStore } from "@chidao/core";
import { leafHeaderOf, leafHeaderText, ledgerNamedBy } from "@chidao/core/merkle";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import type { BundleSink, FileSink } from "../../platform/bundle-sinks.js";
import { software } from "../../software.js";
import type { Heads } from "../../types/audit.js";
import type { LedgerAuditFault } from "../faults.js";
import { readAllKept } from "../kept-heads.js";
import type { Choice, Subject } from "./choose-records.js";
import { readmeText } from "./readme.js";
import { schemasText } from "./schemas.js";

export interface BundleToWrite {
  readonly store: EventStore;
  readonly heads: Heads | undefined;
  readonly registry: EventRegistry;
  readonly size: number;
  readonly choice: Choice;
  readonly subject: (Subject & { readonly name: string }) | undefined;
  readonly exportedBy: Exporter;
  /** The text of a trust file to send along; whoever checks should bring their own. */
  readonly policy: string | undefined;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

export async function writeBundle(sink: BundleSink, plan: BundleToWrite): Promise<Outcome<Manifest, LedgerAuditFault>> {
  const { store, size, choice, onProgress } = plan;
  const files: Array<BundledFile> = [];
  const put = async (name: string, text: string): Promise<void> => {
    const file = await sink.file(name);
    await file.write(text);
    files.push(await file.close());
  };
  const heads = await headTexts(plan);
  if (!heads.ok) return heads;
  for (const [name, text] of heads.value) await put(name, text);

  const log = logReader(nodeHashing, { sizes: [] });
  const types = countTypes();
  const leaves = await sink.file(leavesName);
  let ledger = "";
  for await (const chunk of store.readAll({ to: size - 1, chunkSize })) {
    if (!chunk.ok) return chunk;
    for (const event of chunk.value) {
      if (event.index === 0) ledger = ledgerNamedBy(event.stream);
      const header = leafHeaderOf(nodeHashing, ledger, event);
      log.addHeader(header, event.index);
      types.add(header, choice.roleOf(event.stream) !== "left-out");
      await leaves.write(`${leafHeaderText(header)}\n`);
    }
    onProgress?.(lastOf(chunk.value).index + 1, 2 * size);
  }
  files.push(await leaves.close());

  const records = await sink.file(recordsName);
  const counts = await writeRecords(records, plan);
  if (!counts.ok) return counts;
  files.push(await records.close());

  const found = log.found();
  const streams = [...found.streams].map(([stream, last]) =>
    streamLine({ stream, first: 0, last, role: choice.roleOf(stream) }),
  );
  await put(streamsName, lines(streams));
  await put(typesName, lines(types.lines()));
  const { asked, context } = counts.value;
  const scope: Scope = plan.subject === undefined ? { kind: "ledger" } : { ...plan.subject, asked, context };
  await put("schemas.json", schemasText(plan.registry, types.names()));
  await put("README.txt", readmeText(scope));
  const manifest: Manifest = {
    ledger: found.ledger ?? ledger,
    size,
    root: found.root,
    streams: found.streams.size,
    records: { exported: asked + context, leftOut: size - asked - context },
    scope,
    exportedBy: plan.exportedBy,
    software,
    files: files.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
  const file = await sink.file(manifestName);
  await file.write(manifestText(manifest));
  await file.close();
  return succeed(manifest);
}

const chunkSize = 2000;

const lines = (all: ReadonlyArray<string>): string => all.map((line) => `${line}\n`).join("");

const lastOf = <A>(all: ReadonlyArray<A>): A => all[all.length - 1] as A;

type Counts = { readonly [Role in Exclude<StreamRole, "left-out">]: number };

async function writeRecords(
  file: FileSink,
  { store, size, choice, onProgress }: BundleToWrite,
): Promise<Outcome<Counts, LedgerAuditFault>> {
  const counts = { asked: 0, context: 0, "left-out": 0 };
  for await (const chunk of store.readAll({ to: size - 1, chunkSize })) {
    if (!chunk.ok) return chunk;
    for (const { index, stream, data, metadata } of chunk.value) {
      const role = choice.roleOf(stream);
      counts[role] += 1;
      if (role !== "left-out") await file.write(`${recordLine({ index, data, metadata })}\n`);
    }
    onProgress?.(size + lastOf(chunk.value).index + 1, 2 * size);
  }
  return succeed(counts);
}

/** Signed heads of this many records or fewer, and the public keys that signed here. */
async function headTexts({
  heads,
  size,
  policy,
}: BundleToWrite): Promise<Outcome<ReadonlyArray<readonly [string, string]>, LedgerAuditFault>> {
  const trust = policy === undefined ? [] : [["policy.txt", policy] as const];
  if (heads === undefined) return succeed(trust);
  const kept = await readAllKept(heads);
  if (!kept.ok) return kept;
  const keys = await heads.keys();
  if (!keys.ok) return fail(keys.error);
  const signed = kept.value.flatMap(({ head, noteText }) =>
    noteText === undefined || head.size > size ? [] : [[headName(head.size), noteText] as const],
  );
  const named = keys.value.flatMap((text) => {
    const key = parseVerifierKey(nodeHashing, text);
    return key.ok ? [[`${keysFolder}${key.value.id}.key`, `${text}\n`] as const] : [];
  });
  return succeed([...signed, ...named, ...trust]);
}
