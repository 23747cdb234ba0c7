/** Examples of the stored steps of a task's life. */
import type { EventExamples } from "./core-events.js";
import {
  document,
  documentPartlyKnown,
  ids,
  ministry,
  month,
  notKnown,
  office,
  on,
  reconstructed,
  witnessed,
} from "./parts.js";

const by = (day: string, who: typeof office | typeof ministry = office) => ({
  on: on(day),
  by: who,
  provenance: witnessed,
});

const due = {
  words: "đến hết ngày 30/9/2026",
  expression: { kind: "date", date: "2026-09-30", bound: "until" },
  resolution: {
    kind: "due",
    date: "2026-09-30",
    steps: [{ rule: "deadline.date-as-given", ruleVersion: 1, date: "2026-09-30" }],
    labels: [],
    reads: [],
  },
};

const noDeadline = { words: "", expression: { kind: "none", reason: "không nêu" }, resolution: { kind: "none" } };

const reason = "Theo ý kiến chỉ đạo tại cuộc họp giao ban tháng 3.";

export const stepEvents: EventExamples = {
  "AssignmentExtracted.1": {
    ...by("2026-03-02"),
    assignment: ids.assignment,
    directive: ids.directive,
    provision: "II.1",
    kind: notKnown("chưa phân loại"),
    words: "xây dựng bộ quy tắc ứng xử",
    lead: { determined: { agency: "bo-gia-dinh" } },
    coordinating: [{ agency: "tinh-vi-du" }],
    deadline: noDeadline,
    externalRefs: [],
  },
  "AssignmentReturned.1": {
    ...by("2026-03-05", ministry),
    reason: "Không thuộc chức năng, nhiệm vụ của Bộ.",
    proposed: { agency: "tinh-vi-du" },
  },
  "LeadDisputed.1": {
    ...by("2026-03-06"),
    candidates: [{ agency: "bo-gia-dinh" }, { asWritten: "Sở Thử nghiệm" }],
    words: "hai cơ quan đều cho rằng thuộc chức năng của bên kia",
  },
  "LeadDetermined.1": { ...by("2026-03-10"), lead: { agency: "bo-gia-dinh" }, reason, basis: document },
  "TaskDelegated.1": {
    ...by("2026-03-11", ministry),
    key: "vu-phap-che",
    to: { asWritten: "Vụ Pháp chế" },
    words: "rà soát phần quy định hiện hành",
  },
  "CoordinationRequested.1": {
    ...by("2026-03-12", ministry),
    bodies: [{ agency: "tinh-vi-du" }],
    words: "Đề nghị cho ý kiến về dự thảo lần 1.",
    replyBy: on("2026-03-19"),
  },
  "CoordinationGiven.1": {
    ...by("2026-03-18", ministry),
    body: { agency: "tinh-vi-du" },
    position: "comments",
    words: "Thống nhất, đề nghị bổ sung phụ lục.",
  },
  "CoordinationGiven.1.unclear": {
    ...by("2026-03-20", ministry),
    body: { agency: "tinh-vi-du" },
    position: notKnown("công văn không nêu rõ"),
    words: "Đã nhận được dự thảo.",
  },
  "ProgressReported.2": {
    ...by("2026-04-10", ministry),
    words: "Đã rà soát một phần văn bản.",
    asOf: month("2026-03"),
    measure: { done: 37, of: 102, unit: "văn bản" },
  },
  "ProgressReported.2.in-words": {
    ...by("2026-04-10", ministry),
    words: "Đang xin ý kiến.",
    asOf: notKnown("không nêu"),
    measure: null,
  },
  "DelayReported.1": {
    ...by("2026-04-15", ministry),
    cause: "objective",
    explanation: "Danh mục khung chưa được ban hành.",
    expectedOn: month("2026-10"),
  },
  "DelayReported.1.cause-unknown": {
    ...by("2026-04-15", ministry),
    cause: notKnown("chưa xác định"),
    explanation: "Chưa rõ.",
    expectedOn: notKnown("chưa dự kiến được"),
  },
  "SuperiorAwaited.1": {
    ...by("2026-04-16", ministry),
    superior: { agency: "van-phong-vi-du" },
    words: "Xin ý kiến về phạm vi áp dụng.",
  },
  "SuperiorAnswered.1": {
    ...by("2026-04-20", ministry),
    superior: { agency: "van-phong-vi-du" },
    words: "Áp dụng cho toàn ngành.",
    basis: documentPartlyKnown,
  },
  "ResultSubmitted.2": {
    ...by("2026-09-15", ministry),
    words: "Trình văn bản hướng dẫn.",
    evidence: [
      { document, proves: "đã ban hành hướng dẫn", medium: "electronic" },
      { document: documentPartlyKnown, proves: notKnown("không nêu"), medium: "paper" },
    ],
  },
  "EvidenceWaived.1": { ...by("2026-09-16"), reason: "Kết quả đã công bố công khai.", basis: document },
  "AssignmentReopened.1": { ...by("2026-11-02"), reason: "Phát hiện nội dung chưa làm.", basis: document },
  "ExtensionRequested.1": { ...by("2026-06-01", ministry), deadline: due, reason: "Cần thêm thời gian lấy ý kiến." },
  "ExtensionRefused.1": { ...by("2026-06-05"), reason: "Không có lý do chính đáng.", basis: notKnown("trả lời miệng") },
  "AssignmentPostponed.1": {
    ...by("2026-06-10"),
    reason: "Chờ sắp xếp bộ máy.",
    until: month("2026-08"),
    basis: document,
  },
  "AssignmentResumed.1": { ...by("2026-08-03"), reason: "Đã sắp xếp xong.", basis: document },
  "AssignmentSplit.1": {
    ...by("2026-03-09"),
    parts: [
      { key: "a", words: "hướng dẫn vị trí việc làm" },
      { key: "b", words: "hướng dẫn định mức biên chế" },
    ],
    difference: "",
    reason: "Một câu gồm hai sản phẩm có hai thời hạn.",
  },
  "AssignmentMarkedDuplicate.1": {
    ...by("2026-03-09"),
    survivor: ids.otherDirective,
    reason: "Trùng với nhiệm vụ đã giao tại văn bản trước.",
  },
  "AssignmentSuperseded.1": {
    ...by("2026-05-04"),
    successor: ids.otherDirective,
    reason: "Được thay bằng nhiệm vụ mới.",
    basis: document,
  },
  "AssignmentSuperseded.1.no-successor": {
    ...by("2026-05-04"),
    successor: null,
    reason: "Chỉ thị mới bao quát nội dung này.",
    basis: notKnown("không nêu"),
  },
  "ReminderSent.1": {
    ...by("2026-09-20"),
    to: { agency: "bo-gia-dinh" },
    number: 2,
    words: "Đề nghị khẩn trương hoàn thành, báo cáo trước ngày 25.",
  },
  "Escalated.1": { ...by("2026-10-05"), to: { asWritten: "Lãnh đạo Văn phòng" }, reason: "Quá hạn 05 ngày." },
  "InspectionOpened.1": {
    ...by("2026-10-10"),
    inspector: { agency: "van-phong-vi-du" },
    scope: "Việc thực hiện các nhiệm vụ được giao năm 2026.",
    basis: document,
  },
  "InspectionConcluded.1": {
    ...by("2026-10-30"),
    nature: "Chậm thực hiện.",
    degree: "Ảnh hưởng tiến độ chung.",
    cause: "Phân công chưa rõ.",
    responsibility: "Đơn vị được giao soạn thảo.",
    basis: documentPartlyKnown,
  },
  "CollectiveExpanded.1": {
    on: on("2026-03-02"),
    by: office,
    provenance: reconstructed,
    words: "các bộ, ngành, địa phương",
    basisDate: on("2022-11-24"),
    register: [
      { stream: "agency-bo-gia-dinh", revision: 1 },
      { stream: "agency-tinh-vi-du", revision: 0 },
    ],
    members: ["bo-gia-dinh", "tinh-vi-du"],
    reason: "Theo sổ đăng ký ngày ban hành.",
  },
  "ObligationAdded.1": {
    ...by("2026-03-20"),
    member: "van-phong-vi-du",
    rule: "Cơ quan thành lập sau ngày ban hành thực hiện như các cơ quan cùng loại.",
    note: "",
  },
  "FanOutCompleted.1": { ...by("2026-03-21"), obligations: 3 },
  "OccurrenceOpened.1": { ...by("2026-07-01"), key: "2026-q3", deadline: due },
  "AssignmentTransferred.1": {
    ...by("2026-03-01"),
    from: { agency: "bo-da-giai-the" },
    to: { agency: "bo-gia-dinh" },
    functionMoved: "quản lý nhà nước về truyền thông chính sách",
    reason: "Sắp xếp tổ chức bộ máy.",
    basis: document,
  },
  "AssignmentTransferred.1.no-basis": {
    ...by("2026-03-01"),
    from: { agency: "bo-da-giai-the" },
    to: { agency: "bo-gia-dinh" },
    functionMoved: notKnown("không nêu"),
    reason: "Sắp xếp tổ chức bộ máy.",
    basis: notKnown("chưa tìm thấy quyết định"),
  },
  "CoordinatorTransferred.1": {
    ...by("2026-03-01"),
    from: { agency: "bo-da-giai-the" },
    to: { agency: "tinh-vi-du" },
    functionMoved: notKnown("không nêu"),
    reason: "Sắp xếp tổ chức bộ máy.",
    basis: document,
  },
  "StatusAsserted.2": {
    ...by("2026-03-01"),
    stage: "postponed",
    completedOn: notKnown("chưa hoàn thành"),
    words: "Tạm hoãn",
  },
  "AcceptorTransferred.1": {
    ...by("2026-03-01"),
    from: { agency: "bo-da-giai-the" },
    to: { agency: "bo-gia-dinh" },
    functionMoved: notKnown("không nêu"),
    reason: "Sắp xếp tổ chức bộ máy.",
    basis: document,
  },
};
