/** What is known of one directive, and of one claim. */
import {
  type Entry,
  type EntryData,
  type Event,
  emptyHistory,
  evolveHistory,
  type Fact,
  type History,
  inOrder,
} from "@chidao/core";
import { type ClaimEvent, type DirectiveEvent, DirectiveIdentified, DirectiveRegistered } from "./events.js";
import type { DocumentIdentity } from "./identity.js";

export interface Directive {
  readonly history: History;
  readonly revision: number;
}

export const unregisteredDirective: Directive = { history: emptyHistory, revision: -1 };

export function evolveDirective(directive: Directive, entry: Entry): Directive {
  return { history: evolveHistory(directive.history, entry), revision: entry.revision };
}

type Registered = Extract<DirectiveEvent, { type: "DirectiveRegistered" }>["data"];

/** The registration with the identity as it is known now; `undefined` when there is no such directive. */
export function describeDirective(
  facts: ReadonlyArray<Fact>,
): (Registered & { readonly identity: DocumentIdentity }) | undefined {
  const events = inOrder(facts).map((fact) => fact.event);
  const registered = events.find(isRegistered);
  if (registered === undefined) return undefined;
  const identified = events.filter(isIdentified).at(-1);
  return { ...registered.data, identity: identified?.data.identity ?? registered.data.identity };
}

function isRegistered(
  event: Event<string, EntryData>,
): event is Extract<DirectiveEvent, { type: "DirectiveRegistered" }> {
  return event.type === DirectiveRegistered.type;
}

function isIdentified(
  event: Event<string, EntryData>,
): event is Extract<DirectiveEvent, { type: "DirectiveIdentified" }> {
  return event.type === DirectiveIdentified.type;
}

/** Who holds a key: the first claimant, and those who contest it. */
export interface Claim {
  readonly holder: string | undefined;
  readonly contestedBy: ReadonlyArray<string>;
  readonly revision: number;
}

export const unclaimed: Claim = { holder: undefined, contestedBy: [], revision: -1 };

export function evolveClaim(claim: Claim, entry: Entry): Claim {
  const event = entry.event as ClaimEvent;
  const revision = entry.revision;
  switch (event.type) {
    case "IdentityClaimed":
      return { ...claim, holder: event.data.directive, revision };
    case "IdentityContested":
      return { ...claim, contestedBy: [...claim.contestedBy, event.data.directive], revision };
    default:
      return { ...claim, revision };
  }
}
