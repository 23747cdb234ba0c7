/**
 * A decider holds the rules of one kind of stream. `decide` may read facts (registers, the day, ids) that are given
 * to it and nothing else; `evolve` is total and never fails.
 */
import type { Either } from "fp-ts/lib/Either.js";
import type { Entry } from "./record/entry.js";
import type { Event } from "./record/event-definition.js";

export interface Decider<Command, State, E extends Event<string, unknown>, Rejection, Facts> {
  readonly initialState: State;
  /** An empty array means "already so": there is nothing to record. */
  readonly decide: (command: Command, state: State, facts: Facts) => Either<Rejection, ReadonlyArray<E>>;
  readonly evolve: (state: State, entry: Entry<E>) => State;
}

export function fold<State, E extends Event<string, unknown>>(
  decider: { readonly initialState: State; readonly evolve: (state: State, entry: Entry<E>) => State },
  entries: Iterable<Entry<E>>,
): State {
  let state = decider.initialState;
  for (const entry of entries) state = decider.evolve(state, entry);
  return state;
}
