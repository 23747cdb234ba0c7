/** Types of the script that makes the invented trackers. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly error: string }
  | { readonly formula: string; readonly value: string };

export function tidyCsv(): string;
export function workbook(
  rows: ReadonlyArray<ReadonlyArray<SheetCell>>,
  options?: {
    readonly sheet?: string;
    readonly merges?: ReadonlyArray<string>;
    readonly uses1904?: boolean;
    readonly packed?: boolean;
  },
): Uint8Array;
export function messyRows(): ReadonlyArray<ReadonlyArray<SheetCell>>;
export function messyXlsx(): Uint8Array;
export function manyRows(count: number): ReadonlyArray<ReadonlyArray<string>>;
export function manyCsv(count: number): string;
export function manyXlsx(count: number): Uint8Array;
