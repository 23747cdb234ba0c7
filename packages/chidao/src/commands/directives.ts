/** Registering and identifying directives. */

import { handleDirectiveCommand } from "@chidao/application";
import type { Dated } from "@chidao/core";
import type { DocumentIdentity, RegisterDirective } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { IdentifyDirectiveCodec, RegisterDirectiveCodec } from "../inputs/codecs.js";
import { directiveNamed, partyOf, partyOrUnknown } from "../inputs/resolve.js";
import { datedOf, documentOrUnknown, notStated } from "../inputs/values.js";
import { createdId, type Desk, type Session, usedElsewhere } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { IdentifyDirectiveInput, IdentityInput, RegisterDirectiveInput, TextInput } from "../types/inputs.js";
import { write } from "./write.js";

export function register(session: Session, given: RegisterDirectiveInput): Promise<Outcome<Written>> {
  return write(
    session,
    RegisterDirectiveCodec,
    given,
    "directives.register",
    async ({ input, desk, context, entry }) => {
      const id = await createdId(session, context.commandId);
      if (E.isLeft(id)) return id;
      const elsewhere = usedElsewhere(desk.handles.assignment(id.right), "assignment", id.right, context.commandId);
      if (elsewhere !== undefined) return E.left(elsewhere);
      const directedBy = partyOf(desk, input.directedBy, entry.on);
      if (E.isLeft(directedBy)) return directedBy;
      const identity = identityOf(desk, input.identity ?? {}, entry.on);
      if (E.isLeft(identity)) return identity;
      const command: RegisterDirective = {
        type: "RegisterDirective",
        ...entry,
        directive: id.right,
        source: input.source,
        title: input.title,
        directedBy: directedBy.right,
        directedOn: datedOf(input.directedOn),
        signedBy: signerOf(input.signedBy),
        identity: identity.right,
        provisions: input.provisions ?? [],
        externalRefs: input.externalRefs ?? [],
      };
      const run = handleDirectiveCommand(session.environment, context, command, input.contestReason);
      return E.right({ id: id.right, run });
    },
  );
}

export function identify(session: Session, given: IdentifyDirectiveInput): Promise<Outcome<Written>> {
  return write(session, IdentifyDirectiveCodec, given, "directives.identify", ({ input, desk, context, entry }) => {
    const directive = directiveNamed(desk, input.directive);
    if (E.isLeft(directive)) return directive;
    const identity = identityOf(desk, input.identity, entry.on);
    if (E.isLeft(identity)) return identity;
    const command = {
      type: "IdentifyDirective" as const,
      ...entry,
      directive: directive.right,
      identity: identity.right,
      basis: documentOrUnknown(input.basis),
    };
    const run = handleDirectiveCommand(session.environment, context, command, input.contestReason);
    return E.right({ id: directive.right, run });
  });
}

export function identityOf(desk: Desk, input: IdentityInput, on: Dated): E.Either<FrontDoorFailure, DocumentIdentity> {
  const issuer = partyOrUnknown(desk, input.issuer ?? notStated, on);
  if (E.isLeft(issuer)) return issuer;
  return E.right({
    type: input.type ?? notStated,
    number: input.number ?? notStated,
    symbol: input.symbol ?? notStated,
    series: input.series ?? notStated,
    issuer: issuer.right,
    year: input.year ?? notStated,
    issuedOn: datedOf(input.issuedOn ?? notStated),
  });
}

function signerOf(input: RegisterDirectiveInput["signedBy"]): RegisterDirective["signedBy"] {
  if (input === undefined) return notStated;
  if ("unknown" in input) return input;
  return { capacity: input.capacity ?? "", office: input.office, name: personalOf(input.name) };
}

/** A name is marked as personal, so that it is sealed before anything is decided or stored. */
export function personalOf(name: TextInput): { readonly personal: string } | { readonly unknown: string } {
  return typeof name === "string" ? { personal: name } : name;
}
