/** Correcting an entry about a body: callers give the fields to put right; the stored correction holds the whole data. */
import { handleAgencyCommand } from "@chidao/application";
import type { EntryData, Fact } from "@chidao/core";
import type { AgencyCommand } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { CorrectAgencyEntryCodec } from "../inputs/agencies.js";
import { actorOf, agencyNamed } from "../inputs/resolve.js";
import { DateGiven, datedOf } from "../inputs/values.js";
import type { Desk, Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { CorrectAgencyEntryInput } from "../types/inputs.js";
import { write } from "./write.js";

export function correctAgencyEntry(session: Session, given: CorrectAgencyEntryInput): Promise<Outcome<Written>> {
  return write(session, CorrectAgencyEntryCodec, given, "agencies.correctEntry", ({ input, desk, context, entry }) => {
    const agency = agencyNamed(desk, input.agency, undefined);
    if (E.isLeft(agency)) return agency;
    const target = entryNumbered(desk, agency.right, input.entry);
    if (target === undefined) return E.left({ _tag: "NotFound", what: "entry", id: String(input.entry) });
    const secondPerson = input.secondPerson && actorOf(desk, input.secondPerson, entry.on);
    if (secondPerson !== undefined && E.isLeft(secondPerson)) return secondPerson;
    const { type } = target.entry.event;
    const schema = session.environment.kinds.registry.definitions.get(type)?.schema ?? 1;
    const command = {
      type: "CorrectEntry",
      ...entry,
      agency: agency.right,
      target: target.entry.id,
      replacement: input.change === "strike" ? null : { type, schema, data: changed(target.event.data, input.change) },
      reason: input.reason,
      secondPerson: secondPerson?.right ?? null,
    } as AgencyCommand;
    const look = { namesakes: [], reached: reachedBy(desk, input.change) };
    const run = handleAgencyCommand(session.environment, context, command, look, target.correctedBy);
    return E.right({ id: agency.right, run });
  });
}

function entryNumbered(desk: Desk, agency: string, entry: number): Fact | undefined {
  const facts = desk.agencies.get(agency)?.history.facts ?? [];
  return facts.find((fact) => fact.entry.revision === entry);
}

/** Bodies to which a parent that is put right leads. */
function reachedBy(desk: Desk, change: CorrectAgencyEntryInput["change"]): ReadonlyArray<string> {
  const parent = change === "strike" ? undefined : change["parent"];
  return typeof parent === "string" ? desk.register.reach(parent) : [];
}

/** Dates in their short form are understood; anything else is passed on for the entry's own codec to judge. */
function changed(data: EntryData, changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const put = Object.entries(changes).map(([name, value]) => {
    const isDate = (name === "on" || name === "established") && DateGiven.is(value);
    return [name, isDate ? datedOf(value) : value] as const;
  });
  return { ...data, ...Object.fromEntries(put) };
}
