/** Drawing a task from a text, and issuing it. What happens to it after that are steps of their own. */

import { handleAssignmentCommand, ledgerIdOf } from "@chidao/application";
import { uuidV5 } from "@chidao/core";
import { type AssignmentCommand, childName, type IssueAssignment, type ParentRef } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { ExtractAssignmentCodec, IssueAssignmentCodec } from "../inputs/codecs.js";
import { assignmentNamed, directiveNamed, leadOf, partiesOf, partyOrUnknown } from "../inputs/resolve.js";
import { deadlineOf, notStated } from "../inputs/values.js";
import { createdId, type Desk, type Session, usedElsewhere } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { AssignmentInput, ExtractAssignmentInput, IssueAssignmentInput } from "../types/inputs.js";
import { type HandOver, type Writing, write } from "./write.js";

export function extract(session: Session, given: unknown): Promise<Outcome<Written>> {
  return write(session, ExtractAssignmentCodec, given, "assignments.extract", async (writing) => {
    const id = await newId(session, writing.desk, writing.context.commandId);
    if (E.isLeft(id)) return id;
    const spoken = spokenOf(writing);
    if (E.isLeft(spoken)) return spoken;
    const kind = writing.input.kind ?? notStated;
    const command = { type: "ExtractAssignment" as const, assignment: id.right, ...spoken.right, kind };
    return handOver(session, writing.context, command);
  });
}

/** A child's id follows from its parent and key, a draft has one already, and any other from the command id. */
export function issue(session: Session, given: unknown): Promise<Outcome<Written>> {
  return write(session, IssueAssignmentCodec, given, "assignments.issue", async (writing) => {
    const { input, desk, context } = writing;
    const parent = parentOf(desk, input.parent);
    if (E.isLeft(parent)) return parent;
    const id = await issuedId(session, writing, parent.right);
    if (E.isLeft(id)) return id;
    const command = issueCommand(writing, id.right, parent.right);
    return E.isLeft(command) ? command : handOver(session, context, command.right);
  });
}

async function issuedId(
  session: Session,
  { input, desk, context }: Writing<IssueAssignmentInput>,
  parent: ParentRef | null,
): Promise<E.Either<FrontDoorFailure, string>> {
  if (input.draft !== undefined) return assignmentNamed(desk, input.draft);
  if (parent === null) return newId(session, desk, context.commandId);
  const ledger = await ledgerIdOf(session.environment)();
  return E.isLeft(ledger) ? ledger : E.right(uuidV5(session.environment.hashing, ledger.right, childName(parent)));
}

async function newId(session: Session, desk: Desk, commandId: string): Promise<E.Either<FrontDoorFailure, string>> {
  const id = await createdId(session, commandId);
  if (E.isLeft(id)) return id;
  const elsewhere = usedElsewhere(desk.handles.directive(id.right), "directive", id.right, commandId);
  return elsewhere === undefined ? id : E.left(elsewhere);
}

function parentOf(desk: Desk, input: IssueAssignmentInput["parent"]): E.Either<FrontDoorFailure, ParentRef | null> {
  if (input === undefined) return E.right(null);
  const assignment = assignmentNamed(desk, input.assignment);
  return E.isLeft(assignment) ? assignment : E.right({ ...input, assignment: assignment.right });
}

/** What a draft and an issue have in common. */
function spokenOf({ input, desk, entry }: Writing<ExtractAssignmentInput | IssueAssignmentInput>) {
  const directive = directiveNamed(desk, input.directive);
  if (E.isLeft(directive)) return directive;
  const lead = leadOf(desk, input.lead, entry.on);
  if (E.isLeft(lead)) return lead;
  const coordinating = partiesOf(desk, input.coordinating ?? [], entry.on);
  if (E.isLeft(coordinating)) return coordinating;
  return E.right({
    ...entry,
    directive: directive.right,
    provision: input.provision ?? notStated,
    words: input.words,
    lead: lead.right,
    coordinating: coordinating.right,
    deadline: deadlineOf(input.deadline),
    externalRefs: input.externalRefs ?? [],
  });
}

function issueCommand(
  writing: Writing<IssueAssignmentInput>,
  assignment: string,
  parent: ParentRef | null,
): E.Either<FrontDoorFailure, IssueAssignment> {
  const { input, desk, entry } = writing;
  const spoken = spokenOf(writing);
  if (E.isLeft(spoken)) return spoken;
  const acceptor = partyOrUnknown(desk, input.acceptor ?? notStated, entry.on);
  if (E.isLeft(acceptor)) return acceptor;
  const recipients = partiesOf(desk, input.recipients ?? [], entry.on);
  if (E.isLeft(recipients)) return recipients;
  return E.right({
    type: "IssueAssignment",
    assignment,
    ...spoken.right,
    kind: input.kind,
    acceptor: acceptor.right,
    class: input.class ?? notStated,
    product: input.product ?? notStated,
    recipients: recipients.right,
    supervisor: input.supervisor ?? notStated,
    parent,
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
