/** What a review must keep to. Most of it follows from the record; the ways of handling are those of the decree. */
import { countsFrom, type Dated, daysOf, isUnknown, type Unknown } from "@chidao/core";
import { addDays } from "../../calendar/civil-days.js";
import { type Flag, ofLogic, type RuleDefinition, type RuleSource } from "../../rules/rule.js";
import { itemOf, type LegalReviewState, spokenOf } from "./state.js";
import { conclusionsRead, unlawful } from "./words.js";

const rule = (
  id: string,
  vi: string,
  en: string,
  severity: RuleDefinition["severity"] = "irregular",
  source: RuleSource = ofLogic,
): RuleDefinition => ({ id: `legal-review.${id}`, version: 1, title: { vi, en }, source, severity });

const decree79: RuleSource = {
  citation: "Nghị định 79/2025/NĐ-CP, Điều 38, đọc được một phần",
  confidence: "second-hand",
  validFrom: "2025-04-01",
};

const notListed = rule(
  "not-listed",
  "Kết luận về văn bản không có trong danh mục",
  "A conclusion on a document that is not listed",
);
const listedTwice = rule(
  "listed-twice",
  "Mã trong danh mục đã dùng cho văn bản khác",
  "The item is already used for another document",
);
const concludedTwice = rule(
  "concluded-twice",
  "Văn bản đã có một kết luận khác",
  "The document already has another conclusion",
);
const concludedAgain = rule(
  "concluded-again",
  "Văn bản đã có cùng kết luận này",
  "The document already has this very conclusion",
  "advisory",
);
const notOfDecree = rule(
  "handling-not-read",
  "Hình thức xử lý không thuộc các hình thức đã đọc được ở Điều 38",
  "The way of handling is not one that was read in article 38",
  "advisory",
  decree79,
);
const partWithoutArticles = rule(
  "part-without-articles",
  "Bãi bỏ hoặc hết hiệu lực một phần nhưng không nêu điều, khoản",
  "In part, and no article is named",
);
const decidedUnconcluded = rule(
  "decided-unconcluded",
  "Quyết định xử lý văn bản chưa có kết luận rà soát",
  "Handling decided without a conclusion of the review",
);
const decidedOtherwise = rule(
  "decided-otherwise",
  "Quyết định xử lý khác kết luận rà soát",
  "The decision differs from the conclusion",
  "advisory",
);
const effectUndecided = rule(
  "effect-undecided",
  "Tình trạng hiệu lực thay đổi khi chưa có quyết định xử lý",
  "The effect state changed without a decision",
  "advisory",
);

const publishedLate = rule(
  "published-late",
  "Công khai quyết định xử lý văn bản trái pháp luật quá 3 ngày",
  "The decision on an unlawful document was made public after more than 3 days",
  "advisory",
  {
    citation: "Công văn hướng dẫn Nghị định 79/2025/NĐ-CP, theo báo chí",
    confidence: "second-hand",
    validFrom: "2025-04-01",
  },
);

export const legalReviewRules = [
  ...[notListed, listedTwice, concludedTwice, concludedAgain, notOfDecree, partWithoutArticles],
  ...[decidedUnconcluded, decidedOtherwise, effectUndecided, publishedLate],
];

export function unlistedFlags(item: string, state: LegalReviewState): ReadonlyArray<Flag> {
  return itemOf(state, item) === undefined ? [{ rule: notListed, facts: { item } }] : [];
}

export function listingFlags(item: string, title: string, state: LegalReviewState): ReadonlyArray<Flag> {
  const known = itemOf(state, item);
  return known !== undefined && known.title !== title
    ? [{ rule: listedTwice, facts: { item, before: known.title, now: title } }]
    : [];
}

export function conclusionFlags(
  {
    item,
    conclusion,
    articles,
  }: { readonly item: string; readonly conclusion: string; readonly articles: ReadonlyArray<string> | Unknown },
  state: LegalReviewState,
): ReadonlyArray<Flag> {
  const before = spokenOf(state, item)?.conclusion;
  return [
    ...unlistedFlags(item, state),
    ...(before !== undefined && before !== conclusion
      ? [{ rule: concludedTwice, facts: { item, before, now: conclusion } }]
      : []),
    ...(before === conclusion ? [{ rule: concludedAgain, facts: { item, conclusion } }] : []),
    ...(conclusionsRead.has(conclusion) ? [] : [{ rule: notOfDecree, facts: { item, conclusion } }]),
    ...(conclusion === "abolish-part" && (isUnknown(articles) || articles.length === 0)
      ? [{ rule: partWithoutArticles, facts: { item } }]
      : []),
  ];
}

export function handlingFlags(item: string, handling: string, state: LegalReviewState): ReadonlyArray<Flag> {
  const conclusion = spokenOf(state, item)?.conclusion;
  return [
    ...unlistedFlags(item, state),
    ...(conclusion === undefined ? [{ rule: decidedUnconcluded, facts: { item } }] : []),
    ...(conclusion !== undefined && conclusion !== handling
      ? [{ rule: decidedOtherwise, facts: { item, conclusion, decided: handling } }]
      : []),
  ];
}

export function effectFlags(
  item: string,
  effect: string,
  articles: number,
  state: LegalReviewState,
): ReadonlyArray<Flag> {
  const ended = effect === "partly-expired" || effect === "expired" || effect === "suspended";
  return [
    ...unlistedFlags(item, state),
    ...(effect === "partly-expired" && articles === 0 ? [{ rule: partWithoutArticles, facts: { item } }] : []),
    ...(ended && spokenOf(state, item)?.handling === undefined
      ? [{ rule: effectUndecided, facts: { item, effect } }]
      : []),
  ];
}

/** Of unlawful documents only. In favour of who acted: from the last day that the start can mean. */
export function publicationFlags(item: string, on: Dated, state: LegalReviewState): ReadonlyArray<Flag> {
  const known = spokenOf(state, item);
  const isUnlawful = known?.findings.some(({ finding }) => unlawful.has(finding)) === true;
  const decided = known?.decidedOn && countsFrom(known.decidedOn);
  const published = daysOf(on)?.first;
  const late =
    isUnlawful && decided !== undefined && published !== undefined && published > addDays(decided, 3)
      ? [{ rule: publishedLate, facts: { item, decided, published } }]
      : [];
  return [...unlistedFlags(item, state), ...late];
}
