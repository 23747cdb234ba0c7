/** Registering and ending bodies. */
import { AgencyId, By, bool, Dated, list, oneOf, Provenance, struct, type TypeOf, textUpTo } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { Rejection } from "../shared/rejection.js";
import { type Agency, describeAgency } from "./agency.js";
import { AgencyEnded, type AgencyEvent, AgencyKind, AgencyRegistered, AgencySource, DatedName } from "./events.js";

const entry = { on: Dated, by: By, provenance: Provenance };

export const RegisterAgency = struct({
  type: oneOf("RegisterAgency"),
  ...entry,
  agency: AgencyId,
  kind: AgencyKind,
  established: Dated,
  names: list(DatedName, 100),
  aliases: list(textUpTo(200), 100),
  fictional: bool,
  source: AgencySource,
});
export type RegisterAgency = TypeOf<typeof RegisterAgency>;

export const EndAgency = struct({ type: oneOf("EndAgency"), ...entry, agency: AgencyId, source: AgencySource });
export type EndAgency = TypeOf<typeof EndAgency>;

export type AgencyCommand = RegisterAgency | EndAgency;

export function decideAgency(command: AgencyCommand, state: Agency): E.Either<Rejection, ReadonlyArray<AgencyEvent>> {
  const known = describeAgency(state);
  if (command.type === "RegisterAgency") {
    if (known !== undefined) return E.left({ _tag: "AlreadyExists", what: "agency", id: command.agency });
    const { type, ...data } = command;
    return E.right([AgencyRegistered(data)]);
  }
  if (known === undefined) return E.left({ _tag: "NotFound", what: "agency", id: command.agency });
  if (known.ended !== undefined) return E.left({ _tag: "AgencyAlreadyEnded", agency: command.agency });
  const { on, by, provenance, source } = command;
  return E.right([AgencyEnded({ on, by, provenance, source })]);
}
