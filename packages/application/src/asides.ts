/** Reading on past entries that nobody here can read and that two persons have set aside. */
import { decodeRecorded, type StoreFault, streamName, type UndecodableEvent } from "@chidao/core";
import type { AsideEvent } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";
import { visitEvents } from "./read-events.js";

type Source = Pick<Environment, "store" | "kinds" | "jurisdiction">;

/** Takes in what is set aside by now. Those entries are read as closed ones from then on, dated as they were set aside. */
export function learnAsides({ store, kinds, jurisdiction }: Source): TaskEither<StoreFault | UndecodableEvent, void> {
  const { registry } = kinds;
  return visitEvents(store.readStream(streamName("aside", jurisdiction)), (recorded) => {
    const entry = decodeRecorded(registry, recorded);
    if (E.isLeft(entry)) return entry;
    const told = entry.right.event as AsideEvent;
    if (told.type === "EventSetAside") {
      const { on, by, provenance, index, entry: id } = told.data;
      registry.asides.set(id, { index, data: { on, by, provenance } });
    }
    return E.right("more" as const);
  });
}

/** Does the reading again when what stopped it was set aside meanwhile. */
export function readingOn<F, A>(
  source: Source,
  read: TaskEither<F, A>,
): TaskEither<F | StoreFault | UndecodableEvent, A> {
  const { asides } = source.kinds.registry;
  return async () => {
    for (;;) {
      const done = await read();
      const stoppedBy = E.isLeft(done) ? undecodableIn(done.left) : undefined;
      if (stoppedBy === undefined || asides.has(stoppedBy.id)) return done;
      const learnt = await learnAsides(source)();
      if (E.isLeft(learnt)) return learnt;
      if (!asides.has(stoppedBy.id)) return done;
    }
  };
}

/** The entry that stopped a reading, where that is why it failed. */
export function undecodableIn(failure: unknown): UndecodableEvent | undefined {
  const { _tag } = failure as { readonly _tag?: string };
  return _tag === "UndecodableEvent" ? (failure as UndecodableEvent) : undefined;
}
