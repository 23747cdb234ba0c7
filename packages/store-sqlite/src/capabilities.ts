/** What the SQLite store promises, and its limits. */
import type { Capabilities } from "@chidao/core/store";

export const capabilities: Capabilities = {
  name: "sqlite",
  durable: true,
  atomicBasis: true,
  frontier: true,
  eventBytesMax: 1024 * 1024,
  batchEventsMax: 10_000,
};
