/** `@chidao/store-memory`: the reference event store, in memory. */
export { type MemoryStoreOptions, memoryStore } from "./memory-store.js";
