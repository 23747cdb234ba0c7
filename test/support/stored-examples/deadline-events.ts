/** Examples of stored deadlines in every form, of working calendars and of policies. */
import type { EventExamples } from "./core-events.js";
import { document, documentPartlyKnown, ids, month, notKnown, office, on, witnessed, year } from "./parts.js";

type Fields = Readonly<Record<string, unknown>>;

const calendarRead = { stream: "calendar-vn", revision: 3 };
const policyRead = { stream: "policy-vn", revision: 0 };

/** Each pair: the rule and the day it led to. */
const due = (
  steps: ReadonlyArray<readonly [string, string]>,
  labels: ReadonlyArray<string>,
  ...reads: ReadonlyArray<unknown>
) => ({
  kind: "due",
  date: steps.at(-1)?.[1],
  steps: steps.map(([rule, date]) => ({ rule: `deadline.${rule}`, ruleVersion: 1, date })),
  labels,
  reads,
});

const unresolved = (why: string, about = "", ...reads: ReadonlyArray<unknown>) => ({
  kind: "unresolved",
  why,
  about,
  reads,
});

const said = (year: string) => ({ year });
const noYear = notKnown("lời văn không nêu năm");

const set = (words: string, expression: Fields, resolution: Fields): Fields => ({
  on: on("2026-03-02"),
  by: office,
  provenance: witnessed,
  deadline: { words, expression, resolution },
  basis: notKnown("không nêu"),
});

const byForm: EventExamples = {
  "DeadlineSet.3": set(
    "chậm nhất 05 ngày làm việc trước ngày khai mạc kỳ họp",
    {
      ...{ kind: "beforeEvent", count: 5, unit: "working-day", event: "ngày khai mạc kỳ họp" },
      ...{ from: on("2026-05-20"), bound: "until" },
    },
    due([["counted-back-working-days", "2026-05-13"]], [], calendarRead),
  ),
  "DeadlineSet.3.event-unknown": set(
    "10 ngày trước kỳ họp",
    { kind: "beforeEvent", count: 10, unit: "day", event: "kỳ họp", from: null, bound: "until" },
    unresolved("anchor-unknown", "kỳ họp"),
  ),
  "DeadlineSet.3.counted-rhythm": set(
    "2 năm một lần",
    { kind: "recurring", every: ["2-years"], month: null, day: null, quarter: null, bound: "not-stated" },
    unresolved("recurring"),
  ),
  "DeadlineSet.2": set(
    "trước ngày 30/4/2026",
    { kind: "date", date: "2026-04-30", bound: "before" },
    due(
      [
        ["date-as-given", "2026-04-30"],
        ["day-before", "2026-04-29"],
      ],
      [],
      policyRead,
    ),
  ),
  "DeadlineSet.2.day-of-year": set(
    "trước ngày 10/2 tới",
    { kind: "dayOfYear", month: 2, day: 10, year: noYear, bound: "before" },
    due(
      [
        ["year-next-after-issue", "2027-02-10"],
        ["date-as-given", "2027-02-10"],
      ],
      ["year-supplied"],
    ),
  ),
  "DeadlineSet.2.month": set(
    "trong tháng 8 năm 2026",
    { kind: "month", month: 8, year: said("2026"), bound: "within", duty: "work-programme" },
    due([["month-before-20th", "2026-08-20"]], [], policyRead),
  ),
  "DeadlineSet.2.quarter": set(
    "Vào Quý I năm sau",
    { kind: "quarter", quarter: 1, year: { relative: "next" }, bound: "within" },
    due(
      [
        ["year-relative-to-issue", "2027-03-31"],
        ["quarter-last-day", "2027-03-31"],
      ],
      ["year-supplied"],
    ),
  ),
  "DeadlineSet.2.half": set(
    "6 tháng đầu năm 2026",
    { kind: "half", half: 1, year: said("2026"), bound: "within" },
    due([["half-last-day", "2026-06-30"]], []),
  ),
  "DeadlineSet.2.year": set(
    "từ năm 2027",
    { kind: "year", year: said("2027"), bound: "from" },
    unresolved("start-only", "", policyRead),
  ),
  "DeadlineSet.2.part-of": set(
    "chậm nhất giữa năm nay",
    { kind: "partOf", part: "middle", month: null, year: { relative: "same" }, bound: "until" },
    due(
      [
        ["year-relative-to-issue", "2026-06-30"],
        ["part-of-year", "2026-06-30"],
      ],
      ["year-supplied", "imprecise-anchor"],
    ),
  ),
  "DeadlineSet.2.period": set(
    "trong thời hạn 15 ngày làm việc kể từ ngày ban hành",
    { kind: "period", count: 15, unit: "working-day", anchor: "issue", from: on("2026-08-17"), bound: "within" },
    due([["period-working-days", "2026-09-10"]], ["calendar-estimate"], calendarRead),
  ),
  "DeadlineSet.2.period-without-anchor": set(
    "trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ",
    { kind: "period", count: 30, unit: "day", anchor: "receipt", from: null, bound: "within" },
    unresolved("anchor-unknown", "receipt"),
  ),
  "DeadlineSet.2.session": set(
    "tại kỳ họp thứ 9 vào tháng 5 năm 2026",
    { kind: "session", number: 9, month: 5, year: said("2026"), bound: "on" },
    unresolved("session"),
  ),
  "DeadlineSet.2.condition": set(
    "khi có đầy đủ các yếu tố chi phí",
    { kind: "condition", trigger: "khi có đầy đủ các yếu tố chi phí", anchor: "event", bound: "not-stated" },
    unresolved("condition", "khi có đầy đủ các yếu tố chi phí"),
  ),
  "DeadlineSet.2.vague": set("khẩn trương", { kind: "vague" }, unresolved("vague")),
  "DeadlineSet.2.recurring": set(
    "hằng năm và định kỳ 5 năm trước ngày 30 tháng 6",
    { kind: "recurring", every: ["year", "five-years"], month: 6, day: 30, quarter: null, bound: "before" },
    unresolved("recurring"),
  ),
  "DeadlineSet.2.none": set("", { kind: "none", reason: "được bỏ thời hạn" }, { kind: "none" }),
  "DeadlineSet.2.unparsed": set(
    "khoảng giữa kỳ",
    { kind: "unparsed", reason: "không rõ kỳ nào" },
    unresolved("not-understood", "không rõ kỳ nào"),
  ),
};

const twoYearly = {
  words: "2 năm một lần",
  expression: { kind: "recurring", every: ["2-years"], month: null, day: null, quarter: null, bound: "not-stated" },
  resolution: unresolved("recurring"),
};

const extension = (day: string): Fields => ({
  ...{ on: on(day), by: office, provenance: witnessed },
  deadline: {
    words: "10 ngày trước kỳ họp",
    expression: { kind: "beforeEvent", count: 10, unit: "day", event: "kỳ họp", from: null, bound: "until" },
    resolution: unresolved("anchor-unknown", "kỳ họp"),
  },
});

/** `issued`: the example of an issue in its first version. */
export function deadlineEvents(issued: Fields): EventExamples {
  return {
    ...byForm,
    "AssignmentIssued.2.child": {
      ...issued,
      class: notKnown("không nêu"),
      product: notKnown("không nêu"),
      recipients: [],
      supervisor: notKnown("không nêu"),
      parent: { assignment: ids.otherDirective, relation: "obligation", key: "bo-gia-dinh" },
      deadline: { words: "", expression: { kind: "none", reason: "không nêu" }, resolution: { kind: "none" } },
    },
    "AssignmentIssued.2": {
      ...issued,
      class: "one-off",
      product: "Thông tư hướng dẫn",
      recipients: [{ agency: "van-phong-vi-du" }],
      supervisor: "Phó Chánh Văn phòng phụ trách",
      parent: null,
      deadline: {
        words: "trong thời hạn 03 tháng kể từ ngày Nghị quyết này có hiệu lực thi hành",
        expression: {
          kind: "period",
          count: 3,
          unit: "month",
          anchor: "effect",
          from: month("2023-02"),
          bound: "within",
        },
        resolution: due(
          [
            ["period-months", "2023-05-28"],
            ["period-ends-on-rest-day", "2023-05-29"],
          ],
          ["imprecise-anchor"],
          calendarRead,
        ),
      },
    },
    "AssignmentIssued.3": {
      ...issued,
      class: "recurring",
      product: notKnown("không nêu"),
      recipients: [],
      supervisor: notKnown("không nêu"),
      parent: null,
      deadline: twoYearly,
    },
    "AssignmentExtracted.2": {
      ...{ on: on("2026-03-02"), by: office, provenance: witnessed },
      ...{ assignment: ids.assignment, directive: ids.directive, provision: "II.1", kind: notKnown("chưa phân loại") },
      words: "tổng kết, đánh giá hai năm một lần",
      lead: { determined: { agency: "bo-gia-dinh" } },
      coordinating: [],
      deadline: twoYearly,
      externalRefs: [],
    },
    "ExtensionRequested.2": { ...extension("2026-04-02"), reason: "Chờ ấn định ngày khai mạc." },
    "ExtensionGranted.3": {
      ...extension("2026-04-03"),
      reason: "Chờ ấn định ngày khai mạc.",
      basis: documentPartlyKnown,
    },
    "ExtensionGranted.2": {
      on: on("2023-07-01"),
      by: office,
      provenance: witnessed,
      deadline: {
        words: "đến hết ngày 30/9/2023",
        expression: { kind: "date", date: "2023-09-30", bound: "until" },
        resolution: due(
          [
            ["date-as-given", "2023-09-30"],
            ["fixed-date-to-working-day", "2023-10-02"],
          ],
          [],
          policyRead,
          calendarRead,
        ),
      },
      reason: "Chờ danh mục khung vị trí việc làm.",
      basis: documentPartlyKnown,
    },
  };
}

const source = (citation: string, confidence: string, validFrom: Fields) => ({ citation, confidence, validFrom });
const fictional = source("Thông báo hư cấu số 01/TB-VD", "read", on("2025-12-25"));

export const ruleEvents: EventExamples = {
  "CalendarPublished.1": {
    on: on("2026-01-02"),
    by: office,
    provenance: witnessed,
    years: [
      {
        year: "2026",
        status: { estimate: "Chưa có thông báo hoán đổi ngày làm việc cuối năm." },
        weeklyRest: ["saturday", "sunday"],
        weeklyRestSource: source("Thực tiễn của cơ quan nhà nước", "practice", notKnown("chưa tra cứu")),
        holidays: [{ day: "2026-01-01", name: "Tết Dương lịch", source: source("Điều 112", "read", on("2021-01-01")) }],
        daysOff: [{ day: "2026-01-02", name: "Nghỉ hoán đổi", source: fictional }],
        workDays: [
          { day: "2026-01-10", name: "Làm bù", source: source("Ghi chú hư cấu", "second-hand", year("2025")) },
        ],
      },
      {
        year: "2025",
        status: { official: "Thông báo hư cấu số 02/TB-VD" },
        weeklyRest: ["sunday"],
        weeklyRestSource: fictional,
        holidays: [],
        daysOff: [],
        workDays: [],
      },
    ],
    note: "Lịch minh họa, không phải lịch thật.",
  },
  "PolicyAdopted.1": {
    on: on("2026-02-01"),
    by: office,
    provenance: witnessed,
    parameters: {
      nearDueDays: 7,
      monthLimit: { ordinary: "last-day", workProgramme: "before-20th" },
      shiftFixedDateOnHoliday: true,
      beforeDayMeans: "day-before",
      coordinationReplyDays: 5,
      silenceIsAgreement: false,
      hardened: ["acceptance.own-result"],
      fourEyes: ["CorrectEntry"],
      proposalDays: 14,
      assurance: [{ command: "AcceptResult", atLeast: "authenticated" }],
      reminderDays: [5, 1],
      escalationDays: [1, 30],
    },
    validFrom: "2026-02-01",
    decision: document,
    reason: "Quy chế theo dõi của đơn vị.",
  },
};
