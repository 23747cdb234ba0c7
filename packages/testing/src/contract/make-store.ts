/** What a store's author hands to the contract. In a file of its own, because every group of rules needs it. */
import type { EventStore } from "@chidao/core/store";

/** Opens a new, empty store for one rule; the suite closes it. */
export type MakeStore = () => Promise<EventStore>;

/** How other processes get at the same events; for stores that several processes may use at the same time. */
export interface ManyProcesses {
  /** Opens a new, empty store for one rule, and tells where others find it; the suite closes it. */
  readonly makeShared: () => Promise<{ readonly store: EventStore; readonly address: string }>;
  /**
   * The file URL of a JavaScript module that exports `openShared(address): Promise<EventStore>`. Other processes load it,
   * so it must not need a test runner.
   */
  readonly opener: string;
}
