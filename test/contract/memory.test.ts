import { nodeHashing } from "@chidao/hashing-node";
import { memoryStore } from "@chidao/store-memory";
import { eventStoreContract } from "@chidao/testing";

eventStoreContract("the memory store", async () => memoryStore({ hashing: nodeHashing }));
eventStoreContract("the memory store without hash functions", async () => memoryStore());
