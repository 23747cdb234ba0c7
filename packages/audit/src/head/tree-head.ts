/** Tree heads in the checkpoint form of C2SP: origin, size and root, a line each. */
import { emptyRoot } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import { base64OfHash, hashOfBase64 } from "../encoding/base64.js";
import { countOf } from "../encoding/count.js";
import { type Malformed, malformed } from "../malformed.js";

export interface TreeHead {
  /** Which log it is: the name that its keys bear. */
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** Lines after the root, which nobody can audit; we write none and keep those of others. */
  readonly extensions: ReadonlyArray<string>;
}

export function treeHeadText({ origin, size, root, extensions }: TreeHead): string {
  return [origin, String(size), base64OfHash(root), ...extensions, ""].join("\n");
}

/** From a note's text, which ends with a newline. */
export function parseTreeHead(text: string): Outcome<TreeHead, Malformed> {
  const lines = text.split("\n");
  if (lines.pop() !== "") return malformed("head", lines.length + 1, "no-final-newline");
  const empty = lines.indexOf("");
  if (empty >= 0) return malformed("head", empty + 1, "empty-line");
  const [origin, sizeText, rootText, ...extensions] = lines;
  if (origin === undefined || sizeText === undefined || rootText === undefined) {
    return malformed("head", lines.length + 1, "line-missing");
  }
  const size = countOf(sizeText);
  if (size === undefined) return malformed("head", 2, "not-a-count");
  const root = hashOfBase64(rootText);
  if (root === undefined) return malformed("head", 3, "not-a-hash");
  if (size === 0 && root !== emptyRoot) return malformed("head", 3, "root-of-empty-tree");
  return succeed({ origin, size, root, extensions });
}
