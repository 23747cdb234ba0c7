/**
 * The rules of an assignment's life, the same for every kind. A command becomes one event; the event is refused only
 * when it, or a later entry because of it, would contradict what is recorded. Everything else is recorded, with the
 * irregularities that it shows.
 */
import type { EntryData, Event, Fact } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { describeDirective } from "../directive/directive.js";
import { withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import type { Assignment } from "./assignment.js";
import type { ExtractAssignment, IssueAssignment, LifecycleCommand, StepCommand } from "./commands.js";
import { correctAssignment } from "./correct.js";
import { AssignmentExtracted, AssignmentIssued } from "./events.js";
import { type Fields, type Storing, storedValues } from "./field/field.js";
import type { KindCommand } from "./kind.js";
import { type Lifecycle, lifecycleOf, stepOf, unmet } from "./lifecycle.js";
import type { LifecycleStep } from "./lifecycle-step.js";
import { resolveStated } from "./resolve-stated.js";
import { factsBefore, flagsOf, misplaced, missingFrom, missingFromStep, type ScrutinyFacts } from "./scrutiny.js";
import { steps } from "./steps/index.js";

/** `directive`: the one that an assignment is issued under. */
export type AssignmentFacts = ScrutinyFacts;

export type AssignmentCommand = LifecycleCommand | KindCommand;
type Decision = E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>>;

const byCommand: ReadonlyMap<string, LifecycleStep> = new Map(steps.map((step) => [step.command, step]));
/** What a draft takes before it is issued. */
const ofDrafts: ReadonlySet<string> = new Set(["AbandonAssignment", "MarkDuplicate", "CorrectEntry"]);

export function decideAssignment(command: AssignmentCommand, state: Assignment, facts: AssignmentFacts): Decision {
  if (isBeginning(command)) return begin(command, state, facts);
  const now = lifecycleOf(state.history.facts);
  if (now.issued === undefined && !(now.drafted && ofDrafts.has(command.type))) {
    return E.left({ _tag: "NotFound", what: "assignment", id: command.assignment });
  }
  if (isCorrection(command)) return correctAssignment(command, state, facts);
  const step = byCommand.get(command.type);
  if (step !== undefined) return decideStep(step, command as StepCommand, state, now, facts);
  const work = facts.kinds.findWork(command.type);
  if (work === undefined || now.issued?.kind !== work.kind.name) {
    return E.left({ _tag: "WrongKind", kind: now.issued?.kind ?? "", command: command.type });
  }
  const { event, fields } = work.work;
  return record(eventOf(event.type, fields, command, now, facts), command, state, facts);
}

type Beginning = IssueAssignment | ExtractAssignment;

function isBeginning(command: AssignmentCommand): command is Beginning {
  return command.type === "IssueAssignment" || command.type === "ExtractAssignment";
}

function isCorrection(command: AssignmentCommand): command is Extract<LifecycleCommand, { type: "CorrectEntry" }> {
  return command.type === "CorrectEntry";
}

/** A task is issued once, with or without a draft before it. */
function begin(command: Beginning, state: Assignment, facts: AssignmentFacts): Decision {
  const now = lifecycleOf(state.history.facts);
  const issuesDraft = command.type === "IssueAssignment" && now.stage === "drafted";
  if (state.revision >= 0 && !issuesDraft) {
    return E.left({ _tag: "AlreadyExists", what: "assignment", id: command.assignment });
  }
  const unknownKind = typeof command.kind === "string" && facts.kinds.find(command.kind) === undefined;
  if (unknownKind) {
    return E.left({
      _tag: "UnknownKind",
      kind: String(command.kind),
      known: facts.kinds.all.map((kind) => kind.name),
    });
  }
  const directive = describeDirective(facts.directive.history.facts);
  if (directive === undefined) return E.left({ _tag: "NotFound", what: "directive", id: command.directive });
  const missing = missingFrom(command, facts);
  if (missing !== undefined) return E.left(missing);
  const deadline = resolveStated(command, facts);
  if (command.type === "ExtractAssignment") {
    const { type, ...data } = command;
    return record(AssignmentExtracted({ ...data, deadline }), command, state, facts);
  }
  const refused = misplaced(command, facts);
  if (refused !== undefined) return E.left(refused);
  const { type, ...data } = command;
  return record(AssignmentIssued({ ...data, deadline }), command, state, facts);
}

function decideStep(
  step: LifecycleStep,
  command: StepCommand,
  state: Assignment,
  now: Lifecycle,
  facts: AssignmentFacts,
): Decision {
  const missing = missingFromStep(step, command, facts);
  if (missing !== undefined) return E.left(missing);
  const event = eventOf(step.event.type, step.fields, command, now, facts);
  return step.already(now, event.data) ? E.right([]) : record(event, command, state, facts);
}

/** The event of a command: its common fields, and its own as they are stored. */
function eventOf(
  type: string,
  fields: Fields,
  command: StepCommand | KindCommand,
  now: Lifecycle,
  facts: AssignmentFacts,
): Event<string, EntryData> {
  const { on, by, provenance } = command;
  const { submittedOn, reminders } = now;
  const resolve: Storing["resolve"] = (deadline) => resolveStated({ on, deadline }, facts);
  return {
    type,
    data: { on, by, provenance, ...storedValues(fields, command, { on, submittedOn, reminders, resolve }) },
  };
}

/** Puts the event in its place by date and looks at what it does there and to the entries after it. */
function record(
  event: Event<string, EntryData>,
  command: { readonly type: string },
  state: Assignment,
  facts: AssignmentFacts,
): Decision {
  const known = state.history.facts;
  const added = asFact(event, state, facts);
  const after = lifecycleOf([...known, added]);
  const already = new Set(lifecycleOf(known).contradictions.map((fact) => fact.entry.id));
  const contradiction = after.contradictions.find((fact) => !already.has(fact.entry.id));
  if (contradiction !== undefined)
    return E.left(refusal(contradiction, added, command.type, lifecycleOf(factsBefore(known, added))));
  return E.right(withFlags(event, flagsOf(added, known, facts), facts.eventId));
}

function asFact(event: Event<string, EntryData>, state: Assignment, facts: DecideFacts): Fact {
  const entry = {
    id: facts.eventId(0),
    index: Number.MAX_SAFE_INTEGER,
    stream: "",
    revision: state.revision + 1,
    recordedAt: facts.now,
    event,
  };
  return { entry, event, correctedBy: [], struck: false };
}

function refusal(contradiction: Fact, added: Fact, command: string, before: Lifecycle): Rejection {
  if (contradiction !== added) {
    const { entry, event } = contradiction;
    return { _tag: "ContradictsLaterEntry", command, entry: entry.revision, type: event.type };
  }
  const { stage } = before;
  switch (unmet(before, added.event)) {
    case "submitted":
      return { _tag: "NotSubmitted", command, stage };
    case "itself":
      return { _tag: "OfItself", command };
    case "closed":
    case "postponed":
    case "expanded":
      return { _tag: "NotPossibleYet", command, stage, needs: stepOf(added.event)?.needs ?? "open" };
    default:
      return { _tag: "AlreadyClosed", command, stage };
  }
}
