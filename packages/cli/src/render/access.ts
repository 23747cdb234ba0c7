/** The access log as people read it. */
import type { AccessEntry, AccessLogView } from "chidao";
import { accessWords as words } from "../messages/access.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function accessLines({ entries, firstBroken }: AccessLogView, page: Page): ReadonlyArray<string> {
  const broken = firstBroken === null ? [] : [page.paint("bad", page.say(words.broken(firstBroken)))];
  if (entries.length === 0) return [...broken, page.say(words.none)];
  return [...entries.flatMap((entry) => accessEntryLines(entry, page)), ...broken];
}

export function accessEntryLines({ at, by, asked, gave }: AccessEntry, page: Page): ReadonlyArray<string> {
  const who = by === null ? page.say(words.nobody) : [by.agency, by.role].filter((part) => part !== null).join(":");
  const what = page.say(gave === null ? words.looked : words.gave(gave.path, gave.sha256));
  return paragraph(page, printable(`${at}  ${who}  chidao ${asked}  (${what})`), { hang: 2 });
}
