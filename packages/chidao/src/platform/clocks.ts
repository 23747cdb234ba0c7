/** The machine's clock, and one for demonstrations and tests that is set by hand. */

export const systemClock = { now: (): string => new Date().toISOString() };

export interface VirtualClock {
  now(): string;
  /** `instant` in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  set(instant: string): void;
}

export function virtualClock(start: string): VirtualClock {
  let present = start;
  return {
    now: () => present,
    set: (instant) => {
      present = instant;
    },
  };
}
