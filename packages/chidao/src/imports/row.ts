/**
 * One row of a tracker. The row is looked up by the tracker's own key; what it says is compared with the ledger, and
 * the difference is one append. A dry run goes the same way and stops before anything is written.
 */

import { handleAssignmentCommand, handleDirectiveCommand, loadAssignment, loadDirective } from "@chidao/application";
import { civilDateOf, countsFrom, createdIdOf, type Dated, type StoreFault, type UndecodableEvent } from "@chidao/core";
import {
  anchorsOf,
  mayGiveDay,
  type RegisterDirective,
  type Resolving,
  resolvingByDefault,
  unissuedAssignment,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { identityOf } from "../inputs/directives.js";
import { actorOf } from "../inputs/resolve.js";
import { datedOf, deadlineOf, notStated } from "../inputs/values.js";
import { recordedReasons } from "../reasons.js";
import { assuranceDefault, type Desk, deskOf, read, rulesOf, type Session, toOutcome } from "../session.js";
import type { ImportedRow, IrregularityNote, Outcome } from "../types/answers.js";
import type { ImportRowInput } from "../types/inputs.js";
import { notesOf } from "../views/irregularities.js";
import { entriesOf, isDirectiveNew, isKnown, type Prepared } from "./prepared.js";
import { rehearse, rehearseTask } from "./rehearse.js";
import { changeViews } from "./row-changes.js";
import { ImportRowCodec } from "./row-codec.js";
import { rowParties } from "./row-parties.js";
import { type ResolvedRow, stepsForKnown, stepsForNew } from "./row-steps.js";
import type { Turn } from "./turnstile.js";

/** Rows that are handed over before others are recorded before them, though all are on their way at the same time. */
export async function importRow(session: Session, given: unknown, dryRun: boolean): Promise<Outcome<ImportedRow>> {
  const turn = session.rows.enter();
  try {
    return await importInTurn({ ...session, environment: { ...session.environment, inTurn: turn.append } }, turn, {
      given,
      dryRun,
    });
  } finally {
    turn.leave();
  }
}

async function importInTurn(
  session: Session,
  turn: Turn,
  { given, dryRun }: { readonly given: unknown; readonly dryRun: boolean },
): Promise<Outcome<ImportedRow>> {
  const prepared = await prepare(session, given);
  if (E.isLeft(prepared)) return toOutcome(prepared);
  if (!isDirectiveNew(prepared.right)) turn.skipDirective();
  const irregularities = dryRun ? await rehearse(session, prepared.right) : await record(session, prepared.right);
  if (E.isLeft(irregularities)) return toOutcome(irregularities);
  const { input, row, toRecord, unmatched } = prepared.right;
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const handle = desk.right.handles.handleOf(row.assignment);
  const outcome = !isKnown(prepared.right) ? "added" : toRecord.steps.length > 0 ? "changed" : "unchanged";
  const day = countsFrom(datedOf(input.on)) ?? civilDateOf(session.environment.clock.now());
  const changes = changeViews(toRecord.changes, desk.right.register, day);
  return {
    ok: true,
    value: { ref: input.ref, outcome, handle, changes, unmatched, irregularities: irregularities.right },
  };
}

async function prepare(session: Session, given: unknown): Promise<E.Either<FrontDoorFailure, Prepared>> {
  const input = read(ImportRowCodec, given, "imports.row");
  if (E.isLeft(input)) return input;
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return desk;
  const on = datedOf(input.right.on);
  const by = actorOf(desk.right, input.right.by, on);
  if (E.isLeft(by)) return by;
  const entry = { on, by: by.right, provenance: { kind: "imported" as const, source: input.right.ref } };
  const parties = rowParties(desk.right, datedOf(input.right.issuedOn));
  const directive = directiveOf(session, desk.right, input.right, by.right, parties.party);
  if (E.isLeft(directive)) return directive;
  const known = desk.right.references.assignment(input.right.ref);
  const row = rowOf(session, desk.right, input.right, entry, { parties, directive: directive.right.directive, known });
  const state = known === undefined ? E.right(unissuedAssignment) : await loadAssignment(session.environment, known)();
  if (E.isLeft(state)) return state;
  const resolving = await resolvingOn(session, desk.right, row);
  if (E.isLeft(resolving)) return resolving;
  const toRecord = known === undefined ? E.right(stepsForNew(row)) : stepsForKnown(row, state.right, resolving.right);
  if (E.isLeft(toRecord)) return toRecord;
  const { unmatched } = parties;
  return E.right({
    input: input.right,
    desk: desk.right,
    row,
    directive: directive.right,
    known: state.right,
    toRecord: toRecord.right,
    unmatched,
  });
}

type Entry = Pick<ResolvedRow, "on" | "by" | "provenance">;

/**
 * The command that registers the row's directive; its id is the known one, or follows from the document's key. It
 * does not rest on the day of the import, so that one that was interrupted goes on where it stopped on any other day.
 */
function directiveOf(
  session: Session,
  desk: Desk,
  { directive, issuedOn }: ImportRowInput,
  by: Entry["by"],
  party: ReturnType<typeof rowParties>["party"],
): E.Either<FrontDoorFailure, RegisterDirective> {
  const on = datedOf(directive.directedOn);
  const named = countsFrom(on) === undefined ? datedOf(issuedOn) : on;
  const identity = identityOf(desk, directive.identity ?? {}, named);
  if (E.isLeft(identity)) return identity;
  const known = desk.references.directive(directive.ref);
  return E.right({
    type: "RegisterDirective",
    on,
    by,
    provenance: { kind: "imported", source: directive.ref },
    directive: known ?? idFor(session, desk, commandIdFor(session, directive.ref, "directive")),
    source: notStated,
    title: directive.title,
    directedBy: party(directive.directedBy),
    directedOn: on,
    effectiveOn: notStated,
    urgency: notStated,
    secrecy: notStated,
    signedBy: notStated,
    concludes: notStated,
    notedBy: notStated,
    identity: identity.right,
    sealedReference: null,
    text: notStated,
    provisions: [],
    externalRefs: [directive.ref],
  });
}

function rowOf(
  session: Session,
  desk: Desk,
  input: ImportRowInput,
  entry: Entry,
  {
    parties,
    directive,
    known,
  }: {
    readonly parties: ReturnType<typeof rowParties>;
    readonly directive: string;
    readonly known: string | undefined;
  },
): ResolvedRow {
  const { ref, kind, words, lead, coordinating, deadline, issuedOn, status } = input;
  const unfound = rowParties({ ...desk, register: { ...desk.register, find: () => [] } }, datedOf(issuedOn));
  return {
    ...entry,
    system: ref.system,
    asWritten: { lead: unfound.lead(lead), coordinating: (coordinating ?? []).map(unfound.party) },
    assignment: known ?? idFor(session, desk, commandIdFor(session, ref, "assignment")),
    issue: {
      directive,
      kind,
      words,
      lead: parties.lead(lead),
      coordinating: (coordinating ?? []).map(parties.party),
      externalRefs: [ref],
      issuedOn: datedOf(issuedOn),
      deadline: deadlineOf(deadline),
    },
    status: status && { stage: status.stage, completedOn: completion(status), words: status.words },
  };
}

/** As the decision will resolve the row's deadline; only words may count from the days of the directive. */
async function resolvingOn(
  { environment }: Session,
  desk: Desk,
  { on, issue: { directive, deadline } }: ResolvedRow,
): Promise<E.Either<StoreFault | UndecodableEvent, Resolving>> {
  const today = civilDateOf(environment.clock.now());
  const { policyOn, calendar } = rulesOf(desk, today);
  const resolving = { ...resolvingByDefault, policy: policyOn(countsFrom(on) ?? today), calendar };
  if (!mayGiveDay(deadline.expression) || deadline.expression.kind === "date") return E.right(resolving);
  const loaded = await loadDirective(environment, directive)();
  return E.isLeft(loaded) ? loaded : E.right({ ...resolving, anchors: anchorsOf(loaded.right) });
}

function completion({ stage, completedOn }: NonNullable<ImportRowInput["status"]>): Dated {
  if (completedOn !== undefined) return datedOf(completedOn);
  return { unknown: stage === "accepted" ? notStated.unknown : recordedReasons.notCompleted };
}

function idFor({ environment }: Session, desk: Desk, commandId: string): string {
  return createdIdOf(environment.hashing, desk.ledger?.ledger ?? "", commandId);
}

/** The same key gives the same command, so that an import that was interrupted goes on where it stopped. */
function commandIdFor({ environment }: Session, { system, id }: ImportRowInput["ref"], what: string): string {
  return `import:${environment.hashing.sha256(JSON.stringify([what, system, id]))}`;
}

async function record(
  session: Session,
  prepared: Prepared,
): Promise<E.Either<FrontDoorFailure, ReadonlyArray<IrregularityNote>>> {
  const { input, directive, known, toRecord } = prepared;
  if (toRecord.steps.length === 0) return E.right([]);
  const { environment } = session;
  const context = { causationId: null, assurance: input.assurance ?? assuranceDefault(session) };
  const correlationId = input.correlationId ?? "import";
  if (isDirectiveNew(prepared)) {
    // A row whose task would be refused leaves no directive behind.
    const task = await rehearseTask(session, prepared);
    if (E.isLeft(task)) return task;
    const commandId = commandIdFor(session, input.directive.ref, "directive");
    const registered = await handleDirectiveCommand(environment, { ...context, commandId, correlationId }, directive)();
    if (E.isLeft(registered)) return registered;
  }
  const what = isKnown(prepared) ? `assignment after ${known.revision}` : "assignment";
  const commandId = commandIdFor(session, input.ref, what);
  const handled = await handleAssignmentCommand(
    environment,
    { ...context, commandId, correlationId },
    entriesOf(prepared),
  )();
  return E.isLeft(handled) ? handled : E.right(notesOf(handled.right.flags, environment.kinds));
}
