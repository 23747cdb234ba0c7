/** What may be asked of an assignment, in the imperative. Personal values are sealed before a command is decided. */
import {
  type AnyCodec,
  By,
  Dated,
  ExternalRef,
  list,
  nullable,
  oneOf,
  orUnknown,
  Provenance,
  Replacement,
  struct,
  type TypeOf,
  text,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { StatedDeadline } from "../shared/deadline.js";
import { Lead, Party } from "../shared/party.js";
import { issueTerms } from "./issue.js";
import { type Steps, steps } from "./steps/index.js";

const common = { assignment: Uuid, on: Dated, by: By, provenance: Provenance };
const spoken = {
  directive: Uuid,
  provision: orUnknown(textUpTo(50)),
  words: text,
  lead: Lead,
  coordinating: list(Party, 200),
  deadline: StatedDeadline,
  externalRefs: list(ExternalRef, 50),
};

/** Draws a task from a text as a draft. */
export const ExtractAssignment = struct({
  type: oneOf("ExtractAssignment"),
  ...common,
  ...spoken,
  kind: orUnknown(textUpTo(100)),
});
export type ExtractAssignment = TypeOf<typeof ExtractAssignment>;

export const IssueAssignment = struct({
  type: oneOf("IssueAssignment"),
  ...common,
  ...spoken,
  kind: textUpTo(100),
  acceptor: orUnknown(Party),
  ...issueTerms,
});
export type IssueAssignment = TypeOf<typeof IssueAssignment>;

export const CorrectEntry = struct({
  type: oneOf("CorrectEntry"),
  ...common,
  target: Uuid,
  replacement: nullable(Replacement),
  reason: text,
  secondPerson: nullable(By),
});
export type CorrectEntry = TypeOf<typeof CorrectEntry>;

/** The codec of every lifecycle command, by its type. */
export const lifecycleCommands: Readonly<Record<string, AnyCodec>> = {
  ExtractAssignment,
  IssueAssignment,
  CorrectEntry,
  ...Object.fromEntries(steps.map((step) => [step.command, step.commandCodec])),
};

type StepCommandOf<S> = S extends { readonly commandCodec: { readonly _A: infer C } } ? C : never;

/** A step's command. */
export type StepCommand = StepCommandOf<Steps>;

export type LifecycleCommand = ExtractAssignment | IssueAssignment | CorrectEntry | StepCommand;
export type LifecycleCommandType = LifecycleCommand["type"];
