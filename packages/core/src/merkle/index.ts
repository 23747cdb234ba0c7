/** `@chidao/core/merkle`: leaf headers, their hashes and the frontier of the tree over them; free of fp-ts and io-ts. */
export { bytesOfHex, type Hashing } from "../hashing.js";
export {
  authorText,
  type LeafEvent,
  type LeafHeader,
  leafHashOf,
  leafHeaderBytesMax,
  leafHeaderOf,
  leafHeaderText,
} from "../record/leaf-header.js";
export { emptyFrontier, extend, type Frontier, frontierText, parseFrontier, rootOf } from "./frontier.js";
export { emptyRoot, isHash, leafHash, nodeHash } from "./hash.js";
export { extendWith, ledgerNamedBy } from "./log.js";
