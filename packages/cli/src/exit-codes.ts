/**
 * What a process says when it ends. "Violated", "could not check" and "checked and fine" are different codes, since a
 * script must never take a check that did not run for one that passed.
 */
import type { ErrorClass } from "chidao";

export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  conflict: 4,
  integrity: 5,
  findings: 6,
  couldNotCheck: 7,
  interrupted: 130,
} as const;

const byClass: Readonly<Record<ErrorClass, number>> = {
  failed: exitCodes.failed,
  usage: exitCodes.usage,
  "not-found": exitCodes.notFound,
  conflict: exitCodes.conflict,
  integrity: exitCodes.integrity,
  "could-not-check": exitCodes.couldNotCheck,
};

export function exitCodeOf(failed: ErrorClass): number {
  return byClass[failed];
}
