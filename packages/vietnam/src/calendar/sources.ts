/**
 * Where the working calendars come from. The notices of each year were not read in the official gazette: they are
 * known from the press and from law portals, so what they fix is second-hand and says where it was found.
 */
import type { CivilDate, Dated } from "@chidao/core";
import type { CalendarSource } from "@chidao/domain";

type Confidence = CalendarSource["confidence"];

const source = (citation: string, confidence: Confidence, validFrom: Dated): CalendarSource => ({
  citation,
  confidence,
  validFrom,
});

const day = (value: string): Dated => ({ day: value as CivilDate });
const undated: Dated = { unknown: "ngày ban hành chưa đối chiếu với bản gốc" };
const found = "second-hand" as const;

const labourCodeInForce = day("2021-01-01");

export const sources = {
  fixedHolidays: source("Bộ luật Lao động 45/2019/QH14, Điều 112(1)", "read", labourCodeInForce),
  compensation: source("Bộ luật Lao động 45/2019/QH14, Điều 111(3)", "read", labourCodeInForce),
  cultureDay: source(
    "Nghị quyết 28/2026/QH16, Điều 2 (https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-28-2026-qh16-ve-phat-trien-van-hoa-viet-nam-119260508142130402.htm)",
    found,
    day("2026-07-01"),
  ),
  /** The notices speak of Saturday and Sunday as the weekly rest of bodies with a fixed weekend. */
  weeklyRest: source(
    "Thứ bảy, chủ nhật là ngày nghỉ hằng tuần theo lời các thông báo nghỉ lễ, như 8056/VPCP-KGVX (https://th389.vn/quoc-khanh-2-9-nam-nay-nguoi-lao-dong-duoc-nghi-4-ngay-a168543.html)",
    found,
    { unknown: "văn bản gốc về tuần làm việc 40 giờ chưa đọc được" },
  ),
  tet2022: source(
    "Công văn 245 của Văn phòng Chính phủ, 11/01/2022 (https://kinhtemoitruong.vn./nghi-82743.tag)",
    found,
    day("2022-01-11"),
  ),
  nationalDay2022: source(
    "Lịch nghỉ của một doanh nghiệp (https://scon.com.vn/vi/cac-ngay-nghi-le-trong-nam-2022/); thông báo 119/TB-LĐTBXH chưa đọc được",
    found,
    undated,
  ),
  hungKings2022: source("https://scon.com.vn/vi/cac-ngay-nghi-le-trong-nam-2022/", found, undated),
  notice2023: source(
    "Văn bản 8056/VPCP-KGVX, 01/12/2022 (https://pld.net.vn/tag/nghi-tet-nguyen-dan.html; https://tintucvietnam.vn/nghi-le-quoc-khanh-2-9-nguoi-lao-dong-se-duoc-nghi-4-ngay-lien-tiep-d288186.html)",
    found,
    day("2022-12-01"),
  ),
  hungKings2023: source("https://todaycnews.com/thaonguyen/nghi-le-30-4", found, undated),
  notice2024: source(
    "Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ Tết Âm lịch và Quốc khánh năm 2024 (https://sucsongtre.vn/doi-song/can-bo-cong-chuc-vien-chuc-nguoi-lao-dong-nghi-tet-nguyen-dan-giap-thin-7-ngay.html)",
    found,
    undated,
  ),
  swap2024: source(
    "Văn bản 2450/VPCP-KGVX, 12/4/2024 (https://xaydungchinhsach.chinhphu.vn/nguoi-lao-dong.html; https://tiepthigiadinh.vn/tag/30-4-va-1-5)",
    found,
    day("2024-04-12"),
  ),
  hungKings2024: source("https://xaydungchinhsach.chinhphu.vn/nguoi-lao-dong.html", found, undated),
  notice2025: source(
    "Văn bản 8726/VPCP-KGVX, 26/11/2024 (https://pld.net.vn/tag/nghi-tet-nguyen-dan.html); Thông báo 6150/TB-BLĐTBXH, 03/12/2024 (https://home.vn/threads/lich-nghi-le-2025-sau-nghi-tet-nguyen-dan-chung-ta-con-nhieu-ky-nghi-dai-ngay-nua.12623)",
    found,
    day("2024-12-03"),
  ),
  hungKings2025: source("https://www.tet-amlich.com/2024/11/cac-ngay-nghi-le-2025.html", found, undated),
  newYear2026: source(
    "Văn bản 12729/VPCP-KGVX, 25/12/2025 (https://baohiemxahoi.gov.vn/tintuc/audio/Pages/default.aspx?CateID=0&ItemID=25908&OtItem=date)",
    found,
    day("2025-12-25"),
  ),
  notice2026: source(
    "Thông báo 9441/TB-BNV, 16/10/2025 (https://vietnammedia.vnanet.vn/video/lich-nghi-tet-nguyen-dan-va-quoc-khanh-nam-2026-165342.htm)",
    found,
    day("2025-10-16"),
  ),
  swap2026: source("Thông báo 9441/TB-BNV, qua ghi chú thứ cấp, căn cứ yếu", found, day("2025-10-16")),
  hungKings2026: source("Ghi chú thứ cấp: 26/4/2026 là chủ nhật, nghỉ bù thứ hai 27/4/2026", found, undated),
} as const satisfies Readonly<Record<string, CalendarSource>>;
