/**
 * What changes to a directive mean for the open tasks under it. They are proposals: nothing happens to a task until
 * somebody records it, by revoking or superseding the task or by saying that it stands.
 */
import type { Dated, EntryCorrected, Fact } from "@chidao/core";
import { describeDirective } from "./directive.js";
import type { RelatedDocument } from "./document.js";
import { learntSecret } from "./secrecy.js";

/**
 * `revoke`: what the task rests on is gone. `supersede`: another stands in its place. `review`: its words changed, or
 * stand in an open ledger though they are secret.
 */
export type EffectProposal = "revoke" | "supersede" | "review";

export interface DirectiveEffect {
  /** The entry that has the effect. */
  readonly entryId: string;
  readonly on: Dated;
  readonly what: "recalled" | "replaced" | "provision-removed" | "provision-changed" | "became-secret";
  readonly proposal: EffectProposal;
  /** The provision it is about; `undefined`: the whole directive. */
  readonly path: string | undefined;
  readonly through: RelatedDocument;
}

/** Everything that was done to the directive and may touch its tasks, in the order in which it happened. */
export function causesOf(facts: ReadonlyArray<Fact>): ReadonlyArray<DirectiveEffect> {
  const standing = describeDirective(facts)?.standing;
  if (standing === undefined) return [];
  const amended = standing.amended.flatMap(({ entryId, on, data }) =>
    data.changes.flatMap((change): ReadonlyArray<DirectiveEffect> => {
      if (change.how === "added") return [];
      const { through } = data;
      return change.how === "removed"
        ? [{ entryId, on, what: "provision-removed", proposal: "revoke", path: change.path, through }]
        : [{ entryId, on, what: "provision-changed", proposal: "review", path: change.provision.path, through }];
    }),
  );
  const { replaced, recalled } = standing;
  const whole = [
    ...(replaced === undefined ? [] : [effectOf(replaced, "replaced", "supersede")]),
    ...(recalled === undefined ? [] : [effectOf(recalled, "recalled", "revoke")]),
  ];
  return [...amended, ...whole, ...becameSecret(facts)];
}

/** A registration that was open is corrected to a secret one: what tasks retold of it before stands in the open. */
function becameSecret(facts: ReadonlyArray<Fact>): ReadonlyArray<DirectiveEffect> {
  return facts.flatMap((fact) => {
    if (fact.struck || fact.event.type !== "DirectiveRegistered" || !learntSecret(fact.entry.event, fact.event))
      return [];
    const correction = facts.find(({ entry }) => entry.id === fact.correctedBy.at(-1));
    if (correction === undefined) return [];
    const { entry, event } = correction;
    const through = { unknown: (event.data as Partial<EntryCorrected>).reason ?? "" };
    return [
      { entryId: entry.id, on: event.data.on, what: "became-secret", proposal: "review", path: undefined, through },
    ];
  });
}

/** The effects that touch a task issued under this provision; one whose provision is not known, only by the whole. */
export function effectsOn(
  facts: ReadonlyArray<Fact>,
  provision: string | { readonly unknown: string },
): ReadonlyArray<DirectiveEffect> {
  return causesOf(facts).filter(({ path }) => path === undefined || path === provision);
}

function effectOf(
  { entryId, on, data }: { readonly entryId: string; readonly on: Dated; readonly data: Through },
  what: "replaced" | "recalled",
  proposal: EffectProposal,
): DirectiveEffect {
  return { entryId, on, what, proposal, path: undefined, through: data.through };
}

interface Through {
  readonly through: RelatedDocument;
}
