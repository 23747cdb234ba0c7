/**
 * The rules of an assignment's life, the same for every kind. A command becomes one event; the event is refused only
 * when it, or a later entry because of it, would contradict what is recorded. Everything else is recorded, with the
 * irregularities that it shows.
 */
import { type EntryData, type Event, type Fact, sealed } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { describeDirective } from "../directive/directive.js";
import { withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import type { Assignment } from "./assignment.js";
import type { IssueAssignment, LifecycleCommand } from "./commands.js";
import { correctAssignment } from "./correct.js";
import {
  type AssignmentEvent,
  AssignmentIssued,
  AssignmentNotPursued,
  AssignmentReceived,
  AssignmentRevoked,
  DeadlineSet,
  ExtensionGranted,
  ProgressReported,
  ResultAccepted,
  ResultRejected,
  ResultSubmitted,
  StatusAsserted,
} from "./events.js";
import type { KindCommand } from "./kind.js";
import { isExit, type Lifecycle, lifecycleOf } from "./lifecycle.js";
import { resolveStated } from "./resolve-stated.js";
import { factsBefore, flagsOf, missingFrom, type ScrutinyFacts } from "./scrutiny.js";

/** `directive`: the one that an assignment is issued under. */
export type AssignmentFacts = ScrutinyFacts;

export type AssignmentCommand = LifecycleCommand | KindCommand;
type Decision = E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>>;

export function decideAssignment(command: AssignmentCommand, state: Assignment, facts: AssignmentFacts): Decision {
  const work = facts.kinds.findWork(command.type);
  if (isIssuing(command)) return issue(command, state, facts);
  const now = lifecycleOf(state.history.facts);
  if (now.issued === undefined) return E.left({ _tag: "NotFound", what: "assignment", id: command.assignment });
  if (work !== undefined) {
    if (now.issued.kind !== work.kind.name) {
      return E.left({ _tag: "WrongKind", kind: now.issued.kind, command: command.type });
    }
    const { type, assignment, ...data } = command as KindCommand;
    return record({ type: work.work.event.type, data }, command, state, facts);
  }
  const lifecycle = command as Exclude<LifecycleCommand, IssueAssignment>;
  if (lifecycle.type === "CorrectEntry") return correctAssignment(lifecycle, state, facts);
  return record(eventFor(lifecycle, now, facts), command, state, facts);
}

function isIssuing(command: AssignmentCommand): command is IssueAssignment {
  return command.type === "IssueAssignment";
}

function issue(command: IssueAssignment, state: Assignment, facts: AssignmentFacts): Decision {
  if (state.revision >= 0) return E.left({ _tag: "AlreadyExists", what: "assignment", id: command.assignment });
  if (facts.kinds.find(command.kind) === undefined) {
    return E.left({ _tag: "UnknownKind", kind: command.kind, known: facts.kinds.all.map((kind) => kind.name) });
  }
  const directive = describeDirective(facts.directive.history.facts);
  if (directive === undefined) return E.left({ _tag: "NotFound", what: "directive", id: command.directive });
  const missing = missingFrom(command, facts);
  if (missing !== undefined) return E.left(missing);
  const { type, ...data } = command;
  return record(AssignmentIssued({ ...data, deadline: resolveStated(command, facts) }), command, state, facts);
}

function eventFor(
  command: Exclude<LifecycleCommand, { readonly type: "IssueAssignment" | "CorrectEntry" }>,
  now: Lifecycle,
  facts: AssignmentFacts,
): AssignmentEvent {
  const { on, by, provenance } = command;
  const entry = { on, by, provenance };
  switch (command.type) {
    case "ReceiveAssignment": {
      const { officerInCharge: who } = command;
      return AssignmentReceived({
        ...entry,
        officerInCharge: "unknown" in who ? who : { officer: who.officer, name: sealed(who.name) },
      });
    }
    case "ReportProgress":
      return ProgressReported({ ...entry, words: command.words });
    case "SetDeadline":
      return DeadlineSet({ ...entry, deadline: resolveStated(command, facts), basis: command.basis });
    case "GrantExtension": {
      const { reason, basis } = command;
      return ExtensionGranted({ ...entry, deadline: resolveStated(command, facts), reason, basis });
    }
    case "SubmitResult":
      return ResultSubmitted({ ...entry, words: command.words, evidence: command.evidence });
    case "AcceptResult": {
      const completedOn = command.completedOn ?? now.submittedOn ?? on;
      return ResultAccepted({ ...entry, completedOn, note: command.note });
    }
    case "AssertStatus":
      return StatusAsserted({ ...entry, stage: command.stage, completedOn: command.completedOn, words: command.words });
    case "RejectResult":
      return ResultRejected({ ...entry, reason: command.reason });
    case "RevokeAssignment":
      return AssignmentRevoked({ ...entry, reason: command.reason, basis: command.basis });
    case "AbandonAssignment":
      return AssignmentNotPursued({ ...entry, reason: command.reason, basis: command.basis });
  }
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
  return isExit(before.stage)
    ? { _tag: "AlreadyClosed", command, stage: before.stage }
    : { _tag: "NotSubmitted", command, stage: before.stage };
}
