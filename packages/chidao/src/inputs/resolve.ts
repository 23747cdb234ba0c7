/** From what people call things to ids: bodies by alias or name, directives and assignments by handle. */
import type { By, CivilDate, Dated } from "@chidao/core";
import { countsFrom, Unknown } from "@chidao/core";
import { existsOn, type Lead, type Party } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type { Desk } from "../session.js";
import type { ActorInput, LeadInput, PartyInput } from "../types/inputs.js";

type Resolved<A> = E.Either<FrontDoorFailure, A>;

/** One body; of several with the same name, the one that exists on the day. */
export function agencyNamed(desk: Desk, reference: string, day: CivilDate | undefined): Resolved<string> {
  const found = desk.register.find(reference);
  const only = found.length === 1 ? found[0] : undefined;
  if (only !== undefined) return E.right(only.id);
  if (found.length === 0) return E.left({ _tag: "NotFound", what: "agency", id: reference });
  const existing = day === undefined ? [] : found.filter((agency) => existsOn(agency, day) !== false);
  const chosen = existing.length === 1 ? existing[0] : undefined;
  if (chosen !== undefined) return E.right(chosen.id);
  return E.left({ _tag: "AmbiguousName", name: reference, candidates: found.map((agency) => agency.id) });
}

export function actorOf(desk: Desk, input: ActorInput, on: Dated): Resolved<By> {
  const agency = agencyNamed(desk, input.agency, countsFrom(on));
  if (E.isLeft(agency)) return agency;
  return E.right({ agency: agency.right, role: input.role ?? null, officer: input.officer ?? null });
}

/** For the first entries of a ledger, made before the actor's own body can be in the register. */
export function actorAsGiven(desk: Desk | undefined, input: ActorInput, on: Dated): By {
  const resolved = desk === undefined ? undefined : actorOf(desk, input, on);
  if (resolved !== undefined && E.isRight(resolved)) return resolved.right;
  return { agency: input.agency, role: input.role ?? null, officer: input.officer ?? null };
}

export function partyOf(desk: Desk, input: PartyInput, on: Dated): Resolved<Party> {
  if (typeof input !== "string") return E.right(input);
  const agency = agencyNamed(desk, input, countsFrom(on));
  return E.isLeft(agency) ? agency : E.right({ agency: agency.right });
}

export function partyOrUnknown(desk: Desk, input: PartyInput | Unknown, on: Dated): Resolved<Party | Unknown> {
  return Unknown.is(input) ? E.right(input) : partyOf(desk, input as PartyInput, on);
}

export function partiesOf(desk: Desk, inputs: ReadonlyArray<PartyInput>, on: Dated): Resolved<ReadonlyArray<Party>> {
  const parties: Array<Party> = [];
  for (const input of inputs) {
    const party = partyOf(desk, input, on);
    if (E.isLeft(party)) return party;
    parties.push(party.right);
  }
  return E.right(parties);
}

export function leadOf(desk: Desk, input: LeadInput, on: Dated): Resolved<Lead> {
  if (typeof input === "string" || "asWritten" in input || "collective" in input) {
    const party = partyOf(desk, input, on);
    return E.isLeft(party) ? party : E.right({ determined: party.right });
  }
  if ("ended" in input) {
    const agency = agencyNamed(desk, input.ended.agency, undefined);
    return E.isLeft(agency) ? agency : E.right({ ended: { agency: agency.right, words: input.ended.words } });
  }
  const open = "undetermined" in input ? input.undetermined : input.disputed;
  const candidates = partiesOf(desk, open.candidates, on);
  if (E.isLeft(candidates)) return candidates;
  const resolved = { candidates: candidates.right, words: open.words };
  return E.right("undetermined" in input ? { undetermined: resolved } : { disputed: resolved });
}

export function directiveNamed(desk: Desk, reference: string): Resolved<string> {
  const id = desk.handles.directive(reference);
  return id === undefined ? E.left({ _tag: "NotFound", what: "directive", id: reference }) : E.right(id);
}

export function assignmentNamed(desk: Desk, reference: string): Resolved<string> {
  const id = desk.handles.assignment(reference);
  return id === undefined ? E.left({ _tag: "NotFound", what: "assignment", id: reference }) : E.right(id);
}
