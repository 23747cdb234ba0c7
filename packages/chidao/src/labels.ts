/** The boxes in their order, and the words for values that answers carry: one place for every screen and file. */
import { citationText, confidenceWords } from "@chidao/domain";
import { boxLabels as labels, boxes as order } from "@chidao/projections";
import type { AssignmentView, Box, ChildrenView, IrregularityNote, MetView, Text } from "./types/answers.js";

export const boxes: ReadonlyArray<Box> = order;
export const boxLabels: Readonly<Record<Box, Text>> = labels;

export const severityLabels: Readonly<Record<IrregularityNote["severity"], Text>> = {
  advisory: { vi: "lưu ý", en: "advisory" },
  irregular: { vi: "bất thường", en: "irregular" },
  serious: { vi: "nghiêm trọng", en: "serious" },
};

/** Where a rule comes from, in words. */
export const citationLabel: (citation: string) => Text = citationText;

/** Where a rule comes from and how sure we are of it, in words; a word for sureness that is not known stays as it is. */
export function sourceLabel({ citation, confidence }: IrregularityNote["source"]): Text {
  const cited = citationText(citation);
  const words: Readonly<Record<string, Text>> = confidenceWords;
  const sure = words[confidence] ?? { vi: confidence, en: confidence };
  return { vi: `${cited.vi} (${sure.vi})`, en: `${cited.en} (${sure.en})` };
}

export const verdictLabels: Readonly<Record<MetView["verdict"], Text>> = {
  met: { vi: "đạt", en: "met" },
  "not-met": { vi: "chưa đạt", en: "not met" },
  "not-recorded": { vi: "chưa ghi nhận", en: "not recorded" },
  opaque: { vi: "không đọc được (loại chưa biết)", en: "opaque (unknown kind)" },
};

type LeadState = AssignmentView["lead"]["state"];

/** What there is to say of a lead that is not one determined body. */
export const leadStateLabels: Readonly<Record<Exclude<LeadState, "determined">, Text>> = {
  undetermined: { vi: "chưa xác định", en: "not determined" },
  disputed: { vi: "còn tranh chấp", en: "disputed" },
  ended: { vi: "cơ quan đã kết thúc, chưa có cơ quan kế tục", en: "ended without successor" },
};

/** What stands under a task, relation by relation. */
export const relationLabels: Readonly<Record<ChildrenView["relation"], Text>> = {
  obligation: { vi: "nghĩa vụ của từng cơ quan", en: "obligations of each body" },
  split: { vi: "phần được tách", en: "parts" },
  occurrence: { vi: "kỳ thực hiện", en: "occurrences" },
  delegation: { vi: "việc giao xuống", en: "delegated tasks" },
  "follow-up": { vi: "việc tiếp theo", en: "follow-ups" },
};

/** How many of them are done, and how many ended in another way. */
export function childrenCount({ total, done, ended }: Pick<ChildrenView, "total" | "done" | "ended">): Text {
  return {
    vi: `${done}/${total} đã hoàn thành${ended === 0 ? "" : `, ${ended} kết thúc cách khác`}`,
    en: `${done} of ${total} done${ended === 0 ? "" : `, ${ended} ended otherwise`}`,
  };
}

const stages: Readonly<Record<string, Text>> = {
  drafted: { vi: "rút từ văn bản, chưa giao", en: "drafted" },
  issued: { vi: "đã giao", en: "issued" },
  received: { vi: "đã tiếp nhận", en: "received" },
  "in-progress": { vi: "đang thực hiện", en: "in progress" },
  submitted: { vi: "đã trình kết quả", en: "submitted" },
  returned: { vi: "đã trả lại", en: "given back" },
  postponed: { vi: "tạm hoãn", en: "postponed" },
  accepted: { vi: "đã xác nhận hoàn thành", en: "accepted" },
  revoked: { vi: "đã thu hồi", en: "revoked" },
  "not-pursued": { vi: "không tiếp tục", en: "not pursued" },
  superseded: { vi: "được thay thế, tách hoặc trùng", en: "superseded" },
  unknown: { vi: "không rõ", en: "unknown" },
};

/** A stage that this version has no words for is shown by its name. */
export function stageLabel(stage: string): Text {
  return stages[stage] ?? { vi: stage, en: stage };
}
