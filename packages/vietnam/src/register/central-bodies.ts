/** The Government, bodies under it, and bodies of other branches, as far as a source names them. */
import { type BodyRow, day, notFound } from "./row.js";
import { sources } from "./sources.js";

const central = { level: "central", established: notFound, aliases: [] } as const;
const underGovernment = {
  ...central,
  kind: "government-agency",
  parent: "chinh-phu",
  attestedFrom: null,
  source: sources.governmentBodies,
} as const;
/** Named among the five that stayed, so it existed when the five were counted. */
const stays = { ...underGovernment, attestedFrom: day("2025-03-01"), source: sources.governmentBodies2025 } as const;
const unknownParent = { unknown: "không thuộc hệ thống hành chính; không tra cứu" } as const;
const other = {
  ...central,
  parent: unknownParent,
  attestedFrom: day("2025-09-12"),
  source: sources.central2025,
} as const;

export const centralBodies: ReadonlyArray<BodyRow> = [
  {
    ...{ ...central, id: "chinh-phu", kind: "government", name: "Chính phủ", aliases: ["CP"], parent: null },
    ...{ attestedFrom: day("2016-07-26"), source: sources.government2016 },
  },
  {
    ...{ ...central, id: "ttg", kind: "office", name: "Thủ tướng Chính phủ", aliases: ["TTg", "Thủ tướng"] },
    ...{ parent: "chinh-phu", attestedFrom: day("2022-11-24"), source: sources.conference2022 },
  },
  { ...stays, id: "ttxvn", name: "Thông tấn xã Việt Nam", aliases: ["TTXVN"] },
  { ...stays, id: "vtv", name: "Đài Truyền hình Việt Nam", aliases: ["VTV"] },
  { ...stays, id: "vov", name: "Đài Tiếng nói Việt Nam", aliases: ["VOV"] },
  { ...stays, id: "vast", name: "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", aliases: ["VAST"] },
  { ...stays, id: "vass", name: "Viện Hàn lâm Khoa học xã hội Việt Nam", aliases: ["VASS"] },
  {
    ...{ ...underGovernment, id: "bhxhvn", name: "Bảo hiểm xã hội Việt Nam", aliases: ["BHXH Việt Nam"] },
    attestedFrom: day("2025-03-01"),
    changes: [{ on: day("2025-03-01"), kind: "public-unit", parent: "btc-2025", source: sources.socialInsurance }],
  },
  // Whether and when these two ended was not found, so whether they exist is unknown on every day.
  { ...underGovernment, id: "bqlang", name: "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh" },
  { ...underGovernment, id: "cmsc", name: "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp", aliases: ["CMSC"] },
  { ...other, id: "vpctn", kind: "central-body", name: "Văn phòng Chủ tịch nước" },
  { ...other, id: "tandtc", kind: "court", name: "Tòa án nhân dân tối cao", aliases: ["TANDTC"] },
  { ...other, id: "vksndtc", kind: "procuracy", name: "Viện kiểm sát nhân dân tối cao", aliases: ["VKSNDTC"] },
  { ...other, id: "ktnn", kind: "state-audit", name: "Kiểm toán nhà nước", aliases: ["KTNN"] },
  {
    ...{ ...other, id: "mttqvn", kind: "front-organisation", name: "Mặt trận Tổ quốc Việt Nam", aliases: ["MTTQVN"] },
    ...{ attestedFrom: day("2023-02-07"), source: sources.front2023 },
  },
];
