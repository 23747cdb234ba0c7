/** What the EventStoreDB store promises, and its limits. */
import type { Capabilities } from "@chidao/core/store";

/**
 * All events of one append together, as the server counts them. Servers up to 25.0 refuse more than 1 MiB unless they
 * are set up otherwise; what is stored has to fit every one of them.
 */
export const appendBytesMax = 1_040_000;

export const capabilities: Capabilities = {
  name: "eventstoredb",
  durable: true,
  atomicBasis: false,
  frontier: true,
  eventBytesMax: 1_000_000,
  batchEventsMax: 2000,
  appendBytesMax,
};
