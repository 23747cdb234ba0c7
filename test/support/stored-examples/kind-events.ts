/** Examples of the stored work events of the built-in kinds. Their files stand in each kind's own folder. */
import type { EventExamples } from "./core-events.js";
import { document, documentPartlyKnown, ministry, notKnown, on, witnessed, year } from "./parts.js";

const entry = (day: string) => ({ on: on(day), by: ministry, provenance: witnessed });

export const staffingEvents: EventExamples = {
  "GuidanceIssued.1": { ...entry("2023-09-14"), document, scope: "các cơ quan thuộc tỉnh Ví Dụ" },
  "NormSet.1": {
    ...entry("2023-05-08"),
    subject: "cấp xã, loại II",
    headcount: 2,
    basis: notKnown("mới thống nhất tại cuộc họp"),
  },
  "NormSet.1.with-basis": { ...entry("2023-09-14"), subject: "cấp tỉnh", headcount: 12, basis: documentPartlyKnown },
  "PositionDefined.1": {
    ...entry("2023-09-14"),
    position: "Chuyên viên truyền thông chính sách",
    group: "professional",
    onFrameworkList: false,
  },
  "PositionDefined.1.unknown": {
    ...entry("2023-09-14"),
    on: year("2023"),
    position: "Nhân viên hỗ trợ phát ngôn",
    group: "support",
    onFrameworkList: notKnown("danh mục khung chưa ban hành"),
  },
};

export const budgetEvents: EventExamples = {
  "AmountRecorded.1": {
    ...entry("2023-12-20"),
    year: 2024,
    phase: "allotted",
    amount: { vnd: "1200000000" },
    decision: document,
  },
  "AmountRecorded.1.decrease": {
    ...entry("2024-08-01"),
    year: 2024,
    phase: "allotted",
    amount: { vnd: "-150000000" },
    decision: notKnown("chưa nhận được quyết định điều chỉnh"),
  },
};

export const legalReviewEvents: EventExamples = {
  "DocumentListed.1": { ...entry("2023-03-02"), item: "NĐ 09", document: { ...document, number: "09/2017/NĐ-VD" } },
  "DocumentConcluded.1": {
    ...entry("2023-06-02"),
    item: "NĐ 09",
    conclusion: "abolish-part",
    ground: "Điều 4 khoản 2 không còn phù hợp.",
  },
  "OpinionRecorded.1": {
    ...entry("2023-06-20"),
    from: { agency: "bo-gia-dinh" },
    opinion: "agreed-with-comments",
    document: documentPartlyKnown,
  },
  "OpinionRecorded.1.no-document": {
    ...entry("2023-06-21"),
    from: { asWritten: "đại diện Bộ Giả Định dự họp" },
    opinion: "disagreed",
    document: notKnown("ý kiến tại cuộc họp"),
  },
};

export const generalEvents: EventExamples = {
  "StepRecorded.1": { ...entry("2023-04-01"), step: "Lập tổ soạn thảo bộ quy tắc ứng xử." },
  "ProductDelivered.1": {
    ...entry("2023-11-30"),
    product: { ...documentPartlyKnown, title: "Bộ quy tắc ứng xử truyền thông chính sách" },
  },
};
