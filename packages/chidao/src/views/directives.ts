/** A directive as people see it. What was sealed is shown only if the disclosure store still has it. */

import { loadPersonalValue } from "@chidao/application";
import type { CivilDate, Fact } from "@chidao/core";
import { isUnknown, type SealedPersonal, type Unknown } from "@chidao/core";
import { type DirectiveDescription, type DocumentIdentity, describeDirective, describeScreened } from "@chidao/domain";
import { factsOfDirective, flagsIn, type Registrations, survivorOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { ReportDesk, Session } from "../session.js";
import type { DirectiveView, DisclosedView, ScreenedView, Text } from "../types/answers.js";
import { noteOf } from "./irregularities.js";
import { partyView } from "./parties.js";
import { relationViews } from "./relations.js";

export function directiveFacts(desk: ReportDesk, id: string, day: CivilDate): ReadonlyArray<Fact> {
  return factsOfDirective(desk.model.directives.get(id)?.history.facts ?? [], day);
}

/** What is worked out once for all directives of an answer. */
export interface Overview {
  readonly registrations: Registrations;
  /** How many tasks each directive has, those of merged registrations under their survivor. */
  readonly counts: ReadonlyMap<string, number>;
}

export async function directiveView(
  session: Session,
  desk: ReportDesk,
  id: string,
  day: CivilDate,
  { registrations, counts }: Overview,
): Promise<DirectiveView | undefined> {
  const { environment } = session;
  const { kinds } = environment;
  const facts = directiveFacts(desk, id, day);
  const described = describeDirective(facts);
  if (described === undefined) return undefined;
  const { title, source, directedOn, effectiveOn, urgency, secrecy, concludes, identity, text } = described;
  const { sealedReference } = described;
  const handleOf = (other: string): string => desk.handles.handleOf(other) ?? other;
  const survivor = survivorOf(desk.model.directives, id);
  return {
    id,
    handle: handleOf(id),
    title,
    state: stateOf(described),
    source,
    directedBy: partyView(described.directedBy, desk.register, day),
    directedOn,
    effectiveOn,
    urgency,
    secrecy,
    signedBy: await signedBy(environment, described),
    concludes,
    notedBy: notedBy(described, desk, day),
    identity,
    sealedReference: sealedReference && (await disclosed(environment, sealedReference.reference)),
    reference: referenceOf(identity, sealedReference !== null),
    text,
    assignmentCount: survivor === id ? (counts.get(id) ?? 0) : 0,
    mergedInto: survivor === id ? null : handleOf(survivor),
    merged: survivor === id ? registrations(id).flatMap((other) => (other === id ? [] : handleOf(other))) : [],
    relations: relationViews(described.standing, handleOf),
    irregularities: flagsIn(facts).map((flag) => noteOf(flag, kinds)),
  };
}

export function screenedView(desk: ReportDesk, id: string, day: CivilDate): ScreenedView | undefined {
  const screened = describeScreened(directiveFacts(desk, id, day));
  if (screened === undefined) return undefined;
  const survivor = survivorOf(desk.model.directives, id);
  const { title, on, reason, identity, sealedReference } = screened;
  return {
    id,
    handle: desk.handles.handleOf(id) ?? id,
    title,
    reference: referenceOf(identity, sealedReference !== null),
    on,
    reason,
    mergedInto: survivor === id ? null : (desk.handles.handleOf(survivor) ?? survivor),
  };
}

function stateOf({ standing }: DirectiveDescription): DirectiveView["state"] {
  if (standing.merged !== undefined) return "merged";
  if (standing.recalled !== undefined) return "recalled";
  return standing.replaced === undefined ? "in-force" : "replaced";
}

type Environment = Session["environment"];

async function signedBy(
  environment: Environment,
  { signedBy: signer }: DirectiveDescription,
): Promise<DirectiveView["signedBy"]> {
  if (isUnknown(signer)) return signer;
  return {
    capacity: capacityWords(signer),
    office: signer.office,
    name: await disclosed(environment, signer.name),
  };
}

/** As printed; where that was not kept, the abbreviation. */
function capacityWords({ capacity, words }: { readonly capacity: string | Unknown; readonly words: string }): string {
  if (words !== "" || isUnknown(capacity) || capacity === "own") return words;
  return `${capacity}.`;
}

function notedBy({ notedBy: noted }: DirectiveDescription, desk: ReportDesk, day: CivilDate): DirectiveView["notedBy"] {
  if (noted === null || isUnknown(noted)) return noted;
  return { by: partyView(noted.by, desk.register, day), office: noted.office, on: noted.on };
}

async function disclosed(environment: Environment, value: SealedPersonal): Promise<DisclosedView> {
  if ("unknown" in value) return value;
  const found = await environment.disclosures.get(value.commitment);
  if (found.ok && found.value !== undefined) return { disclosed: found.value.value };
  const described = await loadPersonalValue(environment, value.commitment)();
  const erased = E.isRight(described) ? described.right.erased : undefined;
  if (erased === undefined) return { withheld: value.commitment };
  return { withheld: value.commitment, under: { legalBasis: erased.legalBasis, ground: erased.ground } };
}

export function referenceOf({ number, symbol }: DocumentIdentity, sealed: boolean): Text {
  if (typeof number === "string" && typeof symbol === "string") {
    return { vi: `${number}/${symbol}`, en: `${number}/${symbol}` };
  }
  return sealed
    ? { vi: "văn bản mật, số và ký hiệu được niêm phong", en: "secret, number and symbol sealed" }
    : { vi: "chưa rõ số, ký hiệu", en: "number and symbol not known" };
}
