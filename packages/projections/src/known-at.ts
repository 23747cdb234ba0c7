/** The recorded axis: what had been written down by a position or by a moment. */
import type { Instant } from "@chidao/core";

export type KnownAt = { readonly position: number } | { readonly instant: Instant };

/**
 * Says for each event in ledger order whether it was known. By a moment: clocks may run backwards, so an event is
 * known when the latest recorded time up to it is not after the moment.
 */
export function knownBy(
  knownAt: KnownAt | undefined,
): (event: { readonly index: number; readonly recordedAt: string }) => boolean {
  if (knownAt === undefined) return () => true;
  if ("position" in knownAt) return ({ index }) => index <= knownAt.position;
  let latest = "";
  return ({ recordedAt }) => {
    if (recordedAt > latest) latest = recordedAt;
    return latest <= knownAt.instant;
  };
}
