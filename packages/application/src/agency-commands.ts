/** Commands on the agency register. */
import { streamName } from "@chidao/core";
import { type AgencyCommand, decideAgency, evolveAgency, unregisteredAgency } from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, handleCommand } from "./handle-command.js";

export function handleAgencyCommand(
  environment: Environment,
  context: CommandContext,
  command: AgencyCommand,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, {
    stream: streamName("agency", command.agency),
    command,
    initialState: unregisteredAgency,
    evolve: evolveAgency,
    decide: decideAgency,
  });
}
