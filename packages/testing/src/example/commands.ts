/** Commands with sensible content, so that a test names only what it is about. */
import type { EntryData, Event } from "@chidao/core";
import {
  type AssignmentCommand,
  type DocumentRef,
  evidenceOf,
  type IssueAssignment,
  type LifecycleCommand,
  type StatedDeadline,
  type StepCommand,
  unstatedTerms,
} from "@chidao/domain";
import { exampleId, ministry, office, province, said } from "./entry.js";
import { noDeadline, type On, paper, replacementBy, unknown } from "./events.js";

type Of<T extends LifecycleCommand["type"]> = Extract<LifecycleCommand, { readonly type: T }>;

const asked = (on: On, agency: string = office) => ({ ...said(on, agency), assignment: exampleId(1) });

export const issue = (on: On, changes: Partial<IssueAssignment> = {}): IssueAssignment => ({
  type: "IssueAssignment",
  ...asked(on),
  directive: exampleId(2),
  provision: "II.1",
  kind: "general",
  words: "xây dựng bộ quy tắc ứng xử",
  lead: { determined: { agency: ministry } },
  coordinating: [{ agency: province }],
  acceptor: { agency: office },
  deadline: noDeadline,
  externalRefs: [],
  ...unstatedTerms,
  ...changes,
});

export const receive = (on: On): Of<"ReceiveAssignment"> => ({
  type: "ReceiveAssignment",
  ...asked(on, ministry),
  officerInCharge: unknown,
});

export const report = (on: On, agency: string = ministry): Of<"ReportProgress"> => ({
  type: "ReportProgress",
  ...asked(on, agency),
  words: "đang dự thảo",
  asOf: unknown,
  measure: null,
});

export const setDeadline = (on: On, deadline: StatedDeadline): Of<"SetDeadline"> => ({
  type: "SetDeadline",
  ...asked(on),
  deadline,
  basis: unknown,
});

export const extend = (on: On, deadline: StatedDeadline): Of<"GrantExtension"> => ({
  type: "GrantExtension",
  ...asked(on),
  deadline,
  reason: "cần thêm thời gian",
  basis: unknown,
});

export const submit = (on: On, evidence: ReadonlyArray<DocumentRef> = [paper]): Of<"SubmitResult"> => ({
  type: "SubmitResult",
  ...asked(on, ministry),
  words: "trình dự thảo",
  evidence: evidence.map(evidenceOf),
});

export const accept = (on: On, agency: string = office, completedOn: On | null = null): Of<"AcceptResult"> => ({
  type: "AcceptResult",
  ...asked(on, agency),
  completedOn: completedOn === null ? null : said(completedOn).on,
  note: "",
});

export const reject = (on: On): Of<"RejectResult"> => ({
  type: "RejectResult",
  ...asked(on),
  reason: "chưa đủ nội dung",
});

export const revoke = (on: On): Of<"RevokeAssignment"> => ({
  type: "RevokeAssignment",
  ...asked(on),
  reason: "không còn cần",
  basis: unknown,
});

export const abandon = (on: On): Of<"AbandonAssignment"> => ({
  type: "AbandonAssignment",
  ...asked(on),
  reason: "được phép dừng",
  basis: unknown,
});

export const assertStatus = (on: On, stage: Of<"AssertStatus">["stage"]): Of<"AssertStatus"> => ({
  type: "AssertStatus",
  ...asked(on),
  stage,
  completedOn: unknown,
  words: "Đã hoàn thành",
});

export const correct = (on: On, target: string, instead: Event<string, EntryData> | null): Of<"CorrectEntry"> => ({
  type: "CorrectEntry",
  ...asked(on),
  target,
  replacement: instead === null ? null : replacementBy(instead),
  reason: "ghi nhầm",
  secondPerson: null,
});

/** A kind's own command. */
export function work(type: string, on: On, fields: Readonly<Record<string, unknown>>): AssignmentCommand {
  return { type, ...asked(on, ministry), ...fields };
}

type StepFields<T extends StepCommand["type"]> = Omit<
  Extract<StepCommand, { readonly type: T }>,
  "type" | "assignment" | "on" | "by" | "provenance"
>;

/** Any other step, with its own fields as a command carries them. */
export function take<T extends StepCommand["type"]>(
  type: T,
  on: On,
  fields: StepFields<T>,
  agency: string = office,
): AssignmentCommand {
  return { type, ...asked(on, agency), ...fields } as AssignmentCommand;
}
