/**
 * Several steps of one assignment decided together, so that they are one append: all of them are recorded or none.
 * An import makes a row of a tracker into such steps; what it noticed about the row is flagged with them.
 */
import type { By, Dated, EntryData, Event, IrregularityFlagged, Provenance } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { Flag } from "../rules/rule.js";
import { flagEvent } from "../rules/rule.js";
import type { Rejection } from "../shared/rejection.js";
import { type Assignment, evolveAssignment } from "./assignment.js";
import { type AssignmentCommand, type AssignmentFacts, decideAssignment } from "./decide.js";

/** A rule that the row breaks, by id, and the facts that the import looked at. */
export interface ImportNote {
  readonly rule: string;
  readonly facts: IrregularityFlagged["facts"];
}

export interface ImportEntries {
  readonly type: "ImportEntries";
  readonly assignment: string;
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
  readonly steps: ReadonlyArray<AssignmentCommand>;
  readonly notes: ReadonlyArray<ImportNote>;
}

type Events = ReadonlyArray<Event<string, EntryData>>;

/** Far above any real index, so that what is being decided sorts after everything recorded on the same day. */
const stagedIndex = Number.MAX_SAFE_INTEGER - 10_000;

export function decideTogether(
  command: ImportEntries,
  state: Assignment,
  facts: AssignmentFacts,
): E.Either<Rejection, Events> {
  let staged = state;
  const events: Array<Event<string, EntryData>> = [];
  for (const step of command.steps) {
    const offset = events.length;
    const decided = decideAssignment(step, staged, { ...facts, eventId: (n) => facts.eventId(offset + n) });
    if (E.isLeft(decided)) return decided;
    for (const event of decided.right) {
      staged = evolveAssignment(staged, stagedEntry(event, events.length, state, facts));
      events.push(event);
    }
  }
  const first = events[0];
  if (first === undefined) return E.right([]);
  const flags = command.notes.flatMap((note) => flagOf(note, facts));
  return E.right([...events, ...flags.map((flag) => flagEvent(flag, facts.eventId(0), first.data))]);
}

function stagedEntry(event: Event<string, EntryData>, n: number, { revision }: Assignment, facts: AssignmentFacts) {
  return {
    id: facts.eventId(n),
    index: stagedIndex + n,
    stream: "",
    revision: revision + 1 + n,
    recordedAt: facts.now,
    event,
  };
}

/** The import's rules are in their first version; a rule that is not in the catalogue is a defect of the caller. */
function flagOf({ rule, facts: looked }: ImportNote, { kinds }: AssignmentFacts): ReadonlyArray<Flag> {
  const known = kinds.findRule(rule, 1);
  if (known === undefined) throw new Error(`no rule ${rule}`);
  return [{ rule: known, facts: looked }];
}
