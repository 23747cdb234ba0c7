/** Commands on one assignment, lifecycle and a kind's own work alike. */
import { fold, streamName } from "@chidao/core";
import {
  type AssignmentCommand,
  decideAssignment,
  evolveAssignment,
  evolveDirective,
  type IssueAssignment,
  unissuedAssignment,
  unregisteredDirective,
} from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, handleCommand } from "./handle-command.js";

export function handleAssignmentCommand(
  environment: Environment,
  context: CommandContext,
  command: AssignmentCommand,
): TaskEither<Failure, Handled> {
  const under =
    command.type === "IssueAssignment" ? streamName("directive", (command as IssueAssignment).directive) : undefined;
  return handleCommand(environment, context, {
    stream: streamName("assignment", command.assignment),
    command,
    initialState: unissuedAssignment,
    evolve: evolveAssignment,
    reads: under === undefined ? [] : [under],
    decide: (sealed, state, { facts, extra }) => {
      const entries = (under && extra.get(under)?.entries) || [];
      const directive = fold({ initialState: unregisteredDirective, evolve: evolveDirective }, entries);
      return decideAssignment(sealed, state, { ...facts, kinds: environment.kinds, directive });
    },
  });
}
