/** SHA-256 and SHA-1 from Node, for tests. */
import { createHash } from "node:crypto";
import type { Hashing } from "@chidao/core";

const digest = (algorithm: string, parts: ReadonlyArray<string | Uint8Array>): string => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

export const nodeHashing: Hashing = {
  sha256: (...parts) => digest("sha256", parts),
  sha1: (...parts) => digest("sha1", parts),
};
