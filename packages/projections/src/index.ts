/** `@chidao/projections`: what the status of each task is, on any day, as known at any position. */
export { alarmsAt, type HolderAlarm, type HolderRole } from "./agencies/alarms.js";
export { type HeldAs, type Holders, holdersAsIssued, holdersOn } from "./agencies/holders.js";
export { type Holding, holdingsAt } from "./agencies/holdings.js";
export { presumeSuccessor, type SuccessorCandidate, type SuccessorPresumed } from "./agencies/presume.js";
export { kindsOn, openFlagsOn, provisionsWithoutTask } from "./at-a-glance.js";
export {
  boardAt,
  type PlacedAssignment,
  placeAll,
} from "./board.js";
export type { Board, BoardRow } from "./board-shape.js";
export {
  type Box,
  boxes,
  boxLabels,
  type Counts,
  countBoxes,
  type OfficialClasses,
  type OnTimeRate,
  officialClassesOf,
  onTimeRateOf,
} from "./boxes.js";
export { type Census, type CensusStep, type CensusWorld, createCensus } from "./census/census.js";
export { issuesIn } from "./census/family.js";
export { provisionOf } from "./census/provisions.js";
export { always, type CensusChange, type CensusCounts } from "./census/strip.js";
export { type CoordinationState, coordinationAt, type ReplyRules } from "./coordination.js";
export { type DeadlineDifference, deadlineDifferences } from "./differences.js";
export { type AffectedAssignment, affectedAssignments } from "./directives/affected.js";
export { factsOfDirective } from "./directives/facts-of-day.js";
export { type Registrations, registrationsIn, survivorOf } from "./directives/merged.js";
export { type NumberRange, type SeriesGaps, type SeriesQuestion, seriesGaps } from "./directives/series.js";
export { type DutyFinding, dutiesOf } from "./duties.js";
export { type Explanation, explain, type Judgement } from "./explain/explain.js";
export {
  type Conclusion,
  type Judge,
  keyOf,
  type NeededEntry,
  neededEntries,
  replay,
} from "./explain/needed-entries.js";
export { type StatusRule, statusRules } from "./explain/status-rules.js";
export { type FactChange, type FactVersion, factChange } from "./fact-versions.js";
export { type FlaggedEntry, flagsIn } from "./flags.js";
export {
  foldHandles,
  type GivenHandle,
  type HandleFold,
  type Handles,
  handleGivenBy,
  type NamesGiven,
} from "./handles.js";
export { boxSets, type Denominator, denominators } from "./indicators/box-sets.js";
export type { IndicatorDefinition } from "./indicators/definition.js";
export { describeFraction, type Fraction, roundedHundredths, truncatedHundredths } from "./indicators/fraction.js";
export { type Indicator, type Measured, measure, type NoValue } from "./indicators/measure.js";
export {
  type Comparison,
  compareTotals,
  type PublishedClass,
  publishedClasses,
  publishedTally,
  type StatedTotal,
} from "./indicators/published.js";
export { statusIndicators } from "./indicators/status-indicators.js";
export { sureTally, type Tally, type TallyCell, tallyOf, totalOf } from "./indicators/tally.js";
export {
  asRecorded,
  type Judging,
  judgingBy,
  type KnownRules,
  type RulesChoice,
  type RulesInForce,
  rulesInForce,
} from "./judging.js";
export { type KnownAt, knownBy } from "./known-at.js";
export { foldLedgerIndex, type LedgerIndex, type LedgerIndexFold } from "./ledger-index.js";
export { type Crossing, flowOf, leftInPeriod, type PeriodFlow, wasOpenInPeriod } from "./period.js";
export { proposalsIn } from "./proposals.js";
export {
  agencyRows,
  assignmentRows,
  directiveRows,
  foldReadModel,
  issuedOf,
  type NarrowLookUps,
  type ReadModel,
  type ReadModelFold,
} from "./read-model.js";
export { isReckonedOtherwise, type ReckonedDeadline, reckonedDeadlinesOf } from "./reckoned-deadlines.js";
export {
  foldReferences,
  type KnownAs,
  type OutsideKey,
  outsideKeysOf,
  type ReferenceFold,
  type References,
} from "./references.js";
export { type Register, registerOf } from "./register.js";
export { type Aging, type AgingCounts, type AgingRow, agingOf } from "./reports/aging.js";
export { type Band, entryDelayBands, overdueBands } from "./reports/bands.js";
export { groupBySubject, type SubjectGroup } from "./reports/by-subject.js";
export {
  type UpdateBox,
  type UpdateState,
  updateBoxes,
  updateBoxLabels,
  updateIndicators,
  updatesOf,
} from "./reports/discipline.js";
export { type FlagOf, flagsOf, type RuleRow, rulesBroken } from "./reports/irregularities.js";
export { type EntryDelays, type LateEntry, type LateEntryRow, lateEntryOf } from "./reports/late-entry.js";
export {
  type Matrix,
  type MatrixCell,
  type MatrixRole,
  type MatrixRow,
  matrixOf,
  matrixRoles,
} from "./reports/matrix.js";
export { type Asked, type Silence, type SilenceRow, silenceOf } from "./reports/silence.js";
export { type KindSummary, type KindTable, kindSummaryOf } from "./reports/summary.js";
export { type Month, monthsUpTo, type Workload, type WorkloadRow, workloadOf } from "./reports/workload.js";
export { type ChildIndex, childrenByParent, type RollUp, rollUpsOf } from "./roll-up.js";
export { leadSubject, type RowSubject } from "./row-subject.js";
export {
  type AssignmentStatus,
  hasHappened,
  statusAt,
  type Timeliness,
  type UnknownWhy,
} from "./status.js";
export { type TimelineEntry, timelineOf } from "./timeline.js";
export type { CountingUnit } from "./units.js";
