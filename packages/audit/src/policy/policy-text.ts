/** A trust file as text, for whoever would rather not write it by hand. */
import type { Hashing } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import type { Malformed } from "../malformed.js";
import { parseVerifierKey } from "../note/verifier-key.js";
import { parsePolicy } from "./policy.js";

export interface Trusted {
  /** Public keys of logs, as texts. */
  readonly logs: ReadonlyArray<string>;
  /** Public keys of witnesses, as texts; each is named as its key is. */
  readonly witnesses: ReadonlyArray<string>;
  /** How many of the witnesses must have seen a head. */
  readonly quorum: number | "all" | "any";
}

const groupName = "witnesses";

/** Refused as a trust file is refused that somebody wrote by hand. */
export function policyText(hashing: Hashing, { logs, witnesses, quorum }: Trusted): Outcome<string, Malformed> {
  const names: Array<string> = [];
  for (const text of witnesses) {
    const key = parseVerifierKey(hashing, text);
    if (!key.ok) return key;
    names.push(key.value.name);
  }
  const group = names.length > 1 ? [`group ${groupName} ${quorum} ${names.join(" ")}`] : [];
  const asked = names.length > 1 ? groupName : (names[0] ?? "none");
  const text = [
    ...logs.map((key) => `log ${key}`),
    ...witnesses.map((key, at) => `witness ${names[at]} ${key}`),
    ...group,
    `quorum ${asked}`,
    "",
  ].join("\n");
  const parsed = parsePolicy(hashing, text);
  return parsed.ok ? succeed(text) : parsed;
}
