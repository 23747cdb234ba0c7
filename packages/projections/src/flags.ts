/** Irregularities that were flagged about entries of one stream. */
import type { Fact, IrregularityFlagged } from "@chidao/core";

export interface FlaggedEntry {
  readonly about: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly severity: IrregularityFlagged["severity"];
  readonly facts: IrregularityFlagged["facts"];
  /** True when the entry that was flagged has been corrected or struck out since. */
  readonly settled: boolean;
}

export function flagsIn(facts: ReadonlyArray<Fact>): ReadonlyArray<FlaggedEntry> {
  const byId = new Map(facts.map((fact) => [fact.entry.id, fact]));
  return facts
    .filter((fact) => fact.event.type === "IrregularityFlagged" && !fact.struck)
    .map((fact) => {
      const { about, rule, ruleVersion, severity, facts: looked } = fact.event.data as IrregularityFlagged;
      const target = byId.get(about);
      const settled = target !== undefined && target.correctedBy.length > 0;
      return { about, rule, ruleVersion, severity, facts: looked, settled };
    });
}
