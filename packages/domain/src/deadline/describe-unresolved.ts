/** Why a deadline came to no day, as one phrase in each language. */
import type { Text } from "@chidao/core";
import type { DeadlineResolution, UnresolvedWhy } from "../shared/deadline.js";

type Unresolved = Extract<DeadlineResolution, { readonly kind: "unresolved" }>;

export function describeUnresolved({ why, about }: Pick<Unresolved, "why" | "about">): Text {
  return reasons[why](about);
}

const anchors: Readonly<Record<string, Text>> = {
  issue: { vi: "ngày ban hành", en: "the day of issue" },
  effect: { vi: "ngày có hiệu lực", en: "the day of effect" },
  receipt: { vi: "ngày nhận được", en: "the day of receipt" },
  event: { vi: "ngày xảy ra sự kiện", en: "the day of the event" },
};

const reasons: Readonly<Record<UnresolvedWhy, (about: string) => Text>> = {
  "not-understood": (about) => ({ vi: `chưa hiểu lời văn (${about})`, en: `words not understood (${about})` }),
  condition: (about) => ({ vi: `phụ thuộc điều kiện: ${about}`, en: `depends on a condition: ${about}` }),
  session: () => ({ vi: "theo kỳ họp, ngày họp chưa biết", en: "tied to a session whose days are not known" }),
  vague: () => ({ vi: "lời văn chỉ thúc giục, không nêu hạn", en: "the words urge and set no limit" }),
  recurring: () => ({ vi: "việc lặp lại, mỗi kỳ có hạn riêng", en: "a recurring duty; each round has its own limit" }),
  "start-only": () => ({ vi: "lời văn chỉ nêu thời điểm bắt đầu", en: "the words name a start only" }),
  hours: () => ({ vi: "thời hạn tính bằng giờ", en: "a period of hours" }),
  "anchor-not-stated": () => ({
    vi: "lời văn không nêu tính từ ngày nào",
    en: "the words do not say from when it counts",
  }),
  "anchor-unknown": (about) => ({
    vi: `chưa biết ${anchors[about]?.vi ?? about}`,
    en: `${anchors[about]?.en ?? about} is not known`,
  }),
  "year-not-stated": () => ({
    vi: "lời văn không nêu năm và chưa biết ngày ban hành",
    en: "the words name no year and the day of issue is not known",
  }),
  "no-such-day": () => ({ vi: "không có ngày như vậy", en: "there is no such day" }),
  "no-calendar": (about) => ({ vi: `chưa có lịch làm việc năm ${about}`, en: `no working calendar for ${about}` }),
  "out-of-range": () => ({ vi: "ngoài phạm vi lịch", en: "outside the calendar" }),
};
