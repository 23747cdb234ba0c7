/** What is known of one directive: its registration with everything that was done to it since. */
import { type Entry, emptyHistory, evolveHistory, type Fact, type History, inOrder } from "@chidao/core";
import type { RelatedDocument } from "./document.js";
import type { DirectiveDataOf, DirectiveEvent, Standing } from "./events.js";
import { amendedProvisions, type KnownProvision } from "./provisions.js";

export interface Directive {
  readonly history: History;
  readonly revision: number;
}

export const unregisteredDirective: Directive = { history: emptyHistory, revision: -1 };

export function evolveDirective(directive: Directive, entry: Entry): Directive {
  return { history: evolveHistory(directive.history, entry), revision: entry.revision };
}

export interface DirectiveStanding {
  readonly amended: ReadonlyArray<Standing<DirectiveDataOf<"DirectiveAmended">>>;
  readonly corrected: ReadonlyArray<Standing<DirectiveDataOf<"DirectiveCorrected">>>;
  readonly replaced: Standing<DirectiveDataOf<"DirectiveReplaced">> | undefined;
  readonly recalled: Standing<DirectiveDataOf<"DirectiveRecalled">> | undefined;
  readonly merged: Standing<DirectiveDataOf<"DirectivesMerged">> | undefined;
  readonly retained: ReadonlyArray<Standing<DirectiveDataOf<"AssignmentRetained">>>;
}

type Registered = DirectiveDataOf<"DirectiveRegistered">;
type Identified = Pick<Registered, "identity" | "sealedReference">;

export type DirectiveDescription = Omit<Registered, "provisions"> & {
  /** As amended; what was taken out stays, marked so, since tasks were issued under it. */
  readonly provisions: ReadonlyArray<KnownProvision>;
  readonly standing: DirectiveStanding;
};

/** The registration as it is known now; `undefined` when there is no such directive. */
export function describeDirective(facts: ReadonlyArray<Fact>): DirectiveDescription | undefined {
  const registered = lastOf(facts, "DirectiveRegistered");
  if (registered === undefined) return undefined;
  const standing = standingOf(facts);
  const concluded = lastOf(facts, "MeetingConcluded");
  return {
    ...registered.data,
    ...identityOf(facts, registered.data),
    concludes: concluded?.data.meeting ?? registered.data.concludes,
    provisions: amendedProvisions(registered.data.provisions, standing.amended),
    standing,
  };
}

export type ScreenedDocument = DirectiveDataOf<"DocumentScreened"> & { readonly standing: DirectiveStanding };

/** A document that was read and gives no tasks; `undefined` once it was registered as a directive. */
export function describeScreened(facts: ReadonlyArray<Fact>): ScreenedDocument | undefined {
  const screened = lastOf(facts, "DocumentScreened");
  if (screened === undefined || lastOf(facts, "DirectiveRegistered") !== undefined) return undefined;
  return { ...screened.data, ...identityOf(facts, screened.data), standing: standingOf(facts) };
}

/** What is known of the paper's identity, whether it was registered or only screened. */
export function identityKnownOf(facts: ReadonlyArray<Fact>): Identified | undefined {
  return describeDirective(facts) ?? describeScreened(facts);
}

function identityOf(facts: ReadonlyArray<Fact>, first: Identified): Identified {
  const last = eventsOf(facts, "DirectiveIdentified", "DirectiveIdentityRevised").at(-1);
  const { identity, sealedReference } = last?.data ?? first;
  return { identity, sealedReference };
}

function standingOf(facts: ReadonlyArray<Fact>): DirectiveStanding {
  return {
    amended: eventsOf(facts, "DirectiveAmended"),
    corrected: eventsOf(facts, "DirectiveCorrected"),
    replaced: lastOf(facts, "DirectiveReplaced"),
    recalled: lastOf(facts, "DirectiveRecalled"),
    merged: lastOf(facts, "DirectivesMerged"),
    retained: eventsOf(facts, "AssignmentRetained"),
  };
}

/** The directive that a related document is, when it is one in this ledger. */
export function relatedDirective(through: RelatedDocument): string | undefined {
  return "directive" in through ? through.directive : undefined;
}

function eventsOf<T extends DirectiveEvent["type"]>(
  facts: ReadonlyArray<Fact>,
  ...types: ReadonlyArray<T>
): ReadonlyArray<Standing<DirectiveDataOf<T>>> {
  return inOrder(facts).flatMap(({ entry, event }) =>
    types.includes(event.type as T)
      ? [{ entryId: entry.id, on: event.data.on, data: event.data as unknown as DirectiveDataOf<T> }]
      : [],
  );
}

function lastOf<T extends DirectiveEvent["type"]>(facts: ReadonlyArray<Fact>, type: T) {
  return eventsOf(facts, type).at(-1);
}
