/** Finding bodies by what people call them. */
import { type CivilDate, normaliseClaimPart } from "@chidao/core";
import { type AgencyDescription, describeAgency, nameOn } from "@chidao/domain";
import type { ReadModel } from "./read-model.js";

export interface Register {
  readonly all: ReadonlyArray<AgencyDescription>;
  get(id: string): AgencyDescription | undefined;
  /** By id, alias or any name it bore, without regard to case or the two Đ. Several bodies may bear one name. */
  find(reference: string): ReadonlyArray<AgencyDescription>;
  nameOf(id: string, day: CivilDate): string;
}

export function registerOf(model: Pick<ReadModel, "agencies">): Register {
  const all = [...model.agencies.values()].map(describeAgency).filter((agency) => agency !== undefined);
  const byId = new Map(all.map((agency) => [agency.id, agency]));
  const byName = new Map<string, Array<AgencyDescription>>();
  for (const agency of all) {
    const called = new Set(
      [agency.id, ...agency.aliases, ...agency.names.map(({ name }) => name)].map(normaliseClaimPart),
    );
    for (const name of called) byName.set(name, [...(byName.get(name) ?? []), agency]);
  }
  return {
    all,
    get: (id) => byId.get(id),
    find: (reference) => {
      const exact = byId.get(reference);
      return exact === undefined ? (byName.get(normaliseClaimPart(reference)) ?? []) : [exact];
    },
    nameOf: (id, day) => {
      const agency = byId.get(id);
      return agency === undefined ? id : nameOn(agency, day);
    },
  };
}
