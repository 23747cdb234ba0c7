/** What trackers call their columns, Vietnamese and English, most telling words first. */
import type { ColumnRole } from "../mapping/mapping.js";
import { fold, lower } from "../text/clean.js";

const wordsOf: Readonly<Record<ColumnRole, ReadonlyArray<string>>> = {
  key: [
    "mã nhiệm vụ",
    "số phiếu",
    "số phiếu giao",
    "mã phiếu",
    "mã số",
    "mã",
    "id",
    "key",
    "task id",
    "task number",
    "reference",
    "code",
  ],
  words: [
    "nội dung nhiệm vụ",
    "nhiệm vụ",
    "nhiệm vụ giao",
    "nhiệm vụ được giao",
    "tên nhiệm vụ",
    "nội dung giao",
  ].concat([
    "nội dung công việc",
    "nội dung chỉ đạo",
    "công việc",
    "nội dung",
    "task",
    "task description",
    "assignment",
    "description",
  ]),
  lead: [
    "cơ quan chủ trì",
    "đơn vị chủ trì",
    "chủ trì",
    "cơ quan thực hiện",
    "đơn vị thực hiện",
    "đơn vị xử lý chính",
    "bộ ngành chủ trì",
    "lead agency",
    "lead",
    "responsible agency",
    "lead body",
  ],
  coordinating: [
    "cơ quan phối hợp",
    "đơn vị phối hợp",
    "phối hợp",
    "cơ quan, đơn vị phối hợp",
    "coordinating agencies",
    "coordinating agency",
    "coordinating",
    "coordination",
    "supporting agencies",
  ],
  deadline: [
    "hạn xử lý",
    "hạn hoàn thành",
    "thời hạn hoàn thành",
    "thời hạn",
    "hạn thực hiện",
    "thời hạn thực hiện",
    "thời gian hoàn thành",
    "thời hạn xử lý",
    "hạn",
    "due date",
    "deadline",
    "due",
  ],
  status: [
    "trạng thái",
    "tình trạng",
    "tình trạng thực hiện",
    "trạng thái thực hiện",
    "tình trạng xử lý",
    "kết quả thực hiện",
    "tiến độ",
    "status",
    "state",
  ],
  completedOn: [
    "ngày hoàn thành",
    "ngày hoàn thành thực tế",
    "thời gian hoàn thành thực tế",
    "ngày kết thúc",
    "completed on",
    "completion date",
    "date completed",
  ],
  issuedOn: [
    "ngày giao",
    "ngày giao nhiệm vụ",
    "ngày giao việc",
    "thời điểm giao",
    "assigned on",
    "date assigned",
  ].concat(["issued on", "date issued"]),
  documentNumber: [
    "số ký hiệu văn bản",
    "số, ký hiệu văn bản",
    "số, ký hiệu",
    "số ký hiệu",
    "số văn bản",
    "số hiệu văn bản",
    "văn bản giao",
    "văn bản giao nhiệm vụ",
    "văn bản chỉ đạo",
    "document number",
    "document no",
    "document",
  ],
  documentTitle: ["trích yếu", "trích yếu văn bản", "trích yếu nội dung", "tên văn bản", "document title", "subject"],
  documentDate: ["ngày ban hành", "ngày văn bản", "ngày ban hành văn bản", "document date", "date of document"],
  directedBy: [
    "người chỉ đạo",
    "lãnh đạo chỉ đạo",
    "người giao",
    "cơ quan giao",
    "cơ quan ban hành",
    "directed by",
    "issued by",
    "assigned by",
  ],
  kind: ["loại nhiệm vụ", "loại", "nhóm nhiệm vụ", "kind", "task type", "type"],
};

export const columnRoles = Object.keys(wordsOf) as ReadonlyArray<ColumnRole>;

/** How well a header fits: its very words, the words without marks, or the words among others. */
export interface Recognition {
  readonly role: ColumnRole;
  readonly how: "exact" | "without-marks" | "among-other-words";
  readonly score: number;
}

const entries = columnRoles.flatMap((role) =>
  wordsOf[role].map((words, rank) => ({ role, rank, exact: lower(words), folded: fold(words) })),
);

const better = (one: Recognition | undefined, other: Recognition): Recognition =>
  one === undefined || other.score > one.score ? other : one;

/** The roles that a header may have, one recognition for each, best first. */
export function recognise(parts: ReadonlyArray<string>): ReadonlyArray<Recognition> {
  const found = new Map<ColumnRole, Recognition>();
  // The lowest words are the column's own; a group's words count less.
  [...parts].reverse().forEach((part, distance) => {
    for (const recognition of recognisePart(part)) {
      const lowered = { ...recognition, score: recognition.score - distance * 45 };
      if (lowered.score > 0) found.set(lowered.role, better(found.get(lowered.role), lowered));
    }
  });
  return [...found.values()].sort((one, other) => other.score - one.score);
}

function recognisePart(part: string): ReadonlyArray<Recognition> {
  const bare = part.replace(/\([^)]*\)|\*/g, "");
  const exact = lower(bare);
  const folded = fold(bare);
  return entries.flatMap(({ role, rank, ...words }): ReadonlyArray<Recognition> => {
    if (words.exact === exact) return [{ role, how: "exact", score: 100 - rank }];
    if (words.folded === folded) return [{ role, how: "without-marks", score: 90 - rank }];
    const isAmong = words.folded.length > 4 && ` ${folded} `.includes(` ${words.folded} `);
    return isAmong ? [{ role, how: "among-other-words", score: 30 + Math.min(20, words.folded.length) }] : [];
  });
}
