/** What a kind tells of its work, and the rules it has: plain shapes that name no kind. */
import type { Text } from "../types/answers.js";

export interface Met {
  readonly verdict: "met" | "not-met" | "not-recorded";
  readonly because: Text;
}

export interface WorkOutcome extends Met {
  /** So many of so many that are known; `null` when it can't be counted. */
  readonly reached: { readonly done: number; readonly of: number } | null;
}

export interface Detail {
  readonly label: Text;
  readonly value: Text;
}

export interface KindRule {
  /** The kind's name, a dot, and a word: `vn.example.audit.item-twice`. */
  readonly id: string;
  /** Raised when the rule changes; flags of the old version still name the old one, so keep it in `rules`. */
  readonly version: number;
  readonly title: Text;
  readonly source: {
    readonly citation: string;
    /** `second-hand` sources stay advisory. `logic`: follows from the record itself. */
    readonly confidence: "read" | "second-hand" | "logic";
    readonly validFrom: string | { readonly unknown: string };
  };
  readonly severity: "advisory" | "irregular" | "serious";
}

export interface RuleBroken {
  readonly rule: KindRule;
  /** Lower than the rule's own, when the rule was not in force. */
  readonly severity?: "advisory" | "irregular" | "serious";
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export interface SummaryColumn {
  readonly key: string;
  readonly label: Text;
  readonly unit: Text | null;
  readonly holds: "text" | "count" | "vnd" | "decimal" | "date";
}

export interface SummaryTable {
  readonly key: string;
  readonly title: Text;
  readonly columns: ReadonlyArray<SummaryColumn>;
  readonly rows: ReadonlyArray<Readonly<Record<string, string | number | Text | null>>>;
}
