/**
 * Days of lateness. The clock stops when the result is handed in and runs on, counting the stop, when it is sent back.
 * It stands while a task is given back or postponed, and from an exit other than acceptance to a reopening; the due day
 * stays as it is, and days of standing are left out of what is counted after it.
 */
import { type CivilDate, countsFrom, orderingDay } from "@chidao/core";
import { daysBetween, type Lifecycle, type Pause } from "@chidao/domain";

/** Up to which day lateness runs: until the result was handed in or the task ended, else until the day asked about. */
export function clockStoppedOn(lifecycle: Lifecycle, day: CivilDate): CivilDate | undefined {
  const { stage, submittedOn, completedOn, exitedOn, pauses } = lifecycle;
  switch (stage) {
    case "accepted":
      return completedOn && countsFrom(completedOn);
    case "submitted":
      return submittedOn && countsFrom(submittedOn);
    case "revoked":
    case "not-pursued":
    case "superseded":
      return exitedOn && countsFrom(exitedOn);
    case "returned":
    case "postponed": {
      const standing = pauses.at(-1);
      return standing === undefined ? day : orderingDay(standing.from);
    }
    default:
      return day;
  }
}

/** Days of lateness from the due day to the other one, days of standing left out; at least one for a later day. */
export function daysLate(due: CivilDate, until: CivilDate, pauses: ReadonlyArray<Pause>): number {
  const days = daysBetween(due, until);
  if (days <= 0) return 0;
  const stood = pauses.reduce((sum, pause) => sum + overlap(pause, due, until), 0);
  return Math.max(1, days - stood);
}

/** Days after the due day on which the clock stood: from the first day of the pause to the day before its end. */
function overlap({ from, to }: Pause, due: CivilDate, until: CivilDate): number {
  const start = latest(orderingDay(from), due);
  const end = to === undefined ? until : earliest(orderingDay(to), until);
  // The due day itself is no day of lateness.
  const first = start === due ? 1 : 0;
  return Math.max(0, daysBetween(start, end) - first);
}

const latest = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
const earliest = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
