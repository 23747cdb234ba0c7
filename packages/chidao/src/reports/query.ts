/** Every question has three axes: the day asked about, what was known, and which rules. */

import { learnAsides } from "@chidao/application";
import { CivilDate, Codec, civilDateOf, Instant, integer, oneOf, struct } from "@chidao/core";
import {
  type ChildIndex,
  type CountingUnit,
  childrenByParent,
  deadlineDifferences,
  type Judging,
  judgingBy,
  type KnownAt,
  type PlacedAssignment,
  placeAll,
  rulesInForce,
} from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { RulesChoice } from "../inputs/codecs.js";
import {
  type Desk,
  deskKnownAt,
  type ReportDesk,
  read,
  registerDeskOf,
  reportDeskOf,
  type Session,
} from "../session.js";
import type { Basis } from "../types/answers.js";
import type { QueryInput, UnitQuery } from "../types/inputs.js";

export const KnownAtGiven = new Codec<number | string>(
  "known-at",
  {
    code: "known-at",
    vi: "vị trí (số nguyên từ 0) hoặc thời điểm UTC dạng 2023-06-30T10:00:00.000Z",
    en: "a position (whole number from 0) or a UTC instant such as 2023-06-30T10:00:00.000Z",
  },
  (value) => integer(0).is(value) || Instant.is(value),
);

/** The three axes, as every question may be asked with them. */
export const queryFields = {
  asOf: CivilDate as unknown as Codec<string>,
  knownAt: KnownAtGiven,
  rules: RulesChoice,
};

/** What is counted; see `CountingUnit`. */
export const UnitGiven: Codec<"assignment" | "obligation"> = oneOf("assignment", "obligation");

const QueryCodec: Codec<QueryInput> = struct({}, queryFields);

export const UnitQueryCodec: Codec<UnitQuery> = struct({}, { ...queryFields, unit: UnitGiven });

export interface Question<D extends Desk = ReportDesk> {
  readonly desk: D;
  readonly day: CivilDate;
  readonly basis: Basis;
  /** The rules that were asked for; the stored resolutions where no history is read. */
  readonly judging: Judging;
  /** Which tasks stand under which; made when the first view asks for it. */
  readonly children: () => ChildIndex;
}

export function ask(session: Session, given: QueryInput | undefined): Promise<E.Either<FrontDoorFailure, Question>> {
  return askWith(session, given, reportDeskOf);
}

/** For a question about the register alone: no history is read for it. */
export function askRegister(
  session: Session,
  given: QueryInput | undefined,
): Promise<E.Either<FrontDoorFailure, Question<Desk>>> {
  return askWith<Desk>(session, given, registerDeskOf);
}

/** Of the entries up to a position, how many are set aside by now. */
async function asidesKnown({ environment }: Session, position: number): Promise<Pick<Basis, "setAside">> {
  await learnAsides(environment)();
  const count = [...environment.kinds.registry.asides.values()].filter(({ index }) => index <= position).length;
  return count === 0 ? {} : { setAside: count };
}

async function askWith<D extends Desk>(
  session: Session,
  given: QueryInput | undefined,
  deskNow: (session: Session) => Promise<E.Either<FrontDoorFailure, D>>,
): Promise<E.Either<FrontDoorFailure, Question<D | ReportDesk>>> {
  const query = read(QueryCodec, given ?? {}, "query");
  if (E.isLeft(query)) return query;
  const { asOf, knownAt, rules } = query.right;
  const desk = await (knownAt === undefined ? deskNow(session) : deskKnownAt(session, knownAtOf(knownAt)));
  if (E.isLeft(desk)) return desk;
  const day = (asOf as CivilDate | undefined) ?? civilDateOf(session.environment.clock.now());
  const { ledger, name, illustrative } = desk.right.ledger ?? { ledger: "", name: "", illustrative: false };
  const choice = rules ?? "as-now";
  const known = { ...desk.right, directives: "model" in desk.right ? desk.right.model.directives : new Map() };
  const { policy, calendar } = rulesInForce(known, day);
  const now = judgingBy("as-now", known, day);
  const basis: Basis = {
    asOf: day,
    knownAt: { index: desk.right.position, recordedAt: desk.right.recordedAt ?? null },
    rules: choice,
    calendar: calendar?.version ?? null,
    policy: policy.version,
    differs: "model" in desk.right ? differencesOf(desk.right, now, day) : [],
    ledger: { id: ledger, name, illustrative },
    ...(await asidesKnown(session, desk.right.position)),
  };
  const judging = choice === "as-now" ? now : judgingBy("as-then", known, day);
  return E.right({ desk: desk.right, day, basis, judging, children: childIndexOf(desk.right) });
}

function childIndexOf(desk: Desk | ReportDesk): Question["children"] {
  let made: ChildIndex | undefined;
  return () => {
    made ??= "model" in desk ? childrenByParent(desk.model) : new Map();
    return made;
  };
}

function differencesOf(desk: ReportDesk, now: Judging, day: CivilDate): Basis["differs"] {
  return deadlineDifferences(desk.model, now, day).map(({ assignment, words, asThen, asNow }) => ({
    handle: desk.handles.handleOf(assignment) ?? assignment,
    words,
    asThen: asThen ?? null,
    asNow: asNow ?? null,
  }));
}

/** Every task that the unit counts and that was issued by the day asked about, with its status by the rules asked for. */
export function placedIn(
  { desk, day, judging }: Question,
  unit: CountingUnit = "assignment",
): ReadonlyArray<PlacedAssignment> {
  return placeAll(desk.model, day, { judging, unit });
}

function knownAtOf(given: number | string): KnownAt {
  return typeof given === "number" ? { position: given } : { instant: given as Instant };
}
