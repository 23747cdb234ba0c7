/** `chidao`: the front door. Plain promises, plain data; every expected failure is a value, never a thrown error. */
export {
  type Anchor,
  type AssuranceCounts,
  type AssuranceLevel,
  type AuthorCounts,
  assuranceLevels,
  type BrokenLine,
  type BrokenRecord,
  type BundleReport,
  type BundleStepName,
  bundleStepLabels,
  type CheckOutcome,
  type ClockStep,
  checkOutcomeLabels,
  checkVerdictLabels,
  type Scope as BundleScope,
  type SignatureCounts,
  type SignatureState,
  type Step as CheckStep,
  signatureStates,
  type Verdict,
  type WitnessSeen,
  type WriterFound,
  type WritersFound,
} from "@chidao/audit";
export { verifyBundle } from "./audit/evidence/verify-bundle.js";
export {
  compareHeads,
  makeAuthorLine,
  makeKey,
  makeTrustFile,
  publicKeyOf,
  signerFromFile,
  signerFromText,
  verifyReceipt,
  witnessHead,
} from "./audit/proof-tools.js";
export { type Copied, type CopyOptions, copyLedger } from "./copy.js";
export { createChidao } from "./create-chidao.js";
export { kinds as builtInKinds } from "./kinds.js";
export {
  boxes,
  boxLabels,
  childrenCount,
  citationLabel,
  leadStateLabels,
  relationLabels,
  severityLabels,
  sourceLabel,
  stageLabel,
  verdictLabels,
} from "./labels.js";
export { fileAccessLog } from "./platform/access-log.js";
export { systemClock, type VirtualClock, virtualClock } from "./platform/clocks.js";
export { fileDisclosures, memoryDisclosures } from "./platform/disclosures.js";
export { fileEvidence } from "./platform/evidence.js";
export { fileHeads } from "./platform/head-folder.js";
export { secretsFromKey } from "./platform/secrets.js";
export { reasonText, recordedReasons } from "./reasons.js";
export {
  type BackUpOptions,
  backUpSqlite,
  type EventStoreDbOptions,
  memoryStore,
  openEventStoreDb,
  openSqlite,
  type SqliteOptions,
} from "./stores.js";
export type * from "./types/access.js";
export type * from "./types/answers.js";
export type * from "./types/audit.js";
export type * from "./types/chidao.js";
export type * from "./types/directives.js";
export type * from "./types/inputs.js";
export type * from "./types/personal.js";
export type * from "./types/read-models.js";
export type { Reports } from "./types/reports.js";
export type * from "./types/rules.js";
export { assignmentSteps } from "./views/steps.js";
