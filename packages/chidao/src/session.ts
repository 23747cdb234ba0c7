/**
 * What every operation of the front door shares: the environment, a live view for resolving names, and the way from
 * a typed-in value to a decoded one.
 */

import { type Environment, type LiveView, ledgerIdOf, type View } from "@chidao/application";
import {
  type Codec,
  createdIdOf,
  type DecodeFailure,
  decode,
  findTooDeep,
  normaliseText,
  type StreamCategory,
  streamName,
} from "@chidao/core";
import { type Register, registerOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "./errors.js";
import { errorOf } from "./errors.js";
import type { Outcome } from "./types/answers.js";
import type { EntryInput } from "./types/inputs.js";

export interface Session {
  readonly environment: Environment;
  readonly live: LiveView;
  /** The register of a live view; made anew only when the register has changed. */
  readonly registerOf: (model: View["model"]) => Register;
  /** A new id for a command that was given none. */
  newCommandId(): string;
}

/** The view as it is now, with the register ready for look-ups. */
export interface Desk extends View {
  readonly register: Register;
}

export async function deskOf(session: Session): Promise<E.Either<FrontDoorFailure, Desk>> {
  const view = await session.live.refresh();
  return E.isLeft(view) ? view : E.right({ ...view.right, register: session.registerOf(view.right.model) });
}

/** Remembers the last register, since most commands change nothing in it. */
export function rememberedRegister(): Session["registerOf"] {
  let last: { readonly entries: number; readonly register: Register } | undefined;
  return (model) => {
    if (last?.entries !== model.registerEntries) last = { entries: model.registerEntries, register: registerOf(model) };
    return last.register;
  };
}

/** Brings text to NFC, then checks the whole value. What is nested too deep for that is refused before. */
export function read<A>(codec: Codec<A>, input: unknown, source: string): E.Either<DecodeFailure, A> {
  const tooDeep = findTooDeep(input, source);
  return tooDeep === undefined ? decode(codec, normaliseText(input), source) : E.left(tooDeep);
}

export function toOutcome<A>(result: E.Either<FrontDoorFailure, A>): Outcome<A> {
  return E.isLeft(result) ? { ok: false, error: errorOf(result.left) } : { ok: true, value: result.right };
}

export function contextOf(session: Session, input: EntryInput) {
  const commandId = input.commandId ?? session.newCommandId();
  return {
    commandId,
    correlationId: input.correlationId ?? commandId,
    causationId: input.causationId ?? null,
    assurance: input.assurance ?? ("declared" as const),
  };
}

/** The id of what a creating command creates: the same for the same command id. */
export async function createdId(session: Session, commandId: string): Promise<E.Either<FrontDoorFailure, string>> {
  const ledger = await ledgerIdOf(session.environment)();
  if (E.isLeft(ledger)) return ledger;
  return E.right(createdIdOf(session.environment.hashing, ledger.right, commandId));
}

/** An id follows from the command id; one that made something else already is not used again. */
export function usedElsewhere(
  others: ReadonlyMap<string, unknown>,
  category: StreamCategory,
  id: string,
  commandId: string,
): FrontDoorFailure | undefined {
  return others.has(id) ? { _tag: "CommandIdReused", commandId, stream: streamName(category, id) } : undefined;
}
