/** Process managers: pure planners of one shape, and the one runner of what they plan. */
export {
  type FanOutFacts,
  type FanOutPlan,
  type FanOutRefused,
  type Members,
  planFanOut,
} from "./fan-out.js";
export { type OccurrencePlan, planOccurrences, type UntoldRounds } from "./occurrences.js";
export {
  type LedgerIds,
  ledgerIds,
  type PlannedCommand,
  type PlanningFacts,
  type PlanningView,
  type ProcessName,
} from "./process.js";
export { planReminders, type ReminderFacts, type ReminderPlan, type Unaddressed } from "./reminders.js";
export { type Running, runPlan, type SentCommand, type SentOutcome } from "./run-plan.js";
export { type Unfinished, unfinishedIn } from "./unfinished.js";
