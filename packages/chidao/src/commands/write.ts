/** What all writing operations share: read the input, resolve names, hand over, and tell what was written. */

import type { CommandContext, Handled } from "@chidao/application";
import type { By, Codec, Dated, Provenance } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { FrontDoorFailure } from "../errors.js";
import { actorOf } from "../inputs/resolve.js";
import { datedOf } from "../inputs/values.js";
import { contextOf, type Desk, deskOf, read, type Session, toOutcome } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { EntryInput } from "../types/inputs.js";
import { notesOf } from "../views/irregularities.js";

/** The common fields of a command. */
export interface EntryFields {
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
}

export function entryOf(input: EntryInput, by: By): EntryFields {
  return { on: datedOf(input.on), by, provenance: input.provenance ?? { kind: "witnessed" } };
}

export interface Writing<I> {
  readonly input: I;
  readonly desk: Desk;
  readonly context: CommandContext;
  readonly entry: EntryFields;
}

/** What to hand over, and the id that the answer is about. */
export interface HandOver {
  readonly id: string;
  readonly run: TaskEither<FrontDoorFailure, Handled>;
}

/** An operation of the front door: nothing is written unless every step before the last one went well. */
export async function write<I extends EntryInput>(
  session: Session,
  codec: Codec<I>,
  given: unknown,
  source: string,
  handOver: (
    writing: Writing<I>,
  ) => Promise<E.Either<FrontDoorFailure, HandOver>> | E.Either<FrontDoorFailure, HandOver>,
): Promise<Outcome<Written>> {
  const input = read(codec, given, source);
  if (E.isLeft(input)) return toOutcome(input);
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const by = actorOf(desk.right, input.right.by, datedOf(input.right.on));
  if (E.isLeft(by)) return toOutcome(by);
  const context = contextOf(session, input.right);
  const writing = { input: input.right, desk: desk.right, context, entry: entryOf(input.right, by.right) };
  const handedOver = await handOver(writing);
  if (E.isLeft(handedOver)) return toOutcome(handedOver);
  const handled = await handedOver.right.run();
  return E.isLeft(handled) ? toOutcome(handled) : writtenOf(session, handedOver.right.id, context, handled.right);
}

export async function writtenOf(
  session: Session,
  id: string,
  context: CommandContext,
  handled: Handled,
): Promise<Outcome<Written>> {
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const { flags, proposal, ...range } = handled;
  const irregularities = notesOf(flags, session.environment.kinds);
  const handle = desk.right.handles.handleOf(id);
  const { commandId } = context;
  const proposed = proposal === undefined ? null : (desk.right.handles.handleOf(proposal) ?? proposal);
  return { ok: true, value: { id, handle, commandId, ...range, irregularities, proposal: proposed } };
}
