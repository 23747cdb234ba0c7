/**
 * What the demo shows: boards at three dates, one date as known earlier and later, the two ways of counting, what a
 * reorganisation leaves, a timeline, and what to try.
 */
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
  { title: { vi: "Tình hình ngày 26/11/2026", en: "As of 26 November 2026" }, asOf: "2026-11-26", knownAt: null },
];

/** The same tasks, a collective one counted once or by the obligations of its bodies. */
export const countsShown = { asOf: "2023-06-30", units: ["assignment", "obligation"] } as const;

/** What the ministry that was split on 1 March 2025 left, and what the merger of provinces on 1 July 2025 added. */
export const reorganisationShown = {
  alarms: { agency: "btttt", asOf: "2025-03-15" },
  summary: { asOf: "2025-07-15" },
  holdings: { asOf: "2025-03-15" },
} as const;

/** The task whose story is told: done late, and first entered with a wrong day. */
export const timelineShown = { assignment: "D2.1", asOf: "2026-11-26" };

export const words = {
  title: {
    vi: "CHIDAO: sổ cái minh họa về truyền thông chính sách",
    en: "CHIDAO: an illustrative ledger on policy communication",
  },
  notice: {
    vi: "Minh họa: kết luận ngày 24/11/2022 với sáu nhiệm vụ (D1) và việc sắp xếp các cơ quan là có nguồn; mọi diễn biến khác, nhất là toàn bộ D2, do chúng tôi đặt ra.",
    en: "Illustrative: the conclusions of 24 November 2022 with their six assignments (D1) and the reorganisations have sources; all else, D2 above all, is invented.",
  },
  counts: {
    vi: "Một nhiệm vụ cho mỗi cơ quan: đếm hai cách, ngày 30/6/2023",
    en: "One task for every body: counted both ways, as of 30 June 2023",
  },
  unit: {
    assignment: { vi: "Đếm theo nhiệm vụ", en: "By assignment" },
    obligation: { vi: "Đếm theo nghĩa vụ của từng cơ quan", en: "By the obligations of each body" },
  },
  alarms: {
    vi: "Một bộ bị chia tách ngày 1/3/2025: những gì chưa ai tiếp nhận",
    en: "A ministry is split on 1 March 2025: what nobody has taken over yet",
  },
  summary: {
    vi: "Sau khi sắp xếp các tỉnh ngày 1/7/2025: mọi cơ quan đã kết thúc",
    en: "After the provinces were merged on 1 July 2025: all bodies that have ended",
  },
  holdings: {
    vi: "Ai chủ trì: lúc giao, hiện nay, và giả định",
    en: "Who leads: as held then, as held now, and presumed",
  },
  captions: {
    counts: {
      vi: "Ba nhiệm vụ giao cho mọi bộ, ngành, địa phương đã được giao đến từng cơ quan theo sổ ngày 24/11/2022.",
      en: "Three tasks for every ministry, sector and locality were given to each body by the register of 24 November 2022.",
    },
    alarms: {
      vi: "Chưa tìm thấy văn bản chuyển giao nào, nên sổ cảnh báo và nêu giả định; không tự chuyển giao.",
      en: "No document that transfers them was found, so the record alarms and presumes; it transfers nothing.",
    },
    holdings: {
      vi: "Ban hư cấu đã bàn giao theo quyết định, nên “lúc giao” khác “hiện nay”. Các bộ thật chỉ có giả định.",
      en: "The fictional board handed over by a decision, so “then” differs from “now”. Real ministries have presumptions alone.",
    },
  },
  everywhere: {
    vi: "Mọi bảng dưới đây đều ghi:",
    en: "Every screen below says:",
  },
  timeline: { vi: "Diễn biến của một nhiệm vụ", en: "The story of one assignment" },
  next: { vi: "Thử tiếp:", en: "What to try next:" },
  kept: { vi: "Sổ cái được giữ ở", en: "The ledger is kept at" },
  playing: { vi: "đang ghi", en: "recording" },
};

/** Lines for people to type; `program` is how the command line was started. */
export function linesToTry(program: string, store: string): ReadonlyArray<string> {
  return [
    `${program} board --store ${store} --as-of 2024-12-31`,
    `${program} board --store ${store} --as-of 2024-06-30 --known-at 2024-07-01T10:00:00.000Z`,
    `${program} overdue --store ${store} --as-of 2025-03-15`,
    `${program} fan-out D1.4 --dry-run --store ${store} --actor vpcp`,
    `${program} agency alarms --store ${store} --as-of 2025-07-15 --agency hai-phong`,
    `${program} timeline D2.6 --store ${store}`,
    `${program} directive show D1 --store ${store}`,
    `${program} doctor --store ${store}`,
  ];
}
