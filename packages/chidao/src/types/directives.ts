/** The front door of directives. It mentions neither fp-ts nor io-ts. */
import type {
  AffectedList,
  DirectiveDetail,
  DirectiveList,
  Outcome,
  SeriesGapsView,
  SettledView,
  Written,
} from "./answers.js";
import type {
  AmendDirectiveInput,
  ConcludeMeetingInput,
  CorrectDirectiveEntryInput,
  CorrectDirectiveInput,
  IdentifyDirectiveInput,
  MergeDirectivesInput,
  QueryInput,
  RecallDirectiveInput,
  RegisterDirectiveInput,
  ReplaceDirectiveInput,
  ScreenDocumentInput,
  SeriesGapsInput,
  SettleAffectedInput,
} from "./inputs.js";

type Answer<A> = Promise<Outcome<A>>;

export interface Directives {
  register(input: RegisterDirectiveInput): Answer<Written>;
  /** A document that was read and gives no tasks, so that omissions show. */
  screen(input: ScreenDocumentInput): Answer<Written>;
  /** Number and symbol, learnt later or put right with a reason. */
  identify(input: IdentifyDirectiveInput): Answer<Written>;
  /** Provisions added, changed or removed. */
  amend(input: AmendDirectiveInput): Answer<Written>;
  /** Đính chính: errors of form. For an entry of this record, see `correctEntry`. */
  correct(input: CorrectDirectiveInput): Answer<Written>;
  replace(input: ReplaceDirectiveInput): Answer<Written>;
  recall(input: RecallDirectiveInput): Answer<Written>;
  /** It was learnt afterwards which meeting the notice concludes. */
  conclude(input: ConcludeMeetingInput): Answer<Written>;
  /** Two registrations of one document become one. */
  merge(input: MergeDirectivesInput): Answer<Written>;
  correctEntry(input: CorrectDirectiveEntryInput): Answer<Written>;
  /** Says what becomes of the open tasks that a change touches. */
  settle(input: SettleAffectedInput): Answer<SettledView>;
  list(query?: QueryInput): Answer<DirectiveList>;
  show(directive: string, query?: QueryInput): Answer<DirectiveDetail>;
  /** Open tasks that changes touch and of which nobody has said what becomes of them; of all directives by default. */
  affected(directive?: string, query?: QueryInput): Answer<AffectedList>;
  /** Which numbers of each document series are registered, screened, contested or missing. */
  gaps(input?: SeriesGapsInput, query?: QueryInput): Answer<SeriesGapsView>;
}
