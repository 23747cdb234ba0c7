/** `@chidao/hashing-node`: the hash functions of Node's own crypto. */
export { nodeHashing, streamHashing } from "./node-hashing.js";
