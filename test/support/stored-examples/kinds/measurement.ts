/** Examples of the stored work events of this kind; the golden files stand in its own folder. */
import type { EventExamples } from "../core-events.js";
import { document, documentPartlyKnown, kindEntry, notKnown, on } from "../parts.js";

const quarter = { from: on("2026-01-01"), to: on("2026-03-31") };

export const measurementEvents: EventExamples = {
  "ToolAdopted.1": { ...kindEntry("2025-10-01"), tool: documentPartlyKnown, scope: "các sở, ngành tỉnh Ví Dụ" },
  "IndicatorDefined.1": {
    ...kindEntry("2025-10-01"),
    indicator: "HL-01",
    edition: 1,
    title: "Tỷ lệ người dân hiểu đúng chính sách",
    level: "out-take",
    unit: "%",
    method: "khảo sát chọn mẫu theo hộ",
    population: "hộ gia đình trong tỉnh",
    direction: "higher",
    target: { value: "80", by: { year: "2026" } },
    basis: document,
  },
  "IndicatorDefined.1.partly-known": {
    ...kindEntry("2025-10-01"),
    indicator: "TB-02",
    edition: 2,
    title: "Số tin, bài đã đăng",
    level: "output",
    unit: "tin, bài",
    method: "đếm trên cổng thông tin",
    population: notKnown("không áp dụng"),
    direction: "neither",
    target: notKnown("chưa đặt mục tiêu"),
    basis: notKnown("theo thông báo tại cuộc họp"),
  },
  "Measured.1": {
    ...kindEntry("2026-04-10"),
    indicator: "HL-01",
    edition: 1,
    ...quarter,
    value: "71.50",
    method: "phỏng vấn trực tiếp",
    sample: 1200,
    source: documentPartlyKnown,
  },
  "Measured.1.no-value": {
    ...kindEntry("2026-07-10"),
    indicator: "HL-01",
    edition: 1,
    from: { month: "2026-04" },
    to: { month: "2026-06" },
    value: notKnown("không khảo sát kỳ này"),
    method: notKnown("không khảo sát"),
    sample: notKnown("không khảo sát"),
    source: notKnown("không có báo cáo"),
  },
  "MeasurementRevised.1": {
    ...kindEntry("2026-05-20"),
    indicator: "HL-01",
    edition: 1,
    ...quarter,
    value: "70.8",
    reason: "loại phiếu trùng",
    source: document,
  },
  "DataReferred.1": {
    ...kindEntry("2026-04-10"),
    what: "phiếu khảo sát quý I",
    ref: { system: "Kho dữ liệu khảo sát tỉnh Ví Dụ", id: "KS-2026-Q1" },
    dataAsOf: on("2026-03-31"),
    digest: notKnown("không có bản trích"),
  },
};
