/**
 * Legal review: a list of documents that may grow, findings by article, a conclusion for each, opinions and appraisal,
 * decisions. Met when the list is not empty, each listed document has a conclusion and an opinion or appraisal is
 * recorded. The outcome is that the conclusions were carried out.
 */
import { defineKind, step } from "../../assignment/kind.js";
import { referenceDetails, referred } from "../../assignment/reference-work.js";
import { knownOr } from "../../shared/words.js";
import {
  decideHandling,
  linkFollowUp,
  publishDecision,
  recordAppraisal,
  recordOpinion,
  recordResult,
  setEffect,
} from "./follow-works.js";
import {
  conclusionFlags,
  effectFlags,
  handlingFlags,
  legalReviewRules,
  listingFlags,
  publicationFlags,
  unlistedFlags,
} from "./rules.js";
import {
  isSettled,
  type LegalReviewState,
  lacksFollowUp,
  listItem,
  nothingReviewed,
  onItem,
  removeItem,
} from "./state.js";
import { articleTable, registerTable } from "./tables.js";
import { conclusionWords } from "./words.js";
import { conclude, fixList, listDocument, recordFinding, refer, removeDocument } from "./works.js";

export const legalReview = defineKind<LegalReviewState>({
  name: "legal-review",
  label: { vi: "rà soát văn bản", en: "legal review" },
  rules: legalReviewRules,
  initialState: nothingReviewed,
  steps: [
    step(listDocument, {
      evolve: (state, { item, document }) => listItem(state, item, document.title, knownOr(document.number)),
      flags: ({ item, document }, { before }) => listingFlags(item, document.title, before),
    }),
    step(removeDocument, {
      evolve: (state, { item }) => removeItem(state, item),
      flags: ({ item }, { before }) => unlistedFlags(item, before),
    }),
    step(fixList, { evolve: (state) => ({ ...state, fixed: true }) }),
    step(recordFinding, {
      evolve: (state, { item, article, finding }) =>
        onItem(state, item, (each) => ({ ...each, findings: [...each.findings, { article, finding }] })),
      flags: ({ item }, { before }) => unlistedFlags(item, before),
    }),
    step(conclude, {
      evolve: (state, { item, conclusion, ground, plannedFor }) =>
        onItem(state, item, (each) => ({ ...each, conclusion, ground, plannedFor })),
      flags: (data, { before }) => conclusionFlags(data, before),
    }),
    step(recordOpinion, { evolve: (state) => ({ ...state, opinions: state.opinions + 1 }) }),
    step(recordAppraisal, { evolve: (state) => ({ ...state, appraisals: state.appraisals + 1 }) }),
    step(decideHandling, {
      evolve: (state, { item, handling, on }) => onItem(state, item, (each) => ({ ...each, handling, decidedOn: on })),
      flags: ({ item, handling }, { before }) => handlingFlags(item, handling, before),
    }),
    step(publishDecision, {
      evolve: (state, { item, on }) => onItem(state, item, (each) => ({ ...each, publishedOn: on })),
      flags: ({ item, on }, { before }) => publicationFlags(item, on, before),
    }),
    step(linkFollowUp, {
      evolve: (state, { item, followUp }) => onItem(state, item, (each) => ({ ...each, followUp })),
      flags: ({ item }, { before }) => unlistedFlags(item, before),
    }),
    step(recordResult, {
      evolve: (state, { item, result }) => onItem(state, item, (each) => ({ ...each, result: result.title })),
      flags: ({ item }, { before }) => unlistedFlags(item, before),
    }),
    step(setEffect, {
      evolve: (state, { item, effect, articles }) =>
        onItem(state, item, (each) => ({ ...each, effect, effects: articles })),
      flags: ({ item, effect, articles }, { before }) => effectFlags(item, effect, articles.length, before),
    }),
    step(refer, { evolve: (state, data) => ({ ...state, references: referred(state.references, data) }) }),
  ],
  met: (state) => {
    const { items, unlisted, opinions, appraisals, fixed, references } = state;
    const concluded = items.filter(({ conclusion }) => conclusion !== undefined).length;
    const heard = opinions + appraisals > 0;
    if (items.length > 0 && concluded === items.length && heard) {
      return {
        verdict: "met",
        because: {
          vi: `${concluded}/${items.length} văn bản có kết luận; đã có ý kiến hoặc thẩm định`,
          en: `${concluded}/${items.length} documents concluded; opinion or appraisal recorded`,
        },
      };
    }
    if (items.length + unlisted.length + references.length === 0 && !heard && !fixed) {
      return { verdict: "not-recorded", because: { vi: "chưa lập danh mục", en: "no document listed" } };
    }
    const rest = heard
      ? { vi: "", en: "" }
      : { vi: "; chưa có ý kiến, thẩm định", en: "; no opinion or appraisal yet" };
    return {
      verdict: "not-met",
      because: {
        vi: `${concluded}/${items.length} văn bản có kết luận${rest.vi}`,
        en: `${concluded}/${items.length} documents concluded${rest.en}`,
      },
    };
  },
  outcome: ({ items }) => {
    if (items.length === 0) return undefined;
    const done = items.filter(isSettled).length;
    const lacking = items.filter(lacksFollowUp).length;
    const rest =
      lacking === 0
        ? { vi: "", en: "" }
        : { vi: `; ${lacking} cần nhiệm vụ tiếp theo`, en: `; ${lacking} need a follow-up task` };
    return {
      verdict: done === items.length ? "met" : "not-met",
      because: {
        vi: `${done}/${items.length} văn bản đã xử lý xong${rest.vi}`,
        en: `${done} of ${items.length} documents settled${rest.en}`,
      },
      reached: { done, of: items.length },
    };
  },
  details: ({ items, references }) => [
    ...items.map(({ item, title, conclusion }) => ({
      label: { vi: `${item}: ${title}`, en: `${item}: ${title}` },
      value: conclusion === undefined ? { vi: "chưa kết luận", en: "open" } : conclusionWords[conclusion],
    })),
    ...referenceDetails(references),
  ],
  summary: (state) => [registerTable(state), articleTable(state)],
});
