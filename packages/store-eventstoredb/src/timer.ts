import type { Timer } from "@chidao/core/store";

/** Wakes whoever waits on a bell after so many milliseconds, rung or not. */
export function after(ms: number): Timer {
  return (wake) => {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  };
}
