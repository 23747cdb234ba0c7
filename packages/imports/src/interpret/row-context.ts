/** What reading one row collects: the cells by role, and the reasons, notes and remarks met on the way. */
import { type Cell, cellAt, emptyCell, type Row } from "../table.js";
import { clean, cleaningOf, cleanName, shorten } from "../text/clean.js";
import type { MappedColumns } from "./columns.js";
import type { DayRules } from "./read-day.js";
import {
  type ImportRow,
  type Reason,
  type ReasonCode,
  type Remark,
  type RemarkCode,
  reason,
  remark,
} from "./verdict.js";

type Role = keyof MappedColumns["places"];
type Note = NonNullable<ImportRow["notes"]>[number];

/** An error in a cell that no formula result is left of, also when a CSV file carries it as text. */
const errorText = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/;

/** The longest text shown in a reason or a note. */
const shownLengthMax = 200;

export class RowContext {
  readonly reasons: Array<Reason> = [];
  readonly remarks: Array<Remark> = [];
  readonly notes: Array<Note> = [];
  readonly #row: Row;
  readonly #columns: MappedColumns;
  readonly days: DayRules;

  constructor(row: Row, columns: MappedColumns, days: DayRules) {
    this.#row = row;
    this.#columns = columns;
    this.days = days;
  }

  cell(role: Role): Cell {
    const place = this.#columns.places[role];
    return place === undefined ? emptyCell : cellAt(this.#row, place.at);
  }

  hasColumn(role: Role): boolean {
    return this.#columns.places[role] !== undefined;
  }

  /** The cleaned text of a cell; one of an error refuses the row. */
  text(role: Role, lengthMax: number): string {
    const cell = this.cell(role);
    if (isError(cell)) this.refuse("error-cell", role);
    this.#noteCleaning(cell, this.label(role));
    const text = clean(cell.text);
    if (text.length > lengthMax) this.refuse("text-too-long", role);
    return text;
  }

  name(role: Role, lengthMax: number): string {
    return cleanName(this.text(role, lengthMax));
  }

  /** The key was read apart; here it is judged. */
  judgeKey(key: string): void {
    for (const { at, label } of this.#columns.key) {
      const cell = cellAt(this.#row, at);
      if (isError(cell)) this.reasons.push(reason("error-cell", { column: label, cell: shown(cell) }));
      this.#noteCleaning(cell, label);
    }
    const [first] = this.#columns.key;
    if (key === "") this.reasons.push(reason("key-missing", first ? { column: first.label } : {}));
    if (key.length > 500) this.reasons.push(reason("key-too-long", first ? { column: first.label } : {}));
  }

  label(role: Role): string {
    return this.#columns.places[role]?.label ?? "";
  }

  refuse(code: Exclude<ReasonCode, "key-repeated">, role: Role): void {
    this.reasons.push(reason(code, { column: this.label(role), cell: shown(this.cell(role)) }));
  }

  remark(code: RemarkCode, role: Role): void {
    this.remarks.push(remark(code, { column: this.label(role), cell: shown(this.cell(role)) }));
  }

  /** A remark that is an irregularity too: it enters the ledger with the row, under `import.<code>`. */
  note(code: RemarkCode, role: Role, facts: Note["facts"]): void {
    this.remark(code, role);
    this.notes.push({ rule: `import.${code}`, facts });
  }

  #noteCleaning(cell: Cell, column: string): void {
    if (cleaningOf(cell.text).length > 0) this.remarks.push(remark("text-cleaned", { column, cell: shown(cell) }));
  }
}

export const isError = ({ kind, text }: Cell): boolean => kind === "error" || errorText.test(text.trim());

const shown = ({ text }: Cell): string => shorten(clean(text), shownLengthMax);
