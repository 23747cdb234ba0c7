/**
 * Open tasks whose directive was recalled, replaced or changed under them, and of which nobody has said yet what
 * becomes of them. An alarm: nothing happens to a task by itself.
 */
import type { CivilDate } from "@chidao/core";
import { type DirectiveEffect, describeDirective, effectsOn, isExit, lifecycleOf } from "@chidao/domain";
import { issuedOf, type ReadModel } from "../read-model.js";
import { hasHappened } from "../status.js";
import { factsOfDirective } from "./facts-of-day.js";
import { registrationsIn } from "./merged.js";

export interface AffectedAssignment {
  readonly assignment: string;
  /** The registration in whose record the cause stands. */
  readonly directive: string;
  readonly effect: DirectiveEffect;
}

type Model = Pick<ReadModel, "assignments" | "directives">;

/** On the day asked about, in the order of the ledger; a task is listed once for each cause. */
export function affectedAssignments(model: Model, day: CivilDate): ReadonlyArray<AffectedAssignment> {
  const effectsFor = effectsByDirective(model, day);
  return [...model.assignments].flatMap(([assignment, { history }]) => {
    const happened = history.facts.filter((fact) => hasHappened(fact, day));
    const issued = issuedOf(happened);
    if (issued === undefined || isExit(lifecycleOf(happened).stage)) return [];
    return effectsFor(issued.directive).flatMap(({ directive, of, retained }) =>
      of(issued.provision)
        .filter(({ entryId }) => !retained.has(`${entryId} ${assignment}`))
        .map((effect) => ({ assignment, directive, effect })),
    );
  });
}

interface Effects {
  readonly directive: string;
  readonly of: (provision: string | { readonly unknown: string }) => ReadonlyArray<DirectiveEffect>;
  /** Cause and task, of which somebody said that it stands. */
  readonly retained: ReadonlySet<string>;
}

/** What was done to any registration of a document touches the tasks of all of them. */
function effectsByDirective({ directives }: Model, day: CivilDate): (id: string) => ReadonlyArray<Effects> {
  const known = new Map<string, ReadonlyArray<Effects>>();
  const registrationsOf = registrationsIn(directives);
  const effectsOf = (directive: string): Effects => {
    const facts = factsOfDirective(directives.get(directive)?.history.facts ?? [], day);
    const kept = describeDirective(facts)?.standing.retained ?? [];
    const retained = new Set(kept.map(({ data }) => `${data.cause} ${data.assignment}`));
    return { directive, of: (provision) => effectsOn(facts, provision), retained };
  };
  return (id) => {
    const found = known.get(id) ?? registrationsOf(id).map(effectsOf);
    known.set(id, found);
    return found;
  };
}
