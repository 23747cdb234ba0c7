/**
 * The document that a row names. Rows with the same `ref` share one directive, so the year is part of it when it is
 * known: "365/TB-VPCP" has no year inside, and numbers begin again at 01 every January.
 */
import { type DateInput, type IdentityInput, type ImportRowInput, type PartyInput, recordedReasons } from "chidao";
import { cleanName } from "../text/clean.js";
import { boundedKey } from "./key.js";
import { type DayRules, readDay } from "./read-day.js";

export interface WrittenDocument {
  readonly number: string;
  readonly title: string;
  readonly date: DateInput | undefined;
}

interface DocumentRules {
  readonly system: string;
  /** Title of the directive of rows that name no document. */
  readonly listTitle: string;
  readonly days: DayRules;
}

/** `365/TB-VPCP`, `30/2020/NĐ-CP`, each with or without "Số" before it and "ngày ..." after it. */
const numberForm =
  /^(?:số:? )?(\d+[a-zđ]?) ?\/ ?(?:(\d{4}) ?\/ ?)?(\p{L}[\p{L}\d.&-]*(?: ?- ?[\p{L}\d.&]+)*)(?:,? ngày (.+))?$/iu;

export function directiveOf(
  written: WrittenDocument,
  directedBy: PartyInput,
  { system, listTitle, days }: DocumentRules,
): ImportRowInput["directive"] {
  // A longer text is no number, whatever it begins with.
  const parsed = written.number.length <= 200 ? numberForm.exec(cleanName(written.number)) : null;
  const [, number = "", yearInside, rawSymbol = "", rawDate] = parsed ?? [];
  const symbol = rawSymbol.replace(/ ?- ?/g, "-");
  const date = written.date ?? dayIn(rawDate, days);
  const year = yearInside ?? (typeof date === "string" ? date.slice(0, 4) : undefined);
  const directedOn = date ?? { unknown: recordedReasons.sourceSilent };
  const name = parsed ? [number, yearInside, symbol].filter((part) => part !== undefined).join("/") : written.number;
  const title = written.title || name || listTitle;
  const id = refId(name, written.title, yearInside === undefined ? year : undefined);
  const directive = { ref: { system, id }, title, directedBy, directedOn };
  if (parsed === null) return directive;
  const identity: IdentityInput = {
    number,
    symbol,
    ...(year && { year }),
    ...(date !== undefined && { issuedOn: date }),
  };
  return { ...directive, identity };
}

function refId(name: string, title: string, year: string | undefined): string {
  const suffix = year === undefined ? "" : ` (${year})`;
  if (name !== "") return `doc:${boundedKey(name)}${suffix}`;
  return title === "" ? "doc:list" : `doc:${boundedKey(title)}${suffix}`;
}

function dayIn(words: string | undefined, days: DayRules): string | undefined {
  const reading = readDay({ text: words ?? "", kind: "text" }, days);
  return reading.is === "day" ? reading.day : undefined;
}
