/** Rows that are no task: blank ones, totals, headers repeated on each printed page, numbers under the header. */
import type { Header } from "../header/read-header.js";
import { cellAt, type Row } from "../table.js";
import { cleanName, fold } from "../text/clean.js";
import type { MappedColumns } from "./columns.js";
import { type Skip, skip } from "./verdict.js";

const bareTotal = /^(?:tong|cong|tong cong|tong so|tong hop|total|grand total|sum)(?: [\d/]+)*$/;
const totalOf = /^(?:tong cong|tong so|cong cong|grand total|total)\b/;

/** The lowest header words of each column, to know the header again. */
export const headerTextsOf = ({ parts }: Header): ReadonlyArray<string> =>
  parts.map((words) => (words.at(-1) ?? "").toLowerCase());

/** Why the row is passed over; none when it is to be read as a task. */
export function skipOf(row: Row, columns: MappedColumns, headerTexts: ReadonlyArray<string>): Skip | undefined {
  const texts = row.cells.map(({ text }) => cleanName(text));
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0) return skip("blank");
  if (isSectionTitle(row, filled)) return totalOf.test(fold(filled[0] ?? "")) ? skip("total") : skip("section-title");
  if (isColumnNumbers(filled)) return skip("column-numbers");
  if (isHeader(texts, headerTexts)) return skip("repeated-header");
  return isTotalRow(row, texts, columns) ? skip("total") : undefined;
}

/** A row with a lead or with a key of its own is a task, however its words begin. */
function isTotalRow(row: Row, texts: ReadonlyArray<string>, { places, key, isKeyMade }: MappedColumns): boolean {
  const textAt = (place: { readonly at: number } | undefined) => (place ? (texts[place.at] ?? "") : "");
  const hasLead = textAt(places.lead) !== "" && cellAt(row, places.lead?.at ?? 0).merged !== true;
  const keys = key.map(textAt).filter((text) => text !== "");
  if (hasLead || (!isKeyMade && keys.length > 0 && !isTotal(keys))) return false;
  return isTotal([...keys, textAt(places.words)]) || texts.some(isBareTotal);
}

/** One text merged across the row. */
function isSectionTitle({ cells }: Row, filled: ReadonlyArray<string>): boolean {
  return filled.length >= 3 && new Set(filled).size === 1 && cells.some(({ merged }) => merged === true);
}

/** (1) (2) (3), or A B (1) (2), in whatever order the columns were put since. */
function isColumnNumbers(filled: ReadonlyArray<string>): boolean {
  if (filled.length < 3 || !filled.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text))) return false;
  const numbers = filled.flatMap((text) => (/\d+/.exec(text) ?? []).map(Number)).sort((one, other) => one - other);
  return numbers.length >= 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

function isHeader(texts: ReadonlyArray<string>, headerTexts: ReadonlyArray<string>): boolean {
  const alike = texts.filter((text, at) => text !== "" && text.toLowerCase() === headerTexts[at]).length;
  return alike >= 2 && alike * 2 >= headerTexts.filter((text) => text !== "").length;
}

const isBareTotal = (text: string): boolean => text.length < 60 && bareTotal.test(fold(text));

const isTotal = (texts: ReadonlyArray<string>): boolean =>
  texts.some((text) => isBareTotal(text) || (text.length < 60 && totalOf.test(fold(text))));
