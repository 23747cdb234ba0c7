/** `chidao/kinds`: how a kind of assignment is made outside of Chidao. */
export type { Kind } from "../types/chidao.js";
export { checkKinds, KindsRefused } from "./check.js";
export {
  type ActorRole,
  defineKind,
  defineWork,
  type KindDeclaration,
  type RuleContext,
  type Step,
  type StepParts,
  step,
  type Work,
  type WorkData,
  type WorkDeclaration,
} from "./define.js";
export type { AgencyFacts, KindFacts } from "./facts.js";
export {
  type CodeForm,
  type Field,
  type Fields,
  type FieldTools,
  field,
  type ValueOf,
  type ValuesOf,
} from "./fields.js";
export type * from "./report.js";
export type * from "./values.js";
