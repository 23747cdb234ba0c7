/**
 * Where the rows of the register were found. `read`: the cited text itself was read; `second-hand`: a press report or
 * somebody's note of it. None of the resolutions was read in its official form, so almost everything is second-hand.
 */
import type { AgencySource } from "@chidao/domain";

/** A source as each row bears it. `validFrom`: from when what it settles holds. */
export interface RowSource extends AgencySource {
  readonly validFrom: string | { readonly unknown: string };
}

function source(
  citation: string,
  note: string,
  validFrom: RowSource["validFrom"],
  confidence: "read" | "second-hand" = "second-hand",
): RowSource {
  return { citation, note, confidence, validFrom };
}

const notLookedUp = { unknown: "không tra cứu" } as const;

export const sources = {
  government2016: source(
    "Nghị quyết của Quốc hội ngày 26/7/2016 về cơ cấu tổ chức của Chính phủ nhiệm kỳ 2016-2021",
    "18 bộ và 4 cơ quan ngang bộ nêu tên, theo https://baonghean.vn/en/print/10107551.html",
    "2016-07-26",
  ),
  government2025: source(
    "Nghị quyết 176/2025/QH15 ngày 18/2/2025 về cơ cấu tổ chức của Chính phủ; bộ máy mới hoạt động từ 1/3/2025",
    "14 bộ và 3 cơ quan ngang bộ nêu tên, thay Nghị quyết 08/2021/QH15, theo https://news.laodong.vn/thoi-su/bo-may-cu-cua-chinh-phu-hoat-dong-den-het-thang-22025-1467445.ldo",
    "2025-03-01",
  ),
  merged2025: source(
    "Nghị quyết 176/2025/QH15; tin về các bộ được hợp nhất từ 1/3/2025",
    "Các cặp bộ hợp nhất theo https://sieucacuocnews.com/print/470461.html; từng chức năng có thể đã chuyển khác, chưa tra cứu",
    "2025-03-01",
  ),
  press2025: source(
    "Nghị định 43/2025/NĐ-CP ngày 28/2/2025 về Bộ Văn hóa, Thể thao và Du lịch, hiệu lực 1/3/2025",
    "Tiếp nhận báo chí; phát thanh, truyền hình; xuất bản, in, phát hành; thông tin điện tử; thông tin cơ sở, đối ngoại, theo https://news.laodong.vn/van-hoa/thay-doi-khi-bo-vhttdl-thuc-hien-chuc-nang-quan-ly-bao-chi-1471029.ldo",
    "2025-03-01",
  ),
  religion2025: source(
    "Ghi chép về Nghị quyết 176/2025/QH15: Bộ Dân tộc và Tôn giáo",
    "Nâng cấp Ủy ban Dân tộc và nhận chức năng tôn giáo từ Bộ Nội vụ, theo bảng đối chiếu có dẫn https://baochinhphu.vn/chinh-phu-nhiem-ky-moi-co-14-bo-va-3-co-quan-ngang-bo-102260407115528555.htm",
    "2025-03-01",
  ),
  governmentBodies: source(
    "Danh sách 8 cơ quan thuộc Chính phủ",
    "Bài không ghi ngày: https://thukyphaply.com/co-quan-thuoc-chinh-phu-la-gi-gom-nhung-co-quan-nao/",
    notLookedUp,
  ),
  governmentBodies2025: source(
    "Báo cáo 219/BC-BNV: còn 5 cơ quan thuộc Chính phủ",
    "https://news.laodong.vn/thoi-su/hoan-thanh-de-an-sap-nhap-tinh-gon-ben-trong-cac-bo-truoc-ngay-1512025-1449221.ldo",
    "2025-03-01",
  ),
  socialInsurance: source(
    "Quyết định 391/QĐ-BTC ngày 26/2/2025 về Bảo hiểm xã hội Việt Nam thuộc Bộ Tài chính",
    "https://news.laodong.vn/cong-doan/nganh-bhxh-viet-nam-da-giam-723-don-vi-1474379.ldo",
    "2025-03-01",
  ),
  provincesBefore: source(
    "63 tỉnh, thành phố trong giai đoạn 2008-2025",
    "Ghi chép kèm dữ liệu công khai (mã tệp 60092261042); tên theo Nghị quyết 202/2025/QH15 qua báo chí",
    "2008-12-31",
  ),
  provinces2025: source(
    "Nghị quyết 202/2025/QH15 ngày 12/6/2025 về sắp xếp đơn vị hành chính cấp tỉnh; chính quyền mới hoạt động từ 1/7/2025",
    "Từng khoản theo https://nld.com.vn/chi-tiet-dien-tich-dan-so-23-tinh-thanh-sau-sap-xep-don-vi-hanh-chinh-cap-tinh-196250612092419332.htm và https://vnexpress.net/quoc-hoi-chot-ca-nuoc-con-34-tinh-thanh-pho-4897740.html",
    "2025-07-01",
  ),
  hue: source(
    "Nghị quyết 175/2024/QH15 về thành lập thành phố Huế trực thuộc trung ương, hiệu lực 1/1/2025",
    "https://amp.cand.com.vn/su-kien-binh-luan-thoi-su/cong-bo-nghi-quyet-cua-quoc-hoi-ve-thanh-lap-tp-hue-truc-thuoc-trung-uong--i754939",
    "2025-01-01",
  ),
  dongNai: source(
    "Nghị quyết 30/2026/QH16 về thành lập thành phố Đồng Nai",
    "https://xaydungchinhsach.chinhphu.vn/nghi-quyet-so-30-2026-qh16-thanh-lap-thanh-pho-dong-nai-119260430102336551.htm",
    "2026-04-30",
  ),
  quangNinh: source(
    "Nghị quyết 36/2026/QH16 về thành lập thành phố Quảng Ninh, hiệu lực 1/9/2026",
    "https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-36-2026-qh16-thanh-lap-thanh-pho-quang-ninh-tu-1-9-2026-119260903082603583.htm",
    "2026-09-01",
  ),
  bacNinh: source(
    "Nghị quyết 39/2026/QH16 về thành lập thành phố Bắc Ninh, hiệu lực 20/9/2026",
    "https://vanban.chinhphu.vn/?docid=219328&pageid=27160",
    "2026-09-20",
  ),
  codesSeen: source(
    "Mã định danh cấp 1 dạng 000.00.00.Gxx (QCVN 102) thấy trong phần mềm liên thông",
    "Tệp công khai 38328707959 và 8719718432; bảng mã chính thức của Quyết định 20/2020/QĐ-TTg không tìm thấy",
    notLookedUp,
  ),
  conference2022: source(
    "Tin về hội nghị trực tuyến toàn quốc ngày 24/11/2022 do Thủ tướng Chính phủ chủ trì",
    "https://baotayninh.vn/video/xem-video/thu-tuong-chu-tri-hoi-nghi-ve-truyen-thong-chinh-sach-8811.html",
    "2022-11-24",
    "read",
  ),
  central2025: source(
    "Công văn 59-CV/BCĐ ngày 12/9/2025",
    "Nêu Văn phòng Chủ tịch nước, Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao, Kiểm toán nhà nước; theo https://www.vietnamplus.vn/cong-van-so-5-nhiem-vu-cua-ban-thuong-vu-dang-uy-mot-so-co-quan-post1062562.vnp",
    "2025-09-12",
  ),
  front2023: source(
    "Quy định 97-QĐ/TW ngày 7/2/2023",
    "Nêu Mặt trận Tổ quốc Việt Nam; theo http://m.mattran.org.vn/chuong-trinh-phoi-hop/quy-dinh-so-97qdtw-cua-bo-chinh-tri-dang-doan-mttq-viet-nam-do-bo-chinh-tri-quyet-dinh-thanh-lap-thanh-vien-cua-dang-doan-do-bo-chinh-tri-quyet-dinh-50973.html",
    "2023-02-07",
  ),
} as const;
