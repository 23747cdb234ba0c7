/** What an entry tells of a task whose directive is secret: the ledger is open, and its words stand in it for good. */
import { isUnknown } from "@chidao/core";
import { type Directive, describeDirective } from "../directive/directive.js";
import { isSecret } from "../directive/secrecy.js";
import { rules } from "../rules/catalogue.js";
import type { Flag } from "../rules/rule.js";
import type { AssignmentEvent } from "./events.js";

/** The fields in which an entry says again what the directive says. */
const retold: Readonly<Record<string, ReadonlyArray<string>>> = {
  AssignmentExtracted: ["words"],
  AssignmentIssued: ["words", "product"],
  TaskDelegated: ["words"],
  AssignmentSplit: ["parts", "difference"],
};

/** Flagged, never refused: what the words give away, only people can judge. A policy may refuse it. */
export function secretWords(event: AssignmentEvent, directive: Directive): ReadonlyArray<Flag> {
  const secrecy = describeDirective(directive.history.facts)?.secrecy;
  if (secrecy === undefined || isUnknown(secrecy) || !isSecret(secrecy)) return [];
  const data = event.data as unknown as Readonly<Record<string, unknown>>;
  const told = (retold[event.type] ?? []).filter((field) => data[field] !== "" && !isUnknown(data[field]));
  return told.length === 0 ? [] : [{ rule: rules.secretWordsInTheOpen, facts: { secrecy, fields: told.join(", ") } }];
}
