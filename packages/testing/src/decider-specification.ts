/**
 * Given, when, then for any decider. `given` folds events, `when` decides a command, and `then...` say what came of
 * it; each can be followed by another.
 */
import {
  type CivilDate,
  civilDateOf,
  type Dated,
  daysOf,
  type Entry,
  type EntryData,
  type Event,
  type Instant,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { expect } from "vitest";
import { entriesOf, entryId, type Given, morningOf } from "./example/entry.js";

type AnyEvent = Event<string, EntryData>;
type Decision = E.Either<{ readonly _tag: string }, ReadonlyArray<AnyEvent>>;

/** When a command is decided, and the ids that its events get. */
export interface Moment {
  readonly now: Instant;
  readonly today: CivilDate;
  readonly eventId: (n: number) => string;
}

export interface Specified<State, Command, Facts> {
  readonly initialState: State;
  readonly evolve: (state: State, entry: Entry) => State;
  readonly decide: (command: Command, state: State, facts: Facts) => Decision;
  readonly factsAt: (moment: Moment) => Facts;
}

export interface Outcome {
  readonly decision: Decision;
  /** The events other than flags, in order: each by its type, or whole. */
  thenRecords(...expected: ReadonlyArray<string | AnyEvent>): Outcome;
  /** Exactly these rules, in any order; none when called without any. */
  thenFlags(...rules: ReadonlyArray<string>): Outcome;
  /** The rule is flagged with this severity and facts; others may be flagged too. */
  thenFlagsWith(rule: string, expected: Readonly<Record<string, unknown>>): Outcome;
  thenRefuses(tag: string, details?: Readonly<Record<string, unknown>>): Outcome;
  /** "Already so": nothing to record, and nothing refused. */
  thenNothing(): Outcome;
}

export function specification<State, Command extends { readonly on: Dated }, Facts>(
  decider: Specified<State, Command, Facts>,
) {
  return (...givens: ReadonlyArray<Given>) => {
    const entries = entriesOf(givens);
    const state = entries.reduce(decider.evolve, decider.initialState);
    return {
      state,
      /** Written down on the day it happened, unless a day is given. */
      when: (command: Command, writtenOn?: string): Outcome => {
        const now = writtenOn === undefined ? momentOf(command, entries) : morningOf(writtenOn);
        const eventId = (n: number): string => entryId(entries.length + n);
        return outcomeOf(decider.decide(command, state, decider.factsAt({ now, today: civilDateOf(now), eventId })));
      },
    };
  };
}

function momentOf(command: { readonly on: Dated }, entries: ReadonlyArray<Entry>): Instant {
  const last = entries.at(-1)?.recordedAt ?? morningOf("2022-01-01");
  const happened = daysOf(command.on)?.last;
  return happened !== undefined && morningOf(happened) > last ? morningOf(happened) : last;
}

function outcomeOf(decision: Decision): Outcome {
  const flags = (): ReadonlyArray<Readonly<Record<string, unknown>>> =>
    recorded(decision)
      .filter(isFlag)
      .map((event) => event.data as unknown as Readonly<Record<string, unknown>>);
  const outcome: Outcome = {
    decision,
    thenRecords: (...expected) => {
      const events = recorded(decision).filter((event) => !isFlag(event));
      expect(events.map((event, n) => (typeof expected[n] === "string" ? event.type : event))).toEqual(expected);
      return outcome;
    },
    thenFlags: (...rules) => {
      expect(
        flags()
          .map((flag) => flag["rule"])
          .sort(),
      ).toEqual([...rules].sort());
      return outcome;
    },
    thenFlagsWith: (rule, expected) => {
      expect(flags().find((flag) => flag["rule"] === rule)).toMatchObject(expected);
      return outcome;
    },
    thenRefuses: (tag, details = {}) => {
      expect(decision).toMatchObject({ _tag: "Left", left: { _tag: tag, ...details } });
      return outcome;
    },
    thenNothing: () => {
      expect(decision).toEqual(E.right([]));
      return outcome;
    },
  };
  return outcome;
}

function recorded(decision: Decision): ReadonlyArray<AnyEvent> {
  if (E.isLeft(decision)) expect.unreachable(`refused: ${JSON.stringify(decision.left)}`);
  return E.isRight(decision) ? decision.right : [];
}

function isFlag(event: AnyEvent): boolean {
  return event.type === "IrregularityFlagged";
}
