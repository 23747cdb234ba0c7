/** Registering and ending bodies. */

import { handleAgencyCommand } from "@chidao/application";
import { AgencyId, countsFrom, decodeFailure } from "@chidao/core";
import type { RegisterAgency } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { EndAgencyCodec, RegisterAgencyCodec } from "../inputs/codecs.js";
import { actorAsGiven, agencyNamed } from "../inputs/resolve.js";
import { datedOf, notStated } from "../inputs/values.js";
import { contextOf, deskOf, read, type Session, toOutcome } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { EndAgencyInput, RegisterAgencyInput } from "../types/inputs.js";
import { entryOf, write, writtenOf } from "./write.js";

/** The actor's body may be unregistered here, or no register could ever begin. */
export async function register(session: Session, given: RegisterAgencyInput): Promise<Outcome<Written>> {
  const input = read(RegisterAgencyCodec, given, "agencies.register");
  if (E.isLeft(input)) return toOutcome(input);
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const { id, kind, names, aliases, established, fictional, source, on, by } = input.right;
  const actor = actorAsGiven(desk.right, by, datedOf(on));
  if (!AgencyId.is(actor.agency)) {
    return toOutcome(E.left(decodeFailure("agencies.register", "/by/agency", AgencyId.expected, actor.agency)));
  }
  const context = contextOf(session, input.right);
  const command: RegisterAgency = {
    type: "RegisterAgency",
    ...entryOf(input.right, actor),
    agency: id,
    kind,
    established: datedOf(established ?? notStated),
    names: names.map((name) =>
      typeof name === "string" ? { name, from: notStated } : { name: name.name, from: datedOf(name.from) },
    ),
    aliases: aliases ?? [],
    fictional: fictional ?? false,
    source,
  };
  const handled = await handleAgencyCommand(session.environment, context, command)();
  return E.isLeft(handled) ? toOutcome(handled) : writtenOf(session, id, context, handled.right);
}

export function end(session: Session, given: EndAgencyInput): Promise<Outcome<Written>> {
  return write(session, EndAgencyCodec, given, "agencies.end", ({ input, desk, context, entry }) => {
    const agency = agencyNamed(desk, input.agency, countsFrom(entry.on));
    if (E.isLeft(agency)) return agency;
    const command = { type: "EndAgency" as const, ...entry, agency: agency.right, source: input.source };
    return E.right({ id: agency.right, run: handleAgencyCommand(session.environment, context, command) });
  });
}
