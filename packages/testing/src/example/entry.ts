/** Fictional bodies, and the small parts that examples are made of. Nobody here exists. */
import {
  type By,
  type CivilDate,
  type Dated,
  daysOf,
  type Entry,
  type EntryData,
  type Event,
  evolveHistory,
  type Fact,
  type History,
  type Instant,
  witnessed,
} from "@chidao/core";
import type { AgencyDescription, AgencyKind } from "@chidao/domain";

export const ministry = "bo-gia-dinh";
export const province = "tinh-vi-du";
export const office = "van-phong-vi-du";
/** Has no part in any example task. */
export const stranger = "so-khong-lien-quan";
/** Ended on 1 March 2025. */
export const endedMinistry = "bo-da-giai-the";

const established: Dated = { day: "2010-01-01" as CivilDate };

export const exampleAgencies: ReadonlyArray<AgencyDescription> = [
  body(ministry, "ministry", "Bộ Giả Định, Kế hoạch và Thử nghiệm"),
  body(province, "province", "Ủy ban nhân dân tỉnh Ví Dụ"),
  body(office, "office", "Văn phòng Ví Dụ"),
  body(stranger, "other", "Sở Không Liên Quan"),
  { ...body(endedMinistry, "ministry", "Bộ Đã Giải Thể"), ended: day("2025-03-01") },
];

function body(id: string, kind: AgencyKind, name: string): AgencyDescription {
  const confidence = { unknown: "hư cấu" };
  const source = { citation: "Hư cấu", note: "Cơ quan dùng trong ví dụ và kiểm thử.", confidence };
  return {
    id,
    kind,
    level: { unknown: "hư cấu" },
    established,
    attestedFrom: null,
    ended: undefined,
    withoutSuccessor: null,
    names: [{ name, from: established }],
    aliases: [],
    codes: [],
    standings: [{ kind, parent: null, from: established }],
    successions: [],
    fictional: true,
    source,
    revision: 0,
  };
}

export function day(value: string): Dated {
  return { day: value as CivilDate };
}

export function by(agency: string = office): By {
  return { agency, role: null, officer: null };
}

/** `on`, `by` and `provenance` of an entry; a text is read as a day. */
export function said(on: string | Dated, agency: string = office): EntryData {
  return { on: typeof on === "string" ? day(on) : on, by: by(agency), provenance: witnessed };
}

/** The id of the n-th entry of an example history. */
export function entryId(n: number): string {
  return `00000000-0000-5000-8000-${String(n).padStart(12, "0")}`;
}

/** Ids of things in examples. */
export function exampleId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** An event, or one that was written down later than it happened. */
export type Given =
  | Event<string, EntryData>
  | { readonly event: Event<string, EntryData>; readonly recordedAt: Instant };

/** Nine o'clock in Vietnam. */
export function morningOf(date: string): Instant {
  return `${date}T02:00:00.000Z` as Instant;
}

/** The same event, written down on another day. */
export function recordedOnDay(event: Event<string, EntryData>, date: string): Given {
  return { event, recordedAt: morningOf(date) };
}

/** Entries of one stream. Each is written down on the day it happened, but never before the one before it. */
export function entriesOf(givens: ReadonlyArray<Given>, stream = `assignment-${exampleId(1)}`): ReadonlyArray<Entry> {
  let recordedAt = morningOf("2022-01-01");
  return givens.map((given, n) => {
    const event = "event" in given ? given.event : given;
    const happened = daysOf(event.data.on)?.last;
    if ("event" in given) recordedAt = given.recordedAt;
    else if (happened !== undefined && morningOf(happened) > recordedAt) recordedAt = morningOf(happened);
    return { id: entryId(n), index: n, stream, revision: n, recordedAt, event };
  });
}

export function historyOf(givens: ReadonlyArray<Given>): History {
  return entriesOf(givens).reduce<History>(evolveHistory, { entries: [], facts: [] });
}

/** Facts of an example history, corrections applied. */
export function factsOf(...givens: ReadonlyArray<Given>): ReadonlyArray<Fact> {
  return historyOf(givens).facts;
}
