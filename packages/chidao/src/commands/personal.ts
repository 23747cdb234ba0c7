/**
 * What is recorded about personal values, and their erasure. An erasure is recorded first and done then: whoever is
 * stopped between the two finds it among what `finish` does, and nothing is erased that the record does not tell of.
 */
import { findPersonalValues, handlePersonalCommand, type PersonalValueFound } from "@chidao/application";
import type { CivilDate, Codec, Disclosure } from "@chidao/core";
import type { PersonalCommand } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { errorOf, type FrontDoorFailure } from "../errors.js";
import { EraseCodec, LiftHoldCodec, RefuseErasureCodec, SetRetentionCodec } from "../inputs/personal-codecs.js";
import { actorOf } from "../inputs/resolve.js";
import { documentOrUnknown } from "../inputs/values.js";
import { searchFiles } from "../platform/search-files.js";
import { type Session, toOutcome } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type {
  Erased,
  EraseInput,
  ErasureSearch,
  LiftHoldInput,
  PersonalEntryInput,
  RefuseErasureInput,
  SetRetentionInput,
} from "../types/personal.js";
import { type Writing, write } from "./write.js";

type Made = E.Either<FrontDoorFailure, PersonalCommand>;

function record<I extends PersonalEntryInput>(
  session: Session,
  codec: Codec<I>,
  given: I,
  source: string,
  make: (writing: Writing<I>, common: Common) => Made | Promise<Made>,
): Promise<Outcome<Written>> {
  return write(session, codec, given, source, async (writing) => {
    const commitment = await commitmentNamed(session, writing.input.value);
    if (E.isLeft(commitment)) return commitment;
    const { legalBasis } = writing.input;
    const command = await make(writing, { ...writing.entry, commitment: commitment.right, legalBasis });
    if (E.isLeft(command)) return command;
    const run = handlePersonalCommand(session.environment, writing.context, command.right);
    return E.right({ id: commitment.right, run });
  });
}

type Common = Pick<PersonalCommand, "on" | "by" | "provenance" | "commitment" | "legalBasis">;

export async function erase(session: Session, given: EraseInput): Promise<Outcome<Erased>> {
  const { disclosures } = session.environment;
  let lookedFor: Disclosure | undefined;
  const written = await record(session, EraseCodec, given, "personal.erase", async ({ input, desk, entry }, common) => {
    const second = actorOf(desk, input.secondPerson, entry.on);
    if (E.isLeft(second)) return second;
    if (input.searchIn !== undefined) {
      // Read before it goes, so that what is left of it can be looked for.
      const kept = await disclosures.get(common.commitment);
      if (!kept.ok) return E.left(kept.error);
      lookedFor = kept.value;
    }
    const { ground } = input;
    const document = documentOrUnknown(input.document);
    return E.right({ type: "ErasePersonalValue", ...common, ground, document, secondPerson: second.right });
  });
  if (!written.ok) return written;
  const { id: commitment, proposal } = written.value;
  if (proposal !== null) return { ok: true, value: { ...written.value, commitment, search: null } };
  const done = await disclosures.erase(commitment);
  if (!done.ok) return { ok: false, error: errorOf(done.error) };
  const search = lookedFor === undefined ? null : await searchFor(lookedFor, given.searchIn ?? []);
  return { ok: true, value: { ...written.value, commitment, search } };
}

async function searchFor({ value, salt }: Disclosure, paths: ReadonlyArray<string>): Promise<ErasureSearch> {
  const { files, bytes, found, unread } = await searchFiles(paths, [salt, value]);
  const [saltIn = [], valueIn = []] = found;
  return { files, bytes, saltIn, valueIn, unread };
}

export const refuse = (session: Session, given: RefuseErasureInput): Promise<Outcome<Written>> =>
  record(session, RefuseErasureCodec, given, "personal.refuse", ({ input }, common) => {
    const { reason } = input;
    return E.right({ type: "RefuseErasure", ...common, reason, document: documentOrUnknown(input.document) });
  });

export const hold = (session: Session, given: RefuseErasureInput): Promise<Outcome<Written>> =>
  record(session, RefuseErasureCodec, given, "personal.hold", ({ input }, common) => {
    const { reason } = input;
    return E.right({ type: "PlaceLegalHold", ...common, reason, document: documentOrUnknown(input.document) });
  });

export const lift = (session: Session, given: LiftHoldInput): Promise<Outcome<Written>> =>
  record(session, LiftHoldCodec, given, "personal.lift", ({ input: { reason } }, common) =>
    E.right({ type: "LiftLegalHold", ...common, reason }),
  );

export const retain = (session: Session, given: SetRetentionInput): Promise<Outcome<Written>> =>
  record(session, SetRetentionCodec, given, "personal.retain", ({ input }, common) =>
    E.right({ type: "SetRetention", ...common, keepUntil: input.keepUntil as CivilDate }),
  );

/** Does what was recorded and not done. */
export async function finish(session: Session): Promise<Outcome<{ readonly finished: ReadonlyArray<string> }>> {
  const left = await halfErased(session);
  if (E.isLeft(left)) return toOutcome(left);
  for (const { commitment } of left.right) {
    const done = await session.environment.disclosures.erase(commitment);
    if (!done.ok) return { ok: false, error: errorOf(done.error) };
  }
  return { ok: true, value: { finished: left.right.map(({ commitment }) => commitment) } };
}

/** Values that are recorded as erased and are still kept. */
export async function halfErased(
  session: Session,
): Promise<E.Either<FrontDoorFailure, ReadonlyArray<PersonalValueFound>>> {
  const found = await findPersonalValues(session.environment)();
  if (E.isLeft(found)) return found;
  const left: Array<PersonalValueFound> = [];
  for (const each of found.right) {
    if (each.description.erased === undefined) continue;
    const kept = await session.environment.disclosures.get(each.commitment);
    if (!kept.ok) return E.left(kept.error);
    if (kept.value !== undefined) left.push(each);
  }
  return E.right(left);
}

/** The one commitment of the record that begins so. */
async function commitmentNamed(session: Session, given: string): Promise<E.Either<FrontDoorFailure, string>> {
  const found = await findPersonalValues(session.environment)();
  if (E.isLeft(found)) return found;
  const fitting = found.right.map(({ commitment }) => commitment).filter((each) => each.startsWith(given));
  const [only] = fitting;
  if (only === undefined) return E.left({ _tag: "NotFound", what: "personal-value", id: given });
  if (fitting.length === 1) return E.right(only);
  return E.left({ _tag: "AmbiguousName", name: given, candidates: fitting });
}
