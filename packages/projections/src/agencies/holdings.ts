/**
 * What each body leads, as held then and as held now, and what it is presumed to lead. Then and now each sum to all
 * tasks; presumptions stand apart, since nothing was transferred by them.
 */
import type { CivilDate } from "@chidao/core";
import { isExit } from "@chidao/domain";
import { placeAll } from "../board.js";
import type { ReadModel } from "../read-model.js";
import type { Register } from "../register.js";
import { leadSubject, type RowSubject } from "../row-subject.js";
import { alarmsAt } from "./alarms.js";

export interface Holding {
  readonly subject: RowSubject;
  /** Tasks led by who was named when they were issued; `open`: those that have not ended. */
  readonly heldThen: { readonly total: number; readonly open: number };
  /** After recorded transfers. */
  readonly heldNow: { readonly total: number; readonly open: number };
  /** Open tasks of ended bodies that would come here if the presumption held. */
  readonly presumed: number;
}

type Counted = { subject: RowSubject; heldThen: Tally; heldNow: Tally; presumed: number };
type Tally = { total: number; open: number };

const none = (): Tally => ({ total: 0, open: 0 });

export function holdingsAt(model: ReadModel, register: Register, day: CivilDate): ReadonlyArray<Holding> {
  const rows = new Map<string, Counted>();
  const rowOf = (subject: RowSubject): Counted => {
    const key = JSON.stringify(subject);
    const row = rows.get(key) ?? { subject, heldThen: none(), heldNow: none(), presumed: 0 };
    rows.set(key, row);
    return row;
  };
  for (const [heldAs, key] of [
    ["then", "heldThen"],
    ["now", "heldNow"],
  ] as const) {
    for (const { lead, status } of placeAll(model, day, { heldAs })) {
      const tally = rowOf(leadSubject(lead))[key];
      tally.total += 1;
      if (!isExit(status.stage)) tally.open += 1;
    }
  }
  const counted = new Set(placeAll(model, day).map(({ id }) => id));
  for (const { assignment, role, presumed } of alarmsAt(model, register, day)) {
    if (role === "lead" && presumed.successor !== null && counted.has(assignment))
      rowOf({ agency: presumed.successor }).presumed += 1;
  }
  return [...rows.values()];
}
