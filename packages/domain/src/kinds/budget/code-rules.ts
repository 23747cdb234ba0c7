/** A code of the state budget index means something in its own index only. */
import type { Flag, RuleDefinition } from "../../rules/rule.js";
import { firstYearOfLaw, indexes } from "./sources.js";
import type { Amount } from "./state.js";

const otherIndex: RuleDefinition = {
  id: "budget.code-of-other-index",
  version: 1,
  title: {
    vi: "Mã thuộc mục lục ngân sách không áp dụng cho năm này",
    en: "The codes are of an index that is not the one of this budget year",
  },
  source: indexes,
  severity: "advisory",
};

const districtChapter: RuleDefinition = {
  id: "budget.district-chapter",
  version: 1,
  title: {
    vi: "Chương cấp huyện (600-799) không còn trong mục lục từ năm 2026",
    en: "A district chapter (600-799), which the index has no more from 2026",
  },
  source: indexes,
  severity: "advisory",
};

export const codeRules = [otherIndex, districtChapter];

const before = { name: "324/2016/TT-BTC", number: /(^|\D)324\/2016(\D|$)/ };
const since = { name: "130/2025/TT-BTC", number: /(^|\D)130\/2025(\D|$)/ };

/** An index that is neither of the two is not judged. */
export function codeFlags({ year, line }: Amount): ReadonlyArray<Flag> {
  if ("unknown" in line) return [];
  const { index, chapter } = line;
  const [right, wrong] = year >= firstYearOfLaw ? [since, before] : [before, since];
  const isWrong = typeof index === "string" && wrong.number.test(index) && !right.number.test(index);
  const number = typeof chapter === "string" ? Number(chapter) : 0;
  const isDistrict = year >= firstYearOfLaw && number >= 600 && number <= 799;
  return [
    ...(isWrong ? [{ rule: otherIndex, facts: { year, given: index, expected: right.name } }] : []),
    ...(isDistrict && typeof chapter === "string" ? [{ rule: districtChapter, facts: { year, chapter } }] : []),
  ];
}
