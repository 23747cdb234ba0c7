/** From what people call things to ids: bodies by alias or name, directives and assignments by handle or key. */
import type { By, CivilDate, Dated, ExternalRef } from "@chidao/core";
import { countsFrom, Unknown } from "@chidao/core";
import { existsOn, type Lead, type Party } from "@chidao/domain";
import type { References } from "@chidao/projections";
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

/** By handle, id, or the key under which another system knows it. */
export function directiveNamed({ handles, references }: Desk, reference: string): Resolved<string> {
  return named("directive", reference, {
    handle: handles.directive,
    under: references.directivesUnder,
    known: references.directive,
  });
}

/** By handle, id, or the key of a tracker: `TD-17`, or `system:TD-17` where several systems use that key. */
export function assignmentNamed({ handles, references }: Desk, reference: string): Resolved<string> {
  return named("assignment", reference, {
    handle: handles.assignment,
    under: references.assignmentsUnder,
    known: references.assignment,
  });
}

interface LookUps {
  readonly handle: (reference: string) => string | undefined;
  readonly under: References["assignmentsUnder"];
  readonly known: References["assignment"];
}

/** One reading alone is taken. Where several readings lead to different entries, nobody's is preferred. */
function named(what: "directive" | "assignment", given: string, { handle, under, known }: LookUps): Resolved<string> {
  const reference = given.normalize("NFC").trim();
  const found = new Map<string, string>();
  const id = handle(reference);
  if (id !== undefined) found.set(id, id);
  for (const each of under(reference)) found.set(each.id, `${each.system}:${reference}`);
  for (const { system, id: key } of qualifiedReadings(reference)) {
    const entry = known({ system, id: key });
    if (entry !== undefined) found.set(entry, reference);
  }
  const [only] = found.keys();
  if (only === undefined) return E.left({ _tag: "NotFound", what, id: given });
  if (found.size === 1) return E.right(only);
  return E.left({ _tag: "AmbiguousReference", what, reference, candidates: [...found.values()] });
}

/** A system and a key may both hold a colon, so each one may be the one between them. */
function qualifiedReadings(reference: string): ReadonlyArray<ExternalRef> {
  const parts = reference.split(":");
  return parts.slice(1).map((_, at) => ({
    system: parts.slice(0, at + 1).join(":"),
    id: parts.slice(at + 1).join(":"),
  }));
}
