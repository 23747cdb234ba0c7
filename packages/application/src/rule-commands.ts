/** Commands on what deadlines and refusals are reckoned by: the working calendar and the policy of an installation. */
import { streamName } from "@chidao/core";
import {
  type AdoptPolicy,
  decideCalendar,
  decidePolicy,
  evolveCalendars,
  evolvePolicies,
  noCalendars,
  noPolicies,
  type PublishCalendar,
} from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, handleCommand } from "./handle-command.js";

export function handleCalendarCommand(
  environment: Environment,
  context: CommandContext,
  command: PublishCalendar,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, {
    stream: streamName("calendar", environment.jurisdiction),
    command,
    initialState: noCalendars,
    evolve: evolveCalendars,
    decide: (sealed, state, { facts }) => decideCalendar(sealed, state, facts),
  });
}

export function handlePolicyCommand(
  environment: Environment,
  context: CommandContext,
  command: AdoptPolicy,
): TaskEither<Failure, Handled> {
  const { jurisdiction, kinds } = environment;
  return handleCommand(environment, context, {
    stream: streamName("policy", jurisdiction),
    command,
    initialState: noPolicies,
    evolve: evolvePolicies,
    decide: (sealed, state, { facts }) => decidePolicy(sealed, state, { ...facts, knowsRule: kinds.knowsRule }),
  });
}
