/** `@chidao/store-memory`: the reference event store, in memory. */
export { memoryStore } from "./memory-store.js";
