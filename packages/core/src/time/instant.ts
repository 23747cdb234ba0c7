/** A moment in UTC, to the millisecond, as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
import { pattern } from "../codec/scalars.js";
import { type CivilDate, isRealDay } from "./civil-date.js";

export type Instant = string & { readonly Instant: unique symbol };

const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export const Instant = pattern<Instant>(
  "instant",
  form,
  "thời điểm UTC dạng 2022-11-24T07:00:00.000Z",
  "a UTC instant such as 2022-11-24T07:00:00.000Z",
  (value) => isRealDay(value.slice(0, 10)),
);

/** From milliseconds since the epoch. */
export function instantAt(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** The zone of every civil date in Chidao. Vietnam is at UTC+7 and has no daylight saving. */
export const civilZone = "Asia/Ho_Chi_Minh";

const civilOffsetMs = 7 * 60 * 60 * 1000;

/** The day in Vietnam at that moment. */
export function civilDateOf(instant: Instant): CivilDate {
  return new Date(Date.parse(instant) + civilOffsetMs).toISOString().slice(0, 10) as CivilDate;
}
