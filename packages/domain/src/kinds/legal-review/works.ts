/** The work events of a legal review (rà soát). Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";

/** A document to be reviewed. `item` is its short name in this task, such as "1" or "NĐ 09". */
export const listDocument = defineWork({
  command: "legal-review/ListDocument",
  event: "legal-review/DocumentListed",
  label: { vi: "đưa văn bản vào danh mục rà soát", en: "list a document for review" },
  fields: {
    item: field.text("mã trong danh mục", "item in the list"),
    document: field.document("văn bản được rà soát", "document under review"),
  },
  say: ({ item, document }) => ({
    vi: `Đưa vào danh mục [${item}]: ${document.title}`,
    en: `Listed [${item}]: ${document.title}`,
  }),
});

/** What the review proposes for one document (Decree 79/2025/NĐ-CP, article 38, seen in part). */
export const conclude = defineWork({
  command: "legal-review/Conclude",
  event: "legal-review/DocumentConcluded",
  label: { vi: "kết luận rà soát một văn bản", en: "conclude on a document" },
  fields: {
    item: field.text("mã trong danh mục", "item in the list"),
    conclusion: field.choice("kết luận", "conclusion", [
      "keep",
      "amend",
      "replace",
      "abolish-part",
      "abolish-all",
      "suspend",
      "issue-new",
    ]),
    ground: field.text("căn cứ, lý do", "ground"),
  },
  say: ({ item, conclusion, ground }) => ({
    vi: `Kết luận [${item}]: ${conclusion} (${ground})`,
    en: `Concluded [${item}]: ${conclusion} (${ground})`,
  }),
});

/** The opinion of a body that was asked, above all of the ministry in charge of justice. */
export const recordOpinion = defineWork({
  command: "legal-review/RecordOpinion",
  event: "legal-review/OpinionRecorded",
  label: { vi: "ghi ý kiến của cơ quan tư pháp", en: "record the justice ministry's opinion" },
  fields: {
    from: field.party("cơ quan cho ý kiến", "body that gave it"),
    opinion: field.choice("ý kiến", "opinion", ["agreed", "agreed-with-comments", "disagreed"]),
    document: field.orUnknown(field.document("văn bản cho ý kiến", "document")),
  },
  say: ({ opinion }) => ({ vi: `Ý kiến tư pháp: ${opinion}`, en: `Opinion: ${opinion}` }),
});
