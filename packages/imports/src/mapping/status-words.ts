/**
 * What trackers call the stages. Only words that name a stage are here: "quá hạn" alone tells the time and not the
 * stage, so it stays unknown. "Chưa hoàn thành" is open work, which is as far as such a tracker tells.
 */
import { fold, lower } from "../text/clean.js";
import type { Stage } from "./mapping.js";

const wordsOf: Readonly<Record<Stage, ReadonlyArray<string>>> = {
  issued: ["mới giao", "đã giao", "chưa thực hiện", "chưa triển khai", "chưa tiếp nhận", "not started", "assigned"],
  "in-progress": [
    "đang thực hiện",
    "đang triển khai",
    "đang xử lý",
    "đang thực hiện trong hạn",
    "đang thực hiện quá hạn",
    "chưa hoàn thành",
    "chưa hoàn thành trong hạn",
    "chưa hoàn thành quá hạn",
    "quá hạn chưa hoàn thành",
    "chưa xong",
    "thực hiện lại",
    "in progress",
    "ongoing",
    "under way",
    "not completed",
  ],
  submitted: [
    "đã trình",
    "đã báo cáo",
    "chờ xác nhận",
    "chờ phê duyệt",
    "chờ duyệt",
    "đã trình chờ phê duyệt",
    "submitted",
    "awaiting approval",
    "awaiting confirmation",
  ],
  // The body gives the task back. "Trả lại kết quả" is another thing: a result sent back, and so open work.
  returned: ["trả lại", "đã trả lại", "trả lại nhiệm vụ", "returned", "given back"],
  postponed: [
    "tạm hoãn",
    "đã tạm hoãn",
    "hoãn",
    "hoãn thực hiện",
    "tạm dừng",
    "tạm dừng thực hiện",
    "postponed",
    "on hold",
    "suspended",
  ],
  accepted: [
    "hoàn thành",
    "đã hoàn thành",
    "đã xong",
    "hoàn thành đúng hạn",
    "hoàn thành trong hạn",
    "hoàn thành trước hạn",
    "hoàn thành quá hạn",
    "hoàn thành trễ hạn",
    "hoàn thành chậm",
    "đã hoàn thành đúng hạn",
    "đã hoàn thành trong hạn",
    "đã hoàn thành quá hạn",
    "đã hoàn thành trễ hạn",
    "completed",
    "complete",
    "done",
    "closed",
  ],
  revoked: ["thu hồi", "đã thu hồi", "hủy", "hủy bỏ", "đã hủy", "huỷ", "huỷ bỏ", "revoked", "cancelled", "canceled"],
  "not-pursued": [
    "không thực hiện",
    "không tiếp tục thực hiện",
    "dừng thực hiện",
    "thôi thực hiện",
    "not pursued",
    "dropped",
  ],
};

const builtIn = Object.entries(wordsOf).flatMap(([stage, words]) =>
  words.map((word) => [word, stage as Stage] as const),
);

/** Tells the stage of a tracker's words; `undefined` for words that nobody explained. */
export type StageReader = (words: string) => Stage | undefined;

/** The tracker's own words win over the built-in ones; words typed without their marks are understood as well. */
export function stageReader(own: Readonly<Record<string, Stage>> = {}): StageReader {
  const all = [...builtIn, ...Object.entries(own)];
  const exact = new Map(all.map(([words, stage]) => [lower(words), stage]));
  const folded = new Map(all.map(([words, stage]) => [fold(words), stage]));
  return (words) => {
    const name = lower(words).replace(/[.\s]+$/, "");
    return exact.get(name) ?? folded.get(fold(name));
  };
}
