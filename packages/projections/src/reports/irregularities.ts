/** Irregularities by rule: how often each rule was broken, how gravely, and how much of it has been settled. */
import type { CivilDate, IrregularityFlagged } from "@chidao/core";
import { type FlaggedEntry, flagsIn } from "../flags.js";
import type { ReadModel } from "../read-model.js";
import { hasHappened } from "../status.js";

export interface FlagOf extends FlaggedEntry {
  readonly subject: { readonly kind: "assignment" | "directive"; readonly id: string };
}

export interface RuleRow {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly open: Readonly<Record<IrregularityFlagged["severity"], number>>;
  readonly settled: number;
  readonly total: number;
  /** What the open ones are about, each once, in ledger order. */
  readonly about: ReadonlyArray<FlagOf["subject"]>;
}

/** Flags about entries that had happened by the day. */
export function flagsOf(model: ReadModel, day: CivilDate): ReadonlyArray<FlagOf> {
  const within = (kind: "assignment" | "directive") => {
    const rows = kind === "assignment" ? model.assignments : model.directives;
    return [...rows].flatMap(([id, { history }]) =>
      flagsIn(history.facts.filter((fact) => hasHappened(fact, day))).map((flag) => ({
        ...flag,
        subject: { kind, id },
      })),
    );
  };
  return [...within("assignment"), ...within("directive")];
}

/** One row for each version of each rule, most often open first. */
export function rulesBroken(flags: ReadonlyArray<FlagOf>): ReadonlyArray<RuleRow> {
  const byRule = new Map<string, Array<FlagOf>>();
  for (const flag of flags) {
    const key = `${flag.rule} ${flag.ruleVersion}`;
    byRule.set(key, [...(byRule.get(key) ?? []), flag]);
  }
  return [...byRule.values()].map(rowOf).sort((a, b) => b.total - b.settled - (a.total - a.settled) || order(a, b));
}

function order(a: RuleRow, b: RuleRow): number {
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.ruleVersion - b.ruleVersion;
}

function rowOf(flags: ReadonlyArray<FlagOf>): RuleRow {
  const open = flags.filter(({ settled }) => !settled);
  const grave = (severity: FlagOf["severity"]): number => open.filter((flag) => flag.severity === severity).length;
  const { rule = "", ruleVersion = 0 } = flags[0] ?? {};
  const about = new Map(open.map(({ subject }) => [subject.id, subject]));
  return {
    rule,
    ruleVersion,
    open: { advisory: grave("advisory"), irregular: grave("irregular"), serious: grave("serious") },
    settled: flags.length - open.length,
    total: flags.length,
    about: [...about.values()],
  };
}
