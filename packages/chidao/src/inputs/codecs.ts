/**
 * The codec of each input. They are closed: a field that is not known is refused, with its path, so that nothing a
 * caller wrote is silently left out of the record. The declared types are those of the front door, checked here.
 */
import {
  bool,
  Codec,
  integer,
  isRecord,
  list,
  OfficerId,
  oneOf,
  struct,
  text,
  textOrEmpty,
  textUpTo,
  Unknown,
} from "@chidao/core";
import type {
  AcceptInput,
  CorrectInput,
  ExitInput,
  ExtendInput,
  IssueAssignmentInput,
  OpenLedgerInput,
  ReceiveInput,
  RejectInput,
  ReportInput,
  SetDeadlineInput,
  SubmitInput,
  WorkInput,
} from "../types/inputs.js";
import {
  ActorGiven,
  DateGiven,
  DeadlineGiven,
  DocumentGiven,
  DocumentOrUnknown,
  entryOptional,
  entryRequired,
  externalRefs,
  LeadGiven,
  PartyGiven,
  PartyOrUnknown,
  TextGiven,
} from "./values.js";

export const OpenLedgerCodec: Codec<OpenLedgerInput> = struct(
  { ...entryRequired, name: textUpTo(500) },
  { ...entryOptional, illustrative: bool },
);

export const IssueAssignmentCodec: Codec<IssueAssignmentInput> = struct(
  { ...entryRequired, directive: textUpTo(100), kind: textUpTo(100), words: text, lead: LeadGiven },
  {
    ...entryOptional,
    provision: TextGiven,
    coordinating: list(PartyGiven, 200),
    acceptor: PartyOrUnknown,
    deadline: DeadlineGiven,
    externalRefs,
  },
);

const ofAssignment = { ...entryRequired, assignment: textUpTo(100) };

const officerForms = { unknown: Unknown, known: struct({ officer: OfficerId, name: TextGiven }) };
const OfficerGiven = new Codec<NonNullable<ReceiveInput["officerInCharge"]>>(
  "officer",
  { code: "object", vi: "{officer, name} hoặc {unknown}", en: "{officer, name} or {unknown}" },
  (value) => officerForms.unknown.is(value) || officerForms.known.is(value),
  (value, context) => {
    const form = isRecord(value) && "unknown" in value ? officerForms.unknown : officerForms.known;
    return form.validate(value, context) as ReturnType<Codec<NonNullable<ReceiveInput["officerInCharge"]>>["validate"]>;
  },
);

export const ReceiveCodec: Codec<ReceiveInput> = struct(ofAssignment, {
  ...entryOptional,
  officerInCharge: OfficerGiven,
});
export const ReportCodec: Codec<ReportInput> = struct({ ...ofAssignment, words: text }, entryOptional);
export const SetDeadlineCodec: Codec<SetDeadlineInput> = struct(
  { ...ofAssignment, deadline: DeadlineGiven },
  { ...entryOptional, basis: DocumentOrUnknown },
);
export const ExtendCodec: Codec<ExtendInput> = struct(
  { ...ofAssignment, deadline: DeadlineGiven, reason: text },
  { ...entryOptional, basis: DocumentOrUnknown },
);
export const SubmitCodec: Codec<SubmitInput> = struct(
  { ...ofAssignment, words: text },
  { ...entryOptional, evidence: list(DocumentGiven, 200) },
);
export const AcceptCodec: Codec<AcceptInput> = struct(ofAssignment, {
  ...entryOptional,
  completedOn: DateGiven,
  note: textOrEmpty,
});
export const RejectCodec: Codec<RejectInput> = struct({ ...ofAssignment, reason: text }, entryOptional);
export const ExitCodec: Codec<ExitInput> = struct(
  { ...ofAssignment, reason: text },
  { ...entryOptional, basis: DocumentOrUnknown },
);

const AnyFields = new Codec<Readonly<Record<string, unknown>>>(
  "fields",
  { code: "object", vi: "một đối tượng JSON", en: "a JSON object" },
  isRecord,
);
export const Change = new Codec<CorrectInput["change"]>(
  "change",
  { code: "object", vi: 'các trường cần sửa, hoặc "strike"', en: 'the fields to put right, or "strike"' },
  (value) => value === "strike" || (isRecord(value) && Object.keys(value).length > 0),
);

export const CorrectCodec: Codec<CorrectInput> = struct(
  { ...ofAssignment, entry: integer(0), change: Change, reason: text },
  { ...entryOptional, secondPerson: ActorGiven },
);
export const WorkCodec: Codec<WorkInput> = struct(
  { ...ofAssignment, type: textUpTo(200), fields: AnyFields },
  entryOptional,
);
export const RulesChoice = oneOf("as-then", "as-now");
