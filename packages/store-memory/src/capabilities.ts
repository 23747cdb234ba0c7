/** What the reference store promises: everything but durability. */
import type { Capabilities } from "@chidao/core/store";

export const capabilities: Capabilities = {
  name: "memory",
  durable: false,
  atomicBasis: true,
  eventBytesMax: 1024 * 1024,
  batchEventsMax: 10_000,
};
