/**
 * The mapping file: which column of a tracker says what. Columns are named by their header's words and not by letter,
 * so that next week's file with a column more still fits. The codec is closed: a misspelt field is an error.
 */
import type { ExternalRefInput } from "chidao";

/**
 * The header of a column as `readHeader` labels it: `Hạn xử lý`, or `Thời hạn / Hạn hoàn thành` under a merged group.
 * The second column with the same header is called `Ghi chú (2)`.
 */
export type ColumnLabel = string;

export interface Columns {
  /** The tracker's own key of a row. Without one the key is made from the content of the named columns. */
  readonly key?: ColumnLabel | { readonly fromColumns: ReadonlyArray<ColumnLabel> };
  /** What is to be done. */
  readonly words: ColumnLabel;
  readonly lead: ColumnLabel;
  readonly coordinating?: ColumnLabel;
  readonly deadline?: ColumnLabel;
  readonly status?: ColumnLabel;
  readonly completedOn?: ColumnLabel;
  /** The day on which the task was given. */
  readonly issuedOn?: ColumnLabel;
  /** Number and symbol, such as 365/TB-VPCP. */
  readonly documentNumber?: ColumnLabel;
  readonly documentTitle?: ColumnLabel;
  readonly documentDate?: ColumnLabel;
  readonly directedBy?: ColumnLabel;
  readonly kind?: ColumnLabel;
}

export type ColumnRole = keyof Columns;

/** A stage that words of a tracker can mean. */
export type Stage =
  | "issued"
  | "in-progress"
  | "submitted"
  | "returned"
  | "postponed"
  | "accepted"
  | "revoked"
  | "not-pursued";

export interface Mapping {
  readonly version: 1;
  /** Name of the source system; with a row's key it is the row's `ExternalRef`. */
  readonly system: ExternalRefInput["system"];
  /** Default: the first sheet that is not hidden. */
  readonly sheet?: string;
  /** First and last header row, numbered as in the sheet. */
  readonly header: { readonly from: number; readonly to: number };
  readonly columns: Columns;
  readonly defaults?: {
    /** The kind of rows that no column gives one; it is never assumed. */
    readonly kind?: string;
    /** Who directed, where no column says so. */
    readonly directedBy?: string;
    /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
    readonly issuedOn?: string;
    /** Title of the directive of rows that name no document. */
    readonly directiveTitle?: string;
  };
  /** How 03/04/2023 is read. Default: dmy. */
  readonly dateOrder?: "dmy" | "mdy" | "ymd";
  /** What stands between several bodies in a cell. Default: `;` and a line break. */
  readonly separators?: ReadonlyArray<string>;
  /** Words of this tracker for a stage; they come before the built-in words. */
  readonly statuses?: Readonly<Record<string, Stage>>;
  /** A body's name as written to its id in the register. */
  readonly agencies?: Readonly<Record<string, string>>;
  /** A kind's name as written to the kind's id. Default: a cell holds the id itself. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Days that mean "none". Default: 1970-01-01, 1900-01-01, 1899-12-30, 1899-12-31 and 1904-01-01. */
  readonly epochDates?: ReadonlyArray<string>;
  /** Several rows with one key and different content. Default: refuse all but the first. */
  readonly duplicates?: "refuse" | "take-last";
  /** The day of which the tracker speaks, `YYYY-MM-DD`. */
  readonly snapshot?: string;
}

export const defaultEpochDates: ReadonlyArray<string> = [
  "1970-01-01",
  "1900-01-01",
  "1899-12-30",
  "1899-12-31",
  "1904-01-01",
];
export const defaultSeparators: ReadonlyArray<string> = [";", "\n"];
