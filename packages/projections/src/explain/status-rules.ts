/**
 * The rules by which a task comes into its box: one for each box, each with version and source. How a deadline's words
 * became a day is told by the rules that its resolution names.
 */
import type { Text } from "@chidao/core";
import { ofLogic, ofPolicy, type RuleSource } from "@chidao/domain";
import type { Box } from "../boxes.js";

export interface StatusRule {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: RuleSource;
}

/** A period ends at the end of its last day; a day ends at 24:00. */
const endOfDay: RuleSource = {
  citation: "Bộ luật Dân sự 91/2015/QH13, Điều 148",
  confidence: "read",
  validFrom: { unknown: "ngày có hiệu lực chưa đối chiếu với bản gốc" },
};

const rule = (id: string, vi: string, en: string, source: RuleSource = ofLogic): StatusRule => ({
  id: `status.${id}`,
  version: 1,
  title: { vi, en },
  source,
});

export const statusRules = {
  doneOnTime: rule(
    "done-on-time",
    "Đã xác nhận hoàn thành, và ngày hoàn thành được chấp nhận không sau ngày hạn đang có hiệu lực",
    "Accepted as done, and the completion day that was accepted is not after the day of the deadline in force",
    endOfDay,
  ),
  doneLate: rule(
    "done-late",
    "Đã xác nhận hoàn thành, và ngày hoàn thành được chấp nhận sau ngày hạn đang có hiệu lực",
    "Accepted as done, and the completion day that was accepted is after the day of the deadline in force",
    endOfDay,
  ),
  doneWithoutDeadline: rule(
    "done-without-deadline",
    "Đã xác nhận hoàn thành; không có hạn nên không đúng hạn cũng không quá hạn",
    "Accepted as done; without a deadline it is neither on time nor late",
  ),
  notYetDue: rule(
    "not-yet-due",
    "Chưa hoàn thành; ngày hạn chưa qua và còn xa hơn số ngày cảnh báo",
    "Not done; the day of the deadline has not passed and is further off than the days of warning",
    endOfDay,
  ),
  nearDue: rule(
    "near-due",
    "Chưa hoàn thành; ngày hạn chưa qua và ở trong số ngày cảnh báo",
    "Not done; the day of the deadline has not passed and is within the days of warning",
    ofPolicy,
  ),
  overdue: rule(
    "overdue",
    "Chưa hoàn thành, chưa trình kết quả, và ngày hạn đã qua; đếm từ ngày liền sau ngày hạn",
    "Not done and not handed in, and the day of the deadline has passed; counted from the day after it",
    endOfDay,
  ),
  noDeadline: rule(
    "no-deadline",
    "Chưa hoàn thành; không có hạn nên không thể quá hạn",
    "Not done; without a deadline it can't be overdue",
  ),
  unresolvedDeadline: rule(
    "unresolved-deadline",
    "Chưa hoàn thành; lời văn của hạn chưa xác định được ngày, không ai được đoán",
    "Not done; the words of the deadline have not come to a day, and nothing is guessed",
  ),
  awaitingVerification: rule(
    "awaiting-verification",
    "Đã trình kết quả, chưa được xác nhận hay trả lại; đồng hồ dừng trong thời gian chờ",
    "The result was handed in and neither accepted nor rejected; the clock stands still while it waits",
  ),
  returned: rule(
    "returned",
    "Nơi nhận đã trả lại, chưa có quyết định khác; không tính hạn trong thời gian đó",
    "The body that was to do it gave it back and nothing else was decided; the clock stands still meanwhile",
  ),
  postponed: rule(
    "postponed",
    "Nhiệm vụ tạm hoãn; không tính hạn trong thời gian tạm hoãn",
    "The task is postponed; the clock stands still until it is resumed",
  ),
  requested: rule(
    "requested",
    "Là đề nghị với cơ quan không thuộc quyền chỉ đạo; không tính hạn",
    "It is a request to a body that nobody may direct; it is not judged by a deadline",
  ),
  revoked: rule("revoked", "Nhiệm vụ đã được thu hồi", "The task was revoked"),
  notPursued: rule("not-pursued", "Nhiệm vụ được phép không tiếp tục", "The task is not pursued, with approval"),
  superseded: rule(
    "superseded",
    "Đã được thay thế, tách ra hoặc trùng với nhiệm vụ khác; việc tiếp tục ở nhiệm vụ đó",
    "Superseded, split or a duplicate of another task, under which it goes on",
  ),
  unknown: rule(
    "unknown",
    "Điều quyết định tình trạng thì không rõ; không rõ thì không đoán",
    "What the status depends on is not known, and nothing is guessed",
  ),
} as const satisfies Readonly<Record<Box, StatusRule>>;
