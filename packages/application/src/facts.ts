/** What a decision may read besides its own stream: loaded here, with the revisions read, which become its basis. */
import {
  type Assurance,
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
  DeadlineExpression,
  type DecideFacts,
  describeAgency,
  evolveAgency,
  evolveCalendars,
  evolvePolicies,
  mayGiveDay,
  noCalendars,
  noPolicies,
  policyOn,
  unregisteredAgency,
  workCalendarOf,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { loadBasisStream } from "./basis-cache.js";
import type { Environment } from "./environment.js";
import type { LoadedStream } from "./stream-memory.js";

export interface LoadedFacts {
  readonly facts: DecideFacts;
  readonly basis: ReadonlyArray<StreamRevision>;
}

export interface Deciding {
  readonly ledger: string;
  readonly stream: string;
  readonly commandId: string;
  readonly now: Instant;
  readonly assurance: Assurance;
  /** True after an append was refused because something that was read had moved on. */
  readonly fresh: boolean;
}

/**
 * Loads every body that the command or its caller names, the policy, and the calendar where a deadline may need it. A policy or a
 * calendar that nobody has recorded is no part of the basis: the decision rests on the documented default then.
 */
export function loadFacts(
  environment: Environment,
  deciding: Deciding,
  command: unknown,
  bodies: ReadonlyArray<string> = [],
): TaskEither<StoreFault | UndecodableEvent, LoadedFacts> {
  return async () => {
    const described = new Map<string, AgencyDescription | undefined>();
    const basis: Array<StreamRevision> = [];
    for (const id of agencyIdsNamedIn([command, bodies.map((agency) => ({ agency }))])) {
      const stream = streamName("agency", id);
      if (stream === deciding.stream) continue;
      const loaded = await loadBasisStream(environment, stream, deciding.fresh)();
      if (E.isLeft(loaded)) return loaded;
      described.set(id, describeAgency(foldAgency(loaded.right.entries)));
      basis.push({ stream, revision: loaded.right.revision });
    }
    const rules = await loadRules(environment, deciding, command);
    if (E.isLeft(rules)) return rules;
    const { policies, calendars } = rules.right;
    basis.push(...rules.right.basis);
    const { ledger, stream, commandId, now, assurance } = deciding;
    const today = civilDateOf(now);
    const facts: DecideFacts = {
      now,
      today,
      policy: policyOn(policies, today),
      policyOn: (day) => policyOn(policies, day),
      calendar: workCalendarOf(calendars),
      eventId: (n) => eventIdOf(environment.hashing, ledger, stream, commandId, n),
      agency: (id) => described.get(id),
      registry: environment.kinds.registry,
      assurance,
    };
    return E.right({ facts, basis });
  };
}

async function loadRules(environment: Environment, deciding: Deciding, command: unknown) {
  const { jurisdiction } = environment;
  const basis: Array<StreamRevision> = [];
  const load = async (category: "policy" | "calendar") => {
    const stream = streamName(category, jurisdiction);
    if (stream === deciding.stream) return E.right<never, ReadonlyArray<Entry>>([]);
    const loaded = await loadBasisStream(environment, stream, deciding.fresh)();
    if (E.isLeft(loaded)) return loaded;
    const { entries, revision }: LoadedStream = loaded.right;
    if (revision >= 0) basis.push({ stream, revision });
    return E.right(entries);
  };
  const policies = await load("policy");
  if (E.isLeft(policies)) return policies;
  const calendars = readsCalendar(environment.kinds, command)
    ? await load("calendar")
    : E.right<never, ReadonlyArray<Entry>>([]);
  if (E.isLeft(calendars)) return calendars;
  return E.right({
    policies: fold({ initialState: noPolicies, evolve: evolvePolicies }, policies.right),
    calendars: fold({ initialState: noCalendars, evolve: evolveCalendars }, calendars.right),
    basis,
  });
}

/** Whether a deadline stated anywhere in the command may come to a day, or the work of a kind counts working days. */
function readsCalendar(kinds: Environment["kinds"], command: unknown): boolean {
  if (Array.isArray(command)) return command.some((each) => readsCalendar(kinds, each));
  if (!isRecord(command)) return false;
  const { expression, type } = command;
  if (DeadlineExpression.is(expression)) return mayGiveDay(expression);
  if (typeof type === "string" && kinds.findWork(type)?.work.readsCalendar === true) return true;
  return Object.values(command).some((each) => readsCalendar(kinds, each));
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
