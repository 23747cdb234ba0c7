/**
 * Setting aside an entry that this software can't read, so that everything else is shown again. Who does it is taken as
 * given: names are looked up in the record, which can't be read while such an entry stands in its way.
 */
import { handleSetAside, unreadableAt } from "@chidao/application";
import { AgencyId, type By, decodeFailure } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { errorOf } from "../errors.js";
import { SetAsideCodec } from "../inputs/rule-codecs.js";
import { contextOf, read, type Session, toOutcome } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { ActorInput, SetAsideInput } from "../types/inputs.js";
import { notesOf } from "../views/irregularities.js";
import { entryOf } from "./write.js";

export async function setAside(session: Session, given: SetAsideInput): Promise<Outcome<Written>> {
  const source = "entries.setAside";
  const input = read(SetAsideCodec, given, source);
  if (E.isLeft(input)) return toOutcome(input);
  const { by, secondPerson, index, reason } = input.right;
  for (const [path, { agency }] of [["/by/agency", by] as const, ["/secondPerson/agency", secondPerson] as const]) {
    if (!AgencyId.is(agency)) return toOutcome(E.left(decodeFailure(source, path, AgencyId.expected, agency)));
  }
  const { environment } = session;
  const found = await unreadableAt(environment, index)();
  if (E.isLeft(found)) return toOutcome(found);
  if (found.right === undefined) return toOutcome(E.left({ _tag: "NotFound", what: "entry", id: `#${index}` }));
  if (found.right === "readable") return toOutcome(E.left({ _tag: "EntryReadable", index }));
  const { fault, ...unreadable } = found.right;
  const context = contextOf(session, input.right);
  const command = {
    type: "SetEventAside" as const,
    ...entryOf(input.right, actorGiven(by)),
    ...unreadable,
    ...{ fault: errorOf(fault).message.en, reason, secondPerson: actorGiven(secondPerson) },
  };
  const handled = await handleSetAside(environment, context, command)();
  if (E.isLeft(handled)) return toOutcome(handled);
  // Told without looking at the record: another entry may still stand in its way.
  const { flags, proposal: _, ...range } = handled.right;
  const { entry: id } = unreadable;
  const irregularities = notesOf(flags, environment.kinds);
  return {
    ok: true,
    value: { id, handle: undefined, commandId: context.commandId, ...range, irregularities, proposal: null },
  };
}

function actorGiven({ agency, role, officer }: ActorInput): By {
  return { agency: agency as By["agency"], role: role ?? null, officer: (officer ?? null) as By["officer"] };
}
