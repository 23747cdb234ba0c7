/** Time comes from outside. */
import type { Instant } from "./time/instant.js";

export interface Clock {
  now(): Instant;
}
