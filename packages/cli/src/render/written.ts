/** What a write did, in a line or two. */
import type { Written } from "chidao";
import { authority } from "../messages/authority.js";
import { screens } from "../messages/screens.js";
import type { Page } from "./page.js";
import { irregularityLines } from "./parties.js";

export function writtenLines(written: Written, page: Page): ReadonlyArray<string> {
  const subject = page.paint("strong", written.handle ?? written.id);
  return [`${subject}: ${page.say(outcomeOf(written))}`, ...irregularityLines(written.irregularities, page, 2)];
}

function outcomeOf({ repeated, firstIndex, lastIndex, proposal }: Written) {
  if (proposal !== null) return authority.awaits(proposal);
  if (repeated) return screens.repeated;
  return firstIndex < 0 ? screens.nothingRecorded : screens.recordedAt(firstIndex, lastIndex);
}
