/** Commands on one personal value. The erasure itself follows what is recorded, so that none is done unrecorded. */
import { streamName } from "@chidao/core";
import {
  decidePersonal,
  evolvePersonalValue,
  type PersonalCommand,
  type PersonalValue,
  type ProposalCommand,
  unmentionedValue,
} from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, type Handling, handleCommand } from "./handle-command.js";

export function handlePersonalCommand(
  environment: Environment,
  context: CommandContext,
  command: PersonalCommand,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, personalHandling(command));
}

/** `settling`: what becomes of the proposal that holds this command, when it was proposed before. */
export function personalHandling(
  command: PersonalCommand,
  settling?: ProposalCommand,
): Handling<PersonalCommand, PersonalValue> {
  return {
    stream: streamName("personal", command.commitment),
    command: settling ?? command,
    ...(settling === undefined ? {} : { proposed: command }),
    initialState: unmentionedValue,
    evolve: evolvePersonalValue,
    decide: (sealed, state, { facts }) => decidePersonal(sealed, state, facts),
  };
}
