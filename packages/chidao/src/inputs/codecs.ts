/**
 * The codec of each input. They are closed: a field that is not known is refused, with its path, so that nothing a
 * caller wrote is silently left out of the record. The declared types are those of the front door, checked here.
 */
import { bool, Codec, integer, isRecord, list, oneOf, orUnknown, struct, text, textUpTo } from "@chidao/core";

import { AssignmentClass, ChildRelation } from "@chidao/domain";
import type {
  CorrectInput,
  ExtractAssignmentInput,
  IssueAssignmentInput,
  OpenLedgerInput,
  WorkInput,
} from "../types/inputs.js";

import {
  ActorGiven,
  DeadlineGiven,
  entryOptional,
  entryRequired,
  externalRefs,
  LeadGiven,
  ofAssignment,
  PartyGiven,
  PartyOrUnknown,
  TextGiven,
} from "./values.js";

export const OpenLedgerCodec: Codec<OpenLedgerInput> = struct(
  { ...entryRequired, name: textUpTo(500) },
  { ...entryOptional, illustrative: bool },
);

const spokenOptional = {
  ...entryOptional,
  provision: TextGiven,
  coordinating: list(PartyGiven, 200),
  deadline: DeadlineGiven,
  externalRefs,
};

export const ExtractAssignmentCodec: Codec<ExtractAssignmentInput> = struct(
  { ...entryRequired, directive: textUpTo(100), words: text, lead: LeadGiven },
  { ...spokenOptional, kind: TextGiven },
);

export const IssueAssignmentCodec: Codec<IssueAssignmentInput> = struct(
  { ...entryRequired, directive: textUpTo(100), kind: textUpTo(100), words: text, lead: LeadGiven },
  {
    ...spokenOptional,
    acceptor: PartyOrUnknown,
    draft: textUpTo(100),
    class: orUnknown(AssignmentClass),
    product: orUnknown(text),
    recipients: list(PartyGiven, 200),
    supervisor: TextGiven,
    parent: struct({ assignment: textUpTo(100), relation: ChildRelation, key: textUpTo(64) }),
  },
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
