/**
 * Any entry can be corrected, also after the task has ended. The new data is checked by the codec of the entry it
 * replaces; ids and the kind stay, since other entries hang on them.
 */
import {
  canonicalJson,
  decodeReplacementData,
  EntryCorrected,
  type EntryData,
  type Event,
  evolveHistory,
  type Fact,
  factOf,
  type History,
  isCorrection,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { rules } from "../rules/catalogue.js";
import { futureDated } from "../rules/entry-rules.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import type { Assignment } from "./assignment.js";
import type { CorrectEntry } from "./commands.js";
import { AssignmentIssued, type DataOf } from "./events.js";
import { isNote, lifecycleOf } from "./lifecycle.js";
import { flagsOf, missingFrom, type ScrutinyFacts } from "./scrutiny.js";

const fixedFields = ["assignment", "directive", "kind", "target", "about"] as const;

export function decideCorrection(
  command: CorrectEntry,
  state: Assignment,
  facts: ScrutinyFacts,
): E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>> {
  const target = factOf(state.history, command.target);
  // A flag is the rules' own finding: it is settled by mending the entry it is about, never by striking it out.
  if (target === undefined || target.entry.event.type === "IrregularityFlagged") {
    return E.left({ _tag: "NotFound", what: "entry", id: command.target });
  }
  const { basedOn } = facts;
  if (basedOn !== undefined && basedOn.join() !== target.correctedBy.join()) {
    return E.left({ _tag: "EntryChangedMeanwhile", entry: target.entry.revision });
  }
  const refused =
    command.replacement === null ? undefined : refusalOf(command.replacement, target.entry.event, state, facts);
  if (refused !== undefined) return E.left(refused);
  const { type, assignment, ...data } = command;
  const event = EntryCorrected(data);
  const flags = [
    ...contradictionsLeft(event, target, state, facts),
    ...flagsOfReplacement(command.replacement, target, state.history, facts),
    ...futureDated(command.on, facts),
  ];
  return E.right(withFlags(event, flags, facts.eventId));
}

/** Contradictions that were not there as the entry was first written, so that a second correction tells them again. */
function contradictionsLeft(
  event: Event<"EntryCorrected", EntryCorrected>,
  target: Fact,
  { history, revision }: Assignment,
  { eventId, now }: DecideFacts,
): ReadonlyArray<Flag> {
  const index = Number.MAX_SAFE_INTEGER;
  const entry = { id: eventId(0), index, stream: "", revision: revision + 1, recordedAt: now, event };
  const root = rootOf(target, history);
  const first: Fact = { entry: root.entry, event: root.entry.event, correctedBy: [], struck: false };
  const asWritten = history.facts.map((fact) => (fact === root ? first : fact));
  const known = new Set(lifecycleOf(asWritten).contradictions.map((fact) => fact.entry.id));
  return lifecycleOf(evolveHistory(history, entry).facts)
    .contradictions.filter((fact) => !known.has(fact.entry.id))
    .map((fact) => ({ rule: rules.leavesContradiction, facts: { entry: fact.entry.revision, type: fact.event.type } }));
}

/** What the new data breaks in the place of the old; for a correction of a correction, at the entry that both are about. */
function flagsOfReplacement(
  replacement: CorrectEntry["replacement"],
  target: Fact,
  history: History,
  facts: ScrutinyFacts,
): ReadonlyArray<Flag> {
  if (replacement === null) return [];
  const data = replacement.data as unknown as EntryData;
  if (!isCorrection(target.event)) {
    const replaced: Fact = { ...target, event: { ...target.event, data }, correctedBy: [], struck: false };
    if (isNote(replaced.event)) return futureDated(data.on, facts);
    return flagsOf(
      replaced,
      history.facts.filter((fact) => fact !== target),
      facts,
    );
  }
  const about = factOf(history, target.event.data.target);
  const inner = (data as EntryCorrected).replacement;
  const flags = about === undefined ? [] : flagsOfReplacement(inner, about, history, facts);
  return [...flags, ...futureDated(data.on, facts)];
}

/** The entry that a correction, or a correction of it, is about in the end. */
function rootOf(fact: Fact, history: History): Fact {
  const about = isCorrection(fact.event) ? factOf(history, fact.event.data.target) : undefined;
  return about === undefined ? fact : rootOf(about, history);
}

function refusalOf(
  replacement: NonNullable<CorrectEntry["replacement"]>,
  target: Event<string, EntryData>,
  state: Assignment,
  facts: ScrutinyFacts,
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
  const moved = fixedFields.find((field) => before[field] !== undefined && before[field] !== replacement.data[field]);
  if (moved !== undefined) return { _tag: "FixedField", field: moved };
  if (target.type === AssignmentIssued.type) {
    type Issued = DataOf<"AssignmentIssued">;
    return missingFrom(replacement.data as unknown as Issued, facts, target.data as unknown as Issued);
  }
  if (!isCorrection(target)) return undefined;
  const inner = (replacement.data as unknown as EntryCorrected).replacement;
  const innerTarget = factOf(state.history, target.data.target)?.entry.event;
  return inner === null || innerTarget === undefined ? undefined : refusalOf(inner, innerTarget, state, facts);
}
