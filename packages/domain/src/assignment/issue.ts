/** How a task begins: drawn from a text as a draft, and issued. Names and shapes are a storage contract. */
import {
  defineEvent,
  ExternalRef,
  entryFields,
  isRecord,
  list,
  nullable,
  oneOf,
  orUnknown,
  struct,
  type TypeOf,
  text,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { Deadline, moreForms, upcastDeadlineData } from "../shared/deadline.js";
import { Lead, Party } from "../shared/party.js";
import { ChildKey } from "./field/values.js";

/**
 * `recurring`: each time is an occurrence of its own. `standing`: a duty without an end. `conditional`: not before
 * something else happens. `request`: to a body that nobody may direct.
 */
export const AssignmentClass = oneOf("one-off", "recurring", "standing", "conditional", "request");
export type AssignmentClass = TypeOf<typeof AssignmentClass>;

/**
 * Why a task stands under another. `delegation`: passed down by its lead. `split`: a part of a compound task.
 * `obligation`: of one body under a collective task. `occurrence`: one time of a recurring task. `follow-up`: came of it.
 */
export const ChildRelation = oneOf("delegation", "split", "occurrence", "obligation", "follow-up");
export type ChildRelation = TypeOf<typeof ChildRelation>;

export const ParentRef = struct({ assignment: Uuid, relation: ChildRelation, key: ChildKey });
export type ParentRef = TypeOf<typeof ParentRef>;

/** The name under which a child's id is derived (UUIDv5 in the ledger's namespace): repeating it gives the same child. */
export function childName({ assignment, relation, key }: ParentRef): string {
  return `${assignment}/${relation}/${key}`;
}

/** Terms of a task that many texts leave out. */
export const issueTerms = {
  class: orUnknown(AssignmentClass),
  /** What is to be delivered. */
  product: orUnknown(text),
  /** To whom the result goes, or who collects it. */
  recipients: list(Party, 200),
  /** Office of the leader who watches over the task. */
  supervisor: orUnknown(textUpTo(300)),
  parent: nullable(ParentRef),
};

const notStated = { unknown: "không nêu (not stated)" };

/** The terms of a text that states none of them. */
export const unstatedTerms = {
  class: notStated,
  product: notStated,
  recipients: [],
  supervisor: notStated,
  parent: null,
} as const;

const identified = { assignment: Uuid, directive: Uuid, provision: orUnknown(textUpTo(50)) };
const spoken = {
  words: text,
  lead: Lead,
  coordinating: list(Party, 200),
  deadline: Deadline,
  externalRefs: list(ExternalRef, 50),
};

/** A task as somebody read it in a text; nothing is given to anybody yet. */
export const AssignmentExtracted = defineEvent(
  "AssignmentExtracted",
  2,
  struct({ ...entryFields, ...identified, kind: orUnknown(textUpTo(100)), ...spoken }),
  { 1: moreForms },
);

/** One task of a directive, given to at most one lead. `acceptor`: who verifies the result, when the text says so. */
export const AssignmentIssued = defineEvent(
  "AssignmentIssued",
  3,
  struct({ ...entryFields, ...identified, kind: textUpTo(100), ...spoken, acceptor: orUnknown(Party), ...issueTerms }),
  { 1: (older) => withUnstatedTerms(upcastDeadlineData(older)), 2: moreForms },
);
export type Issued = TypeOf<typeof AssignmentIssued.data>;

function withUnstatedTerms(older: unknown): unknown {
  return isRecord(older) ? { ...unstatedTerms, ...older } : older;
}
