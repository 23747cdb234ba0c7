/** Registering, screening and identifying directives. */

import { handleDirectiveCommand, sealReference } from "@chidao/application";
import { isUnknown } from "@chidao/core";
import {
  type DocumentIdentity,
  describeDirective,
  type IdentifyDirective,
  isSecret,
  type RegisterDirective,
  type ScreenDocument,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { IdentifyDirectiveCodec, RegisterDirectiveCodec, ScreenDocumentCodec } from "../inputs/directive-codecs.js";
import { identityOf, meetingOf, notingOf, provisionsOf, signerOf } from "../inputs/directives.js";
import { directiveNamed, partyOf } from "../inputs/resolve.js";
import { datedOf, documentOrUnknown, notStated } from "../inputs/values.js";
import { createdId, type Desk, type Session, usedElsewhere } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { IdentifyDirectiveInput, RegisterDirectiveInput, ScreenDocumentInput } from "../types/inputs.js";
import { directiveNow } from "./directive-now.js";
import { write } from "./write.js";

export function register(session: Session, given: RegisterDirectiveInput): Promise<Outcome<Written>> {
  return write(session, RegisterDirectiveCodec, given, "directives.register", async (writing) => {
    const { input, desk, context, entry } = writing;
    const id = await registeredId(session, desk, context.commandId, input.screened);
    if (E.isLeft(id)) return id;
    const directedBy = partyOf(desk, input.directedBy, entry.on);
    if (E.isLeft(directedBy)) return directedBy;
    const notedBy = notingOf(desk, input.notedBy);
    if (E.isLeft(notedBy)) return notedBy;
    const identity = identityOf(desk, input.identity ?? {}, entry.on);
    if (E.isLeft(identity)) return identity;
    const reference = referenceFor(session, identity.right, input.secrecy);
    if (E.isLeft(reference)) return reference;
    const command: RegisterDirective = {
      type: "RegisterDirective",
      ...entry,
      directive: id.right,
      ...paperOf(input),
      directedBy: directedBy.right,
      notedBy: notedBy.right,
      ...reference.right,
    };
    const { contestReason } = input;
    return E.right({
      id: id.right,
      run: handleDirectiveCommand(session.environment, context, command, { contestReason }),
    });
  });
}

/** What is taken as the caller says it, without looking anything up. */
function paperOf(input: RegisterDirectiveInput) {
  return {
    source: input.source,
    title: input.title,
    directedOn: datedOf(input.directedOn),
    effectiveOn: datedOf(input.effectiveOn ?? notStated),
    urgency: input.urgency ?? notStated,
    secrecy: input.secrecy ?? notStated,
    signedBy: signerOf(input.signedBy),
    concludes: meetingOf(input.concludes),
    text: input.text ?? notStated,
    provisions: provisionsOf(input.provisions ?? [], input.text),
    externalRefs: input.externalRefs ?? [],
  };
}

export function screen(session: Session, given: ScreenDocumentInput): Promise<Outcome<Written>> {
  return write(session, ScreenDocumentCodec, given, "directives.screen", async (writing) => {
    const { input, desk, context, entry } = writing;
    const id = await registeredId(session, desk, context.commandId, undefined);
    if (E.isLeft(id)) return id;
    const identity = identityOf(desk, input.identity ?? {}, entry.on);
    if (E.isLeft(identity)) return identity;
    const reference = referenceFor(session, identity.right, input.secrecy);
    if (E.isLeft(reference)) return reference;
    const { title, text, reason, contestReason } = input;
    const command: ScreenDocument = {
      type: "ScreenDocument",
      ...entry,
      directive: id.right,
      title,
      ...reference.right,
      text: text ?? notStated,
      reason,
    };
    return E.right({
      id: id.right,
      run: handleDirectiveCommand(session.environment, context, command, { contestReason }),
    });
  });
}

export function identify(session: Session, given: IdentifyDirectiveInput): Promise<Outcome<Written>> {
  return write(session, IdentifyDirectiveCodec, given, "directives.identify", async (writing) => {
    const { input, desk, context, entry } = writing;
    const directive = directiveNamed(desk, input.directive);
    if (E.isLeft(directive)) return directive;
    const identity = identityOf(desk, input.identity, entry.on);
    if (E.isLeft(identity)) return identity;
    const now = await directiveNow(session, directive.right);
    if (E.isLeft(now)) return now;
    const reference = referenceFor(session, identity.right, describeDirective(now.right.history.facts)?.secrecy);
    if (E.isLeft(reference)) return reference;
    const command: IdentifyDirective = {
      type: "IdentifyDirective",
      ...entry,
      directive: directive.right,
      ...reference.right,
      reason: input.reason ?? null,
      basis: documentOrUnknown(input.basis),
    };
    const { contestReason } = input;
    return E.right({
      id: directive.right,
      run: handleDirectiveCommand(session.environment, context, command, { contestReason }),
    });
  });
}

/** A new id, or that of the screened document which turns out to give tasks. */
async function registeredId(
  session: Session,
  desk: Desk,
  commandId: string,
  screened: string | undefined,
): Promise<E.Either<FrontDoorFailure, string>> {
  if (screened !== undefined) return directiveNamed(desk, screened);
  const id = await createdId(session, commandId);
  if (E.isLeft(id)) return id;
  const elsewhere = usedElsewhere(desk.handles.assignment(id.right), "assignment", id.right, commandId);
  return elsewhere === undefined ? id : E.left(elsewhere);
}

/** The identity as it may stand in an open ledger. */
function referenceFor(
  { environment }: Session,
  identity: DocumentIdentity,
  secrecy: RegisterDirective["secrecy"] | undefined,
): E.Either<FrontDoorFailure, Pick<RegisterDirective, "identity" | "sealedReference">> {
  if (secrecy === undefined || isUnknown(secrecy) || !isSecret(secrecy)) {
    return E.right({ identity, sealedReference: null });
  }
  return sealReference(environment, identity);
}
