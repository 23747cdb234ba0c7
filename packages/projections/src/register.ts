/** Finding bodies by what people call them, and whom they lead to. */
import { type CivilDate, normaliseClaimPart } from "@chidao/core";
import { type AgencyDescription, type DatedCode, describeAgency, nameOn } from "@chidao/domain";
import type { ReadModel } from "./read-model.js";

export interface Register {
  readonly all: ReadonlyArray<AgencyDescription>;
  get(id: string): AgencyDescription | undefined;
  /** By id, alias or any name it bore, without regard to case or the two Đ. Several bodies may bear one name. */
  find(reference: string): ReadonlyArray<AgencyDescription>;
  /** Ids of the bodies with one of these aliases or codes. */
  bearing(
    aliases: ReadonlyArray<string>,
    codes: ReadonlyArray<Pick<DatedCode, "scheme" | "code">>,
  ): ReadonlyArray<string>;
  /** The body, and every body to which its parents or its successions lead. */
  reach(id: string): ReadonlyArray<string>;
  nameOf(id: string, day: CivilDate): string;
}

export function registerOf(model: Pick<ReadModel, "agencies">): Register {
  const all = [...model.agencies.values()].map(describeAgency).filter((agency) => agency !== undefined);
  const byId = new Map(all.map((agency) => [agency.id, agency]));
  const byName = indexed(all, (agency) => [agency.id, ...agency.aliases, ...agency.names.map(({ name }) => name)]);
  const byAlias = indexed(all, ({ aliases }) => aliases);
  const byCode = indexed(all, ({ codes }) => ("unknown" in codes ? [] : codes.map(codeKey)));
  return {
    all,
    get: (id) => byId.get(id),
    find: (reference) => {
      const exact = byId.get(reference);
      return exact === undefined ? (byName.get(normaliseClaimPart(reference)) ?? []) : [exact];
    },
    bearing: (aliases, codes) => {
      const found = [
        ...aliases.flatMap((alias) => byAlias.get(normaliseClaimPart(alias)) ?? []),
        ...codes.flatMap((code) => byCode.get(normaliseClaimPart(codeKey(code))) ?? []),
      ];
      return [...new Set(found.map(({ id }) => id))];
    },
    reach: (id) => reachOf(id, byId),
    nameOf: (id, day) => {
      const agency = byId.get(id);
      return agency === undefined ? id : nameOn(agency, day);
    },
  };
}

function indexed(
  all: ReadonlyArray<AgencyDescription>,
  keysOf: (agency: AgencyDescription) => ReadonlyArray<string>,
): ReadonlyMap<string, ReadonlyArray<AgencyDescription>> {
  const index = new Map<string, Array<AgencyDescription>>();
  for (const agency of all) {
    for (const key of new Set(keysOf(agency).map(normaliseClaimPart))) {
      index.set(key, [...(index.get(key) ?? []), agency]);
    }
  }
  return index;
}

function codeKey({ scheme, code }: Pick<DatedCode, "scheme" | "code">): string {
  return `${scheme} ${code}`;
}

function reachOf(start: string, byId: ReadonlyMap<string, AgencyDescription>): ReadonlyArray<string> {
  const reached = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const body = byId.get(id);
    const parents = body?.standings.map(({ parent }) => parent).filter((parent) => typeof parent === "string") ?? [];
    ahead.push(...(body?.successions.map(({ to }) => to) ?? []), ...parents);
  }
  return [...reached];
}
