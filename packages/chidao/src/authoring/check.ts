/** Whether values that somebody handed over are kinds, and may stand beside each other. */
import { builtInKinds, describeKindFault, type KindFault, kindFaults } from "@chidao/domain";
import type { ChidaoError, Outcome } from "../types/answers.js";
import type { Kind } from "../types/chidao.js";

/** `kinds`: all that a ledger is to be opened with, the built-in ones included when they are wanted. */
export function checkKinds(kinds: ReadonlyArray<unknown>): Outcome<ReadonlyArray<Kind>> {
  const [first, ...more] = kindFaults(kinds, builtInKinds);
  if (first === undefined) return { ok: true, value: kinds as ReadonlyArray<Kind> };
  return { ok: false, error: errorOf(first, more) };
}

function errorOf(first: KindFault, more: ReadonlyArray<KindFault>): ChidaoError {
  const { _tag, ...details } = first;
  const issues = [first, ...more].map((fault) => ({
    path: "at" in fault ? `/${fault.at}` : `/${fault.kind}`,
    message: describeKindFault(fault),
  }));
  return { code: _tag, class: "usage", message: describeKindFault(first), issues, rule: null, details };
}

/** Thrown by `createChidao` for kinds that `checkKinds` finds fault with: a defect of the program that made them. */
export class KindsRefused extends Error {
  readonly error: ChidaoError;

  constructor(error: ChidaoError) {
    super(error.message.en);
    this.name = "KindsRefused";
    this.error = error;
  }
}
