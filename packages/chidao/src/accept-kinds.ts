/** The door that kinds come through into a ledger's environment. */
import type { AnyKind } from "@chidao/domain";
import { checkKinds, KindsRefused } from "./authoring/check.js";
import type { Kind } from "./types/chidao.js";

/** The same kinds, checked. Throws `KindsRefused`. */
export function acceptKinds(given: ReadonlyArray<Kind>): ReadonlyArray<AnyKind> {
  const checked = checkKinds(given);
  if (!checked.ok) throw new KindsRefused(checked.error);
  return checked.value as ReadonlyArray<AnyKind>;
}
