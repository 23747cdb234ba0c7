/**
 * The working calendars of State bodies, 2022 to 2026. A year whose notices could not all be found is an estimate and
 * says what is missing; what was only proposed is left out.
 */
import type { CalendarYear } from "@chidao/domain";
import { buildYear, type Noticed } from "./build-year.js";
import { sources } from "./sources.js";

const noticed: ReadonlyArray<Noticed> = [
  {
    year: 2022,
    status: {
      estimate:
        "Chưa đọc được thông báo 119/TB-LĐTBXH; ngày liền kề Quốc khánh (01/9/2022) chỉ biết qua lịch của một doanh nghiệp.",
    },
    tet: { first: "2022-01-31", source: sources.tet2022 },
    besideNationalDay: { day: "2022-09-01", source: sources.nationalDay2022 },
    hungKings: { day: "2022-04-10", source: sources.hungKings2022 },
    swaps: [],
  },
  {
    year: 2023,
    status: { official: "Văn bản 8056/VPCP-KGVX ngày 01/12/2022, theo báo chí" },
    tet: { first: "2023-01-20", source: sources.notice2023 },
    besideNationalDay: { day: "2023-09-01", source: sources.notice2023 },
    hungKings: { day: "2023-04-29", source: sources.hungKings2023 },
    swaps: [],
  },
  {
    year: 2024,
    status: { official: "Thông báo của Bộ Lao động - Thương binh và Xã hội và văn bản 2450/VPCP-KGVX, theo báo chí" },
    tet: { first: "2024-02-08", source: sources.notice2024 },
    besideNationalDay: { day: "2024-09-03", source: sources.notice2024 },
    hungKings: { day: "2024-04-18", source: sources.hungKings2024 },
    swaps: [{ off: "2024-04-29", worked: "2024-05-04", name: "Hoán đổi dịp 30/4 - 01/5", source: sources.swap2024 }],
  },
  {
    year: 2025,
    status: { official: "Văn bản 8726/VPCP-KGVX và Thông báo 6150/TB-BLĐTBXH, theo báo chí" },
    tet: { first: "2025-01-27", source: sources.notice2025 },
    besideNationalDay: { day: "2025-09-01", source: sources.notice2025 },
    hungKings: { day: "2025-04-07", source: sources.hungKings2025 },
    swaps: [{ off: "2025-05-02", worked: "2025-04-26", name: "Hoán đổi dịp 30/4 - 01/5", source: sources.notice2025 }],
  },
  {
    year: 2026,
    status: {
      estimate:
        "Ngày làm bù 22/8/2026 có căn cứ yếu. Đề xuất nghỉ 23/11/2026 đổi với thứ bảy 28/11/2026 chưa rõ kết quả nên không đưa vào lịch.",
    },
    tet: { first: "2026-02-16", source: sources.notice2026 },
    besideNationalDay: { day: "2026-09-01", source: sources.swap2026 },
    hungKings: { day: "2026-04-26", source: sources.hungKings2026 },
    swaps: [
      { off: "2026-01-02", worked: "2026-01-10", name: "Hoán đổi dịp Tết Dương lịch", source: sources.newYear2026 },
      { off: "2026-08-31", worked: "2026-08-22", name: "Hoán đổi dịp Quốc khánh", source: sources.swap2026 },
    ],
  },
];

export const workCalendars: ReadonlyArray<CalendarYear> = noticed.map(buildYear);
