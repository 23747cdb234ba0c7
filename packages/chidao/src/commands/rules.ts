/** Publishing calendars and adopting policies. Whoever does it may not yet be in the register, as when it begins. */
import { handleCalendarCommand, handlePolicyCommand } from "@chidao/application";
import { AgencyId, type CivilDate, type Codec, decodeFailure, streamName } from "@chidao/core";
import { type PolicyParameters, policyOn } from "@chidao/domain";
import { vietnamPolicy, workCalendars } from "@chidao/vietnam";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { actorAsGiven } from "../inputs/resolve.js";
import { AdoptPolicyCodec, calendarYearOf, PublishCalendarCodec } from "../inputs/rule-codecs.js";
import { datedOf, documentOrUnknown } from "../inputs/values.js";
import { contextOf, type Desk, deskOf, read, type Session, toOutcome } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { AdoptPolicyInput, EntryInput, PublishCalendarInput } from "../types/inputs.js";
import { type EntryFields, entryOf, writtenOf } from "./write.js";

export async function publishCalendar(session: Session, given: PublishCalendarInput): Promise<Outcome<Written>> {
  const asked = await begin(session, PublishCalendarCodec, given, "calendars.publish");
  if (E.isLeft(asked)) return toOutcome(asked);
  const { input, entry } = asked.right;
  const { environment } = session;
  const context = contextOf(session, input);
  const years = input.years === "vietnam" ? workCalendars : input.years.map(calendarYearOf);
  const command = { type: "PublishCalendar" as const, ...entry, years, note: input.note ?? "" };
  const handled = await handleCalendarCommand(environment, context, command)();
  const id = streamName("calendar", environment.jurisdiction);
  return E.isLeft(handled) ? toOutcome(handled) : writtenOf(session, id, context, handled.right);
}

export async function adoptPolicy(session: Session, given: AdoptPolicyInput): Promise<Outcome<Written>> {
  const asked = await begin(session, AdoptPolicyCodec, given, "policies.adopt");
  if (E.isLeft(asked)) return toOutcome(asked);
  const { input, entry, desk } = asked.right;
  const { environment } = session;
  const context = contextOf(session, input);
  const command = {
    type: "AdoptPolicy" as const,
    ...entry,
    parameters: parametersOf(desk, input),
    validFrom: input.validFrom as CivilDate,
    decision: documentOrUnknown(input.decision),
    reason: input.reason,
  };
  const handled = await handlePolicyCommand(environment, context, command)();
  const id = streamName("policy", environment.jurisdiction);
  return E.isLeft(handled) ? toOutcome(handled) : writtenOf(session, id, context, handled.right);
}

/** The whole set: what is given, and the rest as in the policy of the day from which it counts. */
function parametersOf({ policies }: Desk, { parameters, validFrom }: AdoptPolicyInput): PolicyParameters {
  if (parameters === "vietnam") return vietnamPolicy;
  const { version, validFrom: since, decision, read: entry, ...before } = policyOn(policies, validFrom as CivilDate);
  return { ...before, ...parameters };
}

async function begin<I extends EntryInput>(
  session: Session,
  codec: Codec<I>,
  given: I,
  source: string,
): Promise<E.Either<FrontDoorFailure, { readonly input: I; readonly entry: EntryFields; readonly desk: Desk }>> {
  const input = read(codec, given, source);
  if (E.isLeft(input)) return input;
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return desk;
  const actor = actorAsGiven(desk.right, input.right.by, datedOf(input.right.on));
  if (!AgencyId.is(actor.agency)) return E.left(decodeFailure(source, "/by/agency", AgencyId.expected, actor.agency));
  return E.right({ input: input.right, entry: entryOf(input.right, actor), desk: desk.right });
}
