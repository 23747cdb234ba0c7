/** One plain sentence for each lifecycle event, for timelines and trails. */
import type { Dated, Text } from "@chidao/core";
import type { Deadline } from "../shared/deadline.js";
import { dueDateOf } from "../shared/deadline.js";
import type { AssignmentEvent } from "./events.js";

export function describeLifecycleEvent(event: AssignmentEvent): Text {
  switch (event.type) {
    case "AssignmentIssued":
      return { vi: `Giao nhiệm vụ: ${event.data.words}`, en: `Task issued: ${event.data.words}` };
    case "AssignmentReceived":
      return { vi: "Cơ quan chủ trì tiếp nhận", en: "Received by the lead" };
    case "ProgressReported":
      return { vi: `Báo cáo: ${event.data.words}`, en: `Report: ${event.data.words}` };
    case "DeadlineSet":
      return { vi: `Đặt hạn: ${due(event.data.deadline).vi}`, en: `Deadline set: ${due(event.data.deadline).en}` };
    case "ExtensionGranted": {
      const { reason, deadline } = event.data;
      return { vi: `Gia hạn đến ${due(deadline).vi}: ${reason}`, en: `Extended to ${due(deadline).en}: ${reason}` };
    }
    case "ResultSubmitted":
      return { vi: `Trình kết quả: ${event.data.words}`, en: `Result submitted: ${event.data.words}` };
    case "ResultAccepted": {
      const day = dated(event.data.completedOn);
      return { vi: `Xác nhận hoàn thành, ngày ${day.vi}`, en: `Result accepted, completed on ${day.en}` };
    }
    case "ResultRejected":
      return { vi: `Trả lại kết quả: ${event.data.reason}`, en: `Result rejected: ${event.data.reason}` };
    case "AssignmentRevoked":
      return { vi: `Thu hồi nhiệm vụ: ${event.data.reason}`, en: `Task revoked: ${event.data.reason}` };
    case "AssignmentNotPursued":
      return { vi: `Không tiếp tục thực hiện: ${event.data.reason}`, en: `Not pursued: ${event.data.reason}` };
    case "StatusAsserted":
      return { vi: `Theo nguồn nhập: ${event.data.words}`, en: `According to the source: ${event.data.words}` };
    case "IrregularityFlagged":
      return { vi: `Điểm bất thường: ${event.data.rule}`, en: `Irregularity: ${event.data.rule}` };
    case "EntryCorrected": {
      const struck = event.data.replacement === null;
      return {
        vi: `${struck ? "Hủy" : "Sửa"} một mục ghi: ${event.data.reason}`,
        en: `${struck ? "Entry struck out" : "Entry corrected"}: ${event.data.reason}`,
      };
    }
  }
}

function due(deadline: Deadline): Text {
  const day = dueDateOf(deadline) ?? deadline.words;
  return { vi: day, en: day };
}

function dated(date: Dated): Text {
  const known = "day" in date ? date.day : "month" in date ? date.month : "year" in date ? date.year : undefined;
  return known === undefined ? { vi: "không rõ", en: "unknown" } : { vi: known, en: known };
}
