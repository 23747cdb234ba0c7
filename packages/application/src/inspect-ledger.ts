/** What `doctor` says of the ledger's content: whether it all decodes, and what was left half way. */
import { asideKind, decodeRecorded, kindNameOf, type StoreFault, type UndecodableEvent } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { learnAsides } from "./asides.js";
import type { Environment } from "./environment.js";
import { foldHalfWay, type HalfWay } from "./half-way.js";
import { visitEvents } from "./read-events.js";

export interface LedgerInspection {
  readonly events: number;
  readonly undecodable: ReadonlyArray<UndecodableEvent>;
  /** Events of kinds that this process does not know. */
  readonly opaque: number;
  /** Events that can't be read and that two persons set aside. */
  readonly setAside: number;
  /** Commands over several streams that were interrupted between two of them. */
  readonly halfWay: ReadonlyArray<HalfWay>;
}

export function inspectLedger(environment: Environment): TaskEither<StoreFault, LedgerInspection> {
  const { store, kinds } = environment;
  return async () => {
    // What can't be learnt is found undecodable below, like any other entry.
    await learnAsides(environment)();
    const undecodable: Array<UndecodableEvent> = [];
    const halfWay = foldHalfWay();
    let events = 0;
    let opaque = 0;
    let setAside = 0;
    const read = await visitEvents<never>(store.readAll({ chunkSize: 2_000 }), (recorded) => {
      events += 1;
      const entry = decodeRecorded(kinds.registry, recorded);
      halfWay.add(recorded, E.isLeft(entry) ? undefined : entry.right);
      if (E.isLeft(entry)) undecodable.push(entry.left);
      else if (kindNameOf(entry.right.event.type) === asideKind) setAside += 1;
      else if ("opaque" in entry.right.event) opaque += 1;
      return E.right("more");
    })();
    if (E.isLeft(read)) return read;
    return E.right({ events, undecodable, opaque, setAside, halfWay: halfWay.found });
  };
}
