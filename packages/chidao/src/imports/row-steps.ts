/**
 * What a row asks to be recorded. A row whose key is new is issued, with the status that the source asserts. For a
 * known key only what the source says otherwise than before is recorded: the same file again gives no step at all.
 */

import { type By, countsFrom, type Dated, orderingDay, type Provenance } from "@chidao/core";
import {
  type Assignment,
  type AssignmentCommand,
  AssignmentIssued,
  type DataOf,
  type Deadline,
  dueDateOf,
  type IssueAssignment,
  lifecycleOf,
  type Rejection,
  type Resolving,
  resolveDeadline,
  type StatedDeadline,
  unstatedTerms,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { notStated } from "../inputs/values.js";
import { recordedReasons } from "../reasons.js";
import type { RowChange } from "./row-changes.js";
import { isSame, isSameDeadline, sourceSaid } from "./source-said.js";

/** A row with its names resolved. */
export interface ResolvedRow {
  readonly assignment: string;
  /** The source, whichever of its keys. */
  readonly system: string;
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
  readonly issue: Pick<IssueAssignment, "directive" | "kind" | "words" | "lead" | "coordinating" | "externalRefs"> & {
    readonly issuedOn: Dated;
    readonly deadline: StatedDeadline;
  };
  /** The bodies before any of them was looked up. */
  readonly asWritten: Pick<IssueAssignment, "lead" | "coordinating">;
  readonly status: Pick<DataOf<"StatusAsserted">, "stage" | "completedOn" | "words"> | undefined;
}

export interface RowSteps {
  readonly steps: ReadonlyArray<AssignmentCommand>;
  readonly changes: ReadonlyArray<RowChange>;
}

export function stepsForNew(row: ResolvedRow): RowSteps {
  const { issuedOn, ...issue } = row.issue;
  const issuing: IssueAssignment = {
    type: "IssueAssignment",
    ...commonOf(row),
    ...issue,
    on: issuedOn,
    provision: notStated,
    acceptor: notStated,
    ...unstatedTerms,
  };
  return { steps: [issuing, ...assertion(row)], changes: [] };
}

/** Only what the source says otherwise than before is recorded; what people have put right meanwhile stays. */
export function stepsForKnown(
  row: ResolvedRow,
  known: Assignment,
  resolving: Resolving,
): E.Either<Rejection, RowSteps> {
  const { issued, deadlines } = lifecycleOf(known.history.facts);
  const said = sourceSaid(known.history, row.system);
  if (issued === undefined || said === undefined) return E.right({ steps: [], changes: [] });
  const fixed = (["kind", "directive"] as const).find((field) => said.issued[field] !== row.issue[field]);
  if (said.bySource && fixed !== undefined) return E.left({ _tag: "FixedField", field: fixed });
  const corrected = correctionOf(row, known, { issued, said: said.issued });
  const current = deadlines.at(-1)?.deadline ?? issued.deadline;
  const moved = deadlineStep(row, resolveDeadline(row.issue.deadline, resolving), { current, said: said.deadline });
  const status = statusStep(row, known, said.status);
  const parts = [corrected, moved, status].filter((part) => part !== undefined);
  return E.right({ steps: parts.flatMap((part) => part.steps), changes: parts.flatMap((part) => part.changes) });
}

function commonOf({ assignment, on, by, provenance }: ResolvedRow) {
  return { assignment, on, by, provenance };
}

function assertion(row: ResolvedRow): ReadonlyArray<AssignmentCommand> {
  return row.status === undefined
    ? []
    : [{ type: "AssertStatus", ...commonOf(row), on: sinceWhen(row), ...row.status }];
}

/** A result that the source calls complete is so since the day of completion, where it gives one; else since it says so. */
function sinceWhen({ status, on }: ResolvedRow): Dated {
  return status?.stage === "accepted" && countsFrom(status.completedOn) !== undefined ? status.completedOn : on;
}

/** Fields of the issue that the source now states otherwise: the source corrects itself. */
function correctionOf(
  row: ResolvedRow,
  known: Assignment,
  { issued, said }: { readonly issued: DataOf<"AssignmentIssued">; readonly said: DataOf<"AssignmentIssued"> },
): RowSteps | undefined {
  const { words, lead, coordinating, issuedOn } = row.issue;
  const stated = Object.entries({ words, lead, coordinating, on: issuedOn }).filter(([name, value]) => {
    const field = name as "words" | "lead" | "coordinating" | "on";
    if (isSame(value, issued[field])) return false;
    // A body found by name only now is news, unless somebody has named another one meanwhile.
    const unfound = field === "lead" || field === "coordinating" ? row.asWritten[field] : value;
    return isSame(unfound, said[field]) ? isSame(said[field], issued[field]) : !isSame(value, said[field]);
  });
  const changes = stated.map(([field, after]) => ({
    field: field as RowChange["field"],
    before: issued[field as keyof typeof issued],
    after,
  }));
  const target = known.history.facts.find((fact) => fact.event.type === "AssignmentIssued");
  if (changes.length === 0 || target === undefined) return undefined;
  const replacement = {
    type: AssignmentIssued.type,
    schema: AssignmentIssued.schema,
    data: { ...issued, ...Object.fromEntries(stated) },
  };
  const command = {
    type: "CorrectEntry" as const,
    ...commonOf(row),
    target: target.entry.id,
    replacement,
    reason: recordedReasons.sourceChanged,
    secondPerson: null,
  };
  return { steps: [command], changes };
}

function deadlineStep(
  row: ResolvedRow,
  stated: Deadline,
  { current, said }: { readonly current: Deadline; readonly said: StatedDeadline },
): RowSteps | undefined {
  if (isSameDeadline(stated, said) || isSameDeadline(stated, current)) return undefined;
  const before = dueDateOf(current);
  const after = dueDateOf(stated);
  const later = before !== undefined && after !== undefined && after > before;
  const { deadline } = row.issue;
  const command: AssignmentCommand = later
    ? {
        type: "GrantExtension",
        ...commonOf(row),
        deadline,
        reason: recordedReasons.sourceStates,
        basis: notStated,
      }
    : { type: "SetDeadline", ...commonOf(row), deadline, basis: notStated };
  const words = (words: string, due: string | undefined): string => due ?? words;
  const change = {
    field: "deadline" as const,
    before: words(current.words, before),
    after: words(stated.words, after),
  };
  return { steps: [command], changes: [change] };
}

function statusStep(
  row: ResolvedRow,
  known: Assignment,
  told: DataOf<"StatusAsserted"> | undefined,
): RowSteps | undefined {
  const { status } = row;
  if (status === undefined) return undefined;
  const before = told && { stage: told.stage, completedOn: told.completedOn, words: told.words };
  if (isSame(before, status)) return undefined;
  const steps = [...overtaken(row, known), ...assertion(row)];
  return { steps, changes: [{ field: "status" as const, before: before?.words ?? "", after: status.words }] };
}

/** Earlier statements about later days: the source has thought better of them, and the newest statement counts. */
function overtaken(row: ResolvedRow, known: Assignment): ReadonlyArray<AssignmentCommand> {
  const since = countsFrom(sinceWhen(row)) ?? "";
  return known.history.facts
    .filter((fact) => !fact.struck && fact.event.type === "StatusAsserted" && orderingDay(fact) > since)
    .map((fact) => strike(row, fact.entry.id));
}

function strike(row: ResolvedRow, target: string): AssignmentCommand {
  return {
    type: "CorrectEntry",
    ...commonOf(row),
    target,
    replacement: null,
    reason: recordedReasons.sourceChanged,
    secondPerson: null,
  };
}
