/** `chidao assignment`: from the text to the end of a task. The steps follow from what the front door says of them. */
import type { CommandGroup } from "../define/command.js";
import { correctCommand, extendCommand } from "./assignment-changes.js";
import { extractCommand, issueCommand } from "./assignment-issue.js";
import { stepCommands } from "./assignment-steps.js";

export const assignmentGroup: CommandGroup = {
  name: "assignment",
  about: { vi: "các nhiệm vụ được giao", en: "assignments" },
  commands: [extractCommand, issueCommand, ...stepCommands, extendCommand, correctCommand],
};
