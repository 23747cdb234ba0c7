/** `@chidao/vietnam`: what is Vietnamese about the record, as data with sources and pure functions. */

export { workCalendars } from "./calendar/work-calendars.js";
export { type ReadingContext, readDeadline } from "./deadlines/read-deadline.js";
export {
  type AgencyCode,
  type AgencyCodeError,
  agencyCodeMax,
  convertAgencyCode,
  describeAgencyCodeError,
  isSameAgencyCode,
  parseAgencyCode,
  printAgencyCode,
} from "./documents/agency-code.js";
export {
  type DocumentId,
  type DocumentIdError,
  describeDocumentIdError,
  parseDocumentId,
  printDocumentId,
} from "./documents/document-id.js";
export {
  administrativeTypes,
  copyTypes,
  type DocumentType,
  documentTypeOf,
  documentTypes,
  legalTypes,
  typesWithoutDiacritics,
} from "./documents/document-types.js";
export {
  compareNumberSymbols,
  describeNumberSymbolError,
  explainNumberSymbol,
  type NumberSymbol,
  type NumberSymbolError,
  parseNumberSymbol,
  printNumberSymbol,
  type TypeReading,
  typeOfSymbol,
} from "./documents/number-symbol.js";
export { signingCapacities, signingSource } from "./documents/signing.js";
export { decision20, edxml, qcvn102 } from "./documents/source.js";
export { jurisdiction } from "./jurisdiction.js";
export { vietnamPolicy, vietnamPolicyReason, vietnamPolicyValidFrom } from "./policy.js";
export {
  type RegisterStep,
  registerCompiledOn,
  registerRows,
  registerSteps,
  registerStepsUntil,
} from "./register/commands.js";
export { commonGroups, recogniseGroup } from "./register/groups.js";
export type { BodyRow, CodeRow, SuccessionRow } from "./register/row.js";
export type { RowSource } from "./register/sources.js";
export { codes as registerCodes, successions as registerSuccessions } from "./register/successions.js";
