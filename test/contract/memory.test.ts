import { memoryStore } from "@chidao/store-memory";
import { eventStoreContract } from "@chidao/testing";

eventStoreContract("the memory store", async () => memoryStore());
