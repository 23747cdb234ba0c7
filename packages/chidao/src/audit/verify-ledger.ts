/**
 * Checks a ledger from its bytes: every record read once, none decoded, and what they amount to held against everything
 * that was ever said of them. Each step says passed, failed, could not be checked, or that there was nothing to check,
 * and the verdict never says more than the steps do.
 */
import { type AuthorList, logReader, parsePolicy, readAuthors } from "@chidao/audit";
import type { EventStore } from "@chidao/core";
import { type Frontier, rootOf } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { nodeSignatures } from "../platform/ed25519.js";
import type { Heads, KeptHead, KeptLeaves, VerifyOptions, VerifyReport } from "../types/audit.js";
import { authorsIn } from "./author-findings.js";
import type { AuditFault } from "./faults.js";
import { type Judged, judge, type KeptOrNot, type WholeRead } from "./judge.js";
import { ownKeysOf, readKept } from "./kept-heads.js";

/** A fault of the store half way through is a step that could not be checked; what makes no sense is refused. */
export async function verifyLedger(
  store: EventStore,
  heads: Heads | undefined,
  options: VerifyOptions,
): Promise<Outcome<VerifyReport, AuditFault>> {
  const policy = options.policy === undefined ? undefined : parsePolicy(nodeHashing, options.policy);
  if (policy?.ok === false) return policy;
  const authors = authorsIn(options);
  if (!authors.ok) return authors;
  const listed = heads === undefined ? succeed([]) : await heads.list();
  const kept = (listed.ok ? listed.value : []).map(readOne);
  const given = options.heads ?? [];
  const own = await store.frontier?.();
  const leaves = await leavesWithin(heads, kept);
  try {
    const sizes = [...kept.map(({ size }) => size), ...given.flatMap((text) => sizeIn(text) ?? [])];
    const read = await readAll(store, {
      ...{ sizes, leaves, authors: authors.value },
      own: own?.ok === true ? own.value : undefined,
      onProgress: options.onProgress,
    });
    const judged: Judged = {
      ...read,
      own,
      headsFault: listed.ok ? undefined : listed.error,
      kept,
      given,
      ownKeys: heads === undefined ? [] : await ownKeysOf(heads),
      policy: policy?.value,
      isAuthorListGiven: authors.value !== undefined,
      leavesKept: leaves?.count ?? null,
    };
    return succeed(judge(judged));
  } finally {
    await leaves?.leaves.close();
  }
}

function readOne(kept: KeptHead): KeptOrNot {
  const read = readKept(kept);
  return { size: kept.size, read: read.ok ? read.value : undefined };
}

/** The size that the text of a head names, checked later; a root is noted there in any case. */
function sizeIn(text: string): number | undefined {
  const size = Number(text.split("\n")[1]);
  return Number.isSafeInteger(size) && size >= 0 ? size : undefined;
}

interface LeavesWithin {
  readonly leaves: KeptLeaves;
  /** Those under a kept head; later ones were never vouched for. */
  readonly count: number;
}

async function leavesWithin(
  heads: Heads | undefined,
  kept: ReadonlyArray<KeptOrNot>,
): Promise<LeavesWithin | undefined> {
  const leaves = await heads?.leaves();
  if (leaves?.ok !== true || leaves.value === undefined) return undefined;
  return { leaves: leaves.value, count: Math.min(leaves.value.count, kept.at(-1)?.size ?? 0) };
}

interface Reading {
  readonly sizes: ReadonlyArray<number>;
  readonly leaves: LeavesWithin | undefined;
  readonly authors: AuthorList | undefined;
  readonly own: Frontier | undefined;
  readonly onProgress: VerifyOptions["onProgress"];
}

async function readAll(
  store: EventStore,
  { sizes, leaves, authors: list, own, onProgress }: Reading,
): Promise<WholeRead> {
  let window: ReadonlyArray<string> = [];
  let windowFrom = 0;
  const reader = logReader(nodeHashing, {
    sizes: own === undefined ? sizes : [...sizes, own.size],
    keptLeaf: (index) => window[index - windowFrom],
  });
  const authors = readAuthors(nodeSignatures, list);
  const ownRoot = own === undefined ? undefined : rootOf(nodeHashing, own);
  let done = 0;
  for await (const chunk of store.readAll({ chunkSize })) {
    if (!chunk.ok) return { found: reader.found(), authors: authors.found(), fault: chunk.error, ownRoot };
    windowFrom = done;
    const to = Math.min(leaves?.count ?? 0, done + chunk.value.length);
    window = leaves === undefined || done >= to ? [] : await leaves.leaves.read(done, to);
    for (const event of chunk.value) {
      const header = reader.headerOf(event);
      reader.addHeader(header, event.index);
      authors.add(header, event.index, event);
    }
    done += chunk.value.length;
    onProgress?.(done, own === undefined ? null : Math.max(own.size, done));
  }
  return { found: reader.found(), authors: authors.found(), fault: undefined, ownRoot };
}

const chunkSize = 2000;
