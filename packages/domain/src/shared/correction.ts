/**
 * Correcting an entry, the same for every stream: any entry can be put right or struck out, also after the matter has
 * ended. The new data is checked by the codec of the entry it replaces. What else a stream asks of it, the stream says.
 */
import {
  canonicalJson,
  daysOf,
  decodeReplacementData,
  EntryCorrected,
  type EntryData,
  type Event,
  evolveHistory,
  type Fact,
  factOf,
  type History,
  isCorrection,
  type Replacement,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { isSamePerson } from "../authority/same-person.js";
import { rules } from "../rules/catalogue.js";
import { futureDated } from "../rules/entry-rules.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { DecideFacts } from "./facts.js";
import type { Rejection } from "./rejection.js";

/** What a stream is folded to, whatever it is about. */
export interface Correctable {
  readonly history: History;
  /** The last revision of the stream. */
  readonly revision: number;
}

export interface CorrectionFacts extends DecideFacts {
  /**
   * The corrections that stood on the entry when its new data was put together; when others stand there now, the
   * correction is refused rather than undoing theirs. `undefined`: not asked.
   */
  readonly basedOn?: ReadonlyArray<string> | undefined;
}

/** What one category of streams asks of its corrections. */
export interface CorrectionRules {
  /** Fields that stay as they were, since other entries hang on them. */
  readonly fixedFields: ReadonlyArray<string>;
  /** Why the new data is refused although the entry's codec takes it. */
  readonly refuses: (replacement: Replacement, target: Event<string, EntryData>) => Rejection | undefined;
  /** What the corrected entry breaks in its place among the others. */
  readonly flags: (replaced: Fact, others: ReadonlyArray<Fact>) => ReadonlyArray<Flag>;
  /** What the stream has to say of the correction itself, such as who may make it. */
  readonly flagsOfCorrection?: (correction: EntryCorrected, target: Fact) => ReadonlyArray<Flag>;
  /** Entries that do not fit what came before them. */
  readonly contradictions: (facts: ReadonlyArray<Fact>) => ReadonlyArray<Fact>;
}

type Subject = Correctable & { readonly rules: CorrectionRules };

/** Fields of a correction and of a flag that keep it about the same entry. */
const fixedOfNotes = ["target", "about"] as const;

export function decideCorrection(
  correcting: EntryCorrected,
  subject: Subject,
  facts: CorrectionFacts,
): E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>> {
  const { replacement } = correcting;
  const target = factOf(subject.history, correcting.target);
  // A flag is the rules' own finding: it is settled by mending the entry it is about, never by striking it out.
  if (target === undefined || target.entry.event.type === "IrregularityFlagged") {
    return E.left({ _tag: "NotFound", what: "entry", id: correcting.target });
  }
  const { basedOn } = facts;
  if (basedOn !== undefined && basedOn.join() !== target.correctedBy.join()) {
    return E.left({ _tag: "EntryChangedMeanwhile", entry: target.entry.revision });
  }
  const refused = replacement === null ? undefined : refusalOf(replacement, target.entry.event, subject, facts);
  if (refused !== undefined) return E.left(refused);
  const event = EntryCorrected(correcting);
  const flags = [
    ...contradictionsLeft(event, target, subject, facts),
    ...flagsOfReplacement(replacement, target, subject, facts),
    ...ownSecondPerson(correcting),
    ...correctedBeforehand(correcting),
    ...(subject.rules.flagsOfCorrection?.(correcting, target) ?? []),
    ...futureDated(correcting.on, facts),
  ];
  return E.right(withFlags(event, flags, facts.eventId));
}

/** What is put on record may be older than its correction, and never younger. */
function correctedBeforehand({ on, replacement }: EntryCorrected): ReadonlyArray<Flag> {
  const last = daysOf(on)?.last;
  const told = replacement === null ? undefined : daysOf((replacement.data as unknown as EntryData).on)?.first;
  if (last === undefined || told === undefined || last >= told) return [];
  return [{ rule: rules.correctedBeforehand, facts: { on: last, says: told } }];
}

function ownSecondPerson({ by, secondPerson }: EntryCorrected): ReadonlyArray<Flag> {
  const same = secondPerson !== null && isSamePerson(by, secondPerson);
  return same ? [{ rule: rules.secondPersonIsFirst, facts: { agency: by.agency } }] : [];
}

/** Contradictions that were not there as the entry was first written, so that a second correction tells them again. */
function contradictionsLeft(
  event: Event<"EntryCorrected", EntryCorrected>,
  target: Fact,
  { history, revision, rules: own }: Subject,
  { eventId, now }: DecideFacts,
): ReadonlyArray<Flag> {
  const index = Number.MAX_SAFE_INTEGER;
  const entry = { id: eventId(0), index, stream: "", revision: revision + 1, recordedAt: now, event };
  const root = rootOf(target, history);
  const first: Fact = { entry: root.entry, event: root.entry.event, correctedBy: [], struck: false };
  const asWritten = history.facts.map((fact) => (fact === root ? first : fact));
  const known = new Set(own.contradictions(asWritten).map((fact) => fact.entry.id));
  return own
    .contradictions(evolveHistory(history, entry).facts)
    .filter((fact) => !known.has(fact.entry.id))
    .map((fact) => ({ rule: rules.leavesContradiction, facts: { entry: fact.entry.revision, type: fact.event.type } }));
}

/** What the new data breaks in the place of the old; for a correction of a correction, at the entry that both are about. */
function flagsOfReplacement(
  replacement: Replacement | null,
  target: Fact,
  subject: Subject,
  facts: DecideFacts,
): ReadonlyArray<Flag> {
  if (replacement === null) return [];
  const { history } = subject;
  const data = replacement.data as unknown as EntryData;
  if (!isCorrection(target.event)) {
    const replaced: Fact = { ...target, event: { ...target.event, data }, correctedBy: [], struck: false };
    return subject.rules.flags(
      replaced,
      history.facts.filter((fact) => fact !== target),
    );
  }
  const about = factOf(history, target.event.data.target);
  const inner = (data as EntryCorrected).replacement;
  const flags = about === undefined ? [] : flagsOfReplacement(inner, about, subject, facts);
  return [...flags, ...futureDated(data.on, facts)];
}

/** The entry that a correction, or a correction of it, is about in the end. */
function rootOf(fact: Fact, history: History): Fact {
  const about = isCorrection(fact.event) ? factOf(history, fact.event.data.target) : undefined;
  return about === undefined ? fact : rootOf(about, history);
}

function refusalOf(
  replacement: Replacement,
  target: Event<string, EntryData>,
  subject: Subject,
  facts: DecideFacts,
): Rejection | undefined {
  if (replacement.type !== target.type) {
    return { _tag: "ReplacementOfOtherType", expected: target.type, actual: replacement.type };
  }
  const decoded = decodeReplacementData(facts.registry, replacement);
  if (E.isLeft(decoded)) return { _tag: "ReplacementMalformed", issues: decoded.left.issues };
  // An event of an unknown kind has no codec here, and still must be storable.
  const storable = canonicalJson(replacement.data, replacement.type);
  if (E.isLeft(storable)) return { _tag: "ReplacementMalformed", issues: storable.left.issues };
  const before = target.data as unknown as Readonly<Record<string, unknown>>;
  const fixed = [...subject.rules.fixedFields, ...fixedOfNotes];
  const moved = fixed.find((field) => before[field] !== undefined && before[field] !== replacement.data[field]);
  if (moved !== undefined) return { _tag: "FixedField", field: moved };
  if (!isCorrection(target)) return subject.rules.refuses(replacement, target);
  const inner = (replacement.data as unknown as EntryCorrected).replacement;
  const innerTarget = factOf(subject.history, target.data.target)?.entry.event;
  return inner === null || innerTarget === undefined ? undefined : refusalOf(inner, innerTarget, subject, facts);
}
