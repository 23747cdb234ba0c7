/** What reports show of a review: the register of documents, and what was found article by article. */
import { column, type SummaryTable } from "../../assignment/kind-report.js";
import { dateText } from "../../shared/words.js";
import { type Item, type LegalReviewState, lacksFollowUp } from "./state.js";
import { conclusionWords, effectWords, findingWords } from "./words.js";

type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
const worded = (words: Words, key: string | undefined) => (key === undefined ? null : (words[key] ?? null));

export function registerTable({ items }: LegalReviewState): SummaryTable {
  return {
    key: "register",
    title: { vi: "Danh mục văn bản được rà soát", en: "Register of reviewed documents" },
    columns: [
      column("item", "mã", "item"),
      column("document", "văn bản", "document"),
      column("number", "số, ký hiệu", "number"),
      column("added", "bổ sung sau khi chốt", "added after the list was fixed"),
      column("conclusion", "kết luận", "conclusion"),
      column("ground", "căn cứ", "ground"),
      column("planned", "dự kiến", "planned", "date"),
      column("handling", "quyết định xử lý", "decision"),
      column("decided", "ngày quyết định", "decided", "date"),
      column("published", "công khai ngày", "made public", "date"),
      column("followUp", "nhiệm vụ tiếp theo", "follow-up"),
      column("result", "văn bản được ban hành", "resulting document"),
      column("effect", "tình trạng hiệu lực", "effect state"),
    ],
    rows: items.map((each) => ({
      ...{ item: each.item, document: each.title, number: each.number },
      added: each.addedLater ? { vi: "có", en: "yes" } : { vi: "không", en: "no" },
      conclusion: worded(conclusionWords, each.conclusion),
      ground: each.ground ?? null,
      planned: each.plannedFor === undefined ? null : dateText(each.plannedFor),
      handling: worded(conclusionWords, each.handling),
      decided: each.decidedOn === undefined ? null : dateText(each.decidedOn),
      published: each.publishedOn === undefined ? null : dateText(each.publishedOn),
      followUp: followUpCell(each),
      result: each.result ?? null,
      effect: worded(effectWords, each.effect),
    })),
  };
}

function followUpCell(item: Item) {
  return lacksFollowUp(item) ? { vi: "cần giao", en: "needed" } : (item.followUp ?? null);
}

export function articleTable({ items }: LegalReviewState): SummaryTable {
  return {
    key: "articles",
    title: { vi: "Kết quả rà soát theo điều, khoản", en: "Findings article by article" },
    columns: [
      column("item", "mã", "item"),
      column("article", "điều, khoản", "article"),
      column("finding", "kết quả", "finding"),
      column("effect", "tình trạng hiệu lực", "effect state"),
    ],
    rows: items.flatMap(({ item, findings, effects }) => [
      ...findings.map(({ article, finding }) => ({
        ...{ item, article, finding: worded(findingWords, finding) },
        effect: worded(effectWords, effects.find((each) => each.article === article)?.effect),
      })),
      ...effects
        .filter(({ article }) => !findings.some((each) => each.article === article))
        .map(({ article, effect }) => ({ item, article, finding: null, effect: worded(effectWords, effect) })),
    ]),
  };
}
