/** Deadlines that are set, asked for, granted and refused; and the time in which the clock stands. */
import { isUnknown } from "@chidao/core";
import { rules } from "../../rules/catalogue.js";
import { moreForms, upcastDeadlineData } from "../../shared/deadline.js";
import { field } from "../field/toolbox.js";
import { deadlineChanged, isNotYet, moved, paused } from "../lifecycle-state.js";
import { defineStep } from "../lifecycle-step.js";
import { basis, reason } from "./fields.js";
import { datedWords, dueWords } from "./words.js";

const deadline = field.deadline("hạn", "the deadline");

/** A deadline for a task that was issued without one, or with words that were not understood. */
export const setDeadline = defineStep({
  name: "setDeadline",
  command: "SetDeadline",
  event: "DeadlineSet",
  schema: 3,
  upcast: { 1: upcastDeadlineData, 2: moreForms },
  label: { vi: "đặt hạn sau khi giao", en: "set a deadline after the task was issued" },
  fields: { deadline, basis },
  tellsStatus: false,
  effect: (before, data, fact) => deadlineChanged(before, "set", data.deadline, fact),
  say: (data) => ({ vi: `Đặt hạn: ${dueWords(data.deadline)}`, en: `Deadline set: ${dueWords(data.deadline)}` }),
});

export const requestExtension = defineStep({
  name: "requestExtension",
  command: "RequestExtension",
  event: "ExtensionRequested",
  schema: 2,
  upcast: { 1: moreForms },
  label: { vi: "đề nghị gia hạn", en: "ask for an extension" },
  fields: { deadline, reason },
  tellsStatus: false,
  effect: (before) => ({ ...before, extensionsAsked: before.extensionsAsked + 1 }),
  say: (data) => ({
    vi: `Đề nghị gia hạn đến ${dueWords(data.deadline)}: ${data.reason}`,
    en: `Extension to ${dueWords(data.deadline)} asked for: ${data.reason}`,
  }),
});

/** A later deadline. The first one is kept, and days already overdue stay overdue. */
export const extend = defineStep({
  name: "extend",
  command: "GrantExtension",
  event: "ExtensionGranted",
  schema: 3,
  upcast: { 1: upcastDeadlineData, 2: moreForms },
  label: { vi: "gia hạn; hạn đầu vẫn được giữ", en: "extend the deadline; the first one is kept" },
  fields: { deadline, reason, basis },
  tellsStatus: false,
  effect: (before, data, fact) => {
    const next = deadlineChanged(before, "extended", data.deadline, fact);
    return { ...next, extensionsAsked: Math.max(0, next.extensionsAsked - 1) };
  },
  say: (data) => ({
    vi: `Gia hạn đến ${dueWords(data.deadline)}: ${data.reason}`,
    en: `Extended to ${dueWords(data.deadline)}: ${data.reason}`,
  }),
});

export const refuseExtension = defineStep({
  name: "refuseExtension",
  command: "RefuseExtension",
  event: "ExtensionRefused",
  label: { vi: "không đồng ý gia hạn", en: "refuse an extension" },
  fields: { reason, basis },
  tellsStatus: false,
  effect: (before) => ({ ...before, extensionsAsked: Math.max(0, before.extensionsAsked - 1) }),
  rules: [
    { rule: rules.refusedUnasked, breaks: (_data, { extensionsAsked }) => (extensionsAsked === 0 ? {} : undefined) },
  ],
  say: (data) => ({ vi: `Không gia hạn: ${data.reason}`, en: `Extension refused: ${data.reason}` }),
});

/** The clock stands until the task is resumed; the due day stays as it is and is shown. */
export const postpone = defineStep({
  name: "postpone",
  command: "PostponeAssignment",
  event: "AssignmentPostponed",
  label: { vi: "tạm hoãn nhiệm vụ", en: "postpone the task" },
  fields: { reason, until: field.date("dự kiến hoãn đến ngày nào", "until when, as it is planned"), basis },
  effect: (before, _data, fact) => paused(before, "postponed", fact),
  say: (data) => {
    if (isUnknown(data.until)) {
      return {
        vi: `Tạm hoãn (không nêu đến khi nào): ${data.reason}`,
        en: `Postponed (until when is not stated): ${data.reason}`,
      };
    }
    const day = datedWords(data.until);
    return { vi: `Tạm hoãn (đến ${day.vi}): ${data.reason}`, en: `Postponed (until ${day.en}): ${data.reason}` };
  },
});

export const resume = defineStep({
  name: "resume",
  command: "ResumeAssignment",
  event: "AssignmentResumed",
  label: { vi: "tiếp tục nhiệm vụ đã tạm hoãn", en: "take a postponed task up again" },
  needs: "postponed",
  fields: { reason, basis },
  effect: (before, _data, fact) =>
    before.stage === "postponed" || isNotYet(before.stage, "in-progress") ? moved(before, "in-progress", fact) : before,
  say: (data) => ({ vi: `Tiếp tục thực hiện: ${data.reason}`, en: `Resumed: ${data.reason}` }),
});
