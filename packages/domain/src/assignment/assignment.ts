/** The folded state of one assignment: its history with corrections applied. Everything else is derived from it. */
import { type Entry, emptyHistory, evolveHistory, type History } from "@chidao/core";

export interface Assignment {
  readonly history: History;
  /** The last revision of the assignment's stream; -1 when it was never issued. */
  readonly revision: number;
}

export const unissuedAssignment: Assignment = { history: emptyHistory, revision: -1 };

export function evolveAssignment(assignment: Assignment, entry: Entry): Assignment {
  return { history: evolveHistory(assignment.history, entry), revision: entry.revision };
}
