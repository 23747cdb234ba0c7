/**
 * One command for each step of a task's life, made from what the front door says of the step. Deadlines are stated by
 * several flags together; every other field is one flag.
 */
import { assignmentSteps, type Chidao, type Outcome, type StepInfo, type Written } from "chidao";
import type { Command } from "../define/command.js";
import type { Flags, ValuesOf } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { deadlineFlags, requiredDeadlineOf } from "../input/deadline.js";
import { asksForBodies, flagsOf, givenFields, kebab } from "../input/field.js";
import { about } from "../messages/about.js";

type Take = (input: Readonly<Record<string, unknown>>) => Promise<Outcome<Written>>;

/** `extend` takes its day as `--until`, and has a file of its own. */
export const stepCommands: ReadonlyArray<Command> = assignmentSteps
  .filter(({ name }) => name !== "extend")
  .map(stepCommand);

function stepCommand({ name, label, fields }: StepInfo): Command {
  const withDeadline = fields.some(({ input }) => input === "deadline");
  const others = fields.filter(({ input }) => input !== "deadline");
  const flags: Flags = { ...(withDeadline ? deadlineFlags : {}), ...flagsOf(others) };
  return writeCommand({
    name: kebab(name),
    about: label,
    ...(asksForBodies(fields) ? { notes: about.party } : {}),
    argument: { name: "assignment", about: about.args.assignment, required: true },
    flags,
    write: ({ chidao, argument: assignment, flags: given, entry }) => {
      const deadline = withDeadline ? { deadline: requiredDeadlineOf(given as ValuesOf<typeof deadlineFlags>) } : {};
      return operation(chidao, name)({ ...entry, assignment, ...givenFields(others, given), ...deadline });
    },
  });
}

/** The front door checks the input; here it is known by the step's fields alone. */
function operation(chidao: Chidao, name: StepInfo["name"]): Take {
  return chidao.assignments[name] as unknown as Take;
}
