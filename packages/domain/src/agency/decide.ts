/**
 * The decider of one body in the register. Refused are a body registered or ended twice, one that nobody registered,
 * and one that is its own parent or successor; all else is recorded, with the irregularities that it shows.
 */
import type { EntryData, Event, Fact, Replacement } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { withFlags } from "../rules/rule.js";
import { type CorrectionFacts, type CorrectionRules, decideCorrection } from "../shared/correction.js";
import type { Rejection } from "../shared/rejection.js";
import { type Agency, type AgencyDescription, dataOf, describeAgency } from "./agency.js";
import type { AgencyCommand, CorrectAgencyEntry } from "./commands.js";
import {
  type AgencyDataOf,
  AgencyEnded,
  type AgencyEvent,
  AgencyIdentified,
  type AgencyParent,
  AgencyReclassified,
  AgencyRegistered,
  AgencyRenamed,
  SuccessionRecorded,
} from "./events.js";
import { type AgencyFacts, agencyFlags } from "./rules.js";

export type AgencyDecideFacts = AgencyFacts & CorrectionFacts;
type Decision = E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>>;

export function decideAgency(command: AgencyCommand, state: Agency, facts: AgencyDecideFacts): Decision {
  const known = describeAgency(state);
  if (command.type !== "RegisterAgency" && known === undefined) return E.left(notFound(command.agency));
  if (command.type === "CorrectEntry") return correctAgency(command, state, facts);
  const refused = refusalOf(command, state, known, facts);
  if (refused !== undefined) return E.left(refused);
  const event = eventFor(command);
  const added = asFact(event, state, facts);
  return E.right(withFlags(event, agencyFlags(added, state.history.facts, facts), facts.eventId));
}

type Writing = Exclude<AgencyCommand, CorrectAgencyEntry>;

function refusalOf(
  command: Writing,
  state: Agency,
  known: AgencyDescription | undefined,
  facts: AgencyFacts,
): Rejection | undefined {
  const { agency } = command;
  switch (command.type) {
    case "RegisterAgency":
      if (state.revision >= 0) return { _tag: "AlreadyExists", what: "agency", id: agency };
      return parentRefused(command.parent, agency, facts);
    case "ReclassifyAgency":
      return parentRefused(command.parent, agency, facts);
    case "EndAgency":
      return known?.ended === undefined ? undefined : { _tag: "AgencyAlreadyEnded", agency };
    case "RecordSuccession":
      return successorRefused(command.to.agency, agency, facts);
    default:
      return undefined;
  }
}

function parentRefused(parent: AgencyParent, agency: string, facts: AgencyFacts): Rejection | undefined {
  if (typeof parent !== "string") return undefined;
  if (parent === agency) return { _tag: "NamesItself", field: "parent", agency };
  return facts.agency(parent) === undefined ? notFound(parent) : undefined;
}

function successorRefused(to: string, agency: string, facts: AgencyFacts): Rejection | undefined {
  if (to === agency) return { _tag: "NamesItself", field: "to", agency };
  return facts.agency(to) === undefined ? notFound(to) : undefined;
}

function notFound(id: string): Rejection {
  return { _tag: "NotFound", what: "agency", id };
}

function eventFor(command: Writing): AgencyEvent {
  const { agency } = command;
  switch (command.type) {
    case "RegisterAgency": {
      const { type, ...data } = command;
      return AgencyRegistered(data);
    }
    case "RecordSuccession": {
      const { type, agency: from, ...data } = command;
      return SuccessionRecorded({ ...data, from: { agency } });
    }
    case "IdentifyAgency": {
      const { type, agency: named, ...data } = command;
      return AgencyIdentified(data);
    }
    case "RenameAgency": {
      const { type, agency: named, ...data } = command;
      return AgencyRenamed(data);
    }
    case "ReclassifyAgency": {
      const { type, agency: named, ...data } = command;
      return AgencyReclassified(data);
    }
    case "EndAgency": {
      const { type, agency: named, ...data } = command;
      return AgencyEnded(data);
    }
  }
}

function asFact(event: Event<string, EntryData>, { revision }: Agency, facts: AgencyFacts): Fact {
  const at = { index: Number.MAX_SAFE_INTEGER, stream: "", revision: revision + 1, recordedAt: facts.now };
  return { entry: { id: facts.eventId(0), ...at, event }, event, correctedBy: [], struck: false };
}

function correctAgency(
  { type, agency, ...correcting }: CorrectAgencyEntry,
  { history, revision }: Agency,
  facts: AgencyDecideFacts,
): Decision {
  return decideCorrection(correcting, { history, revision, rules: correctionRules(agency, facts) }, facts);
}

function correctionRules(agency: string, facts: AgencyFacts): CorrectionRules {
  return {
    fixedFields: ["agency"],
    refuses: (replacement, target) => replacementRefused(replacement, target, agency, facts),
    flags: (replaced, others) => agencyFlags(replaced, others, facts),
    contradictions: misplaced,
  };
}

function replacementRefused(
  { data }: Replacement,
  target: Event<string, EntryData>,
  agency: string,
  facts: AgencyFacts,
): Rejection | undefined {
  const event = { type: target.type, data } as unknown as AgencyEvent;
  if (event.type === "AgencyRegistered" || event.type === "AgencyReclassified") {
    const before = target.data as AgencyDataOf<"AgencyReclassified">;
    return event.data.parent === before.parent ? undefined : parentRefused(event.data.parent, agency, facts);
  }
  if (event.type !== "SuccessionRecorded") return undefined;
  if (event.data.from.agency !== agency) return { _tag: "FixedField", field: "from" };
  return successorRefused(event.data.to.agency, agency, facts);
}

/** What is said of a body whose registration was struck out, and a second end. */
function misplaced(facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> {
  const standing = facts.filter(({ struck, event }) => !struck && isOwn(event));
  if (dataOf(standing, "AgencyRegistered").length === 0) return standing;
  return standing.filter(({ event }) => event.type === AgencyEnded.type).slice(1);
}

function isOwn({ type }: Event<string, EntryData>): boolean {
  return type !== "EntryCorrected" && type !== "IrregularityFlagged";
}
