/** Every personal value that the ledger holds a commitment to, with where it stands and what was recorded about it. */
import {
  categoryOf,
  decodeRecorded,
  idOf,
  type RecordedEvent,
  type StoreFault,
  type UndecodableEvent,
} from "@chidao/core";
import {
  describePersonalValue,
  evolvePersonalValue,
  type PersonalValue,
  type PersonalValueDescription,
  unmentionedValue,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { readingOn } from "./asides.js";
import type { Environment } from "./environment.js";
import { visitEvents } from "./read-events.js";

export interface PersonalValueFound {
  readonly commitment: string;
  /** The entries that hold the commitment, in the order of the ledger. */
  readonly places: ReadonlyArray<Pick<RecordedEvent, "index" | "stream" | "type">>;
  readonly description: PersonalValueDescription;
}

const committed = /"commitment":"([0-9a-f]{64})"/g;

/** Only what is recorded about a value is decoded; a commitment is found in any entry, readable or not. */
export function findPersonalValues(
  environment: Environment,
): TaskEither<StoreFault | UndecodableEvent, ReadonlyArray<PersonalValueFound>> {
  const { store, kinds } = environment;
  return readingOn(environment, async () => {
    const places = new Map<string, Array<PersonalValueFound["places"][number]>>();
    const values = new Map<string, PersonalValue>();
    const read = await visitEvents<UndecodableEvent>(store.readAll({ chunkSize: 2_000 }), (recorded) => {
      const { index, stream, type, data } = recorded;
      if (categoryOf(stream) !== "personal") {
        for (const [, commitment = ""] of data.matchAll(committed)) {
          const known = places.get(commitment) ?? [];
          places.set(commitment, [...known, { index, stream, type }]);
        }
        return E.right("more");
      }
      const entry = decodeRecorded(kinds.registry, recorded);
      if (E.isLeft(entry)) return entry;
      const before = values.get(idOf(stream)) ?? unmentionedValue;
      values.set(idOf(stream), evolvePersonalValue(before, entry.right));
      return E.right("more");
    })();
    if (E.isLeft(read)) return read;
    return E.right(
      [...places].map(([commitment, found]) => ({
        commitment,
        places: found,
        description: describePersonalValue(values.get(commitment) ?? unmentionedValue),
      })),
    );
  });
}
