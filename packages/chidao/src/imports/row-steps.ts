/**
 * What a row asks to be recorded. A row whose key is new is issued, with the status that the source asserts. For a
 * known key only what differs from the ledger is recorded: the same file again gives no step at all.
 */

import { type By, canonicalJsonOf, countsFrom, type Dated, orderingDay, type Provenance } from "@chidao/core";
import {
  type Assignment,
  type AssignmentCommand,
  type DataOf,
  dueDateOf,
  type IssueAssignment,
  lifecycleOf,
  resolveDeadline,
  type StatedDeadline,
} from "@chidao/domain";

/** A row with its names resolved. */
export interface ResolvedRow {
  readonly assignment: string;
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
  readonly issue: Pick<IssueAssignment, "directive" | "kind" | "words" | "lead" | "coordinating" | "externalRefs"> & {
    readonly issuedOn: Dated;
    readonly deadline: StatedDeadline;
  };
  readonly status: Pick<DataOf<"StatusAsserted">, "stage" | "completedOn" | "words"> | undefined;
}

export interface RowChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface RowSteps {
  readonly steps: ReadonlyArray<AssignmentCommand>;
  readonly changes: ReadonlyArray<RowChange>;
}

const notStated = { unknown: "không nêu (not stated)" } as const;

export function stepsForNew(row: ResolvedRow): RowSteps {
  const { issuedOn, ...issue } = row.issue;
  const issuing: IssueAssignment = {
    type: "IssueAssignment",
    ...commonOf(row),
    ...issue,
    on: issuedOn,
    provision: notStated,
    acceptor: notStated,
  };
  return { steps: [issuing, ...assertion(row)], changes: [] };
}

export function stepsForKnown(row: ResolvedRow, known: Assignment): RowSteps {
  const { issued, deadlines } = lifecycleOf(known.history.facts);
  if (issued === undefined) return { steps: [], changes: [] };
  const corrected = correctionOf(row, known, issued);
  const current = deadlines.at(-1)?.deadline ?? issued.deadline;
  const moved = deadlineStep(row, current);
  const status = statusStep(row, known);
  const parts = [corrected, moved, status].filter((part) => part !== undefined);
  return { steps: parts.flatMap((part) => part.steps), changes: parts.flatMap((part) => part.changes) };
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
function correctionOf(row: ResolvedRow, known: Assignment, issued: DataOf<"AssignmentIssued">): RowSteps | undefined {
  const stated = {
    words: row.issue.words,
    lead: row.issue.lead,
    coordinating: row.issue.coordinating,
    on: row.issue.issuedOn,
  };
  const changes = Object.entries(stated)
    .map(([field, after]) => ({ field, before: shown(issued[field as keyof typeof stated]), after: shown(after) }))
    .filter(({ before, after }) => before !== after);
  const target = known.history.facts.find((fact) => fact.event.type === "AssignmentIssued");
  if (changes.length === 0 || target === undefined) return undefined;
  const replacement = { type: "AssignmentIssued", schema: 1, data: { ...issued, ...stated } };
  const command = {
    type: "CorrectEntry" as const,
    ...commonOf(row),
    target: target.entry.id,
    replacement,
    reason: sourceChanged,
    secondPerson: null,
  };
  return { steps: [command], changes };
}

function deadlineStep(row: ResolvedRow, current: DataOf<"AssignmentIssued">["deadline"]): RowSteps | undefined {
  const stated = resolveDeadline(row.issue.deadline);
  if (canonicalJsonOf(stated.expression) === canonicalJsonOf(current.expression)) return undefined;
  const before = dueDateOf(current);
  const after = dueDateOf(stated);
  const later = before !== undefined && after !== undefined && after > before;
  const { deadline } = row.issue;
  const command: AssignmentCommand = later
    ? {
        type: "GrantExtension",
        ...commonOf(row),
        deadline,
        reason: "Theo nguồn nhập (as the source states)",
        basis: notStated,
      }
    : { type: "SetDeadline", ...commonOf(row), deadline, basis: notStated };
  const words = (words: string, due: string | undefined): string => due ?? words;
  const change = { field: "deadline", before: words(current.words, before), after: words(stated.words, after) };
  return { steps: [command], changes: [change] };
}

function statusStep(row: ResolvedRow, known: Assignment): RowSteps | undefined {
  const { status } = row;
  if (status === undefined) return undefined;
  const last = known.history.facts.filter((fact) => !fact.struck && fact.event.type === "StatusAsserted").at(-1);
  const told = last?.event.data as DataOf<"StatusAsserted"> | undefined;
  const before = told && { stage: told.stage, completedOn: told.completedOn, words: told.words };
  if (before !== undefined && shown(before) === shown(status)) return undefined;
  const steps = [...overtaken(row, known), ...assertion(row)];
  return { steps, changes: [{ field: "status", before: before?.words ?? "", after: status.words }] };
}

/** Earlier statements about later days: the source has thought better of them, and the newest statement counts. */
function overtaken(row: ResolvedRow, known: Assignment): ReadonlyArray<AssignmentCommand> {
  const since = countsFrom(sinceWhen(row)) ?? "";
  return known.history.facts
    .filter((fact) => !fact.struck && fact.event.type === "StatusAsserted" && orderingDay(fact) > since)
    .map((fact) => strike(row, fact.entry.id));
}

const sourceChanged = "Nguồn nhập đã sửa (the source was changed)";

function strike(row: ResolvedRow, target: string): AssignmentCommand {
  return {
    type: "CorrectEntry",
    ...commonOf(row),
    target,
    replacement: null,
    reason: sourceChanged,
    secondPerson: null,
  };
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : canonicalJsonOf(value);
}
