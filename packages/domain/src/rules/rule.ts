/**
 * Rules that an entry may break. Breaking one never prevents the entry: it is flagged. A rule says where it comes
 * from and how sure we are of the source; one that rests on a source we have not read stays advisory.
 */
import type { By, Dated, EntryData, Event, IrregularityFlagged, Provenance, Severity, Text } from "@chidao/core";

/**
 * `read`: the text was read in a stored copy. `second-hand`: known from a summary or a transcription that looks
 * abridged. `logic`: follows from the record itself and needs no legal source.
 */
export type Confidence = "read" | "second-hand" | "logic";

/** How sure we are of a source, in words. */
export const confidenceWords: Readonly<Record<Confidence, Text>> = {
  read: { vi: "đã đọc văn bản", en: "the text was read" },
  "second-hand": { vi: "biết qua nguồn khác, chưa đọc văn bản", en: "known second-hand, the text was not read" },
  logic: { vi: "suy ra từ chính sổ", en: "follows from the record itself" },
};

export interface RuleSource {
  readonly citation: string;
  readonly confidence: Confidence;
  /** In force from this day; "always" for rules of logic. */
  readonly validFrom: string | { readonly unknown: string };
}

export interface RuleDefinition {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: RuleSource;
  /** The gravest severity this rule may flag. */
  readonly severity: Severity;
}

/** The source of a rule that follows from the record itself. */
export const ofLogic = {
  citation: "Chidao: the record itself",
  confidence: "logic",
  validFrom: "always",
} as const satisfies RuleSource;

/** The source of what law leaves open and the ledger's policy decides. */
export const ofPolicy = {
  citation: "Chidao: the policy in force in the ledger (policy-vn)",
  confidence: "logic",
  validFrom: "always",
} as const satisfies RuleSource;

/** A citation as screens print it: a document as it is cited, and what Chidao itself is the source of in words. */
export function citationText(citation: string): Text {
  switch (citation) {
    case ofLogic.citation:
      return { vi: "Chidao: chính sổ này", en: citation };
    case ofPolicy.citation:
      return { vi: "Chidao: chính sách đang áp dụng trong sổ (policy-vn)", en: citation };
    default:
      return { vi: citation, en: citation };
  }
}

/** A broken rule, before it becomes an event. */
export interface Flag {
  readonly rule: RuleDefinition;
  /** Lower than the rule's own, when the rule was not in force on the day. */
  readonly severity?: Severity;
  readonly facts: IrregularityFlagged["facts"];
}

type IrregularityEvent = Event<"IrregularityFlagged", IrregularityFlagged>;

/** An entry and its flags, as the events of one append; `eventId(n)` is the id of the n-th of them. */
export function withFlags<E extends Event<string, EntryData>>(
  event: E,
  flags: ReadonlyArray<Flag>,
  eventId: (n: number) => string,
): ReadonlyArray<E | IrregularityEvent> {
  return [event, ...flags.map((flag) => flagEvent(flag, eventId(0), event.data))];
}

/** The flag as an event, said on the same day and by the same actor as the entry it is about. */
export function flagEvent(
  flag: Flag,
  about: string,
  { on, by, provenance }: { readonly on: Dated; readonly by: By; readonly provenance: Provenance },
): IrregularityEvent {
  const { rule, facts } = flag;
  const severity = flag.severity ?? rule.severity;
  return {
    type: "IrregularityFlagged",
    data: { on, by, provenance, about, rule: rule.id, ruleVersion: rule.version, severity, facts },
  };
}
