/** What the register says of one body. */
import {
  type CivilDate,
  countsFrom,
  type Dated,
  daysOf,
  type Entry,
  type EntryData,
  type Event,
  emptyHistory,
  evolveHistory,
  type History,
  inOrder,
} from "@chidao/core";
import { AgencyEnded, type AgencyEvent, AgencyRegistered, type DatedName } from "./events.js";

export interface Agency {
  readonly history: History;
  /** The last revision of the body's stream; -1 when it was never registered. */
  readonly revision: number;
}

export const unregisteredAgency: Agency = { history: emptyHistory, revision: -1 };

export function evolveAgency(agency: Agency, entry: Entry): Agency {
  return { history: evolveHistory(agency.history, entry), revision: entry.revision };
}

/** The body as the register describes it, corrections applied; `undefined` when it is not registered. */
export interface AgencyDescription {
  readonly id: string;
  readonly kind: string;
  readonly established: Dated;
  readonly ended: Dated | undefined;
  readonly names: ReadonlyArray<DatedName>;
  readonly aliases: ReadonlyArray<string>;
  readonly fictional: boolean;
  readonly source: { readonly citation: string; readonly note: string };
}

export function describeAgency(agency: Agency): AgencyDescription | undefined {
  const events = inOrder(agency.history.facts).map((fact) => fact.event);
  const registered = events.find(isRegistered);
  if (registered === undefined) return undefined;
  const { agency: id, kind, established, names, aliases, fictional, source } = registered.data;
  return { id, kind, established, ended: events.find(isEnded)?.data.on, names, aliases, fictional, source };
}

function isRegistered(event: Event<string, EntryData>): event is Extract<AgencyEvent, { type: "AgencyRegistered" }> {
  return event.type === AgencyRegistered.type;
}

function isEnded(event: Event<string, EntryData>): event is Extract<AgencyEvent, { type: "AgencyEnded" }> {
  return event.type === AgencyEnded.type;
}

/** The name borne on that day; before the first dated name, the first one. */
export function nameOn(description: AgencyDescription, day: CivilDate): string {
  const from = (name: DatedName): string => countsFrom(name.from) ?? "";
  const names = description.names.toSorted((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0));
  return (names.findLast((name) => from(name) <= day) ?? names[0])?.name ?? description.id;
}

/** `unknown` when the register does not know from when, or until when, the body existed. */
export function existsOn(description: AgencyDescription, day: CivilDate): boolean | "unknown" {
  const ended = description.ended === undefined ? undefined : daysOf(description.ended);
  if (ended !== undefined && day >= ended.last) return false;
  if (description.ended !== undefined && (ended === undefined || day >= ended.first)) return "unknown";
  const established = daysOf(description.established);
  if (established === undefined) return "unknown";
  if (day >= established.last) return true;
  return day < established.first ? false : "unknown";
}
