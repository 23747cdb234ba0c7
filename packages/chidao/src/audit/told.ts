/** Outcomes of proofs in the front door's own words. */
import type { Outcome as Plain } from "@chidao/core/store";
import { errorOf } from "../errors.js";
import type { Outcome } from "../types/answers/base.js";
import type { LedgerAuditFault } from "./faults.js";

export function told<A>(outcome: Plain<A, LedgerAuditFault>): Outcome<A> {
  return outcome.ok ? outcome : { ok: false, error: errorOf(outcome.error) };
}
