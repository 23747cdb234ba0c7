/** The kinds of bodies that `--kind` takes. */
import type { AgencyKindInput } from "chidao";

export const agencyKinds: ReadonlyArray<AgencyKindInput> = [
  ...(["office", "government", "ministry", "ministerial-agency", "government-agency", "central-body"] as const),
  ...(["province", "city", "district", "commune", "department", "public-unit", "inspectorate"] as const),
  ...(["elected-body", "court", "procuracy", "state-audit", "party-body", "front-organisation"] as const),
  ...(["association", "enterprise", "other"] as const),
];
