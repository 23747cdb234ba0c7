/**
 * What reports are made from, folded from the ledger up to a position. Rows hold facts with corrections applied and
 * no status; a status is worked out for a day when somebody asks.
 */
import {
  type CivilDate,
  type Entry,
  type Fact,
  type LedgerOpened,
  type Projection,
  type StreamCategory,
  streamName,
} from "@chidao/core";
import {
  type Agency,
  type Assignment,
  type DataOf,
  type Directive,
  evolveAgency,
  evolveAssignment,
  evolveDirective,
  unissuedAssignment,
  unregisteredAgency,
  unregisteredDirective,
} from "@chidao/domain";
import type { CensusCounts } from "./census/strip.js";
import type { Judging } from "./judging.js";

const rowsOf = <Row>(
  name: string,
  category: StreamCategory,
  initial: Row,
  evolve: (row: Row, entry: Entry) => Row,
): Projection<Row> => {
  const beginning = streamName(category, "");
  return {
    name,
    keyOf: ({ stream }) => (stream.startsWith(beginning) ? stream.slice(beginning.length) : undefined),
    initialRow: () => initial,
    evolve,
  };
};

export const assignmentRows: Projection<Assignment> = rowsOf(
  "assignments",
  "assignment",
  unissuedAssignment,
  evolveAssignment,
);
export const directiveRows: Projection<Directive> = rowsOf(
  "directives",
  "directive",
  unregisteredDirective,
  evolveDirective,
);
export const agencyRows: Projection<Agency> = rowsOf("agencies", "agency", unregisteredAgency, evolveAgency);

export interface ReadModel {
  readonly ledger: LedgerOpened | undefined;
  /** By id, in the order in which they entered the ledger. */
  readonly assignments: ReadonlyMap<string, Assignment>;
  readonly directives: ReadonlyMap<string, Directive>;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** Index of the last event folded; -1 for none. */
  readonly position: number;
  /** Recorded time of that event. */
  readonly recordedAt: string | undefined;
  /** Where the rows are kept in a way that answers these without looking at every task. */
  readonly narrow?: NarrowLookUps;
}

/** They give what looking at every task would give. */
export interface NarrowLookUps {
  /** All tasks whose deadline in force, on whatever day, comes to another day by these rules; maybe more. In ledger order. */
  mayDiffer(now: Judging): ReadonlyMap<string, Assignment>;
  /** Ids of the tasks that were issued under another one, in ledger order. */
  readonly children: Pick<ReadonlyMap<string, ReadonlyArray<string>>, "get">;
  /** Ids of the tasks that any issue of theirs puts under this one on some day; maybe more. */
  everUnder(assignment: string): ReadonlyArray<string>;
  /** How many tasks stand where on that day. */
  census(day: CivilDate): CensusCounts;
  /** From which day on something was issued under the provision; see `provisionOf`. */
  firstIssued(directive: string, provision: string): CivilDate | undefined;
}

/** A read model that is being folded. */
export interface ReadModelFold {
  add(entry: Entry): void;
  readonly model: ReadModel;
}

export function foldReadModel(): ReadModelFold {
  const assignments = new Map<string, Assignment>();
  const directives = new Map<string, Directive>();
  const agencies = new Map<string, Agency>();
  let ledger: LedgerOpened | undefined;
  let last: Entry | undefined;
  return {
    add: (entry) => {
      last = entry;
      // Of two openings at once both may be recorded; the ledger is the one at index 0.
      if (entry.event.type === "LedgerOpened") ledger ??= entry.event.data as LedgerOpened;
      applyTo(assignments, assignmentRows, entry);
      applyTo(directives, directiveRows, entry);
      applyTo(agencies, agencyRows, entry);
    },
    get model() {
      const position = last?.index ?? -1;
      return { ledger, assignments, directives, agencies, position, recordedAt: last?.recordedAt };
    },
  };
}

/** Folds the entry into its row, and says whether it was one of the projection's. */
export function applyTo<Row>(rows: Map<string, Row>, projection: Projection<Row>, entry: Entry): boolean {
  const key = projection.keyOf({ stream: entry.stream, type: entry.event.type });
  if (key === undefined) return false;
  rows.set(key, projection.evolve(rows.get(key) ?? projection.initialRow(key), entry));
  return true;
}

/** The words of the task as they were issued, corrections applied; `undefined` when the issue was struck out. */
export function issuedOf(facts: ReadonlyArray<Fact>): DataOf<"AssignmentIssued"> | undefined {
  const issued = facts.find((fact) => !fact.struck && fact.event.type === "AssignmentIssued");
  return issued?.event.data as DataOf<"AssignmentIssued"> | undefined;
}
