/** Flags with the words of the rule they rest on. */
import type { IrregularityFlagged } from "@chidao/core";
import type { Kinds } from "@chidao/domain";
import type { FlaggedEntry } from "@chidao/projections";
import type { IrregularityNote } from "../types/answers.js";

export function noteOf(flag: Omit<FlaggedEntry, "about">, kinds: Kinds): IrregularityNote {
  const { rule, ruleVersion, severity, facts, settled } = flag;
  const known = kinds.findRule(rule, ruleVersion);
  return {
    rule,
    ruleVersion,
    severity,
    title: known?.title ?? { vi: rule, en: rule },
    source: known?.source ?? { citation: "unknown to this software", confidence: "unknown" },
    facts,
    settled,
  };
}

/** Flags that were raised just now; nothing has settled them yet. */
export function notesOf(flags: ReadonlyArray<IrregularityFlagged>, kinds: Kinds): ReadonlyArray<IrregularityNote> {
  return flags.map((flag) => noteOf({ ...flag, settled: false }, kinds));
}
