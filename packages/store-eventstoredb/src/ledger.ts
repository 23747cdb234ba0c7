/** An open ledger: what every part of the store works with. */
import type { Connection } from "./connection.js";
import type { Follower } from "./follower.js";
import type { Names } from "./names.js";
import type { Patience } from "./patience.js";
import type { SteadyParts } from "./steadily.js";

export interface Ledger {
  readonly connection: Connection;
  readonly follower: Follower;
  readonly names: Names;
  readonly patience: Patience;
  /** How reads go on through losses. */
  readonly steady: SteadyParts;
}

export function openedLedger(parts: Omit<Ledger, "steady">): Ledger {
  const { connection, follower, patience } = parts;
  const { attemptMs, totalMs } = patience;
  return { ...parts, steady: { connection, waitMs: () => attemptMs, totalMs, broken: follower.broken } };
}
