/** Examples of the stored work events of this kind; the golden files stand in its own folder. */
import type { EventExamples } from "../core-events.js";
import { document, documentPartlyKnown, kindEntry, notKnown, year } from "../parts.js";

export const staffingEvents: EventExamples = {
  "GuidanceIssued.1": { ...kindEntry("2023-09-14"), document, scope: "các cơ quan thuộc tỉnh Ví Dụ" },
  "NormSet.1": {
    ...kindEntry("2023-05-08"),
    subject: "cấp xã, loại II",
    headcount: 2,
    basis: notKnown("mới thống nhất tại cuộc họp"),
  },
  "NormSet.1.with-basis": {
    ...kindEntry("2023-09-14"),
    subject: "cấp tỉnh",
    headcount: 12,
    basis: documentPartlyKnown,
  },
  "PositionDefined.1": {
    ...kindEntry("2023-09-14"),
    position: "Chuyên viên truyền thông chính sách",
    group: "professional",
    onFrameworkList: false,
  },
  "PositionDefined.1.unknown": {
    ...kindEntry("2023-09-14"),
    on: year("2023"),
    position: "Nhân viên hỗ trợ phát ngôn",
    group: "support",
    onFrameworkList: notKnown("danh mục khung chưa ban hành"),
  },
};
