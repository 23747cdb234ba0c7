import type { EntryData, Event } from "@chidao/core";
import { entryId, event, exampleId, ministry, office, province, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { describeLifecycleEvent } from "./describe.js";
import type { AssignmentEvent } from "./events.js";

const { stepped, paper, unknown, dueOn, unparsedDeadline } = event;
const reason = "theo chỉ đạo";
const basis = paper;
const [from, to] = [{ agency: ministry }, { agency: province }];
const names: Readonly<Record<string, string>> = {
  [ministry]: "Bộ Giả Định",
  [province]: "tỉnh Ví Dụ",
  [office]: "Văn phòng",
};
const named = (id: string) => names[id] ?? id;
const transfer = { from, to, functionMoved: unknown, reason, basis };
const report = (measure: unknown) =>
  stepped("ProgressReported", "2023-01-10", { words: "đang soạn", asOf: unknown, measure } as never);
const delay = (cause: unknown, expectedOn: unknown) =>
  stepped("DelayReported", "2023-01-10", { cause, explanation: "chờ ý kiến", expectedOn } as never);

describe("a step is one sentence", () => {
  it.each<readonly [Event<string, EntryData>, string, string]>([
    [
      event.issued("2022-12-01"),
      "Giao nhiệm vụ: xây dựng bộ quy tắc ứng xử",
      "Task issued: xây dựng bộ quy tắc ứng xử",
    ],
    [event.received("2022-12-05"), "Cơ quan chủ trì tiếp nhận", "Received by the lead"],
    [report(null), "Báo cáo: đang soạn", "Report: đang soạn"],
    [
      report({ done: 37, of: 102, unit: "văn bản" }),
      "Báo cáo: đang soạn (37/102 văn bản)",
      "Report: đang soạn (37/102 văn bản)",
    ],
    [
      report({ done: 37, of: null, unit: "văn bản" }),
      "Báo cáo: đang soạn (37 văn bản)",
      "Report: đang soạn (37 văn bản)",
    ],
    [
      delay("objective", { day: "2023-03-01" }),
      "Báo cáo chậm (khách quan), dự kiến 2023-03-01: chờ ý kiến",
      "Delay reported (objective cause), expected 2023-03-01: chờ ý kiến",
    ],
    [
      delay("subjective", { month: "2023-03" }),
      "Báo cáo chậm (chủ quan), dự kiến 2023-03: chờ ý kiến",
      "Delay reported (subjective cause), expected 2023-03: chờ ý kiến",
    ],
    [
      delay(unknown, { year: "2023" }),
      "Báo cáo chậm (chưa rõ nguyên nhân), dự kiến 2023: chờ ý kiến",
      "Delay reported (cause unknown), expected 2023: chờ ý kiến",
    ],
    [
      delay(unknown, unknown),
      "Báo cáo chậm (chưa rõ nguyên nhân), dự kiến không rõ: chờ ý kiến",
      "Delay reported (cause unknown), expected unknown: chờ ý kiến",
    ],
    [
      stepped("SuperiorAwaited", "2023-01-10", { superior: { agency: office }, words: "giới hạn" }),
      "Xin ý kiến Văn phòng: giới hạn",
      "Waiting for Văn phòng: giới hạn",
    ],
    [
      stepped("SuperiorAnswered", "2023-01-10", { superior: { agency: office }, words: "đồng ý", basis }),
      "Văn phòng trả lời: đồng ý",
      "Văn phòng answered: đồng ý",
    ],
    [
      stepped("LeadDisputed", "2023-01-10", { candidates: [from, to], words: "hai bên" }),
      "Tranh chấp chủ trì (Bộ Giả Định; tỉnh Ví Dụ): hai bên",
      "Lead disputed (Bộ Giả Định; tỉnh Ví Dụ): hai bên",
    ],
    [
      stepped("LeadDetermined", "2023-01-10", { lead: to, reason, basis }),
      "Xác định tỉnh Ví Dụ chủ trì: theo chỉ đạo",
      "tỉnh Ví Dụ determined as the lead: theo chỉ đạo",
    ],
    [
      stepped("AssignmentTransferred", "2023-01-10", transfer),
      "Chuyển giao từ Bộ Giả Định sang tỉnh Ví Dụ: theo chỉ đạo",
      "Transferred from Bộ Giả Định to tỉnh Ví Dụ: theo chỉ đạo",
    ],
    [
      stepped("CoordinatorTransferred", "2023-01-10", transfer),
      "Chuyển việc phối hợp từ Bộ Giả Định sang tỉnh Ví Dụ: theo chỉ đạo",
      "Coordination transferred from Bộ Giả Định to tỉnh Ví Dụ: theo chỉ đạo",
    ],
    [
      stepped("AcceptorTransferred", "2023-01-10", transfer),
      "Chuyển việc xác nhận kết quả từ Bộ Giả Định sang tỉnh Ví Dụ: theo chỉ đạo",
      "Acceptance transferred from Bộ Giả Định to tỉnh Ví Dụ: theo chỉ đạo",
    ],
    [
      stepped("CoordinationRequested", "2023-01-10", { bodies: [to], words: "góp ý", replyBy: unknown }),
      "Hỏi ý kiến tỉnh Ví Dụ: góp ý",
      "Asked tỉnh Ví Dụ: góp ý",
    ],
    [
      stepped("CoordinationGiven", "2023-01-10", { body: to, position: "agrees", words: "thống nhất" }),
      "tỉnh Ví Dụ cho ý kiến: thống nhất",
      "tỉnh Ví Dụ answered: thống nhất",
    ],
    [
      stepped("ReminderSent", "2023-01-10", { to: from, number: 2, words: "khẩn trương" }),
      "Đôn đốc Bộ Giả Định lần 2: khẩn trương",
      "Reminder 2 to Bộ Giả Định: khẩn trương",
    ],
    [
      stepped("AssignmentMarkedDuplicate", "2023-01-10", { survivor: exampleId(7), reason: "trùng" }),
      "Trùng với nhiệm vụ khác: trùng",
      "Duplicate of another task: trùng",
    ],
    [event.corrected("2023-01-10", entryId(1), null), "Hủy một mục ghi: ghi nhầm", "Entry struck out: ghi nhầm"],
    [
      event.corrected("2023-01-10", entryId(1), event.reported("2023-01-11")),
      "Sửa một mục ghi: ghi nhầm",
      "Entry corrected: ghi nhầm",
    ],
    [
      { type: "IrregularityFlagged", data: { ...said("2023-01-10"), rule: "lead.unclear" } as EntryData },
      "Điểm bất thường: lead.unclear",
      "Irregularity: lead.unclear",
    ],
    [{ type: "SomethingNew", data: said("2023-01-10") }, "SomethingNew", "SomethingNew"],
  ])("%j", (step, vi, en) => {
    expect(describeLifecycleEvent(step as AssignmentEvent, named)).toEqual({ vi, en });
  });

  it("tells a deadline by its day, or by the words that gave none", () => {
    const told = (deadline: Parameters<typeof event.deadlineSet>[1]) =>
      describeLifecycleEvent(event.deadlineSet("2023-01-10", deadline), named).vi;
    expect(told(dueOn("2023-06-30"))).toContain("2023-06-30");
    expect(told(unparsedDeadline)).toContain("sớm nhất có thể");
  });
});
