/**
 * One stored event type. Its name, schema version and codec are a storage contract: once written they can't change.
 * A new field or union member is a new schema version, and `upcast` then brings older data to the newest shape.
 */
import type { AnyCodec, Codec, TypeOf } from "../codec/codec.js";

export interface EventDefinition<T extends string = string, C extends AnyCodec = AnyCodec> {
  readonly type: T;
  readonly schema: number;
  readonly data: C;
  /** From data of an older schema version to the next one, by the older version's number. */
  readonly upcast: Readonly<Record<number, (older: unknown) => unknown>>;
}

export interface Event<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

export type EventOf<X> = X extends EventDefinition<infer T, infer C> ? Event<T, TypeOf<C>> : never;

export function defineEvent<const T extends string, D>(
  type: T,
  schema: number,
  data: Codec<D>,
  upcast: EventDefinition["upcast"] = {},
): EventDefinition<T, Codec<D>> & ((data: D) => Event<T, D>) {
  return Object.assign((value: D): Event<T, D> => ({ type, data: value }), { type, schema, data, upcast });
}
