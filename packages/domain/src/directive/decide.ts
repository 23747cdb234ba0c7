/** Registering and identifying directives, and claiming identities. */
import {
  By,
  Dated,
  ExternalRef,
  isUnknown,
  list,
  oneOf,
  orUnknown,
  PersonalInput,
  Provenance,
  sealed,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { rules } from "../rules/catalogue.js";
import { futureDated } from "../rules/entry-rules.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import { agencyIdsIn, Party } from "../shared/party.js";
import type { Rejection } from "../shared/rejection.js";
import { DocumentRef } from "../shared/values.js";
import { type Claim, type Directive, describeDirective } from "./directive.js";
import {
  type ClaimEvent,
  type DirectiveEvent,
  DirectiveIdentified,
  DirectiveRegistered,
  DirectiveSource,
  IdentityClaimed,
  IdentityContested,
  Provision,
} from "./events.js";
import { DocumentIdentity, missingParts } from "./identity.js";

const entry = { on: Dated, by: By, provenance: Provenance };

export const RegisterDirective = struct({
  type: oneOf("RegisterDirective"),
  ...entry,
  directive: Uuid,
  source: orUnknown(DirectiveSource),
  title: text,
  directedBy: Party,
  directedOn: Dated,
  signedBy: orUnknown(struct({ capacity: textOrEmpty, office: textUpTo(300), name: PersonalInput })),
  identity: DocumentIdentity,
  provisions: list(Provision, 2_000),
  externalRefs: list(ExternalRef, 50),
});
export type RegisterDirective = TypeOf<typeof RegisterDirective>;

export const IdentifyDirective = struct({
  type: oneOf("IdentifyDirective"),
  ...entry,
  directive: Uuid,
  identity: DocumentIdentity,
  basis: orUnknown(DocumentRef),
});
export type IdentifyDirective = TypeOf<typeof IdentifyDirective>;

export type DirectiveCommand = RegisterDirective | IdentifyDirective;

/** What a directive's decision reads besides the common facts: whether its claim on the identity is contested. */
export interface DirectiveFacts extends DecideFacts {
  readonly contested: { readonly holder: string } | undefined;
}

export function decideDirective(
  command: DirectiveCommand,
  state: Directive,
  facts: DirectiveFacts,
): E.Either<Rejection, ReadonlyArray<DirectiveEvent>> {
  return command.type === "RegisterDirective" ? register(command, state, facts) : identify(command, state, facts);
}

function register(command: RegisterDirective, state: Directive, facts: DirectiveFacts) {
  if (state.revision >= 0) return E.left({ _tag: "AlreadyExists", what: "directive", id: command.directive } as const);
  const paths = command.provisions.map((provision) => provision.path);
  const repeated = paths.find((path, position) => paths.indexOf(path) !== position);
  if (repeated !== undefined) return E.left({ _tag: "AlreadyExists", what: "provision", id: repeated } as const);
  const missing = unregisteredIn([command.directedBy], command.identity, facts);
  if (missing !== undefined) return E.left({ _tag: "NotFound", what: "agency", id: missing } as const);
  const { type, signedBy, ...data } = command;
  const signer = "unknown" in signedBy ? signedBy : { ...signedBy, name: sealed(signedBy.name) };
  const event = DirectiveRegistered({ ...data, signedBy: signer });
  return E.right(withFlags(event, flagsOf(command, facts), facts.eventId));
}

function identify(command: IdentifyDirective, state: Directive, facts: DirectiveFacts) {
  const known = describeDirective(state.history.facts);
  if (known === undefined) return E.left({ _tag: "NotFound", what: "directive", id: command.directive } as const);
  const missing = missingParts(command.identity);
  if (missing.length > 0) return E.left({ _tag: "IdentityIncomplete", missing } as const);
  if (missingParts(known.identity).length === 0) {
    return E.left({ _tag: "IdentityAlreadyKnown", directive: command.directive } as const);
  }
  const unregistered = unregisteredIn([], command.identity, facts);
  if (unregistered !== undefined) return E.left({ _tag: "NotFound", what: "agency", id: unregistered } as const);
  const { on, by, provenance, identity, basis } = command;
  const event = DirectiveIdentified({ on, by, provenance, identity, basis });
  return E.right(withFlags(event, flagsOf(command, facts), facts.eventId));
}

function unregisteredIn(parties: ReadonlyArray<Party>, identity: DocumentIdentity, facts: DecideFacts) {
  const { issuer } = identity;
  const named = isUnknown(issuer) ? parties : [...parties, issuer];
  return agencyIdsIn(named).find((id) => facts.agency(id) === undefined);
}

function flagsOf(command: DirectiveCommand, facts: DirectiveFacts): ReadonlyArray<Flag> {
  const contested: ReadonlyArray<Flag> =
    facts.contested === undefined ? [] : [{ rule: rules.identityContested, facts: { heldBy: facts.contested.holder } }];
  return [...contested, ...futureDated(command.on, facts)];
}

export interface ClaimIdentity {
  readonly type: "ClaimIdentity";
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
  readonly directive: string;
  readonly key: ReadonlyArray<string>;
  /** Why the key is claimed although another directive holds it; `null` when nothing was said. */
  readonly reason: string | null;
}

export function decideClaim(command: ClaimIdentity, state: Claim): E.Either<Rejection, ReadonlyArray<ClaimEvent>> {
  const { on, by, provenance, directive, key, reason } = command;
  if (state.holder === undefined) return E.right([IdentityClaimed({ on, by, provenance, directive, key })]);
  if (state.holder === directive || state.contestedBy.includes(directive)) return E.right([]);
  if (reason === null) return E.left({ _tag: "IdentityAlreadyClaimed", heldBy: state.holder });
  return E.right([IdentityContested({ on, by, provenance, directive, reason })]);
}
