/**
 * Tasks under the body that leads them, in the order of the board's rows. A task whose lead is not determined, disputed
 * or ended stands under the row for undetermined leads, as it is counted on the board.
 */
import type { AssignmentView, BoardRowView, Box, PartyView } from "chidao";
import { boxesByUrgency } from "./states.js";

export interface BodyTasks {
  readonly row: BoardRowView;
  /** Name of the place on the page, the same on every run. */
  readonly anchor: string;
  /** What calls for action first; within a box in ledger order. */
  readonly tasks: ReadonlyArray<AssignmentView>;
}

const keyOf = ({ kind, id, name }: PartyView): string =>
  kind === "undetermined" ? kind : JSON.stringify([kind, id ?? name.vi]);

const leadKey = ({ lead }: AssignmentView): string => {
  const party = lead.state === "determined" ? lead.parties[0] : undefined;
  return party === undefined ? "undetermined" : keyOf(party);
};

const urgency = new Map<Box | undefined, number>(boxesByUrgency.map((box, position) => [box, position]));
const rankOf = ({ status }: AssignmentView): number => urgency.get(status?.box) ?? boxesByUrgency.length;

/** Every row of the board with its tasks. Throws when a task's lead has no row: board and tasks are not of one answer. */
export function groupByBody(
  rows: ReadonlyArray<BoardRowView>,
  items: ReadonlyArray<AssignmentView>,
): ReadonlyArray<BodyTasks> {
  const tasks = new Map<string, Array<AssignmentView>>(rows.map(({ party }) => [keyOf(party), []]));
  for (const item of items) {
    const group = tasks.get(leadKey(item));
    if (group === undefined) throw new Error(`The board has no row for the lead of ${item.handle}.`);
    group.push(item);
  }
  return rows.map((row, position) => ({
    row,
    anchor: `body-${position + 1}`,
    tasks: (tasks.get(keyOf(row.party)) ?? []).sort((a, b) => rankOf(a) - rankOf(b)),
  }));
}

/** Where the page tells a task whole. */
export const taskAnchor = (handle: string): string => `task-${handle}`;
