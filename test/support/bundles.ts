/** A small signed ledger and its evidence bundles, as files of this machine and as bytes in memory. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BundleFiles } from "@chidao/audit";
import {
  createChidao,
  type EvidenceExport,
  fileHeads,
  makeKey,
  memoryStore,
  signerFromFile,
  virtualClock,
} from "chidao";
import { filesIn } from "./ledger-fixture.js";

export const origin = "so-cai.example/goi";

const by = { agency: "vp-vi-du" };
const on = "2023-01-10";

export interface SmallBundles {
  readonly folder: string;
  /** The public half of the key that signs the ledger's heads. */
  readonly publicKey: string;
  /** The newest signed head. */
  readonly head: string;
  /** Writes a bundle and answers its path. */
  readonly write: (name: string, options?: Partial<EvidenceExport>) => Promise<string>;
  readonly remove: () => void;
}

/** Six bodies, a directive and two tasks: eleven records, with heads of ten and of eleven. */
export const smallBundles = (): Promise<SmallBundles> => bundlesOf("Sổ thử", ["so-mot", "so-hai"]);

/** One body and nothing more: two records. */
export const tinyBundles = (name = "Sổ nhỏ"): Promise<SmallBundles> => bundlesOf(name, []);

async function bundlesOf(name: string, leads: ReadonlyArray<string>): Promise<SmallBundles> {
  const folder = mkdtempSync(join(tmpdir(), "chidao-bundles-"));
  const chidao = createChidao({
    store: memoryStore(),
    clock: virtualClock("2023-01-10T02:00:00.000Z"),
    heads: fileHeads(join(folder, "heads")),
  });
  const made = ok(await makeKey(join(folder, "k.key"), origin, "log"));
  const signer = ok(await signerFromFile(join(folder, "k.key")));
  ok(await chidao.ledger.open({ name, illustrative: true, on, by, commandId: "open" }));
  const others = leads.length === 0 ? [] : ["so-ba", "so-tu", "so-nam"];
  for (const id of ["vp-vi-du", ...leads, ...others]) {
    const body = { id, kind: "other" as const, names: [`Sở ${id}`], fictional: true };
    const source = { citation: "hư cấu", note: "cho kiểm thử" };
    ok(await chidao.agencies.register({ ...body, source, on, by, commandId: id }));
  }
  const directive = { source: "oral-order" as const, title: "Chỉ đạo miệng (hư cấu)", directedBy: "vp-vi-du" };
  if (leads.length > 0) ok(await chidao.directives.register({ ...directive, directedOn: on, on, by, commandId: "d1" }));
  for (const lead of leads) {
    ok(await chidao.audit.signHead([signer]));
    const task = { directive: "D1", kind: "general", words: `Việc của ${lead}`, lead };
    ok(await chidao.assignments.issue({ ...task, on, by, commandId: `issue.${lead}` }));
  }
  const head = ok(await chidao.audit.signHead([signer])).note ?? "";
  return {
    folder,
    publicKey: made.publicKey,
    head,
    write: async (name, options = {}) => {
      const to = join(folder, name);
      ok(await chidao.audit.exportEvidence({ by, ...options, to }));
      return to;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function ok<A>(
  outcome: { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: unknown },
): A {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.error));
}

export type Bytes = ReadonlyMap<string, Uint8Array>;

/** The files of a folder by their names in it. */
export function bytesOf(folder: string): Bytes {
  return new Map(filesIn(folder).map((path) => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]));
}

export function filesOf(bytes: Bytes): BundleFiles {
  return new Map(
    [...bytes].map(([name, content]) => [
      name,
      { bytes: content.length, read: async (from: number, to: number) => content.subarray(from, to) },
    ]),
  );
}
