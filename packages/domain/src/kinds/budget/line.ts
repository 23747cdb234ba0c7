/** Where an amount belongs, as far as it is known: what two amounts must share to be compared. */
import type { Unknown } from "@chidao/core";
import { type Party, partyKey } from "../../shared/party.js";

export interface Line {
  readonly level: string | Unknown;
  readonly levelOneUnit: Party | Unknown;
  readonly usingUnit: Party | Unknown;
  readonly index: string | Unknown;
  readonly chapter: string | Unknown;
  readonly sector: string | Unknown;
  readonly item: string | Unknown;
}

/** The using unit as a key; `null` when it is not known. */
export function unitOf(line: Line | Unknown): string | null {
  if ("unknown" in line || "unknown" in line.usingUnit) return null;
  return partyKey(line.usingUnit);
}
