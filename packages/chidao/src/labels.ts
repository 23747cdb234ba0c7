/** The boxes in their order, and the words for values that answers carry: one place for every screen and file. */
import { boxLabels as labels, boxes as order } from "@chidao/projections";
import type { Box, IrregularityNote, Text } from "./types/answers.js";

export const boxes: ReadonlyArray<Box> = order;
export const boxLabels: Readonly<Record<Box, Text>> = labels;

export const severityLabels: Readonly<Record<IrregularityNote["severity"], Text>> = {
  advisory: { vi: "lưu ý", en: "advisory" },
  irregular: { vi: "bất thường", en: "irregular" },
  serious: { vi: "nghiêm trọng", en: "serious" },
};

const stages: Readonly<Record<string, Text>> = {
  issued: { vi: "đã giao", en: "issued" },
  received: { vi: "đã tiếp nhận", en: "received" },
  "in-progress": { vi: "đang thực hiện", en: "in progress" },
  submitted: { vi: "đã trình kết quả", en: "submitted" },
  accepted: { vi: "đã xác nhận hoàn thành", en: "accepted" },
  revoked: { vi: "đã thu hồi", en: "revoked" },
  "not-pursued": { vi: "không tiếp tục", en: "not pursued" },
  unknown: { vi: "không rõ", en: "unknown" },
};

/** A stage that this version has no words for is shown by its name. */
export function stageLabel(stage: string): Text {
  return stages[stage] ?? { vi: stage, en: stage };
}
