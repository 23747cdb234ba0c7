/** The front door's process managers, put together. */
import { fanOut } from "./commands/fan-out.js";
import { occurrences, reminders } from "./commands/rounds.js";
import type { Session } from "./session.js";
import type { Processes } from "./types/processes.js";

export function processesOf(session: Session): Processes {
  return {
    fanOut: (input, options) => fanOut(session, input, options),
    occurrences: (input, options) => occurrences(session, input, options),
    reminders: (input, options) => reminders(session, input, options),
  };
}
