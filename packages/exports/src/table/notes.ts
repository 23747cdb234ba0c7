/** The sentences below the counted tables. */
import type { BoardView, PeriodView } from "chidao";
import type { Language, Say } from "../options.js";
import { words } from "../words.js";
import { sumOf } from "./counts.js";

export function boardNotes(board: BoardView, language: Language, say: Say): ReadonlyArray<string> {
  const { official, irregularities, allAsserted, total } = board;
  const classes = (["doneOnTime", "doneLate", "notDoneInTime", "notDoneOverdue"] as const)
    .map((name) => `${say(words.officialClasses[name])}: ${official[name]}`)
    .join(" · ");
  const { serious, irregular, advisory } = irregularities;
  const asserted = sumOf(allAsserted);
  return [
    ...(total === 0 ? [say(words.boardEmpty)] : []),
    `${say(words.official)} — ${classes}`,
    rateNote(board, language, say),
    ...(asserted === 0 ? [] : [say(words.assertedOf(asserted, total))]),
    say(words.notYetAssigned(board.notYetAssigned)),
    say(words.irregularities(serious, irregular, advisory)),
    ...(board.opaque === 0 ? [] : [say(words.opaqueTasks(board.opaque))]),
  ];
}

export function periodNotes(period: PeriodView, language: Language, say: Say): ReadonlyArray<string> {
  const { onTime, coverage, lateWithoutCause } = period;
  const { worst, best, denominator } = onTime;
  const percent = percentIn(language);
  return [
    say(words.reconciles),
    say(
      worst === null || best === null
        ? words.onTimeBoundsNone
        : words.onTimeBounds(percent(worst / 1_000), percent(best / 1_000), denominator),
    ),
    say(words.coverage(coverage.judged, coverage.total, coverage.asserted)),
    say(words.lateWithoutCause(lateWithoutCause)),
  ];
}

function rateNote({ onTimeRate }: BoardView, language: Language, say: Say): string {
  const { onTime, denominator, unknown } = onTimeRate;
  const rate =
    denominator === 0
      ? words.onTimeRateNone
      : words.onTimeRate(onTime, denominator, percentIn(language)(onTime / denominator));
  return say(rate) + (unknown === 0 ? "" : say(words.onTimeRateUnknown(unknown)));
}

function percentIn(language: Language): (share: number) => string {
  const format = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  return (share) => format.format(share);
}
