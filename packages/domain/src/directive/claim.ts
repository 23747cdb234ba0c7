/**
 * Who holds a document's identity. One key has one stream: the first claimant holds it, others contest it, and
 * whoever gives it up leaves it to the next. At most one directive holds a key at any time.
 */
import {
  type By,
  type Dated,
  defineEvent,
  type Entry,
  type EventOf,
  entryFields,
  list,
  nullable,
  type Provenance,
  struct,
  text,
  textUpTo,
  Uuid,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { Rejection } from "../shared/rejection.js";

/** This directive claims the key: the first event of a claim stream, or the next one after the key was given up. */
export const IdentityClaimed = defineEvent(
  "IdentityClaimed",
  1,
  struct({ ...entryFields, directive: Uuid, key: list(textUpTo(500), 10) }),
);

/** Another directive claims the same key, for the reason given. */
export const IdentityContested = defineEvent(
  "IdentityContested",
  1,
  struct({ ...entryFields, directive: Uuid, reason: text }),
);

/** The directive gives its claim up. `heldBy`: who holds the key from now on; null when nobody does. */
export const IdentityReleased = defineEvent(
  "IdentityReleased",
  1,
  struct({ ...entryFields, directive: Uuid, heldBy: nullable(Uuid), reason: text }),
);

export const claimEvents = [IdentityClaimed, IdentityContested, IdentityReleased] as const;
export type ClaimEvent = EventOf<(typeof claimEvents)[number]>;

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
    case "IdentityReleased": {
      const { directive, heldBy } = event.data;
      const contestedBy = claim.contestedBy.filter((id) => id !== directive && id !== heldBy);
      return { holder: heldBy ?? undefined, contestedBy, revision };
    }
    default:
      return { ...claim, revision };
  }
}

interface Common {
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
  readonly directive: string;
}

export interface ClaimIdentity extends Common {
  readonly type: "ClaimIdentity";
  readonly key: ReadonlyArray<string>;
  /** Why the key is claimed although another directive holds it; `null` when nothing was said. */
  readonly reason: string | null;
}

export interface ReleaseIdentity extends Common {
  readonly type: "ReleaseIdentity";
  readonly reason: string;
  /** Who takes the claim over; `null`: whoever contested it first. */
  readonly to: string | null;
}

type Decision = E.Either<Rejection, ReadonlyArray<ClaimEvent>>;

export function decideClaim(command: ClaimIdentity | ReleaseIdentity, state: Claim): Decision {
  return command.type === "ClaimIdentity" ? claim(command, state) : release(command, state);
}

function claim({ on, by, provenance, directive, key, reason }: ClaimIdentity, state: Claim): Decision {
  if (state.holder === undefined) return E.right([IdentityClaimed({ on, by, provenance, directive, key })]);
  if (state.holder === directive || state.contestedBy.includes(directive)) return E.right([]);
  if (reason === null) return E.left({ _tag: "IdentityAlreadyClaimed", heldBy: state.holder });
  return E.right([IdentityContested({ on, by, provenance, directive, reason })]);
}

/** A directive that neither holds nor contests the key has nothing to give up. */
function release({ on, by, provenance, directive, reason, to }: ReleaseIdentity, state: Claim): Decision {
  const holds = state.holder === directive;
  if (!holds && !state.contestedBy.includes(directive)) return E.right([]);
  const heldBy = holds ? (to ?? state.contestedBy[0] ?? null) : (state.holder ?? null);
  return E.right([IdentityReleased({ on, by, provenance, directive, heldBy, reason })]);
}
