/** What the demo shows: boards at three dates, one date as known earlier and later, a timeline, and what to try. */
import type { Text } from "chidao";

export interface BoardShown {
  readonly title: Text;
  readonly asOf: string;
  /** `null`: all that is recorded. */
  readonly knownAt: string | null;
}

export const boardsShown: ReadonlyArray<BoardShown> = [
  { title: { vi: "Tình hình ngày 30/6/2023", en: "As of 30 June 2023" }, asOf: "2023-06-30", knownAt: null },
  {
    title: {
      vi: "Tình hình ngày 30/6/2024, theo những gì đã ghi đến 1/7/2024",
      en: "As of 30 June 2024, as it was known on 1 July 2024",
    },
    asOf: "2024-06-30",
    knownAt: "2024-07-01T10:00:00.000Z",
  },
  {
    title: {
      vi: "Cũng ngày 30/6/2024, theo tất cả những gì đã ghi (có mục nhập muộn và mục đã sửa)",
      en: "The same day with all that is recorded now (an entry came late, another was corrected)",
    },
    asOf: "2024-06-30",
    knownAt: null,
  },
  { title: { vi: "Tình hình ngày 15/3/2025", en: "As of 15 March 2025" }, asOf: "2025-03-15", knownAt: null },
];

/** The task whose story is told: done late, and first entered with a wrong day. */
export const timelineShown = { assignment: "D2.1", asOf: "2025-03-15" };

export const words = {
  title: {
    vi: "CHIDAO: sổ cái minh họa về truyền thông chính sách",
    en: "CHIDAO: an illustrative ledger on policy communication",
  },
  notice: {
    vi: "Minh họa: ngoài kết luận ngày 24/11/2022 và ba nhiệm vụ có cơ quan chủ trì, mọi diễn biến đều do chúng tôi đặt ra.",
    en: "Illustrative: except for the conclusions of 24 November 2022 and its three assignments, everything is invented.",
  },
  timeline: { vi: "Diễn biến của một nhiệm vụ", en: "The story of one assignment" },
  next: { vi: "Thử tiếp:", en: "What to try next:" },
  kept: { vi: "Sổ cái được giữ ở", en: "The ledger is kept at" },
  playing: { vi: "đang ghi", en: "recording" },
} satisfies Readonly<Record<string, Text>>;

/** Lines for people to type; `program` is how the command line was started. */
export function linesToTry(program: string, store: string): ReadonlyArray<string> {
  return [
    `${program} board --store ${store} --as-of 2024-12-31`,
    `${program} board --store ${store} --as-of 2024-06-30 --known-at 2024-07-01T10:00:00.000Z`,
    `${program} overdue --store ${store} --as-of 2025-03-15`,
    `${program} timeline D2.6 --store ${store}`,
    `${program} directive show D1 --store ${store}`,
    `${program} doctor --store ${store}`,
  ];
}
