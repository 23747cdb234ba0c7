/** Commands on one assignment, lifecycle and a kind's own work alike. */
import { fold, streamName } from "@chidao/core";
import {
  type AssignmentCommand,
  decideAssignment,
  decideTogether,
  evolveAssignment,
  evolveDirective,
  type ImportEntries,
  type IssueAssignment,
  unissuedAssignment,
  unregisteredDirective,
} from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, handleCommand } from "./handle-command.js";

/** `basedOn`: the corrections that an entry bore when its correction was put together; no part of the command itself. */
export function handleAssignmentCommand(
  environment: Environment,
  context: CommandContext,
  command: AssignmentCommand | ImportEntries,
  basedOn?: ReadonlyArray<string>,
): TaskEither<Failure, Handled> {
  const steps = command.type === "ImportEntries" ? (command as ImportEntries).steps : [command as AssignmentCommand];
  const issue = steps.find((step): step is IssueAssignment => step.type === "IssueAssignment");
  const under = issue && streamName("directive", issue.directive);
  return handleCommand(environment, context, {
    stream: streamName("assignment", command.assignment),
    command,
    initialState: unissuedAssignment,
    evolve: evolveAssignment,
    reads: under === undefined ? [] : [under],
    decide: (sealed, state, { facts, extra }) => {
      const entries = (under && extra.get(under)?.entries) || [];
      const directive = fold({ initialState: unregisteredDirective, evolve: evolveDirective }, entries);
      const all = { ...facts, kinds: environment.kinds, directive, basedOn };
      return sealed.type === "ImportEntries"
        ? decideTogether(sealed as ImportEntries, state, all)
        : decideAssignment(sealed as AssignmentCommand, state, all);
    },
  });
}
