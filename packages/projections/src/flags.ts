/** Irregularities that were flagged about entries of one stream. */
import { type Fact, type IrregularityFlagged, isCorrection } from "@chidao/core";

export interface FlaggedEntry {
  readonly about: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly severity: IrregularityFlagged["severity"];
  readonly facts: IrregularityFlagged["facts"];
  /**
   * True when the entry that was flagged has been struck out since, or corrected to something that does not break the
   * same rule. What the correction itself breaks is flagged about the correction.
   */
  readonly settled: boolean;
}

type ById = ReadonlyMap<string, Fact>;

export function flagsIn(facts: ReadonlyArray<Fact>): ReadonlyArray<FlaggedEntry> {
  const byId: ById = new Map(facts.map((fact) => [fact.entry.id, fact]));
  const flagged = facts.filter((fact) => fact.event.type === "IrregularityFlagged" && !fact.struck);
  const raised = flagged.map((fact) => fact.event.data as IrregularityFlagged);
  const breaks = new Set(raised.map(({ about, rule }) => key(about, rule)));
  return raised.map(({ about, rule, ruleVersion, severity, facts: looked }) => {
    const target = byId.get(about);
    const settled = target !== undefined && isSettled(target, rule, byId, breaks);
    return { about, rule, ruleVersion, severity, facts: looked, settled };
  });
}

function isSettled(flagged: Fact, rule: string, byId: ById, breaks: ReadonlySet<string>): boolean {
  if (flagged.struck) return true;
  const entry = correctedEntry(flagged, byId);
  const told = inForce(entry, byId).entry.id;
  return told !== flagged.entry.id && (entry.struck || !breaks.has(key(told, rule)));
}

/** The entry that a correction is about in the end; any other entry is its own. */
function correctedEntry(fact: Fact, byId: ById): Fact {
  const about = isCorrection(fact.event) ? byId.get(fact.event.data.target) : undefined;
  return about === undefined ? fact : correctedEntry(about, byId);
}

/** The entry whose data count: the last correction in force, as it is itself corrected. */
function inForce(fact: Fact, byId: ById): Fact {
  const last = byId.get(fact.correctedBy.at(-1) ?? "");
  return last === undefined ? fact : inForce(last, byId);
}

function key(about: string, rule: string): string {
  return `${about} ${rule}`;
}
