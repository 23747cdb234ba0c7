/**
 * Opens the store that `--store` names. A missing file is told apart from a file that holds no ledger, and both point
 * to `chidao init`; nothing but `init` and `copy` ever creates a file.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type ChidaoOptions,
  type Disclosures,
  type Evidence,
  fileDisclosures,
  fileEvidence,
  fileHeads,
  type Heads,
  memoryStore,
  openEventStoreDb,
  openSqlite,
} from "chidao";
import { failure, unwrap, usageFailure } from "./failure.js";
import type { Environment } from "./language.js";
import { errors } from "./messages/errors.js";

type EventStore = ChidaoOptions["store"];

export type StoreMode = "create" | "open" | "read-only";

export interface OpenedStore {
  readonly store: EventStore;
  /** Where the plain values behind commitments live; `undefined`: in memory. */
  readonly disclosures: Disclosures | undefined;
  readonly evidence: Evidence | undefined;
  readonly heads: Heads | undefined;
  /** Where read models stand when somebody has made them; `undefined`: nowhere. */
  readonly readModels: string | undefined;
}

export const storeUrlDefault = "sqlite:chidao.db";

export type NetworkFileSystem = "refuse" | "allow";

/** `CHIDAO_NETWORK_FILE_SYSTEM=allow` is the way on for a ledger in a network folder that one machine alone uses. */
export function networkFileSystemOf(env: Environment): NetworkFileSystem {
  return env["CHIDAO_NETWORK_FILE_SYSTEM"] === "allow" ? "allow" : "refuse";
}

/** The file that a `sqlite:` URL names; undefined for another store's URL. */
export function sqliteFileOf(url: string): string | undefined {
  return url.startsWith("sqlite:") && url !== "sqlite:" ? url.slice("sqlite:".length) : undefined;
}

export async function openStore(url: string, mode: StoreMode, env: Environment): Promise<OpenedStore> {
  if (url === "memory:") {
    return {
      store: memoryStore(),
      disclosures: undefined,
      evidence: undefined,
      heads: undefined,
      readModels: undefined,
    };
  }
  if (url.startsWith("kurrentdb:")) {
    throw usageFailure("StoreNotSupported", errors.storeNotInThisVersion(url), { store: url });
  }
  if (isServer(url)) {
    return { store: unwrap(await openEventStoreDb({ url, mode })), ...besides(filesOfServer(url, env)) };
  }
  const file = sqliteFileOf(url);
  if (file === undefined) throw usageFailure("StoreUrlInvalid", errors.storeUrlInvalid(url), { store: url });
  return { store: await openFile(file, mode, networkFileSystemOf(env)), ...besides(file) };
}

function isServer(url: string): boolean {
  return url.startsWith("esdb:") || url.startsWith("esdb+discover:");
}

/** What a ledger on a server keeps as files lies in `CHIDAO_FILES`, or where the command runs, under its name. */
function filesOfServer(url: string, env: Environment): string {
  const ledger = new URLSearchParams(url.split("?")[1] ?? "").get("ledger") ?? "chidao";
  return join(env["CHIDAO_FILES"] || ".", ledger);
}

/** What lies beside a ledger. */
function besides(path: string): Omit<OpenedStore, "store"> {
  return {
    disclosures: fileDisclosures(`${path}.disclosures`),
    evidence: fileEvidence(`${path}.evidence`),
    heads: fileHeads(`${path}.heads`),
    readModels: `${path}.views.db`,
  };
}

/** Failures of a read-only opening that an opening for writing may not have. */
const needsWriter: ReadonlySet<string> = new Set(["StoreReadOnly", "StoreUnavailable"]);

async function openFile(file: string, mode: StoreMode, networkFileSystem: NetworkFileSystem): Promise<EventStore> {
  if (mode !== "create" && !existsSync(file)) throw noLedgerFile(file);
  const opened = await openSqlite({ file, mode, networkFileSystem });
  if (opened.ok || mode !== "read-only" || !needsWriter.has(opened.error.code)) return unwrap(opened);
  // A file left in WAL mode can need a writer before it can be read; a reader then opens it as one.
  const asWriter = await openSqlite({ file, mode: "open", networkFileSystem });
  return asWriter.ok ? asWriter.value : unwrap(opened);
}

export function noLedgerFile(file: string) {
  return failure({
    code: "NoLedger",
    class: "not-found",
    message: errors.noLedgerFile(file),
    details: { file },
    advice: errors.initAdvice,
  });
}
