/** Registering, screening and identifying directives. What is done to them afterwards is decided in `relate.ts`. */
import { isUnknown, type SealedPersonal, sealed } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { rules } from "../rules/catalogue.js";
import { futureDated } from "../rules/entry-rules.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { CorrectionFacts } from "../shared/correction.js";
import type { DecideFacts } from "../shared/facts.js";
import { agencyIdsIn, type Party } from "../shared/party.js";
import type { Rejection } from "../shared/rejection.js";
import type {
  DirectiveCommand,
  IdentifyDirective,
  IdentifyingCommand,
  RegisterDirective,
  ScreenDocument,
} from "./commands.js";
import { correctDirectiveEntry } from "./correct.js";
import { type Directive, describeDirective, describeScreened, identityKnownOf } from "./directive.js";
import type { SealedReference } from "./document.js";
import {
  type DirectiveEvent,
  DirectiveIdentified,
  DirectiveIdentityRevised,
  DirectiveRegistered,
  DocumentScreened,
} from "./events.js";
import { claimKeyOf, type DocumentIdentity, missingParts } from "./identity.js";
import { checkProvisions, digestOfText, notLocated } from "./provisions.js";
import { decideRelation, type RelatedDirectives } from "./relate.js";
import { entryFlags, registrationFlags } from "./rules.js";
import { isSecret, secretShown } from "./secrecy.js";

/** What a directive's decision reads besides the common facts. */
export interface DirectiveFacts extends CorrectionFacts, RelatedDirectives {
  /** Whether its claim on the identity is contested. */
  readonly contested: { readonly holder: string } | undefined;
  /** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
  readonly sha256: (text: string) => string;
}

type Decision = E.Either<Rejection, ReadonlyArray<DirectiveEvent>>;

export function decideDirective(command: DirectiveCommand, state: Directive, facts: DirectiveFacts): Decision {
  switch (command.type) {
    case "RegisterDirective":
      return register(command, state, facts);
    case "ScreenDocument":
      return screen(command, state, facts);
    case "IdentifyDirective":
      return identify(command, state, facts);
    case "CorrectDirectiveEntry":
      return correctDirectiveEntry(command, state, facts);
    default:
      return decideRelation(command, state, facts);
  }
}

/** A document that was only screened becomes a directive by being registered on its own stream. */
function register(command: RegisterDirective, state: Directive, facts: DirectiveFacts): Decision {
  const screened = describeScreened(state.history.facts);
  if (state.revision >= 0 && screened === undefined) return exists(command.directive);
  if (screened?.standing.merged !== undefined) return exists(command.directive);
  const checked = checkProvisions(command.provisions, command.text);
  if (E.isLeft(checked)) return checked;
  const secrecy = isSecret(command.secrecy);
  const shown = secretShown(command, secrecy) ?? (secrecy && command.provisions.length > 0 ? "provisions" : undefined);
  if (shown !== undefined) return E.left({ _tag: "SecretInOpenLedger", field: shown });
  const { notedBy } = command;
  const noter = notedBy === null || isUnknown(notedBy) ? [] : [notedBy.by];
  const missing = unregisteredIn([command.directedBy, ...noter], command.identity, facts);
  if (missing !== undefined) return E.left({ _tag: "NotFound", what: "agency", id: missing });
  const { type, signedBy, sealedReference, text, ...data } = command;
  const event = DirectiveRegistered({
    ...data,
    signedBy: isUnknown(signedBy) ? signedBy : { ...signedBy, name: sealed(signedBy.name) },
    sealedReference: sealedOf(sealedReference),
    text: digestOfText(text, facts.sha256),
  });
  const flags = [
    ...flagsOf(command, facts),
    ...notLocated(command.provisions, command.text),
    ...registrationFlags(command, facts),
  ];
  return E.right(withFlags(event, flags, facts.eventId));
}

function screen(command: ScreenDocument, state: Directive, facts: DirectiveFacts): Decision {
  if (state.revision >= 0) return exists(command.directive);
  const shown = secretShown(command, command.sealedReference !== null);
  if (shown !== undefined) return E.left({ _tag: "SecretInOpenLedger", field: shown });
  const missing = unregisteredIn([], command.identity, facts);
  if (missing !== undefined) return E.left({ _tag: "NotFound", what: "agency", id: missing });
  const { type, sealedReference, text, ...data } = command;
  const event = DocumentScreened({
    ...data,
    sealedReference: sealedOf(sealedReference),
    text: digestOfText(text, facts.sha256),
  });
  return E.right(withFlags(event, flagsOf(command, facts), facts.eventId));
}

function identify(command: IdentifyDirective, state: Directive, facts: DirectiveFacts): Decision {
  const known = identityKnownOf(state.history.facts);
  if (known === undefined) return E.left({ _tag: "NotFound", what: "directive", id: command.directive });
  const described = describeDirective(state.history.facts);
  const secrecy = described?.secrecy;
  const shown = secretShown(command, (secrecy && isSecret(secrecy)) || command.sealedReference !== null);
  if (shown !== undefined) return E.left({ _tag: "SecretInOpenLedger", field: shown });
  const missing = command.sealedReference === null ? missingParts(command.identity) : [];
  if (command.reason === null && missing.length > 0) return E.left({ _tag: "IdentityIncomplete", missing });
  const before = claimKeyOf(known.identity, known.sealedReference);
  if (command.reason === null && before !== undefined) {
    return E.left({ _tag: "IdentityAlreadyKnown", directive: command.directive });
  }
  const unregistered = unregisteredIn([], command.identity, facts);
  if (unregistered !== undefined) return E.left({ _tag: "NotFound", what: "agency", id: unregistered });
  const { on, by, provenance, identity, basis, reason } = command;
  const data = { on, by, provenance, identity, sealedReference: sealedOf(command.sealedReference), basis };
  const event =
    reason === null
      ? DirectiveIdentified(data)
      : DirectiveIdentityRevised({ ...data, reason, releases: givenUp(before, command) });
  const said = described === undefined ? [] : entryFlags(command, described, facts);
  return E.right(withFlags(event, [...flagsOf(command, facts), ...said], facts.eventId));
}

/** The key that a revision leaves; `null` when it keeps it, or when there was none. */
export function givenUp(
  before: ReadonlyArray<string> | undefined,
  { identity, sealedReference }: Pick<IdentifyingCommand, "identity" | "sealedReference">,
): ReadonlyArray<string> | null {
  const after = claimKeyOf(identity, sealedReference);
  return before === undefined || JSON.stringify(before) === JSON.stringify(after) ? null : before;
}

function sealedOf(input: IdentifyingCommand["sealedReference"]): SealedReference | null {
  return input === null ? null : { ...input, reference: sealed(input.reference) as SealedPersonal };
}

function exists(directive: string) {
  return E.left({ _tag: "AlreadyExists", what: "directive", id: directive } as const);
}

function unregisteredIn(parties: ReadonlyArray<Party>, identity: DocumentIdentity, facts: DecideFacts) {
  const { issuer } = identity;
  const named = isUnknown(issuer) ? parties : [...parties, issuer];
  return agencyIdsIn(named).find((id) => facts.agency(id) === undefined);
}

function flagsOf(command: IdentifyingCommand, facts: DirectiveFacts): ReadonlyArray<Flag> {
  const contested: ReadonlyArray<Flag> =
    facts.contested === undefined ? [] : [{ rule: rules.identityContested, facts: { heldBy: facts.contested.holder } }];
  return [...contested, ...futureDated(command.on, facts)];
}
