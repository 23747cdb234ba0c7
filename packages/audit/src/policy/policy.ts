/**
 * Whom an auditor trusts, as a file of the tlog-policy form of C2SP: logs by their keys, witnesses by theirs, and how
 * many of which witnesses must have seen a head. Names are compared as they are written, letter by letter.
 */
import type { Hashing } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import { countOf } from "../encoding/count.js";
import { type Malformed, type MalformedReason, malformed } from "../malformed.js";
import { sameBytes } from "../note/open-note.js";
import { type KeyType, parseVerifierKey, type VerifierKey } from "../note/verifier-key.js";
import { readTrustLines } from "./trust-lines.js";

export interface Policy {
  readonly logs: ReadonlyArray<VerifierKey>;
  readonly witnesses: ReadonlyArray<PolicyWitness>;
  readonly groups: ReadonlyArray<PolicyGroup>;
  /** A witness or a group; null: no cosignature is asked for. */
  readonly quorum: string | null;
}

export interface PolicyWitness {
  readonly name: string;
  readonly key: VerifierKey;
}

export interface PolicyGroup {
  readonly name: string;
  readonly members: ReadonlyArray<string>;
  /** How many members must have seen a head. */
  readonly threshold: number;
}

export const policyLengthMax = 262_144;
/** Logs, witnesses and groups: each no more than this. */
export const policyEntriesMax = 256;

/** Whether the witnesses that have seen a head are enough. */
export function reachesQuorum(policy: Policy, seenBy: ReadonlyArray<VerifierKey>): boolean {
  if (policy.quorum === null) return true;
  const hasSeen = ({ key }: PolicyWitness): boolean => seenBy.some((seen) => sameBytes(seen.publicKey, key.publicKey));
  const present = new Set(policy.witnesses.filter(hasSeen).map(({ name }) => name));
  // Groups name only what stands before them, so one pass in their order settles all of them.
  for (const { name, members, threshold } of policy.groups) {
    if (members.filter((member) => present.has(member)).length >= threshold) present.add(name);
  }
  return present.has(policy.quorum);
}

export function parsePolicy(hashing: Hashing, text: string): Outcome<Policy, Malformed> {
  const draft: Draft = { logs: [], witnesses: [], groups: [], quorum: undefined };
  const found = readTrustLines({ what: "policy", text, lengthMax: policyLengthMax }, (words) =>
    readLine(hashing, draft, words),
  );
  if (!found.ok) return found;
  const { logs, witnesses, groups, quorum } = draft;
  return quorum === undefined
    ? malformed("policy", text.split("\n").length, "quorum-missing")
    : succeed({ logs, witnesses, groups, quorum: quorum === nobody ? null : quorum });
}

/** The word that stands for "no cosignature is asked for". */
const nobody = "none";

interface Draft {
  readonly logs: Array<VerifierKey>;
  readonly witnesses: Array<PolicyWitness>;
  readonly groups: Array<PolicyGroup>;
  quorum: string | undefined;
}

type Read = Outcome<void, Malformed>;

const refuse = (reason: MalformedReason): Read => malformed("policy", 0, reason);
const done: Read = succeed(undefined);

function readLine(hashing: Hashing, draft: Draft, words: ReadonlyArray<string>): Read {
  const [what, ...rest] = words;
  if (what === "log") return readLog(hashing, draft, rest);
  if (what === "witness") return readWitness(hashing, draft, rest);
  if (what === "group") return readGroup(draft, rest);
  if (what === "quorum") return readQuorum(draft, rest);
  return refuse("line-unknown");
}

function readLog(hashing: Hashing, draft: Draft, words: ReadonlyArray<string>): Read {
  if (words.length < 1 || words.length > 2) return refuse("line-unknown");
  const known = draft.logs;
  const key = newKey(hashing, words[0] ?? "", "log", known);
  if (!key.ok) return key;
  known.push(key.value);
  return done;
}

function readWitness(hashing: Hashing, draft: Draft, [name = "", text = "", ...rest]: ReadonlyArray<string>): Read {
  if (text === "" || rest.length > 1) return refuse("line-unknown");
  if (isTaken(draft, name)) return refuse("name-taken");
  const known = draft.witnesses.map(({ key }) => key);
  const key = newKey(hashing, text, "witness", known);
  if (!key.ok) return key;
  draft.witnesses.push({ name, key: key.value });
  return done;
}

function readGroup(draft: Draft, [name = "", wanted = "", ...members]: ReadonlyArray<string>): Read {
  if (members.length === 0) return refuse("line-unknown");
  if (isTaken(draft, name)) return refuse("name-taken");
  if (draft.groups.length >= policyEntriesMax) return refuse("too-long");
  // A body counts once, so no name may be a member twice, in this group or in another.
  const used = new Set(draft.groups.flatMap((group) => group.members));
  for (const member of members) {
    if (member === nobody || !isDefined(draft, member)) return refuse("name-unknown");
    if (used.has(member)) return refuse("name-taken");
    used.add(member);
  }
  const threshold = thresholdOf(wanted, members.length);
  if (threshold === undefined) return refuse("threshold");
  draft.groups.push({ name, members, threshold });
  return done;
}

function readQuorum(draft: Draft, words: ReadonlyArray<string>): Read {
  const [name = ""] = words;
  if (words.length !== 1) return refuse("line-unknown");
  if (draft.quorum !== undefined) return refuse("quorum-twice");
  if (name !== nobody && !isDefined(draft, name)) return refuse("name-unknown");
  draft.quorum = name;
  return done;
}

function newKey(
  hashing: Hashing,
  text: string,
  type: KeyType,
  known: ReadonlyArray<VerifierKey>,
): Outcome<VerifierKey, Malformed> {
  const key = parseVerifierKey(hashing, text);
  if (!key.ok) return key;
  if (key.value.type !== type) return malformed("policy", 0, "key-type");
  if (known.length >= policyEntriesMax) return malformed("policy", 0, "too-long");
  const isKnown = known.some(({ publicKey }) => sameBytes(publicKey, key.value.publicKey));
  return isKnown ? malformed("policy", 0, "key-twice") : key;
}

function thresholdOf(wanted: string, members: number): number | undefined {
  if (wanted === "all") return members;
  if (wanted === "any") return 1;
  const count = countOf(wanted);
  return count !== undefined && count >= 1 && count <= members ? count : undefined;
}

const isDefined = ({ witnesses, groups }: Draft, name: string): boolean =>
  [...witnesses, ...groups].some((known) => known.name === name);

const isTaken = (draft: Draft, name: string): boolean => name === nobody || isDefined(draft, name);
