/**
 * Which numbers of a document series the ledger holds. Numbers run from 01 on 1 January to 31 December and are unique,
 * with the symbol, within one issuer and year (Decree 30/2020/NĐ-CP, article 15), so a number that nobody entered is a
 * paper that nobody read. Secret documents have series of their own, which an open ledger does not show.
 */
import { isUnknown, normaliseClaimPart } from "@chidao/core";
import { type Directive, describeDirective, describeScreened, type Party, partyKeyOf } from "@chidao/domain";
import { survivorOf } from "./merged.js";

export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

export interface SeriesGaps {
  readonly issuer: Party;
  readonly year: string;
  /** `null` when nobody stated one: the issuer's common series. */
  readonly series: string | null;
  readonly symbol: string;
  readonly registered: ReadonlyArray<NumberRange>;
  readonly screened: ReadonlyArray<NumberRange>;
  /** Numbers that more than one directive or screened document bears. */
  readonly contested: ReadonlyArray<NumberRange>;
  readonly missing: ReadonlyArray<NumberRange>;
  readonly counts: Readonly<Record<"registered" | "screened" | "contested" | "missing", number>>;
  /** Numbers such as "12a", which are not counted along. */
  readonly notCounted: ReadonlyArray<string>;
  /** The last number looked at. */
  readonly upTo: number;
  /** False: the series may go on after it, and nobody said how far. */
  readonly upToKnown: boolean;
}

interface Numbered {
  readonly issuer: Party;
  readonly year: string;
  readonly series: string | null;
  readonly symbol: string;
  readonly number: string;
  readonly screened: boolean;
}

export interface SeriesQuestion {
  readonly year?: string | undefined;
  readonly issuer?: Party | undefined;
  /** The last number that is known to have been given. */
  readonly upTo?: number | undefined;
}

type Directives = ReadonlyMap<string, Directive>;

export function seriesGaps(directives: Directives, question: SeriesQuestion): ReadonlyArray<SeriesGaps> {
  const groups = new Map<string, Array<Numbered>>();
  for (const each of numberedIn(directives)) {
    if (question.year !== undefined && each.year !== question.year) continue;
    if (question.issuer !== undefined && partyKeyOf(each.issuer) !== partyKeyOf(question.issuer)) continue;
    const key = JSON.stringify(
      [partyKeyOf(each.issuer), each.year, each.series ?? "*", each.symbol].map(normaliseClaimPart),
    );
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => gapsOf(group, question.upTo) ?? []);
}

function numberedIn(directives: Directives): ReadonlyArray<Numbered> {
  return [...directives].flatMap(([id, { history }]) => {
    const registered = describeDirective(history.facts);
    const known = registered ?? describeScreened(history.facts);
    if (known === undefined || survivorOf(directives, id) !== id) return [];
    const { issuer, year, series, symbol, number } = known.identity;
    if (isUnknown(issuer) || isUnknown(year) || isUnknown(symbol) || isUnknown(number)) return [];
    const stated = isUnknown(series) ? null : series;
    return [{ issuer, year, series: stated, symbol, number, screened: registered === undefined }];
  });
}

function gapsOf(group: ReadonlyArray<Numbered>, upTo: number | undefined): SeriesGaps | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const counted = group.flatMap((each) => {
    const number = numberOf(each.number);
    return number === undefined ? [] : [{ number, screened: each.screened }];
  });
  const bearers = new Map<number, number>();
  for (const { number } of counted) bearers.set(number, (bearers.get(number) ?? 0) + 1);
  const once = counted.filter(({ number }) => bearers.get(number) === 1);
  const contested = [...bearers].flatMap(([number, n]) => (n > 1 ? [number] : []));
  const highest = Math.max(0, ...bearers.keys());
  const last = Math.max(highest, upTo ?? 0);
  const registered = rangesOf(once.flatMap(({ number, screened }) => (screened ? [] : [number])));
  const screened = rangesOf(once.flatMap(({ number, screened }) => (screened ? [number] : [])));
  const missing = gapsBetween(rangesOf([...bearers.keys()]), last);
  const doubled = rangesOf(contested);
  const { issuer, year, series, symbol } = first;
  return {
    ...{ issuer, year, series, symbol, registered, screened, missing },
    contested: doubled,
    counts: {
      registered: sizeOf(registered),
      screened: sizeOf(screened),
      contested: sizeOf(doubled),
      missing: sizeOf(missing),
    },
    notCounted: group.map(({ number }) => number).filter((number) => numberOf(number) === undefined),
    upTo: last,
    // A last number below what the ledger holds was not the last one.
    upToKnown: upTo !== undefined && upTo >= highest,
  };
}

/** A whole number from 1 of at most six digits; leading zeroes tell nothing. */
function numberOf(text: string): number | undefined {
  const digits = /^0*([1-9]\d{0,5})$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function rangesOf(numbers: ReadonlyArray<number>): ReadonlyArray<NumberRange> {
  const ranges: Array<NumberRange> = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === number - 1) ranges[ranges.length - 1] = { from: last.from, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

function gapsBetween(known: ReadonlyArray<NumberRange>, last: number): ReadonlyArray<NumberRange> {
  const ends = [...known.map(({ from }) => from), last + 1];
  return ends.flatMap((end, n) => {
    const from = (known[n - 1]?.to ?? 0) + 1;
    return end > from ? [{ from, to: end - 1 }] : [];
  });
}

function sizeOf(ranges: ReadonlyArray<NumberRange>): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
