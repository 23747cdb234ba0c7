/** The words of an explanation. */
import { boxLabels, type ConclusionView, stageLabel, type Text } from "chidao";
import { timelinessText } from "./screens.js";

const text = (vi: string, en: string): Text => ({ vi, en });

export const explanationWords = {
  title: text("VÌ SAO Ở TÌNH TRẠNG NÀY", "WHY IT STANDS WHERE IT STANDS"),
  conclusion: text("Kết luận", "Conclusion"),
  notIssued: text("chưa giao vào ngày này", "not issued by this day"),
  rule: text("Quy tắc", "Rule"),
  deadline: text("Hạn", "Deadline"),
  source: (source: Text) => text(`nguồn: ${source.vi}`, `source: ${source.en}`),
  reads: (streams: string) => text(`đã đọc: ${streams}`, `read: ${streams}`),
  entries: text(
    "Các mục làm nên tình trạng này, không thể bớt mục nào",
    "The entries that make it so, none of which can be left out",
  ),
  without: (what: Text) =>
    text(
      `chỉ với các mục nêu ở đây mà thiếu mục này: ${what.vi}`,
      `with the entries listed here, but without this one: ${what.en}`,
    ),
  leftOut: (n: number) =>
    text(
      `${n} mục khác của nhiệm vụ không ảnh hưởng đến tình trạng này`,
      `${n} other ${n === 1 ? "entry" : "entries"} of the task ${n === 1 ? "plays" : "play"} no part in it`,
    ),
} as const;

/** Box, days and due day of a conclusion, in words. */
export function conclusionText(conclusion: ConclusionView | null): Text {
  if (conclusion === null) return explanationWords.notIssued;
  const { box, stage, timeliness, due } = conclusion;
  const parts: ReadonlyArray<Text> = [
    boxLabels[box],
    stageLabel(stage),
    ...[timelinessText(timeliness)].filter((days) => days !== undefined),
    ...(due === null ? [] : [text(`hạn ${due}`, `due ${due}`)]),
  ];
  return { vi: parts.map(({ vi }) => vi).join(" · "), en: parts.map(({ en }) => en).join(" · ") };
}
