/** Examples of the stored lifecycle events of assignments. */
import type { EventExamples } from "./core-events.js";
import { deadlineEvents } from "./deadline-events.js";
import {
  collective,
  commitment,
  document,
  documentPartlyKnown,
  ids,
  imported,
  ministry,
  month,
  notKnown,
  office,
  on,
  witnessed,
  year,
} from "./parts.js";

const due = (words: string, date: string) => ({
  words,
  expression: { kind: "date", date },
  resolution: { kind: "due", date, rule: "deadline.date-as-given", ruleVersion: 1, reads: [] },
});

const noDeadline = {
  words: "",
  expression: { kind: "none", reason: "văn bản không nêu thời hạn" },
  resolution: { kind: "none" },
};

const issued = {
  on: on("2023-02-06"),
  by: office,
  provenance: witnessed,
  assignment: ids.assignment,
  directive: ids.directive,
  provision: "II.1",
  kind: "staffing",
  words: "Hướng dẫn vị trí việc làm và định mức biên chế cho cán bộ chuyên trách truyền thông chính sách.",
  lead: { determined: { agency: "bo-gia-dinh" } },
  coordinating: [{ agency: "tinh-vi-du" }, { asWritten: "Sở Thử nghiệm (không tìm thấy trong sổ)" }, collective],
  acceptor: { agency: "van-phong-vi-du" },
  deadline: due("trước ngày 30 tháng 6 năm 2023", "2023-06-30"),
  externalRefs: [{ system: "Hệ thống theo dõi nhiệm vụ tỉnh Ví Dụ", id: "NV-2022/0017" }],
};

const bare = { coordinating: [], acceptor: notKnown("văn bản không nêu"), deadline: noDeadline, externalRefs: [] };

export const assignmentEvents: EventExamples = {
  ...deadlineEvents(issued),
  "AssignmentIssued.1": issued,
  "AssignmentIssued.1.co-equal-leads": {
    ...issued,
    ...bare,
    lead: {
      undetermined: {
        candidates: [{ agency: "bo-gia-dinh" }, { agency: "tinh-vi-du" }],
        words: "Bộ Giả Định, Kế hoạch và Thử nghiệm và tỉnh Ví Dụ đồng chủ trì",
      },
    },
  },
  "AssignmentIssued.1.disputed-lead": {
    ...issued,
    ...bare,
    provision: notKnown("giao ngoài văn bản"),
    lead: {
      disputed: {
        candidates: [{ agency: "bo-gia-dinh" }, { asWritten: "Bộ Đã Giải Thể" }],
        words: "hai bên đều cho rằng thuộc bên kia",
      },
    },
    deadline: {
      words: "sớm nhất có thể",
      expression: { kind: "unparsed", reason: "không phải một ngày" },
      resolution: { kind: "unresolved", reason: "không phải một ngày" },
    },
  },
  "AssignmentIssued.1.ended-lead": {
    ...issued,
    ...bare,
    lead: { ended: { agency: "bo-da-giai-the", words: "Bộ chủ trì đã kết thúc hoạt động, chưa có cơ quan thay" } },
    coordinating: [
      { collective: { words: "các sở của tỉnh Ví Dụ", closure: "closed" } },
      { collective: { words: "các bộ, ngành, địa phương", closure: "open" } },
    ],
  },
  "AssignmentReceived.1": {
    on: on("2023-02-10"),
    by: ministry,
    provenance: witnessed,
    officerInCharge: { officer: "cb-0427", name: { commitment } },
  },
  "AssignmentReceived.1.unnamed": {
    on: month("2023-02"),
    by: ministry,
    provenance: imported,
    officerInCharge: notKnown("đơn vị chưa phân công"),
  },
  "ProgressReported.1": {
    on: on("2023-04-10"),
    by: ministry,
    provenance: witnessed,
    words: "Đã lấy ý kiến 12 đơn vị; dự thảo lần 2: “đạt yêu cầu”.",
  },
  "DeadlineSet.1": {
    on: on("2023-03-01"),
    by: office,
    provenance: witnessed,
    deadline: {
      words: "chậm nhất hết quý II năm 2023",
      expression: { kind: "date", date: "2023-06-30" },
      resolution: {
        kind: "due",
        date: "2023-06-30",
        rule: "deadline.date-as-given",
        ruleVersion: 1,
        reads: [{ stream: "calendar-vn", revision: 3 }],
      },
    },
    basis: document,
  },
  "ExtensionGranted.1": {
    on: on("2023-07-01"),
    by: office,
    provenance: witnessed,
    deadline: due("đến hết ngày 30/9/2023", "2023-09-30"),
    reason: "Chờ danh mục khung vị trí việc làm.",
    basis: documentPartlyKnown,
  },
  "ResultSubmitted.1": {
    on: on("2023-09-15"),
    by: ministry,
    provenance: witnessed,
    words: "Trình văn bản hướng dẫn.",
    evidence: [document, documentPartlyKnown],
  },
  "ResultAccepted.1": {
    on: on("2023-10-02"),
    by: office,
    provenance: witnessed,
    completedOn: on("2023-09-15"),
    note: "Hoàn thành trong hạn đã gia hạn.",
  },
  "ResultAccepted.1.imported": {
    on: year("2023"),
    by: office,
    provenance: imported,
    completedOn: notKnown("hệ thống cũ chỉ ghi trạng thái"),
    note: "",
  },
  "ResultRejected.1": {
    on: on("2023-09-20"),
    by: office,
    provenance: witnessed,
    reason: "Chưa có định mức cho cấp xã.",
  },
  "AssignmentRevoked.1": {
    on: on("2024-01-15"),
    by: office,
    provenance: witnessed,
    reason: "Đã gộp vào nhiệm vụ khác.",
    basis: document,
  },
  "AssignmentNotPursued.1": {
    on: on("2024-01-16"),
    by: ministry,
    provenance: witnessed,
    reason: "Được cấp trên cho phép dừng.",
    basis: notKnown("chỉ đạo miệng"),
  },
  "StatusAsserted.1": {
    on: on("2023-12-31"),
    by: office,
    provenance: imported,
    stage: "accepted",
    completedOn: on("2023-11-30"),
    words: "Đã hoàn thành",
  },
  "StatusAsserted.1.not-understood": {
    on: on("2023-12-31"),
    by: office,
    provenance: imported,
    stage: notKnown("chưa hiểu được lời văn của nguồn"),
    completedOn: notKnown("chưa hoàn thành"),
    words: "Tạm hoãn chờ sắp xếp bộ máy",
  },
};
