/** What a store's author hands to the contract. In a file of its own, because every group of rules needs it. */
import type { EventStore } from "@chidao/core/store";

/** Opens a new, empty store for one rule; the suite closes it. */
export type MakeStore = () => Promise<EventStore>;
