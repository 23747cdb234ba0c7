/** What a decision may read besides its own stream: loaded here, with the revisions read, which become its basis. */
import {
  civilDateOf,
  type Entry,
  eventIdOf,
  fold,
  type Instant,
  isRecord,
  type StoreFault,
  type StreamRevision,
  streamName,
  type UndecodableEvent,
} from "@chidao/core";
import {
  type AgencyDescription,
  type DecideFacts,
  describeAgency,
  evolveAgency,
  unregisteredAgency,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { loadBasisStream } from "./basis-cache.js";
import type { Environment } from "./environment.js";

export interface LoadedFacts {
  readonly facts: DecideFacts;
  readonly basis: ReadonlyArray<StreamRevision>;
}

export interface Deciding {
  readonly ledger: string;
  readonly stream: string;
  readonly commandId: string;
  readonly now: Instant;
  /** True after an append was refused because something that was read had moved on. */
  readonly fresh: boolean;
}

/** Loads every body that the command names. */
export function loadFacts(
  environment: Environment,
  deciding: Deciding,
  command: unknown,
): TaskEither<StoreFault | UndecodableEvent, LoadedFacts> {
  return async () => {
    const described = new Map<string, AgencyDescription | undefined>();
    const basis: Array<StreamRevision> = [];
    for (const id of agencyIdsNamedIn(command)) {
      const stream = streamName("agency", id);
      if (stream === deciding.stream) continue;
      const loaded = await loadBasisStream(environment, stream, deciding.fresh)();
      if (E.isLeft(loaded)) return loaded;
      described.set(id, describeAgency(foldAgency(loaded.right.entries)));
      basis.push({ stream, revision: loaded.right.revision });
    }
    const { ledger, stream, commandId, now } = deciding;
    const facts: DecideFacts = {
      now,
      today: civilDateOf(now),
      eventId: (n) => eventIdOf(environment.hashing, ledger, stream, commandId, n),
      agency: (id) => described.get(id),
      registry: environment.kinds.registry,
    };
    return E.right({ facts, basis });
  };
}

function foldAgency(entries: ReadonlyArray<Entry>) {
  return fold({ initialState: unregisteredAgency, evolve: evolveAgency }, entries);
}

/** Every text in a field `agency`, each once, in a fixed order so that the basis is the same for the same command. */
function agencyIdsNamedIn(command: unknown): ReadonlyArray<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if (typeof value["agency"] === "string") found.add(value["agency"]);
      Object.values(value).forEach(visit);
    }
  };
  visit(command);
  return [...found].sort();
}
