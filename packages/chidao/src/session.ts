/**
 * What every operation of the front door shares: the environment, a live index for resolving names, a live view for
 * reports, and the way from a typed-in value to a decoded one.
 */

import { type Environment, type LiveView, ledgerIdOf, loadView, type View } from "@chidao/application";
import {
  type Assurance,
  type CivilDate,
  type Codec,
  createdIdOf,
  type DecodeFailure,
  decode,
  findTooDeep,
  normaliseText,
  type StreamCategory,
  streamName,
} from "@chidao/core";
import { type Policy, policyOn, type WorkCalendar, workCalendarOf } from "@chidao/domain";
import { type KnownAt, type LedgerIndex, type Register, registerOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "./errors.js";
import { errorOf } from "./errors.js";
import type { Turnstile } from "./imports/turnstile.js";
import type { StoredViews } from "./read-models/stored-view.js";
import type { Outcome } from "./types/answers.js";
import type { EntryInput } from "./types/inputs.js";

export interface Session {
  readonly environment: Environment;
  /** For writing: names and keys, without any history. */
  readonly index: LiveView<LedgerIndex>;
  /** For reports: every history. It is read when the first report is asked for. */
  readonly live: LiveView<View>;
  /** For reports too, out of a file; asked before the live view. */
  readonly stored: StoredViews | undefined;
  /** The register of a live view; made anew only when the register has changed. */
  readonly registerOf: (index: LedgerIndex) => Register;
  /** The order in which rows of trackers were handed over. */
  readonly rows: Turnstile;
  /** A new id for a command that was given none. */
  newCommandId(): string;
}

/** What names and keys are looked up in, as it is now. */
export interface Desk extends LedgerIndex {
  readonly register: Register;
}

/** The same with every history, for reports. */
export interface ReportDesk extends Desk, View {}

export function deskOf(session: Session): Promise<E.Either<FrontDoorFailure, Desk>> {
  return refreshed(session, session.index);
}

export async function reportDeskOf(session: Session): Promise<E.Either<FrontDoorFailure, ReportDesk>> {
  const stored = await session.stored?.view();
  return stored === undefined ? refreshed(session, session.live) : E.right(withRegister(stored));
}

/** For a question about the register alone: no history is read for it. */
export async function registerDeskOf(session: Session): Promise<E.Either<FrontDoorFailure, Desk>> {
  const stored = await session.stored?.view();
  if (stored === undefined) return deskOf(session);
  const { model: _, ...index } = stored;
  return E.right(withRegister(index));
}

/** What was known at a position or a moment of the past. */
export async function deskKnownAt(session: Session, knownAt: KnownAt): Promise<E.Either<FrontDoorFailure, ReportDesk>> {
  const stored = await session.stored?.view(knownAt);
  if (stored !== undefined)
    return stored.ledger === undefined ? E.left({ _tag: "NoLedger" }) : E.right(withRegister(stored));
  const view = await loadView(session.environment, knownAt)();
  return E.isLeft(view) ? view : E.right(withRegister(view.right));
}

function withRegister<V extends LedgerIndex>(index: V): V & { readonly register: Register } {
  return { ...index, register: registerOf(index) };
}

async function refreshed<V extends LedgerIndex>(
  session: Session,
  view: LiveView<V>,
): Promise<E.Either<FrontDoorFailure, V & { readonly register: Register }>> {
  const read = await view.refresh();
  return E.isLeft(read) ? read : E.right({ ...read.right, register: session.registerOf(read.right) });
}

/** Remembers the last register, since most commands change nothing in it. */
export function rememberedRegister(): Session["registerOf"] {
  let last: { readonly entries: number; readonly register: Register } | undefined;
  return (index) => {
    if (last?.entries !== index.registerEntries) last = { entries: index.registerEntries, register: registerOf(index) };
    return last.register;
  };
}

/** What decisions are reckoned by, as it is now. */
export function rulesOf(
  { policies, calendars }: LedgerIndex,
  today: CivilDate,
): {
  readonly policy: Policy;
  readonly policyOn: (day: CivilDate) => Policy;
  readonly calendar: WorkCalendar | undefined;
} {
  const on = (day: CivilDate): Policy => policyOn(policies, day);
  return { policy: on(today), policyOn: on, calendar: workCalendarOf(calendars) };
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
    assurance: input.assurance ?? assuranceDefault(session),
  };
}

/** What is said of an actor of whom the caller says nothing: where an author's key signs, that it was signed. */
export function assuranceDefault({ environment }: Session): Assurance {
  return environment.author === undefined ? "declared" : "signed";
}

/** The id of what a creating command creates: the same for the same command id. */
export async function createdId(session: Session, commandId: string): Promise<E.Either<FrontDoorFailure, string>> {
  const ledger = await ledgerIdOf(session.environment)();
  if (E.isLeft(ledger)) return ledger;
  return E.right(createdIdOf(session.environment.hashing, ledger.right, commandId));
}

/** An id follows from the command id; one that made something else already is not used again. */
export function usedElsewhere(
  other: string | undefined,
  category: StreamCategory,
  id: string,
  commandId: string,
): FrontDoorFailure | undefined {
  return other === id ? { _tag: "CommandIdReused", commandId, stream: streamName(category, id) } : undefined;
}
