/** `chidao assignment`: from the issuing of a task to its end. A new subcommand is added to this list. */
import type { CommandGroup } from "../define/command.js";
import {
  abandonCommand,
  correctCommand,
  extendCommand,
  revokeCommand,
  setDeadlineCommand,
} from "./assignment-changes.js";
import { issueCommand } from "./assignment-issue.js";
import { acceptCommand, receiveCommand, rejectCommand, reportCommand, submitCommand } from "./assignment-steps.js";

export const assignmentGroup: CommandGroup = {
  name: "assignment",
  about: { vi: "các nhiệm vụ được giao", en: "assignments" },
  commands: [
    issueCommand,
    receiveCommand,
    reportCommand,
    submitCommand,
    acceptCommand,
    rejectCommand,
    setDeadlineCommand,
    extendCommand,
    revokeCommand,
    abandonCommand,
    correctCommand,
  ],
};
