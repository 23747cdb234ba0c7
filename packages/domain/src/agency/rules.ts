/** What an entry of the register breaks where it stands: nothing of it prevents the entry. */
import { countsFrom, type Dated, daysOf, type Fact, normaliseClaimPart } from "@chidao/core";
import { addDays } from "../calendar/civil-days.js";
import { rules } from "../rules/catalogue.js";
import { futureDated, notInExistence } from "../rules/entry-rules.js";
import type { Flag } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import { type AgencyDescription, describeAgency } from "./agency.js";
import type { AgencyDataOf, AgencyEvent, DatedCode } from "./events.js";
import { existsOn } from "./on-day.js";

export interface AgencyFacts extends DecideFacts {
  /** Bodies that bear one of the same codes or aliases, as far as the caller found any. */
  readonly namesakes: ReadonlyArray<string>;
}

/** `others`: what else is recorded of the body, whenever it happened. */
export function agencyFlags(fact: Fact, others: ReadonlyArray<Fact>, facts: AgencyFacts): ReadonlyArray<Flag> {
  const body = describeAgency({ history: { entries: [], facts: [...others, fact] }, revision: 0 });
  const own = body === undefined ? [] : ownFlags(fact.event as AgencyEvent, body, facts);
  return [...own, ...futureDated(fact.event.data.on, facts)];
}

function ownFlags(event: AgencyEvent, body: AgencyDescription, facts: AgencyFacts): ReadonlyArray<Flag> {
  switch (event.type) {
    case "AgencyRegistered":
      return [...under(event.data, body, facts), ...shared(body, facts)];
    case "AgencyIdentified":
      return shared(body, facts);
    case "AgencyRenamed":
      return afterItsEnd(event.data.on, body);
    case "AgencyReclassified":
      return [...afterItsEnd(event.data.on, body), ...under(event.data, body, facts)];
    case "AgencyEnded":
      return endedTooEarly(event.data.on, body);
    case "SuccessionRecorded":
      return successionFlags(event.data, body, facts);
    default:
      return [];
  }
}

function afterItsEnd(on: Dated, body: AgencyDescription): ReadonlyArray<Flag> {
  const day = daysOf(on)?.last;
  if (day === undefined || existsOn(body, day) !== false) return [];
  return [{ rule: rules.agencyNotInExistence, facts: { agency: body.id, on: day } }];
}

function endedTooEarly(on: Dated, { established }: AgencyDescription): ReadonlyArray<Flag> {
  const end = daysOf(on)?.last;
  const beginning = daysOf(established)?.first;
  if (end === undefined || beginning === undefined || end >= beginning) return [];
  return [{ rule: rules.endedBeforeEstablished, facts: { ended: end, established: beginning } }];
}

function successionFlags(
  data: AgencyDataOf<"SuccessionRecorded">,
  body: AgencyDescription,
  facts: AgencyFacts,
): ReadonlyArray<Flag> {
  const from = data.from.agency;
  const to = data.to.agency;
  const day = daysOf(data.on)?.last;
  const flags: Array<Flag> = [];
  const successor = facts.agency(to);
  if (day !== undefined && successor !== undefined && existsOn(successor, day) === false) {
    flags.push({ rule: rules.successorNotInExistence, facts: { from, to, on: day } });
  }
  const before = day && addDays(day, -1);
  if (before !== undefined && existsOn(body, before) === false) {
    flags.push({ rule: rules.successionBeforeExistence, facts: { from, to, on: before } });
  }
  if (leadsTo(to, from, (id) => facts.agency(id)?.successions.map((each) => each.to) ?? [])) {
    flags.push({ rule: rules.successionCycle, facts: { from, to } });
  }
  if ("presumption" in data.ground) {
    flags.push({ rule: rules.successionPresumed, facts: { from, to, reason: data.ground.presumption } });
  }
  return flags;
}

/** A body stands under one that exists, and not under itself. */
function under(
  { on, parent }: Pick<AgencyDataOf<"AgencyReclassified">, "on" | "parent">,
  body: AgencyDescription,
  facts: AgencyFacts,
): ReadonlyArray<Flag> {
  const missing = typeof parent === "string" ? notInExistence([parent], on, facts) : [];
  return [...missing, ...underItself(parent, body, facts)];
}

function underItself(
  parent: AgencyDataOf<"AgencyReclassified">["parent"],
  body: AgencyDescription,
  facts: AgencyFacts,
): ReadonlyArray<Flag> {
  if (typeof parent !== "string") return [];
  const above = (id: string): ReadonlyArray<string> => {
    const next = facts.agency(id)?.standings.at(-1)?.parent;
    return typeof next === "string" ? [next] : [];
  };
  return leadsTo(parent, body.id, above) ? [{ rule: rules.parentCycle, facts: { agency: body.id, parent } }] : [];
}

/** Whether following `next` from one body comes to the other. */
function leadsTo(start: string, goal: string, next: (id: string) => ReadonlyArray<string>): boolean {
  const seen = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === goal) return true;
    if (!seen.has(id)) ahead.push(...next(id));
    seen.add(id);
  }
  return false;
}

function shared(body: AgencyDescription, facts: AgencyFacts): ReadonlyArray<Flag> {
  const others = facts.namesakes
    .filter((id) => id !== body.id)
    .map((id) => facts.agency(id))
    .filter((other) => other !== undefined);
  return others.flatMap((other) => sharedWith(body, other));
}

/** Codes and aliases that both bodies bear on some day. */
export function sharedWith(body: AgencyDescription, other: AgencyDescription): ReadonlyArray<Flag> {
  const codes = codesIn(body).flatMap((code) =>
    codesIn(other).some((its) => isSameCode(code, its) && meet(body, other, code.from, its.from))
      ? [{ rule: rules.codeShared, facts: { code: code.code, scheme: code.scheme, with: other.id } }]
      : [],
  );
  const known = new Set(other.aliases.map(normaliseClaimPart));
  const aliases = body.aliases
    .filter((alias) => known.has(normaliseClaimPart(alias)) && meet(body, other))
    .map((alias) => ({ rule: rules.aliasShared, facts: { alias, with: other.id } }));
  return [...codes, ...aliases];
}

function codesIn({ codes }: AgencyDescription): ReadonlyArray<DatedCode> {
  return "unknown" in codes ? [] : codes;
}

function isSameCode(a: DatedCode, b: DatedCode): boolean {
  return a.scheme === b.scheme && normaliseClaimPart(a.code) === normaliseClaimPart(b.code);
}

/** Whether there is a day on which both exist, and both bear the code; an unknown bound is open. */
function meet(a: AgencyDescription, b: AgencyDescription, ...since: ReadonlyArray<Dated>): boolean {
  const beginnings = [a.established, b.established, ...since].map((date) => daysOf(date)?.first ?? "");
  const ends = [a.ended, b.ended].map((date) => (date === undefined ? undefined : countsFrom(date)));
  const latest = beginnings.toSorted().at(-1) ?? "";
  return ends.every((end) => end === undefined || latest < end);
}
