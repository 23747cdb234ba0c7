/** The hash functions of the machine's own crypto. */
import { createHash, hash } from "node:crypto";
import type { Hashing } from "@chidao/core/merkle";

/** One part, as in every leaf and node of the proof tree, takes Node's shorter way, which is about twice as fast. */
const digest = (algorithm: "sha256" | "sha1", parts: ReadonlyArray<string | Uint8Array>): string => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return hash(algorithm, only, "hex");
  const whole = createHash(algorithm);
  for (const part of parts) typeof part === "string" ? whole.update(part, "utf8") : whole.update(part);
  return whole.digest("hex");
};

export const nodeHashing: Hashing = {
  sha256: (...parts) => digest("sha256", parts),
  sha1: (...parts) => digest("sha1", parts),
};

/** The same, and SHA-256 of what comes in pieces. */
export const streamHashing = {
  ...nodeHashing,
  startSha256: () => {
    const whole = createHash("sha256");
    return {
      update: (bytes: Uint8Array): void => void whole.update(bytes),
      /** 64 lower-case hexadecimal digits; nothing is added afterwards. */
      hex: (): string => whole.digest("hex"),
    };
  },
};
