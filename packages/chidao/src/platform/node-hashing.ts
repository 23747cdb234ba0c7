/** The hash functions of the machine's own crypto. */
import { createHash } from "node:crypto";
import type { Hashing } from "@chidao/core";

const digest = (algorithm: "sha256" | "sha1", parts: ReadonlyArray<string | Uint8Array>): string => {
  const hash = createHash(algorithm);
  for (const part of parts) typeof part === "string" ? hash.update(part, "utf8") : hash.update(part);
  return hash.digest("hex");
};

export const nodeHashing: Hashing = {
  sha256: (...parts) => digest("sha256", parts),
  sha1: (...parts) => digest("sha1", parts),
};
