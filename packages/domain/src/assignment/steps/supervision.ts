/** Urging, escalating and inspecting. None of it changes how far the task is. */
import { rules } from "../../rules/catalogue.js";
import { partyWords } from "../../shared/party.js";
import { field } from "../field/toolbox.js";
import { defineStep } from "../lifecycle-step.js";
import { basis, reason } from "./fields.js";

export const remind = defineStep({
  name: "remind",
  command: "SendReminder",
  event: "ReminderSent",
  label: { vi: "đôn đốc", en: "urge the task" },
  fields: {
    to: field.party("đôn đốc cơ quan nào", "who is urged"),
    number: field.orFrom(
      field.integer("lần thứ mấy (mặc định: lần tiếp theo)", "the how-manieth time (default: the next)", 1, 1_000),
      ({ reminders }) => reminders + 1,
    ),
    words: field.text("nội dung đôn đốc", "the words"),
  },
  tellsStatus: false,
  effect: (before) => ({ ...before, reminders: before.reminders + 1 }),
  rules: [
    {
      rule: rules.reminderOutOfCount,
      breaks: ({ number }, { reminders }) => (number === reminders + 1 ? undefined : { number, sentBefore: reminders }),
    },
  ],
  say: ({ to, number, words }, named) => ({
    vi: `Đôn đốc ${partyWords(to, named)} lần ${number}: ${words}`,
    en: `Reminder ${number} to ${partyWords(to, named)}: ${words}`,
  }),
});

export const escalate = defineStep({
  name: "escalate",
  command: "EscalateAssignment",
  event: "Escalated",
  label: { vi: "báo cáo lên cấp trên", en: "escalate to a superior" },
  fields: { to: field.party("báo cáo ai", "to whom"), reason },
  tellsStatus: false,
  effect: (before) => ({ ...before, escalations: before.escalations + 1 }),
  say: ({ to, reason: why }, named) => ({
    vi: `Báo cáo lên ${partyWords(to, named)}: ${why}`,
    en: `Escalated to ${partyWords(to, named)}: ${why}`,
  }),
});

export const openInspection = defineStep({
  name: "openInspection",
  command: "OpenInspection",
  event: "InspectionOpened",
  label: { vi: "mở kiểm tra việc thực hiện", en: "open an inspection" },
  fields: {
    inspector: field.party("đoàn, cơ quan kiểm tra", "who inspects"),
    scope: field.text("phạm vi kiểm tra", "what is inspected"),
    basis,
  },
  tellsStatus: false,
  effect: (before) => ({ ...before, inspectionsOpen: before.inspectionsOpen + 1 }),
  say: ({ inspector, scope }, named) => ({
    vi: `${partyWords(inspector, named)} mở kiểm tra: ${scope}`,
    en: `Inspection by ${partyWords(inspector, named)}: ${scope}`,
  }),
});

/** What Decision 42/2014/QĐ-TTg asks of a conclusion: nature, degree, cause and responsibility. */
export const concludeInspection = defineStep({
  name: "concludeInspection",
  command: "ConcludeInspection",
  event: "InspectionConcluded",
  label: { vi: "kết luận kiểm tra", en: "conclude the inspection" },
  fields: {
    nature: field.text("tính chất", "its nature"),
    degree: field.text("mức độ", "its degree"),
    cause: field.text("nguyên nhân", "its cause"),
    responsibility: field.text("trách nhiệm", "who is responsible"),
    basis,
  },
  tellsStatus: false,
  effect: (before) => ({ ...before, inspectionsOpen: Math.max(0, before.inspectionsOpen - 1) }),
  rules: [
    {
      rule: rules.inspectionNotOpened,
      breaks: (_data, { inspectionsOpen }) => (inspectionsOpen === 0 ? {} : undefined),
    },
  ],
  say: ({ nature, degree, cause, responsibility }) => ({
    vi: `Kết luận kiểm tra: ${nature}; mức độ: ${degree}; nguyên nhân: ${cause}; trách nhiệm: ${responsibility}`,
    en: `Inspection concluded: ${nature}; degree: ${degree}; cause: ${cause}; responsibility: ${responsibility}`,
  }),
});
