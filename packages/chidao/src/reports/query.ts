/** Every question has three axes: the day asked about, what was known, and which rules. */

import { loadView } from "@chidao/application";
import { CivilDate, Codec, civilDateOf, Instant, integer, struct } from "@chidao/core";
import { type KnownAt, registerOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { RulesChoice } from "../inputs/codecs.js";
import { type Desk, deskOf, read, type Session } from "../session.js";
import type { Basis } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";

export const KnownAtGiven = new Codec<number | string>(
  "known-at",
  {
    code: "known-at",
    vi: "vị trí (số nguyên từ 0) hoặc thời điểm UTC dạng 2023-06-30T10:00:00.000Z",
    en: "a position (whole number from 0) or a UTC instant such as 2023-06-30T10:00:00.000Z",
  },
  (value) => integer(0).is(value) || Instant.is(value),
);

const QueryCodec: Codec<QueryInput> = struct(
  {},
  { asOf: CivilDate as unknown as Codec<string>, knownAt: KnownAtGiven, rules: RulesChoice },
);

export interface Question {
  readonly desk: Desk;
  readonly day: CivilDate;
  readonly basis: Basis;
}

export async function ask(
  session: Session,
  given: QueryInput | undefined,
): Promise<E.Either<FrontDoorFailure, Question>> {
  const query = read(QueryCodec, given ?? {}, "query");
  if (E.isLeft(query)) return query;
  const { asOf, knownAt, rules } = query.right;
  const desk = knownAt === undefined ? await deskOf(session) : await deskKnownAt(session, knownAt);
  if (E.isLeft(desk)) return desk;
  const day = (asOf as CivilDate | undefined) ?? civilDateOf(session.environment.clock.now());
  const { model } = desk.right;
  const { ledger, name, illustrative } = model.ledger ?? { ledger: "", name: "", illustrative: false };
  const basis: Basis = {
    asOf: day,
    knownAt: { index: model.position, recordedAt: model.recordedAt ?? null },
    rules: rules ?? "as-now",
    ledger: { id: ledger, name, illustrative },
  };
  return E.right({ desk: desk.right, day, basis });
}

async function deskKnownAt(session: Session, given: number | string): Promise<E.Either<FrontDoorFailure, Desk>> {
  const knownAt: KnownAt = typeof given === "number" ? { position: given } : { instant: given as Instant };
  const view = await loadView(session.environment, knownAt)();
  return E.isLeft(view) ? view : E.right({ ...view.right, register: registerOf(view.right.model) });
}
