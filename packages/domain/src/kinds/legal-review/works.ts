/** The work events of a legal review (rà soát): the list, findings and conclusions. Names and shapes are a contract. */
import { defineWork, field } from "../../assignment/kind.js";
import { defineReference } from "../../assignment/reference-work.js";
import { notAsked } from "../../shared/not-asked.js";
import { conclusions, conclusionWords, findings, findingWords, grounds } from "./words.js";

export const itemField = field.text("mã trong danh mục", "item in the list");
const article = field.name("điều, khoản", "article");

/** A document to be reviewed. `item` is its short name in this task, such as "1" or "NĐ 09". The list may grow. */
export const listDocument = defineWork({
  command: "legal-review/ListDocument",
  event: "legal-review/DocumentListed",
  label: { vi: "đưa văn bản vào danh mục rà soát", en: "list a document for review" },
  fields: { item: itemField, document: field.document("văn bản được rà soát", "document under review") },
  say: ({ item, document }) => ({
    vi: `Đưa vào danh mục [${item}]: ${document.title}`,
    en: `Listed [${item}]: ${document.title}`,
  }),
});

/** A document leaves the list; what was found about it stays on record and is counted no more. */
export const removeDocument = defineWork({
  command: "legal-review/RemoveDocument",
  event: "legal-review/DocumentRemoved",
  label: { vi: "đưa văn bản ra khỏi danh mục", en: "take a document off the list" },
  fields: { item: itemField, reason: field.text("lý do", "reason") },
  say: ({ item, reason }) => ({
    vi: `Đưa [${item}] ra khỏi danh mục: ${reason}`,
    en: `[${item}] taken off the list: ${reason}`,
  }),
});

/** The list was decided. Documents that come later are told apart as added. */
export const fixList = defineWork({
  command: "legal-review/FixList",
  event: "legal-review/ListFixed",
  label: { vi: "chốt danh mục rà soát", en: "fix the list" },
  fields: { document: field.orUnknown(field.document("văn bản chốt danh mục", "document")) },
  say: () => ({ vi: "Chốt danh mục rà soát", en: "The list was fixed" }),
});

/** What was found in one article. `ground`: why it is looked at; a document may have many findings. */
export const recordFinding = defineWork({
  command: "legal-review/RecordFinding",
  event: "legal-review/ArticleFound",
  label: { vi: "ghi kết quả rà soát một điều, khoản", en: "record what was found in an article" },
  fields: {
    item: itemField,
    article,
    finding: field.choice("kết quả", "finding", findings),
    ground: field.orUnknown(field.choice("căn cứ rà soát", "ground", grounds)),
    words: field.text("nội dung", "what was found"),
    against: field.orUnknown(field.document("văn bản làm căn cứ", "document it is measured against")),
  },
  say: ({ item, article: where, finding }) => ({
    vi: `[${item}] ${where}: ${findingWords[finding].vi}`,
    en: `[${item}] ${where}: ${findingWords[finding].en}`,
  }),
});

/** What the review proposes for one document; for a part, the articles that it is about. */
export const conclude = defineWork({
  command: "legal-review/Conclude",
  event: "legal-review/DocumentConcluded",
  schema: 2,
  upcast: {
    1: (older) => ({
      ...(older as object),
      ...{ articles: notAsked, proposedDocument: notAsked, plannedFor: notAsked },
    }),
  },
  label: { vi: "kết luận rà soát một văn bản", en: "conclude on a document" },
  fields: {
    item: itemField,
    conclusion: field.choice("kết luận", "conclusion", conclusions),
    ground: field.text("căn cứ, lý do", "ground"),
    articles: field.orUnknown(field.list("các điều, khoản", "articles", article, 300)),
    proposedDocument: field.orUnknown(field.text("văn bản đề xuất", "proposed document")),
    plannedFor: field.date("dự kiến", "planned for"),
  },
  say: ({ item, conclusion, ground }) => ({
    vi: `Kết luận [${item}]: ${conclusionWords[conclusion].vi} (${ground})`,
    en: `Concluded [${item}]: ${conclusionWords[conclusion].en} (${ground})`,
  }),
});

export const refer = defineReference("legal-review");
