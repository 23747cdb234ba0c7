/** The questions that a ledger is asked. Every answer says its unit and what it rests on. */
import type {
  AgingView,
  AssignmentList,
  BoardView,
  DisciplineView,
  DutiesView,
  ExplanationView,
  IndicatorsView,
  IrregularitiesView,
  LateEntryView,
  MatrixView,
  Outcome,
  OverdueView,
  PeriodView,
  PublishedView,
  SilenceView,
  SummaryView,
  TasksView,
  TimelineView,
  WorkloadView,
} from "./answers.js";
import type { AuthorsGiven } from "./audit.js";
import type {
  BoardQuery,
  DisciplineInput,
  IndicatorsInput,
  PeriodInput,
  PublishedInput,
  QueryInput,
  TasksInput,
  UnitQuery,
  WorkloadInput,
} from "./inputs.js";

type Answer<A> = Promise<Outcome<A>>;

export interface Reports {
  board(query?: BoardQuery): Answer<BoardView>;
  overdue(query?: QueryInput): Answer<OverdueView>;
  /** Every task with its status. */
  assignments(query?: UnitQuery): Answer<AssignmentList>;
  /** The tasks behind a number of the board, with the words of the directive. */
  tasks(input?: TasksInput): Answer<TasksView>;
  /** From the first to the last day, both inclusive. */
  period(input: PeriodInput): Answer<PeriodView>;
  timeline(assignment: string, query?: QueryInput): Answer<TimelineView>;
  /** Why a task stands where it stands: conclusion, rules, and the smallest set of entries that gives it. */
  explain(assignment: string, query?: QueryInput): Answer<ExplanationView>;
  /** The fixed set of indicators, each with its denominator named. */
  indicators(input?: IndicatorsInput): Answer<IndicatorsView>;
  /** What follows from figures that somebody published. Reads no ledger. */
  published(input: PublishedInput): Answer<PublishedView>;
  /** How long open tasks are behind, against the current and the first deadline. */
  aging(query?: UnitQuery): Answer<AgingView>;
  /** Who tells how far the work is, and who doesn't. */
  discipline(input?: DisciplineInput): Answer<DisciplineView>;
  /** Which rules were broken, how often, and what is settled. */
  irregularities(query?: QueryInput): Answer<IrregularitiesView>;
  /** How many days after it happened things were written down. */
  lateEntry(query?: QueryInput): Answer<LateEntryView>;
  /** Where one hand did what two should have done; with a task, also who said what about it, and as what. */
  duties(assignment?: string, query?: QueryInput, options?: AuthorsGiven): Answer<DutiesView>;
  /** Who was asked, who answered, who is silent. */
  silence(query?: QueryInput): Answer<SilenceView>;
  workload(input?: WorkloadInput): Answer<WorkloadView>;
  /** One directive: who has which role in which task. */
  matrix(directive: string, query?: UnitQuery): Answer<MatrixView>;
  /** The tasks of one kind in the kind's own tables. */
  summary(kind: string, query?: QueryInput): Answer<SummaryView>;
}
