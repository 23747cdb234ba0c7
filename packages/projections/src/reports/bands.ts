/** Bands of days: how long overdue, how late written down. Bounds are inclusive, and the bands leave no gap. */

export interface Band {
  readonly from: number;
  /** `undefined`: no upper bound. */
  readonly to: number | undefined;
}

/** How long tasks are overdue. Published reports speak of more than 120 and of more than 150 days; months, quarter, half-year. */
export const overdueBands: ReadonlyArray<Band> = [
  { from: 1, to: 30 },
  { from: 31, to: 90 },
  { from: 91, to: 180 },
  { from: 181, to: undefined },
];

/** How many days after it happened an entry was written down. */
export const entryDelayBands: ReadonlyArray<Band> = [
  { from: 0, to: 0 },
  { from: 1, to: 3 },
  { from: 4, to: 10 },
  { from: 11, to: 30 },
  { from: 31, to: undefined },
];

/** How many of the values fall in each band, in the order of the bands. */
export function countBands(bands: ReadonlyArray<Band>, values: ReadonlyArray<number>): ReadonlyArray<number> {
  return bands.map(
    ({ from, to }) => values.filter((value) => value >= from && (to === undefined || value <= to)).length,
  );
}
