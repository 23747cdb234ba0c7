/** `@chidao/views-sqlite`: read models that travel in time, in a SQLite file of their own. */
export type { Comparison, ContentModel, ModelCompared, RowDifference } from "./content/compare.js";
export type { Holder, NotViews, RunnerBusy, ViewsFault, ViewsOfAnotherLedger } from "./fault.js";
export type { StoredView } from "./read/view.js";
export { openReader, type ReaderOptions, type ViewsReader } from "./reader.js";
export {
  type CatchUpOptions,
  type CaughtUp,
  headOf,
  openRunner,
  type Progress,
  type RunnerOptions,
  type ViewsRunner,
} from "./runner.js";
export { censusBlock } from "./tables/census.js";
export { type Verified, verifyViews } from "./verify.js";
