/** Why a proof was not given or not believed, beyond what the pure package says. Each carries its evidence. */

import type { NoLedger } from "@chidao/application";
import type {
  AuthorRule,
  ConsistencyRefuted,
  HeadFault,
  InclusionRefuted,
  Malformed,
  NoteFault,
  TreeHead,
  WitnessRefusal,
} from "@chidao/audit";
import type { StoreFault } from "@chidao/core";
import type { BundleUnreadable } from "../platform/bundle-places.js";
import type { BundleNotWritten, BundlePlaceTaken } from "../platform/bundle-sinks.js";
import type { KeyFault } from "../platform/key-files.js";
import type { HeadsFault } from "../types/audit.js";

export type AuditFault =
  | Malformed
  | HeadFault
  | NoteFault
  | InclusionRefuted
  | ConsistencyRefuted
  | WitnessRefusal
  | KeyFault
  | HeadsFault
  | AuthorRefuted
  | NoHeadsPlace
  | NoSigner
  | SignersDiffer
  | HeadsUnreadable
  | NoSuchHead
  | NothingSigned
  | NoSuchEntry
  | LedgerShrank
  | HeadContradicted
  | TwoRoots
  | ConsistencyUnknown
  | WitnessBusy
  | BundlePlaceTaken
  | BundleNotWritten
  | BundleUnreadable
  | AccessNotLogged;

/** The entry can't have been signed so by the author whom it names. */
export interface AuthorRefuted {
  readonly _tag: "AuthorRefuted";
  readonly index: number;
  readonly rule: AuthorRule;
  readonly expected: string;
  readonly found: string;
}

/** Nobody said where signed heads are kept. */
export interface NoHeadsPlace {
  readonly _tag: "NoHeadsPlace";
}

export interface NoSigner {
  readonly _tag: "NoSigner";
}

/** The keys given name different logs, one of them is no log's, or heads of another log are kept here. */
export interface SignersDiffer {
  readonly _tag: "SignersDiffer";
  readonly names: ReadonlyArray<string>;
}

/** What is kept for a size is not what was written there. */
export interface HeadsUnreadable {
  readonly _tag: "HeadsUnreadable";
  readonly size: number;
}

export interface NoSuchHead {
  readonly _tag: "NoSuchHead";
  readonly origin: string;
  readonly size: number;
}

/** No head has been signed that covers what was asked about. */
export interface NothingSigned {
  readonly _tag: "NothingSigned";
  readonly size: number;
}

export interface NoSuchEntry {
  readonly _tag: "NoSuchEntry";
  readonly index: number;
  readonly size: number;
}

/** The ledger has fewer records than it had when a head was kept: it was rolled back. Nothing was signed. */
export interface LedgerShrank {
  readonly _tag: "LedgerShrank";
  readonly kept: TreeHead;
  readonly size: number;
}

/** The ledger's records do not lead to a head that was kept. Nothing was signed. */
export interface HeadContradicted {
  readonly _tag: "HeadContradicted";
  readonly kept: TreeHead;
  readonly computed: string;
}

/** Another root was kept for this very size. The first one stands, and nothing was signed. */
export interface TwoRoots {
  readonly _tag: "TwoRoots";
  readonly kept: TreeHead;
  readonly offered: TreeHead;
}

/** Two heads of different sizes, and no proof that leads from one to the other. */
export interface ConsistencyUnknown {
  readonly _tag: "ConsistencyUnknown";
  readonly older: TreeHead;
  readonly newer: TreeHead;
}

/** Another process is deciding about a head. */
export interface WitnessBusy {
  readonly _tag: "WitnessBusy";
  readonly lock: string;
}

/** The machine did not take a line of the access log; `cause` is its own word. */
export interface AccessNotLogged {
  readonly _tag: "AccessNotLogged";
  readonly file: string;
  readonly cause: string;
}

export type LedgerAuditFault = AuditFault | StoreFault | NoLedger;
