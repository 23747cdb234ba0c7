/** What follows a conclusion: opinions, the appraisal by Justice (kept apart), decision, follow-up, result, effect. */
import { defineWork, field } from "../../assignment/kind.js";
import { notAsked } from "../../shared/not-asked.js";
import { dateText, unknownWords } from "../../shared/words.js";
import { conclusions, conclusionWords, effectStates, effectWords } from "./words.js";
import { itemField } from "./works.js";

const views = ["agreed", "agreed-with-comments", "disagreed"] as const;
const document = field.orUnknown(field.document("văn bản", "document"));

/** The opinion of a body that was asked; about one document, or about the whole review. */
export const recordOpinion = defineWork({
  command: "legal-review/RecordOpinion",
  event: "legal-review/OpinionRecorded",
  schema: 2,
  upcast: { 1: (older) => ({ ...(older as object), item: notAsked }) },
  label: { vi: "ghi ý kiến của cơ quan được hỏi", en: "record an opinion" },
  fields: {
    from: field.party("cơ quan cho ý kiến", "body that gave it"),
    opinion: field.choice("ý kiến", "opinion", views),
    document: field.orUnknown(field.document("văn bản cho ý kiến", "document")),
    item: field.orUnknown(itemField),
  },
  say: ({ opinion }) => ({ vi: `Ý kiến: ${viewWords[opinion].vi}`, en: `Opinion: ${viewWords[opinion].en}` }),
});

/** The appraisal (thẩm định) by the body in charge of justice; never counted as an opinion, nor the other way round. */
export const recordAppraisal = defineWork({
  command: "legal-review/RecordAppraisal",
  event: "legal-review/AppraisalRecorded",
  label: { vi: "ghi kết quả thẩm định của cơ quan tư pháp", en: "record the appraisal by Justice" },
  fields: {
    appraiser: field.party("cơ quan thẩm định", "who appraised"),
    result: field.choice("kết quả", "result", views),
    item: field.orUnknown(itemField),
    document,
  },
  say: ({ result }) => ({ vi: `Thẩm định: ${viewWords[result].vi}`, en: `Appraisal: ${viewWords[result].en}` }),
});

/** Who is competent decided how the document is handled; the decision may differ from the conclusion. */
export const decideHandling = defineWork({
  command: "legal-review/DecideHandling",
  event: "legal-review/HandlingDecided",
  label: { vi: "quyết định hình thức xử lý văn bản", en: "decide how a document is handled" },
  fields: {
    item: itemField,
    handling: field.choice("hình thức xử lý", "handling", conclusions),
    decider: field.orUnknown(field.party("cơ quan quyết định", "who decided")),
    document,
  },
  say: ({ item, handling }) => ({
    vi: `Quyết định xử lý [${item}]: ${conclusionWords[handling].vi}`,
    en: `Handling of [${item}] decided: ${conclusionWords[handling].en}`,
  }),
});

/** The decision was made public; `on` is the day. */
export const publishDecision = defineWork({
  command: "legal-review/PublishDecision",
  event: "legal-review/DecisionPublished",
  label: { vi: "công khai quyết định xử lý văn bản", en: "record that a decision was made public" },
  fields: {
    item: itemField,
    where: field.text("công khai ở đâu", "where"),
    document,
  },
  say: ({ item, where }) => ({
    vi: `Công khai quyết định xử lý [${item}]: ${where}`,
    en: `Decision on [${item}] made public: ${where}`,
  }),
});

/** The task that carries on where a document is to be replaced, amended or newly issued. */
export const linkFollowUp = defineWork({
  command: "legal-review/LinkFollowUp",
  event: "legal-review/FollowUpLinked",
  label: { vi: "dẫn đến nhiệm vụ tiếp theo", en: "link the follow-up task" },
  fields: { item: itemField, followUp: field.assignment("nhiệm vụ tiếp theo", "follow-up task") },
  say: ({ item }) => ({ vi: `Nhiệm vụ tiếp theo cho [${item}]`, en: `Follow-up task for [${item}]` }),
});

/** The document that came of it. */
export const recordResult = defineWork({
  command: "legal-review/RecordResult",
  event: "legal-review/ResultIssued",
  label: { vi: "ghi văn bản được ban hành từ kết quả rà soát", en: "record the resulting document" },
  fields: {
    item: itemField,
    result: field.document("văn bản được ban hành", "resulting document"),
    effectiveFrom: field.date("có hiệu lực từ", "effective from"),
  },
  say: ({ item, result }) => ({
    vi: `Văn bản từ kết quả rà soát [${item}]: ${result.title}`,
    en: `Document that came of [${item}]: ${result.title}`,
  }),
});

/** What the national database calls the document now; a partial effect names the articles. */
export const setEffect = defineWork({
  command: "legal-review/SetEffect",
  event: "legal-review/EffectStateSet",
  label: { vi: "ghi tình trạng hiệu lực", en: "record the effect state" },
  fields: {
    item: itemField,
    effect: field.choice("tình trạng hiệu lực", "effect state", effectStates),
    since: field.date("kể từ", "since"),
    articles: field.list(
      "các điều, khoản",
      "articles",
      field.record("điều, khoản", "article", {
        article: field.name("điều, khoản", "article"),
        effect: field.choice("tình trạng hiệu lực", "effect state", effectStates),
      }),
      300,
    ),
    document,
  },
  say: ({ item, effect, since }) => ({
    vi: `[${item}] ${effectWords[effect].vi} từ ${dateText(since) ?? unknownWords.vi}`,
    en: `[${item}] ${effectWords[effect].en} since ${dateText(since) ?? unknownWords.en}`,
  }),
});

const viewWords = {
  agreed: { vi: "đồng ý", en: "agreed" },
  "agreed-with-comments": { vi: "đồng ý, có góp ý", en: "agreed with comments" },
  disagreed: { vi: "không đồng ý", en: "disagreed" },
} as const;
