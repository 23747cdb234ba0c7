/** Whatever is not known is said to be so, with the reason; never a null beside a guess. */
import type { TypeOf } from "./codec/codec.js";
import { text } from "./codec/scalars.js";
import { struct } from "./codec/structures.js";

export const Unknown = struct({ unknown: text });
export type Unknown = TypeOf<typeof Unknown>;

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === "object" && value !== null && "unknown" in value;
}
