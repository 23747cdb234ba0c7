/** `@chidao/store-eventstoredb`: the event store on an EventStoreDB server or cluster. */
export { type EventStoreDbOptions, openEventStoreDbStore } from "./eventstoredb-store.js";
