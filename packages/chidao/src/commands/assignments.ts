/** Lifecycle commands on assignments, one for each operation of the front door. */

import { handleAssignmentCommand } from "@chidao/application";
import type { Codec } from "@chidao/core";
import type { AssignmentCommand, IssueAssignment, LifecycleCommand } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import {
  AcceptCodec,
  ExitCodec,
  ExtendCodec,
  IssueAssignmentCodec,
  ReceiveCodec,
  RejectCodec,
  ReportCodec,
  SetDeadlineCodec,
  SubmitCodec,
} from "../inputs/codecs.js";
import { personalOf } from "../inputs/directives.js";
import { assignmentNamed, directiveNamed, leadOf, partiesOf, partyOrUnknown } from "../inputs/resolve.js";
import { datedOf, deadlineOf, documentOf, documentOrUnknown, notStated } from "../inputs/values.js";
import { createdId, type Session, usedElsewhere } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { AssignmentInput, IssueAssignmentInput, ReceiveInput } from "../types/inputs.js";
import { type EntryFields, type HandOver, type Writing, write } from "./write.js";

export function issue(session: Session, given: unknown): Promise<Outcome<Written>> {
  return write(session, IssueAssignmentCodec, given, "assignments.issue", async (writing) => {
    const { commandId } = writing.context;
    const id = await createdId(session, commandId);
    if (E.isLeft(id)) return id;
    const elsewhere = usedElsewhere(writing.desk.handles.directive(id.right), "directive", id.right, commandId);
    if (elsewhere !== undefined) return E.left(elsewhere);
    const command = issueCommand(writing, id.right);
    if (E.isLeft(command)) return command;
    const run = handleAssignmentCommand(session.environment, writing.context, command.right);
    return E.right({ id: id.right, run });
  });
}

function issueCommand(
  { input, desk, entry }: Writing<IssueAssignmentInput>,
  assignment: string,
): E.Either<FrontDoorFailure, IssueAssignment> {
  const directive = directiveNamed(desk, input.directive);
  if (E.isLeft(directive)) return directive;
  const lead = leadOf(desk, input.lead, entry.on);
  if (E.isLeft(lead)) return lead;
  const coordinating = partiesOf(desk, input.coordinating ?? [], entry.on);
  if (E.isLeft(coordinating)) return coordinating;
  const acceptor = partyOrUnknown(desk, input.acceptor ?? notStated, entry.on);
  if (E.isLeft(acceptor)) return acceptor;
  return E.right({
    type: "IssueAssignment",
    ...entry,
    assignment,
    directive: directive.right,
    provision: input.provision ?? notStated,
    kind: input.kind,
    words: input.words,
    lead: lead.right,
    coordinating: coordinating.right,
    acceptor: acceptor.right,
    deadline: deadlineOf(input.deadline),
    externalRefs: input.externalRefs ?? [],
  });
}

/** An operation on an assignment that exists: its name is resolved, the rest follows from the input alone. */
function onAssignment<I extends AssignmentInput>(
  source: string,
  codec: Codec<I>,
  toCommand: (
    input: I,
    common: EntryFields & { readonly assignment: string },
  ) => Exclude<LifecycleCommand, { type: "IssueAssignment" }>,
) {
  return (session: Session, given: unknown): Promise<Outcome<Written>> =>
    write(session, codec, given, source, ({ input, desk, context, entry }) => {
      const assignment = assignmentNamed(desk, input.assignment);
      if (E.isLeft(assignment)) return assignment;
      return handOver(session, context, toCommand(input, { ...entry, assignment: assignment.right }));
    });
}

export function handOver(
  session: Session,
  context: Writing<AssignmentInput>["context"],
  command: AssignmentCommand,
  basedOn?: ReadonlyArray<string>,
): E.Either<FrontDoorFailure, HandOver> {
  const run = handleAssignmentCommand(session.environment, context, command, basedOn);
  return E.right({ id: command.assignment, run });
}

export const receive = onAssignment("assignments.receive", ReceiveCodec, (input, common) => ({
  type: "ReceiveAssignment",
  ...common,
  officerInCharge: officerOf(input.officerInCharge),
}));

function officerOf(input: ReceiveInput["officerInCharge"]) {
  if (input === undefined) return notStated;
  return "unknown" in input ? input : { officer: input.officer, name: personalOf(input.name) };
}

export const report = onAssignment("assignments.report", ReportCodec, ({ words }, common) => ({
  type: "ReportProgress",
  ...common,
  words,
}));

export const setDeadline = onAssignment("assignments.setDeadline", SetDeadlineCodec, (input, common) => ({
  type: "SetDeadline",
  ...common,
  deadline: deadlineOf(input.deadline),
  basis: documentOrUnknown(input.basis),
}));

export const extend = onAssignment("assignments.extend", ExtendCodec, (input, common) => ({
  type: "GrantExtension",
  ...common,
  deadline: deadlineOf(input.deadline),
  reason: input.reason,
  basis: documentOrUnknown(input.basis),
}));

export const submit = onAssignment("assignments.submit", SubmitCodec, ({ words, evidence }, common) => ({
  type: "SubmitResult",
  ...common,
  words,
  evidence: (evidence ?? []).map(documentOf),
}));

export const accept = onAssignment("assignments.accept", AcceptCodec, ({ completedOn, note }, common) => ({
  type: "AcceptResult",
  ...common,
  completedOn: completedOn === undefined ? null : datedOf(completedOn),
  note: note ?? "",
}));

export const reject = onAssignment("assignments.reject", RejectCodec, ({ reason }, common) => ({
  type: "RejectResult",
  ...common,
  reason,
}));

export const revoke = onAssignment("assignments.revoke", ExitCodec, ({ reason, basis }, common) => ({
  type: "RevokeAssignment",
  ...common,
  reason,
  basis: documentOrUnknown(basis),
}));

export const abandon = onAssignment("assignments.abandon", ExitCodec, ({ reason, basis }, common) => ({
  type: "AbandonAssignment",
  ...common,
  reason,
  basis: documentOrUnknown(basis),
}));
