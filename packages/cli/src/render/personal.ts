/** Screens about personal values. The values themselves are never shown. */
import type { AccessEntry, Erased, PersonalValuesView, PersonalValueView } from "chidao";
import { accessWords } from "../messages/access.js";
import { personalWords as words } from "../messages/personal.js";
import { accessEntryLines } from "./access.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

const shortLength = 12;

export function personalLines({ values }: PersonalValuesView, page: Page): ReadonlyArray<string> {
  if (values.length === 0) return paragraph(page, page.say(words.none));
  return values.flatMap((value) => [
    page.paint("strong", `${value.commitment.slice(0, shortLength)}  ${page.say(words.states[value.state])}`),
    ...detailsOf(value, page).flatMap((line) =>
      paragraph(page, printable(line), { hang: 2 }).map((each) => `  ${each}`),
    ),
  ]);
}

function detailsOf(value: PersonalValueView, page: Page): ReadonlyArray<string> {
  const { places, erased, hold, keepUntil, due, refusals } = value;
  const where = places.map(({ index, type, handle }) => `#${index} ${type}${handle === null ? "" : ` ${handle}`}`);
  return [
    where.join("; "),
    ...(erased === null ? [] : [page.say(words.erasedUnder(words.grounds[erased.ground], erased.legalBasis))]),
    ...(hold === null ? [] : [page.say(words.held(hold.legalBasis, hold.reason))]),
    ...(keepUntil === null ? [] : [page.say(words.keepUntil(keepUntil, due))]),
    ...refusals.map(({ legalBasis, reason }) => page.say(words.refused(legalBasis, reason))),
  ];
}

export function erasedLines(
  { proposal, search }: Erased,
  given: ReadonlyArray<AccessEntry>,
  page: Page,
): ReadonlyArray<string> {
  if (proposal !== null) return [page.say(words.proposed)];
  const found =
    search === null
      ? []
      : [
          page.say(
            search.saltIn.length === 0 ? words.searched(search.files) : words.saltLeft(search.saltIn.join(", ")),
          ),
          ...(search.unread.length === 0 ? [] : [page.say(words.unread(search.unread.join(", ")))]),
          ...(search.valueIn.length === 0 ? [] : [page.say(words.valueLeft(search.valueIn.join(", ")))]),
        ];
  return [
    ...[page.say(words.done), ...found, page.say(words.backups)].flatMap((line) => paragraph(page, printable(line))),
    ...(given.length === 0 ? [] : paragraph(page, page.say(accessWords.given(given.length)))),
    ...given.flatMap((entry) => accessEntryLines(entry, page)),
  ];
}

export function finishedLines(finished: ReadonlyArray<string>, page: Page): ReadonlyArray<string> {
  return [page.say(words.finished(finished.length)), ...finished.map((each) => each.slice(0, shortLength))];
}
