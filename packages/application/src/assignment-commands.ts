/** Commands on one assignment, lifecycle and a kind's own work alike. */
import { fold, streamName } from "@chidao/core";
import {
  type Assignment,
  type AssignmentCommand,
  decideAssignment,
  decideTogether,
  type ExtractAssignment,
  evolveAssignment,
  evolveDirective,
  type ImportEntries,
  type IssueAssignment,
  lifecycleOf,
  type ProposalCommand,
  unissuedAssignment,
  unregisteredDirective,
} from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, type Handling, handleCommand } from "./handle-command.js";
import type { LoadedStream } from "./stream-memory.js";

/** `basedOn`: the corrections that an entry bore when its correction was put together; no part of the command itself. */
export function handleAssignmentCommand(
  environment: Environment,
  context: CommandContext,
  command: AnyAssignmentCommand,
  basedOn?: ReadonlyArray<string>,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, assignmentHandling(environment, command, { basedOn }));
}

type AnyAssignmentCommand = AssignmentCommand | ImportEntries;

/** `settling`: what becomes of the proposal that holds this command, when it was proposed before. */
export function assignmentHandling(
  { kinds }: Environment,
  command: AnyAssignmentCommand,
  { basedOn, settling }: { readonly basedOn?: ReadonlyArray<string> | undefined; readonly settling?: ProposalCommand },
): Handling<AnyAssignmentCommand, Assignment> {
  const steps = command.type === "ImportEntries" ? (command as ImportEntries).steps : [command as AssignmentCommand];
  const issue = steps.find((step): step is IssueAssignment => step.type === "IssueAssignment");
  const draft = steps.find((step): step is ExtractAssignment => step.type === "ExtractAssignment");
  const directiveOf = (state: Assignment): string | undefined =>
    (issue ?? draft)?.directive ?? lifecycleOf(state.history.facts).issued?.directive;
  const instead = steps.map(successorOf).find((id) => id !== undefined);
  const inPlace = instead === undefined ? [] : [streamName("assignment", instead)];
  return {
    stream: streamName("assignment", command.assignment),
    command: settling ?? command,
    ...(settling === undefined ? {} : { proposed: command }),
    initialState: unissuedAssignment,
    evolve: evolveAssignment,
    reads: (state, read) => {
      const directive = directiveOf(state);
      const above = streamsAbove(issue, read);
      return [...(directive === undefined ? [] : [streamName("directive", directive)]), ...above, ...inPlace];
    },
    decide: (sealed, state, { facts, extra }) => {
      const entries = extra.get(streamName("directive", directiveOf(state) ?? ""))?.entries ?? [];
      const directive = fold({ initialState: unregisteredDirective, evolve: evolveDirective }, entries);
      const [successor] = inPlace.map((stream) => foldAssignment(extra.get(stream)));
      const ancestors = streamsAbove(issue, extra).map((stream) => foldAssignment(extra.get(stream)));
      const all = { ...facts, kinds, directive, basedOn, ancestors, successor };
      return sealed.type === "ImportEntries"
        ? decideTogether(sealed as ImportEntries, state, all)
        : decideAssignment(sealed as AssignmentCommand, state, all);
    },
  };
}

function foldAssignment(stream: LoadedStream | undefined): Assignment {
  return fold({ initialState: unissuedAssignment, evolve: evolveAssignment }, stream?.entries ?? []);
}

/** The streams of the tasks above an issue, as far up as was read and one further; each once. */
function streamsAbove(
  issue: IssueAssignment | undefined,
  read: ReadonlyMap<string, LoadedStream>,
): ReadonlyArray<string> {
  const streams: Array<string> = [];
  let parent = issue?.parent ?? null;
  while (parent !== null) {
    const stream = streamName("assignment", parent.assignment);
    if (streams.includes(stream)) break;
    streams.push(stream);
    parent = lifecycleOf(foldAssignment(read.get(stream)).history.facts).issued?.parent ?? null;
  }
  return streams;
}

/** The task that a command names in the place of its own. */
function successorOf(step: AssignmentCommand): string | undefined {
  const { type, survivor, successor } = step as Partial<Record<"type" | "survivor" | "successor", string | null>>;
  if (type === "MarkDuplicate") return survivor ?? undefined;
  return type === "SupersedeAssignment" ? (successor ?? undefined) : undefined;
}
