/**
 * Excel's day numbers. They are computed and not converted through a `Date`, because Excel counts a 29 February 1900
 * that never was, and because a time zone must not move a deadline by a day.
 */

const dayMilliseconds = 86_400_000;
const utcDay = (days: number, epoch: string): string | undefined => {
  const at = new Date(Date.parse(epoch) + days * dayMilliseconds);
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? undefined : at.toISOString().slice(0, 10);
};

/** The largest serial: 31 December 9999. */
const serialMax = 2_958_465;

/**
 * The civil day of a serial; the time of day is dropped. None for 0 (Excel shows 0/1/1900), for the unreal 60
 * (29/2/1900) and outside Excel's range.
 */
export function dayOfSerial(serial: number, uses1904: boolean): string | undefined {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 0 || days > serialMax) return undefined;
  if (uses1904) return utcDay(days, "1904-01-01");
  if (days === 0 || days === 60) return undefined;
  return utcDay(days, days < 60 ? "1899-12-31" : "1899-12-30");
}

const builtInDates = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

function range(first: number, last: number): ReadonlyArray<number> {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** True when a number format shows a day, a month or a year; formats of a time alone are not dates. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  const [positive] = code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  const bare = (positive ?? "").replace(/\[[^\]]*\]/g, "").toLowerCase();
  return /[dy]/.test(bare) || (bare.includes("m") && !/[hs]/.test(bare) && !/[0#?]/.test(bare));
}
