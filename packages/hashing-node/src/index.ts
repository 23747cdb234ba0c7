/** `@chidao/hashing-node`: the hash functions of Node's own crypto. */
export { nodeHashing } from "./node-hashing.js";
