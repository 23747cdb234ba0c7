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
  factOf,
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
import { lifecycleOf } from "./lifecycle.js";

const fixedFields = ["assignment", "directive", "kind", "target", "about"] as const;

export function decideCorrection(
  command: CorrectEntry,
  state: Assignment,
  facts: DecideFacts,
): E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>> {
  const target = factOf(state.history, command.target);
  if (target === undefined) return E.left({ _tag: "NotFound", what: "entry", id: command.target });
  const refused =
    command.replacement === null ? undefined : refusalOf(command.replacement, target.entry.event, state, facts);
  if (refused !== undefined) return E.left(refused);
  const { type, assignment, ...data } = command;
  const event = EntryCorrected(data);
  const entry = {
    id: facts.eventId(0),
    index: Number.MAX_SAFE_INTEGER,
    stream: "",
    revision: state.revision + 1,
    recordedAt: facts.now,
    event,
  };
  const corrected = evolveHistory(state.history, entry);
  const left = lifecycleOf(corrected.facts).contradictions;
  const known = new Set(lifecycleOf(state.history.facts).contradictions.map((fact) => fact.entry.id));
  const flags: ReadonlyArray<Flag> = left
    .filter((fact) => !known.has(fact.entry.id))
    .map((fact) => ({ rule: rules.leavesContradiction, facts: { entry: fact.entry.revision, type: fact.event.type } }));
  const dated =
    command.replacement === null ? [] : futureDated((command.replacement.data as unknown as EntryData).on, facts);
  return E.right(withFlags(event, [...flags, ...dated, ...futureDated(command.on, facts)], facts.eventId));
}

function refusalOf(
  replacement: NonNullable<CorrectEntry["replacement"]>,
  target: Event<string, EntryData>,
  state: Assignment,
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
  const moved = fixedFields.find((field) => before[field] !== undefined && before[field] !== replacement.data[field]);
  if (moved !== undefined) return { _tag: "FixedField", field: moved };
  if (!isCorrection(target)) return undefined;
  const inner = (replacement.data as unknown as EntryCorrected).replacement;
  const innerTarget = factOf(state.history, target.data.target)?.entry.event;
  return inner === null || innerTarget === undefined ? undefined : refusalOf(inner, innerTarget, state, facts);
}
