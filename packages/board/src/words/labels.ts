/** Words for the values that answers carry: provenance, how a deadline came, and how late a task is. */
import type { AssignmentView, DeadlineView, StatusView, Text } from "chidao";
import { days, text } from "./format.js";

export const provenances: Readonly<Record<AssignmentView["provenance"], Text>> = {
  witnessed: text("ghi lúc việc xảy ra", "recorded as it happened"),
  imported: text("nhập từ hệ thống khác", "imported from another system"),
  reconstructed: text("dựng lại về sau", "reconstructed later"),
};

export const deadlineHows: Readonly<Record<DeadlineView["how"], Text>> = {
  issued: text("hạn khi giao", "deadline on issue"),
  set: text("đặt hạn", "deadline set"),
  extended: text("gia hạn", "extended"),
};

/** How many days, where that says more than the box does. */
export function timelinessText({ kind, days: count }: StatusView["timeliness"]): Text | undefined {
  if (count === null) return undefined;
  const { vi, en } = days(count);
  if (kind === "overdue") return text(`quá hạn ${vi}`, `overdue by ${en}`);
  if (kind === "late") return text(`chậm ${vi}`, `late by ${en}`);
  return kind === "not-yet-due" || kind === "near-due" ? text(`còn ${vi}`, `${en} left`) : undefined;
}
