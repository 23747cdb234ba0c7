/**
 * An indicator of a population: the counts, the exact fraction, how much of the population could be judged, and what
 * the worst and the best value would be if all of it were known. Nothing to measure by is `null` with a reason.
 */

import type { Text } from "@chidao/core";
import type { IndicatorDefinition } from "./definition.js";
import { describeFraction, type Fraction } from "./fraction.js";
import { type Tally, type TallyCell, totalOf } from "./tally.js";

export interface Measured {
  readonly fraction: Fraction;
  /** The percentage, rounded to two decimals. */
  readonly text: Text;
}

export type NoValue =
  /** Nothing stands in the denominator. */
  | "empty-denominator"
  /** The source of the figures doesn't split what this indicator keeps apart. */
  | "not-split";

export interface Indicator<B extends string = string> {
  readonly definition: IndicatorDefinition<B>;
  /** All that was counted, whether or not it stands in the denominator. */
  readonly population: number;
  /** What stands in the boxes of the numerator and of the denominator. */
  readonly numerator: number;
  readonly denominator: number;
  readonly value: Measured | null;
  readonly noValue: NoValue | null;
  /** Of those that stand or may stand in the denominator: how many are judged for sure. */
  readonly coverage: { readonly judged: number; readonly of: number };
  readonly bounds: { readonly worst: Measured | null; readonly best: Measured | null };
}

/** What one task adds: to the numerator, to the denominator. */
type Share = readonly [numerator: 0 | 1, denominator: 0 | 1];

export function measure<B extends string>(definition: IndicatorDefinition<B>, tally: Tally<B>): Indicator<B> {
  const shareOf = (box: B): Share => [
    definition.numerator.boxes.includes(box) ? 1 : 0,
    definition.denominator.boxes.includes(box) ? 1 : 0,
  ];
  const sharesOf = ({ among }: TallyCell<B>): ReadonlyArray<Share> => distinct(among.map(shareOf));
  const counted = tally.map((cell) => ({
    count: cell.count,
    share: cell.box === undefined ? only(sharesOf(cell)) : shareOf(cell.box),
  }));
  const notSplit = counted.some(({ count, share }) => count > 0 && share === undefined);
  const sum = (part: 0 | 1): number => counted.reduce((all, { count, share }) => all + count * (share?.[part] ?? 0), 0);
  const [numerator, denominator] = [sum(0), sum(1)];
  const value = notSplit ? null : measured(numerator, denominator);
  const relevant = tally.filter((cell) => sharesOf(cell).some(([top, bottom]) => top + bottom > 0));
  const high = extreme(relevant, sharesOf, raising);
  const low = extreme(relevant, sharesOf, lowering);
  return {
    definition,
    population: totalOf(tally),
    numerator,
    denominator,
    value,
    noValue: value !== null ? null : notSplit ? "not-split" : "empty-denominator",
    coverage: {
      judged: totalOf(relevant.filter((cell) => sharesOf(cell).length === 1)),
      of: totalOf(relevant),
    },
    bounds: definition.better === "high" ? { worst: low, best: high } : { worst: high, best: low },
  };
}

/**
 * What an unknown task would add to make the value as high, or as low, as it can be; the first that is possible. One
 * more in both raises a share, since a share is at most 1; a ratio knows no such task.
 */
const raising: ReadonlyArray<Share> = [
  [1, 0],
  [1, 1],
  [0, 0],
  [0, 1],
];
const lowering: ReadonlyArray<Share> = raising.toReversed();

function extreme<B extends string>(
  cells: Tally<B>,
  sharesOf: (cell: TallyCell<B>) => ReadonlyArray<Share>,
  order: ReadonlyArray<Share>,
): Measured | null {
  let [numerator, denominator] = [0, 0];
  for (const cell of cells) {
    const possible = sharesOf(cell);
    const [top, bottom] = order.find((share) => possible.some((other) => isSame(share, other))) as Share;
    numerator += top * cell.count;
    denominator += bottom * cell.count;
  }
  return measured(numerator, denominator);
}

function measured(numerator: number, denominator: number): Measured | null {
  if (denominator === 0) return null;
  const fraction = { numerator, denominator };
  return { fraction, text: describeFraction(fraction) };
}

function distinct(shares: ReadonlyArray<Share>): ReadonlyArray<Share> {
  return shares.filter((share, n) => shares.findIndex((other) => isSame(share, other)) === n);
}

function only(shares: ReadonlyArray<Share>): Share | undefined {
  return shares.length === 1 ? shares[0] : undefined;
}

function isSame(a: Share, b: Share): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
