/** `@chidao/imports`: a tracker's file in; a table, a draft of a mapping, and one verdict for every row out. */
export { describeImportFault, type ImportFault, type ImportOutcome } from "./fault.js";
export { findHeader, type HeaderLines } from "./header/find-header.js";
export { type Header, readHeader } from "./header/read-header.js";
export {
  countVerdicts,
  type InterpretOptions,
  interpretTable,
  type VerdictCounts,
} from "./interpret/interpret-table.js";
export type {
  ImportRow,
  InterpretedRow,
  Reason,
  ReasonCode,
  Remark,
  RemarkCode,
  Skip,
  SkipCode,
} from "./interpret/verdict.js";
export { decodeMapping, parseMapping } from "./mapping/decode-mapping.js";
export { type Doubt, type DraftOptions, draftMapping, type MappingDraft } from "./mapping/draft-mapping.js";
export type { ColumnLabel, ColumnRole, Columns, Mapping, Stage } from "./mapping/mapping.js";
export { type ReadOptions, readTable } from "./read-table.js";
export { type KnownBody, type Suggestion, suggestMatches } from "./suggest-matches.js";
export { type Cell, limits, type Row, type Table } from "./table.js";
