/**
 * Subtree roots kept while a log is read once, from which every later proof is cut. Below the level of tiles nothing is
 * kept: a proof asks for the leaves of two tiles of 256 again. So a million leaves take some 8 000 hashes of memory.
 */
import type { Hashing } from "@chidao/core/merkle";
import { type Frontier, nodeHash } from "@chidao/core/merkle";
import type { TreeHashes } from "./tree-hashes.js";

/** Tiles have 2^8 leaves, as in tiled logs elsewhere. */
export const tileLevel = 8;

/** Leaf hashes of the tiles that were read again, by the number of the tile. */
export type Tiles = ReadonlyMap<number, ReadonlyArray<string>>;

/** Grows leaf by leaf, in place, since a log can be long. */
export interface TreeIndex {
  readonly tileLevel: number;
  size(): number;
  add(leaf: string): void;
  frontier(): Frontier;
  /** What proofs are cut from. It throws where a proof needs a tile that is not among these. */
  hashes(tiles: Tiles): TreeHashes;
}

/** With `level` 0 every leaf hash is kept, and no tile has to be read again. */
export function treeIndex(hashing: Hashing, level: number = tileLevel): TreeIndex {
  const roots: Array<Array<string>> = [];
  let size = 0;
  const place = (at: number, root: string): void => {
    roots[at] ??= [];
    const known = roots[at];
    known.push(root);
    if (known.length % 2 === 1) return;
    const parent = nodeHash(hashing, known.at(-2) ?? "", root);
    if (at < level) known.length = 0;
    place(at + 1, parent);
  };
  return {
    tileLevel: level,
    size: () => size,
    add: (leaf) => {
      place(0, leaf);
      size += 1;
    },
    frontier: () => ({
      size,
      hashes: roots.flatMap((known) => (known.length % 2 === 1 ? known.slice(-1) : [])).reverse(),
    }),
    hashes: (tiles) => ({
      size,
      subtree: (at, place) => {
        const found = at < level ? rootInTile(hashing, tiles, level, at, place) : roots[at]?.[place];
        if (found === undefined) throw new RangeError(`no subtree ${place} of 2^${at} leaves is known`);
        return found;
      },
    }),
  };
}

/** The tiles whose leaves the proofs for these leaves and sizes need, as `[from, to)` ranges of leaves. */
export function tilesFor(
  { tileLevel: level }: TreeIndex,
  indexes: ReadonlyArray<number>,
  sizes: ReadonlyArray<number>,
): ReadonlyArray<{ readonly tile: number; readonly from: number; readonly to: number }> {
  const leaves = 2 ** level;
  if (level === 0) return [];
  const edges = sizes.filter((size) => size % leaves !== 0).map((size) => size - 1);
  const tiles = new Set([...indexes, ...edges].map((at) => Math.floor(at / leaves)));
  return [...tiles].sort((a, b) => a - b).map((tile) => ({ tile, from: tile * leaves, to: (tile + 1) * leaves }));
}

function rootInTile(hashing: Hashing, tiles: Tiles, level: number, at: number, place: number): string | undefined {
  const span = 2 ** at;
  const tile = Math.floor((place * span) / 2 ** level);
  const from = place * span - tile * 2 ** level;
  const leaves = tiles.get(tile)?.slice(from, from + span);
  return leaves?.length === span ? rootOfFull(hashing, leaves) : undefined;
}

/** The root over a full subtree's leaves, level by level. */
function rootOfFull(hashing: Hashing, nodes: ReadonlyArray<string>): string {
  const [first = "", second] = nodes;
  if (second === undefined) return first;
  const pairs = Array.from({ length: nodes.length / 2 }, (_, at) => nodes.slice(2 * at, 2 * at + 2));
  return rootOfFull(
    hashing,
    pairs.map(([left = "", right = ""]) => nodeHash(hashing, left, right)),
  );
}
