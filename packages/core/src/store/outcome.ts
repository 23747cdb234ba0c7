/** A plain result: what store authors and the front door speak instead of fp-ts. */
export type Outcome<A, E> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: E };

export function succeed<A>(value: A): Outcome<A, never> {
  return { ok: true, value };
}

export function fail<E>(error: E): Outcome<never, E> {
  return { ok: false, error };
}
