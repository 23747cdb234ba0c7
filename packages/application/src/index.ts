/** `@chidao/application`: load, decide, append, retry; and fold the ledger for questions. */
export { handleAgencyCommand, type RegisterLook } from "./agency-commands.js";
export { handleAssignmentCommand } from "./assignment-commands.js";
export { type DirectiveOptions, handleDirectiveCommand } from "./directive-commands.js";
export type { CommandContext, Environment, Randomness, Secrets } from "./environment.js";
export { handleEvidenceCheck } from "./evidence-commands.js";
export type { CommandIdReused, Failure, NoLedger, SecretKeyMissing } from "./failure.js";
export { attemptsMax, type Handled } from "./handle-command.js";
export { inspectLedger, type LedgerInspection } from "./inspect-ledger.js";
export { type OpenLedger, openLedger } from "./ledger-commands.js";
export { type LiveView, liveIndex, liveView } from "./live-view.js";
export { loadStream } from "./load-stream.js";
export { loadAssignment, loadDirective } from "./load-subject.js";
export { loadView } from "./load-view.js";
export { handleProposalCommand } from "./proposal-commands.js";
export { collect, ledgerIdOf } from "./read-events.js";
export { handleCalendarCommand, handlePolicyCommand } from "./rule-commands.js";
export { sealReference } from "./seal-reference.js";
export type { View } from "./view.js";
