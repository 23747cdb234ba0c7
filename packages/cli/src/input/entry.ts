/** When and on whose behalf a write happens, as flags tell it. The front door judges the values. */
import type { ActorInput, DateInput, EntryInput } from "chidao";
import { usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";

/** A text, or `unknown:` and the reason. */
export function parseKnownText(text: string): string | { readonly unknown: string } {
  return text.startsWith("unknown:") ? { unknown: text.slice("unknown:".length).trim() } : text;
}

/** `2022-11-24`, `2022-11`, `2022`, or `unknown:` and the reason. */
export function parseDateText(text: string): DateInput {
  return parseKnownText(text);
}

/** `AGENCY` or `AGENCY:ROLE`. */
export function parseActorText(text: string): ActorInput {
  const colon = text.indexOf(":");
  if (colon < 0) return { agency: text.trim() };
  const agency = text.slice(0, colon).trim();
  const role = text.slice(colon + 1).trim();
  return role === "" ? { agency } : { agency, role };
}

/** Today in Vietnam, which keeps UTC+7 all year. */
export function todayInVietnam(now: Date = new Date()): string {
  return new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

export interface EntryGiven {
  readonly on: DateInput | undefined;
  readonly by: ActorInput | undefined;
  readonly commandId: string | undefined;
}

/** What was not given: the day is today, the actor is that of the environment, the command id is new. */
export function completeEntry({ on, by, commandId }: EntryGiven, actorOfEnv: string | undefined): EntryInput {
  const ofEnv = actorOfEnv === undefined || actorOfEnv === "" ? undefined : parseActorText(actorOfEnv);
  const actor = by === undefined ? ofEnv : by;
  if (actor === undefined) throw usageFailure("ActorMissing", errors.actorMissing());
  // Only what is absent gets a default: a `null` in a file is malformed, and the front door says so.
  return { on: on === undefined ? todayInVietnam() : on, by: actor, ...(commandId === undefined ? {} : { commandId }) };
}
