/** Commands on what deadlines and refusals are reckoned by: the working calendar and the policy of an installation. */
import { streamName } from "@chidao/core";
import {
  type AdoptPolicy,
  type Calendars,
  decideCalendar,
  decidePolicy,
  evolveCalendars,
  evolvePolicies,
  noCalendars,
  noPolicies,
  type Policies,
  type ProposalCommand,
  type PublishCalendar,
} from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, type Handling, handleCommand } from "./handle-command.js";

export function handleCalendarCommand(
  environment: Environment,
  context: CommandContext,
  command: PublishCalendar,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, calendarHandling(environment, command));
}

/** `settling`: what becomes of the proposal that holds this command, when it was proposed before. */
export function calendarHandling(
  { jurisdiction }: Environment,
  command: PublishCalendar,
  settling?: ProposalCommand,
): Handling<PublishCalendar, Calendars> {
  return {
    stream: streamName("calendar", jurisdiction),
    command: settling ?? command,
    ...(settling === undefined ? {} : { proposed: command }),
    initialState: noCalendars,
    evolve: evolveCalendars,
    decide: (sealed, state, { facts }) => decideCalendar(sealed, state, facts),
  };
}

export function handlePolicyCommand(
  environment: Environment,
  context: CommandContext,
  command: AdoptPolicy,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, policyHandling(environment, command));
}

/** `settling`: what becomes of the proposal that holds this command, when it was proposed before. */
export function policyHandling(
  { jurisdiction, kinds }: Environment,
  command: AdoptPolicy,
  settling?: ProposalCommand,
): Handling<AdoptPolicy, Policies> {
  return {
    stream: streamName("policy", jurisdiction),
    command: settling ?? command,
    ...(settling === undefined ? {} : { proposed: command }),
    initialState: noPolicies,
    evolve: evolvePolicies,
    decide: (sealed, state, { facts }) => decidePolicy(sealed, state, { ...facts, knowsRule: kinds.knowsRule }),
  };
}
