/** Stored events of one body. Names and shapes are a storage contract. */
import {
  AgencyId,
  bool,
  Dated,
  defineEvent,
  type EventOf,
  entryFields,
  list,
  oneOf,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
} from "@chidao/core";

/** A name and the day from which the body bore it. */
export const DatedName = struct({ name: textUpTo(500), from: Dated });
export type DatedName = TypeOf<typeof DatedName>;

export const AgencyKind = oneOf("office", "ministry", "ministerial-agency", "central-body", "province", "other");
export type AgencyKind = TypeOf<typeof AgencyKind>;

/** Where a fact about a body was found. `fictional` bodies are for teaching and tests alone. */
export const AgencySource = struct({ citation: text, note: textOrEmpty });

export const AgencyRegistered = defineEvent(
  "AgencyRegistered",
  1,
  struct({
    ...entryFields,
    agency: AgencyId,
    kind: AgencyKind,
    established: Dated,
    names: list(DatedName, 100),
    aliases: list(textUpTo(200), 100),
    fictional: bool,
    source: AgencySource,
  }),
);

/** The body ceased to exist at the start of the day `on`. Who takes over is another matter. */
export const AgencyEnded = defineEvent("AgencyEnded", 1, struct({ ...entryFields, source: AgencySource }));

export const agencyEvents = [AgencyRegistered, AgencyEnded] as const;
export type AgencyEvent = EventOf<(typeof agencyEvents)[number]>;
