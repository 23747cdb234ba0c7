/**
 * A first mapping from the headers of a table, for a person to correct. What it is unsure of it says; what it does not
 * find it leaves out, so that an unfinished draft is refused with the missing field's name and never half works.
 */
import type { Text } from "@chidao/core";
import { columnRoles, type Recognition, recognise } from "../header/column-words.js";
import { findHeader } from "../header/find-header.js";
import { type Header, readHeader } from "../header/read-header.js";
import { findColumns } from "../interpret/columns.js";
import { headerTextsOf, skipOf } from "../interpret/skip-row.js";
import { cellAt, type Row, type Table } from "../table.js";
import { clean, cleanName, shorten } from "../text/clean.js";
import type { Columns, Mapping, ColumnRole as Role } from "./mapping.js";
import { stageReader } from "./status-words.js";

export interface Doubt extends Text {
  readonly code:
    | "system-from-file"
    | "header-guessed"
    | "column-guessed"
    | "column-missing"
    | "column-contested"
    | "column-unused"
    | "status-unknown"
    | "date-order"
    | "directed-by"
    | "kind";
  /** JSON Pointer to the place of the mapping to look at. */
  readonly path: string;
}

/** A mapping in which required columns may still be missing; `decodeMapping` tells when it is complete. */
export type MappingDraft = Omit<Mapping, "columns"> & { readonly columns: Partial<Columns> };

export interface DraftOptions {
  /** Name of the source system. Default: the file's name without its ending, which the draft then doubts. */
  readonly system?: string;
  /** Name of the kind of all rows, when the caller knows it. */
  readonly kind?: string;
}

export function draftMapping(
  table: Table,
  options: DraftOptions = {},
): { readonly draft: MappingDraft; readonly doubts: ReadonlyArray<Doubt> } {
  const found = findHeader(table) ?? { from: table.rows[0]?.line ?? 1, to: table.rows[0]?.line ?? 1, recognised: 0 };
  const lines = { from: found.from, to: found.to };
  const read = readHeader(table, lines);
  const header: Header = read.ok ? read.value : { labels: [], parts: [], rowsBefore: 0 };
  const doubts: Array<Doubt> = [];
  const system = options.system ?? (cleanName(table.fileName).replace(/\.[a-z]{2,4}$/i, "") || "tracker");
  if (options.system === undefined) doubts.push(doubt("system-from-file", "/system", system, ""));
  if (found.recognised < 2) doubts.push(doubt("header-guessed", "/header", "", ""));
  const columns = chooseColumns(header, doubts);
  const data = taskRows(table, header, columns);
  const dateOrder = orderOf(data, header, columns, doubts);
  doubtStatuses(data, header, columns, doubts);
  if (columns.kind === undefined && options.kind === undefined) doubts.push(doubt("kind", "/defaults/kind", "", ""));
  if (columns.directedBy === undefined) doubts.push(doubt("directed-by", "/defaults/directedBy", "", ""));
  const draft: MappingDraft = {
    version: 1,
    system,
    ...(table.sheet !== undefined && { sheet: cleanName(table.sheet) }),
    header: lines,
    columns,
    defaults: { ...(options.kind !== undefined && { kind: options.kind }) },
    dateOrder,
    separators: [";", "\n"],
    statuses: {},
    agencies: {},
    duplicates: "refuse",
  };
  return { draft, doubts };
}

const doubtWords: Readonly<Record<Doubt["code"], (one: string, other: string) => Text>> = {
  "system-from-file": (system) => ({
    vi: `"${system}" lấy từ tên tệp; hãy đặt tên của danh sách, giữ nguyên mỗi lần nhập, vì nhờ tên ấy và mã mà nhận ra từng dòng.`,
    en: `"${system}" is from the file's name; give the list a name that stays, since a row is recognised by it and its key.`,
  }),
  "header-guessed": () => ({
    vi: "Không nhận ra dòng tiêu đề; hãy sửa header.from và header.to.",
    en: "The header was not recognised; put header.from and header.to right.",
  }),
  "column-guessed": (label, role) => ({
    vi: `Đoán cột "${label}" là ${role}; hãy kiểm tra.`,
    en: `The column "${label}" is guessed to be ${role}; check it.`,
  }),
  "column-missing": (role) => ({ vi: `Chưa tìm thấy cột cho ${role}.`, en: `No column was found for ${role}.` }),
  "column-contested": (label, role) => ({
    vi: `Cột "${label}" cũng có thể là ${role}.`,
    en: `The column "${label}" could be ${role} as well.`,
  }),
  "column-unused": (label) => ({ vi: `Cột "${label}" chưa dùng.`, en: `The column "${label}" is not used.` }),
  "status-unknown": (words) => ({
    vi: `Tình trạng "${words}" chưa biết là giai đoạn nào; hãy thêm vào statuses.`,
    en: `The stage of the status "${words}" is not known; add it to statuses.`,
  }),
  "date-order": (cell) => ({
    vi: `Ngày "${cell}" cho thấy thứ tự tháng/ngày/năm; hãy kiểm tra dateOrder.`,
    en: `The date "${cell}" tells of month/day/year; check dateOrder.`,
  }),
  kind: () => ({
    vi: "Không có cột loại nhiệm vụ; hãy điền defaults.kind.",
    en: "No column gives the kind; fill in defaults.kind.",
  }),
  "directed-by": () => ({
    vi: "Không có cột người chỉ đạo; hãy điền defaults.directedBy.",
    en: "No column says who directed; fill in defaults.directedBy.",
  }),
};

const doubt = (code: Doubt["code"], path: string, one: string, other: string): Doubt => ({
  code,
  path,
  ...doubtWords[code](one, other),
});

/** The rows that would be read as tasks, so that totals and repeated headers raise no doubts. */
function taskRows({ rows }: Table, header: Header, columns: Partial<Columns>): ReadonlyArray<Row> {
  const data = rows.slice(header.rowsBefore);
  const mapped = findColumns(header, columns);
  if (!mapped.ok) return data;
  const headerTexts = headerTextsOf(header);
  return data.filter((row) => skipOf(row, mapped.value, headerTexts) === undefined);
}

interface Candidate extends Recognition {
  readonly at: number;
}

/** The best fits first; a column and a role are each given once. */
function chooseColumns({ labels, parts }: Header, doubts: Array<Doubt>): Partial<Columns> {
  const candidates = parts.flatMap((words, at) => recognise(words).map((each): Candidate => ({ ...each, at })));
  candidates.sort((one, other) => other.score - one.score || one.at - other.at);
  const columns: { -readonly [R in Role]?: string } = {};
  const used = new Map<number, Role>();
  for (const { role, at, how } of candidates) {
    const label = labels[at] ?? "";
    if (columns[role] !== undefined || used.has(at)) {
      if (how === "exact" && columns[role] !== undefined && !used.has(at)) {
        doubts.push(doubt("column-contested", `/columns/${role}`, label, role));
      }
      continue;
    }
    columns[role] = label;
    used.set(at, role);
    if (how === "among-other-words") doubts.push(doubt("column-guessed", `/columns/${role}`, label, role));
  }
  for (const role of ["key", "words", "lead"] as const) {
    if (columns[role] === undefined) doubts.push(doubt("column-missing", `/columns/${role}`, role, ""));
  }
  labels.forEach((label, at) => {
    if (label !== "" && !used.has(at)) doubts.push(doubt("column-unused", "/columns", label, ""));
  });
  const inOrder = columnRoles.flatMap((role) => (columns[role] === undefined ? [] : [[role, columns[role]] as const]));
  return Object.fromEntries(inOrder) as Partial<Columns>;
}

function textsOf(data: ReadonlyArray<Row>, { labels }: Header, label: string | undefined): ReadonlyArray<string> {
  const at = label === undefined ? -1 : labels.indexOf(label);
  return at === -1 ? [] : data.map((row) => clean(cellAt(row, at).text));
}

/** Month first only when several dates say so and none says the contrary; a single one may be a slip. */
function orderOf(
  data: ReadonlyArray<Row>,
  header: Header,
  { deadline, completedOn, issuedOn, documentDate }: Partial<Columns>,
  doubts: Array<Doubt>,
): "dmy" | "mdy" {
  const texts = [deadline, completedOn, issuedOn, documentDate].flatMap((label) => textsOf(data, header, label));
  const dates = texts.flatMap((text) => {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(text);
    return found ? [{ text, first: Number(found[1]), second: Number(found[2]) }] : [];
  });
  const monthFirst = dates.filter(({ second }) => second > 12);
  const [example] = monthFirst;
  if (example === undefined) return "dmy";
  doubts.push(doubt("date-order", "/dateOrder", example.text, ""));
  return monthFirst.length < 3 || dates.some(({ first }) => first > 12) ? "dmy" : "mdy";
}

function doubtStatuses(
  data: ReadonlyArray<Row>,
  header: Header,
  columns: Partial<Columns>,
  doubts: Array<Doubt>,
): void {
  const stageOf = stageReader();
  const unknown = new Set(textsOf(data, header, columns.status).filter((words) => words !== "" && !stageOf(words)));
  for (const words of [...unknown].slice(0, 20)) {
    doubts.push(doubt("status-unknown", "/statuses", shorten(words, 100), ""));
  }
}
