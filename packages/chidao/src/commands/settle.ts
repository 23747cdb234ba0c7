/**
 * What becomes of the open tasks that a change to their directive touches, recorded one by one with the change as its
 * cause. The id of each command follows from the cause and from the record as it stands, so a run that was cut off is
 * finished by running it again: what is settled is not affected any more.
 */
import { type CommandContext, handleAssignmentCommand, handleDirectiveCommand } from "@chidao/application";
import type { Unknown } from "@chidao/core";
import { civilDateOf, decodeFailure } from "@chidao/core";
import { type DocumentRef, describeDirective, type RelatedDocument } from "@chidao/domain";
import { type AffectedAssignment, affectedAssignments, registrationsIn } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { SettleAffectedCodec } from "../inputs/directive-codecs.js";
import { actorOf, assignmentNamed, directiveNamed } from "../inputs/resolve.js";
import { datedOf, notStated } from "../inputs/values.js";
import { contextOf, type ReportDesk, read, reportDeskOf, type Session, toOutcome } from "../session.js";
import type { Outcome, SettledView } from "../types/answers.js";
import type { SettleAffectedInput } from "../types/inputs.js";
import { notesOf } from "../views/irregularities.js";
import { type EntryFields, entryOf } from "./write.js";

export async function settle(session: Session, given: SettleAffectedInput): Promise<Outcome<SettledView>> {
  const input = read(SettleAffectedCodec, given, "directives.settle");
  if (E.isLeft(input)) return toOutcome(input);
  const desk = await reportDeskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const by = actorOf(desk.right, input.right.by, datedOf(input.right.on));
  if (E.isLeft(by)) return toOutcome(by);
  const affected = affectedBy(session, desk.right, input.right);
  if (E.isLeft(affected)) return toOutcome(affected);
  const successor = successorOf(desk.right, input.right);
  if (E.isLeft(successor)) return toOutcome(successor);
  const settled: Array<SettledView["settled"][number]> = [];
  const entry = entryOf(input.right, by.right);
  for (const each of affected.right) {
    const one = await settleOne(session, desk.right, { input: input.right, entry, successor: successor.right }, each);
    if (E.isLeft(one)) return toOutcome(one);
    settled.push(one.right);
  }
  return { ok: true, value: { settled } };
}

/** Ending a task once settles all that touches it; that it stands is said of each cause. */
function affectedBy(
  session: Session,
  desk: ReportDesk,
  { directive, assignments, how }: SettleAffectedInput,
): E.Either<FrontDoorFailure, ReadonlyArray<AffectedAssignment>> {
  const id = directiveNamed(desk, directive);
  if (E.isLeft(id)) return id;
  const chosen = new Set<string>();
  for (const reference of assignments ?? []) {
    const assignment = assignmentNamed(desk, reference);
    if (E.isLeft(assignment)) return assignment;
    chosen.add(assignment.right);
  }
  const registrations = new Set(registrationsIn(desk.model.directives)(id.right));
  const today = civilDateOf(session.environment.clock.now());
  const found = affectedAssignments(desk.model, today).filter(
    (each) => registrations.has(each.directive) && (assignments === undefined || chosen.has(each.assignment)),
  );
  if (how === "retain") return E.right(found);
  const last = new Map(found.map((each) => [each.assignment, each]));
  return E.right([...last.values()]);
}

/** The task in the place of those that end; only what is superseded has one. */
function successorOf(
  desk: ReportDesk,
  { how, successor }: SettleAffectedInput,
): E.Either<FrontDoorFailure, string | null> {
  if (successor === undefined) return E.right(null);
  if (how === "supersede") return assignmentNamed(desk, successor);
  return E.left(decodeFailure("directives.settle", "/successor", ofSuperseded, successor));
}

const ofSuperseded = {
  code: "of-superseded",
  vi: "để trống, trừ khi ghi nhiệm vụ được thay thế (supersede)",
  en: "left out, unless tasks are superseded",
};

interface Settling {
  readonly input: SettleAffectedInput;
  readonly entry: EntryFields;
  readonly successor: string | null;
}

async function settleOne(
  session: Session,
  desk: ReportDesk,
  { input, entry, successor }: Settling,
  { assignment, directive, effect }: AffectedAssignment,
): Promise<E.Either<FrontDoorFailure, SettledView["settled"][number]>> {
  const { environment } = session;
  const { reason, how } = input;
  const rows = how === "retain" ? desk.model.directives.get(directive) : desk.model.assignments.get(assignment);
  const commandId = ["effect", effect.entryId, assignment, rows?.revision ?? -1].join("/");
  const causationId = effect.entryId;
  const base = contextOf(session, input);
  const context: CommandContext = { ...base, commandId, causationId };
  const basis = basisOf(desk, effect.through);
  const ending = { ...entry, assignment, reason, basis };
  const runs = {
    revoke: () => handleAssignmentCommand(environment, context, { type: "RevokeAssignment", ...ending }),
    supersede: () =>
      handleAssignmentCommand(environment, context, { type: "SupersedeAssignment", ...ending, successor }),
    retain: () =>
      handleDirectiveCommand(environment, context, {
        type: "RetainAssignment",
        ...entry,
        ...{ directive, assignment, cause: effect.entryId, reason },
      }),
  };
  const handled = await runs[how]()();
  if (E.isLeft(handled)) return handled;
  const { firstIndex, lastIndex, flags, proposal } = handled.right;
  const proposed = proposal !== undefined;
  const handle = desk.handles.handleOf(assignment) ?? assignment;
  const irregularities = notesOf(flags, environment.kinds);
  return E.right({ assignment: handle, cause: effect.entryId, how, proposed, firstIndex, lastIndex, irregularities });
}

/** The document that touched the directive is the basis of what becomes of its tasks. */
function basisOf({ model }: ReportDesk, through: RelatedDocument): DocumentRef | Unknown {
  if ("document" in through) return through.document;
  if ("unknown" in through) return through;
  const described = describeDirective(model.directives.get(through.directive)?.history.facts ?? []);
  if (described === undefined) return notStated;
  const { number, symbol, issuedOn } = described.identity;
  const known = typeof number === "string" && typeof symbol === "string";
  return {
    title: described.title.slice(0, 2_000),
    number: known ? `${number}/${symbol}` : notStated,
    date: issuedOn,
    sha256: null,
  };
}
