/** The codec of one row of a tracker, as an import hands it over. */
import {
  type Codec,
  ExternalRef,
  list,
  oneOf,
  orUnknown,
  RuleFacts,
  RuleId,
  struct,
  text,
  textOrEmpty,
  textUpTo,
} from "@chidao/core";
import { IdentityGiven } from "../inputs/directive-codecs.js";
import { DateGiven, DeadlineGiven, entryOptional, entryRequired, LeadGiven, PartyGiven } from "../inputs/values.js";
import type { ImportRowInput } from "../types/inputs.js";

const directive = struct(
  { ref: ExternalRef, title: text, directedBy: PartyGiven, directedOn: DateGiven },
  { identity: IdentityGiven },
);

const stage = orUnknown(
  oneOf("issued", "in-progress", "submitted", "returned", "postponed", "accepted", "revoked", "not-pursued"),
);

export const ImportRowCodec: Codec<ImportRowInput> = struct(
  {
    ...entryRequired,
    ref: ExternalRef,
    directive,
    issuedOn: DateGiven,
    kind: textUpTo(100),
    words: text,
    lead: LeadGiven,
  },
  {
    ...entryOptional,
    coordinating: list(PartyGiven, 200),
    deadline: DeadlineGiven,
    status: struct({ stage, words: textOrEmpty }, { completedOn: DateGiven }),
    notes: list(struct({ rule: RuleId, facts: RuleFacts }), 50),
  },
);
