/** The end of a calendar phrase: the year it names, or that it names none. */
import type { CivilYear, TypeOf } from "@chidao/core";
import type { SaidYear } from "@chidao/domain";

type Year = TypeOf<typeof CivilYear>;

export const noYear: SaidYear = { unknown: "lời văn không nêu năm" };

export function theYear(digits: string): SaidYear {
  return { year: digits as Year };
}

const forms: ReadonlyArray<readonly [RegExp, (digits: string) => SaidYear]> = [
  [/^$/, () => noYear],
  [/^(?:sắp )?tới$/, () => noYear],
  [/^(?:\/|-|\.| ?, ?| )?(?:năm )?((?:19|20)\d{2})$/, theYear],
  [/^ ?(?:của )?năm (?:nay|này|hiện tại)$/, () => ({ relative: "same" })],
  [/^ ?(?:của )?năm (?:sau|tới|tiếp theo|kế tiếp)(?: liền kề)?$/, () => ({ relative: "next" })],
];

/** Reads all of the words; `undefined` when something else stands there. */
export function readYear(words: string): SaidYear | undefined {
  for (const [form, make] of forms) {
    const found = form.exec(words.trim());
    if (found !== null) return make(found[1] ?? "");
  }
  return undefined;
}
