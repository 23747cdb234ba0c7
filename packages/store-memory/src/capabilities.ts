/** What the reference store promises: everything but durability; a frontier if it was given hash functions. */
import type { Capabilities } from "@chidao/core/store";

export const capabilities: Omit<Capabilities, "frontier"> = {
  name: "memory",
  durable: false,
  atomicBasis: true,
  eventBytesMax: 1024 * 1024,
  batchEventsMax: 10_000,
};
