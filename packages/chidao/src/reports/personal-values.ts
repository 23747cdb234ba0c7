/** Which personal values the record holds commitments to, and what became of each. No value is told. */
import { findPersonalValues, type PersonalValueFound } from "@chidao/application";
import { civilDateOf, type Dated, idOf } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { type Desk, deskOf, type Session, toOutcome } from "../session.js";
import type { Outcome } from "../types/answers.js";
import type { DateInput } from "../types/inputs.js";
import type { PersonalValuesView, PersonalValueView } from "../types/personal.js";

export async function listPersonalValues(session: Session): Promise<Outcome<PersonalValuesView>> {
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const found = await findPersonalValues(session.environment)();
  if (E.isLeft(found)) return toOutcome(found);
  const { clock, disclosures } = session.environment;
  const asOf = civilDateOf(clock.now());
  const values: Array<PersonalValueView> = [];
  for (const each of found.right) {
    const kept = await disclosures.get(each.commitment);
    if (!kept.ok) return toOutcome(E.left(kept.error));
    values.push(viewOf(each, kept.value !== undefined, asOf, desk.right));
  }
  return { ok: true, value: { asOf, values } };
}

function viewOf(
  { commitment, places, description: { erased, hold, retention, refusals } }: PersonalValueFound,
  kept: boolean,
  asOf: string,
  { handles }: Desk,
): PersonalValueView {
  return {
    commitment,
    places: places.map(({ index, type, stream }) => ({ index, type, handle: handles.handleOf(idOf(stream)) ?? null })),
    state: stateOf(erased !== undefined, kept),
    erased:
      erased === undefined ? null : { on: given(erased.on), ground: erased.ground, legalBasis: erased.legalBasis },
    hold: hold === undefined ? null : { on: given(hold.on), legalBasis: hold.legalBasis, reason: hold.reason },
    keepUntil: retention?.keepUntil ?? null,
    due: retention !== undefined && retention.keepUntil < asOf && hold === undefined && erased === undefined,
    refusals: refusals.map(({ on, legalBasis, reason }) => ({ on: given(on), legalBasis, reason })),
  };
}

function stateOf(erased: boolean, kept: boolean): PersonalValueView["state"] {
  if (erased) return kept ? "half-erased" : "erased";
  return kept ? "disclosed" : "withheld";
}

/** A date as people give it. */
function given(on: Dated): DateInput {
  if ("day" in on) return on.day;
  if ("month" in on) return on.month;
  return "year" in on ? on.year : on;
}
