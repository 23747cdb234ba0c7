/** `@chidao/projections`: what the status of each task is, on any day, as known at any position. */
export {
  type Board,
  type BoardRow,
  boardAt,
  leadSubject,
  type PlacedAssignment,
  placeAll,
  type RowSubject,
} from "./board.js";
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
export { type AffectedAssignment, affectedAssignments } from "./directives/affected.js";
export { factsOfDirective } from "./directives/facts-of-day.js";
export { registrationsOf, survivorOf } from "./directives/merged.js";
export { type NumberRange, type SeriesGaps, type SeriesQuestion, seriesGaps } from "./directives/series.js";
export { type FlaggedEntry, flagsIn } from "./flags.js";
export { foldHandles, type HandleFold, type Handles } from "./handles.js";
export { type KnownAt, knownBy } from "./known-at.js";
export { foldLedgerIndex, type LedgerIndex, type LedgerIndexFold } from "./ledger-index.js";
export { type Crossing, flowOf, leftInPeriod, type PeriodFlow, wasOpenInPeriod } from "./period.js";
export {
  agencyRows,
  assignmentRows,
  directiveRows,
  foldReadModel,
  issuedOf,
  type ReadModel,
  type ReadModelFold,
} from "./read-model.js";
export { foldReferences, type KnownAs, type ReferenceFold, type References } from "./references.js";
export { type Register, registerOf } from "./register.js";
export {
  type AssignmentStatus,
  hasHappened,
  nearDueDays,
  statusAt,
  type Timeliness,
  type UnknownWhy,
} from "./status.js";
export { type TimelineEntry, timelineOf } from "./timeline.js";
