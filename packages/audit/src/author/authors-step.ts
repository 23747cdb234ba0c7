/** The step of a check that is about authors' signatures, and what a failure of it alone means. */
import { brokenRecordWords } from "../judge/record-words.js";
import { type Step, step, type Text } from "../judge/step.js";
import { authorWords } from "./author-words.js";
import type { AuthorsFound } from "./read-authors.js";

/** `size`: records that were looked at. */
export function authorsStep(found: AuthorsFound, size: number, isListGiven: boolean): Step<"authors"> {
  const { fits, unknownKey, refuted, saidOnly, firstUnknown, firstSaidOnly } = found;
  const [record] = found.broken;
  if (record !== undefined) {
    return step("authors", "fail", brokenRecordWords(record), { record, refutedRecords: refuted });
  }
  if (fits + unknownKey + saidOnly === 0) return step("authors", "nothing-to-check", authorWords.none);
  if (!isListGiven) return step("authors", "could-not-check", authorWords.noList(unknownKey));
  if (unknownKey > 0) {
    return step("authors", "could-not-check", authorWords.unknownKey(unknownKey, firstUnknown), {
      first: firstUnknown,
    });
  }
  if (saidOnly > 0) {
    return step("authors", "could-not-check", authorWords.saidOnly(saidOnly, firstSaidOnly), { first: firstSaidOnly });
  }
  return step("authors", "pass", authorWords.fit(found, size));
}

/** What is said when something disagrees: that it was changed, unless authors' signatures are all that does. */
export function meaningOfFailure(steps: ReadonlyArray<Step<string>>, changed: Text): Text {
  const failed = steps.filter(({ outcome }) => outcome === "fail");
  return failed.every(({ name }) => name === "authors") ? authorWords.refutedOnly : changed;
}
