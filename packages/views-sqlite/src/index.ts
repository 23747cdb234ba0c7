/** `@chidao/views-sqlite`: read models that travel in time, in a SQLite file of their own. */
export type { Holder, NotViews, RunnerBusy, ViewsFault, ViewsOfAnotherLedger } from "./fault.js";
export type { StoredView } from "./read/view.js";
export { openReader, type ReaderOptions, type ViewsReader } from "./reader.js";
export {
  type CatchUpOptions,
  type CaughtUp,
  openRunner,
  type Progress,
  type RunnerOptions,
  type ViewsRunner,
} from "./runner.js";
