/** The words of process managers, in both languages. */
import type { ProcessOutcome, Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const processWords = {
  fanOut: text("GIAO ĐẾN TỪNG CƠ QUAN", "FAN-OUT"),
  occurrences: text("MỞ CÁC KỲ THỰC HIỆN", "ROUNDS OF RECURRING TASKS"),
  reminders: text("ĐÔN ĐỐC VÀ BÁO CÁO QUÁ HẠN", "REMINDERS AND ESCALATIONS"),
  dryRun: text("Chạy thử: chưa ghi gì.", "A dry run: nothing was recorded."),
  members: (words: string, members: number, basis: string) =>
    text(
      `"${words}" theo sổ ngày ${basis}: ${members} cơ quan`,
      `"${words}" by the register of ${basis}: ${members} bodies`,
    ),
  there: (there: number, of: number) =>
    text(`Đã giao ${there} trên ${of} nghĩa vụ`, `${there} of ${of} obligations are there`),
  undecided: (names: string) =>
    text(
      `Chưa rõ vào ngày đó có hay không nên chưa giao: ${names}`,
      `Not known whether they existed then, so without an obligation: ${names}`,
    ),
  waiting: (names: string) =>
    text(
      `Lập sau ngày đó, chưa bổ sung (cần --late-comers): ${names}`,
      `Came to be later and have not joined (--late-comers): ${names}`,
    ),
  policy: (version: number) =>
    version === 0
      ? text("Theo chính sách mặc định", "By the default policy")
      : text(`Theo chính sách số ${version}`, `By policy ${version}`),
  nothing: text("Không còn gì phải ghi.", "There is nothing to record."),
  outcomes: {
    planned: text("sẽ ghi", "to be recorded"),
    added: text("đã ghi", "recorded"),
    already: text("người khác đã ghi", "recorded by somebody else"),
    proposed: text("chờ người thứ hai duyệt", "awaits a second person"),
    refused: text("bị từ chối", "refused"),
    held: text("chưa gửi vì thiếu mục trước", "held back"),
    "not-sent": text("chưa gửi", "not sent"),
  } satisfies Readonly<Record<ProcessOutcome, Text>>,
  more: (n: number) => text(`... và ${n} mục nữa (--all để xem hết)`, `... and ${n} more (--all shows them)`),
  untold: {
    "not-understood": text("không rõ nhịp của kỳ", "its words name no rhythm"),
    "issue-day": text("không rõ ngày giao", "the day of its issue is not known"),
  },
  unaddressed: {
    reminder: text("cần đôn đốc nhưng chưa xác định chủ trì", "to be reminded, and its lead is not determined"),
    escalation: text("cần báo cáo nhưng không rõ ai giao", "to be escalated, and it is not known who directed it"),
  },
  sending: (done: number, of: number) => text(`đang ghi ${done}/${of}`, `recording ${done}/${of}`),
};
