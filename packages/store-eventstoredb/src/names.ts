/** How the streams of a ledger are called on a server that holds other things too. */
export interface Names {
  /** Every event of the ledger stands in a stream that begins so, and nothing else does. */
  readonly prefix: string;
  /** Holds the pages of the count. */
  readonly pages: string;
  /** The type of those pages. */
  readonly pageType: string;
}

/** Small letters, digits, points, lines and hyphens; no slash, so that no ledger's prefix begins another's. */
export const ledgerNamePattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

export function namesOf(ledger: string): Names {
  return { prefix: `${ledger}/`, pages: `${ledger}:positions`, pageType: "ChidaoPositions" };
}
