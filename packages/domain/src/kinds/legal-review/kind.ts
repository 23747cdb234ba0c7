/**
 * Legal review: a list of documents, a conclusion for each, and the opinion of the ministry in charge of justice. Met
 * when the list is not empty, each listed document has a conclusion and an opinion is recorded. The list may grow.
 */
import { defineKind, step } from "../../assignment/kind.js";
import type { Flag, RuleDefinition } from "../../rules/rule.js";
import { conclude, listDocument, recordOpinion } from "./works.js";

export interface LegalReviewState {
  readonly listed: Readonly<Record<string, string>>;
  readonly conclusions: Readonly<Record<string, string>>;
  readonly opinions: ReadonlyArray<string>;
}

const ofLogic = { citation: "Chidao: the record itself", confidence: "logic", validFrom: "always" } as const;

const notListed: RuleDefinition = {
  id: "legal-review.not-listed",
  version: 1,
  title: { vi: "Kết luận về văn bản không có trong danh mục", en: "A conclusion on a document that is not listed" },
  source: ofLogic,
  severity: "irregular",
};

const concludedTwice: RuleDefinition = {
  id: "legal-review.concluded-twice",
  version: 1,
  title: { vi: "Văn bản đã có một kết luận khác", en: "The document already has another conclusion" },
  source: ofLogic,
  severity: "irregular",
};

export const legalReview = defineKind<LegalReviewState>({
  name: "legal-review",
  label: { vi: "rà soát văn bản", en: "legal review" },
  rules: [notListed, concludedTwice],
  initialState: { listed: {}, conclusions: {}, opinions: [] },
  steps: [
    step(listDocument, {
      evolve: (state, { item, document }) => ({ ...state, listed: { ...state.listed, [item]: document.title } }),
    }),
    step(conclude, {
      evolve: (state, { item, conclusion }) => ({
        ...state,
        conclusions: { ...state.conclusions, [item]: conclusion },
      }),
      flags: ({ item, conclusion }, { before: { listed, conclusions } }) => {
        const before = conclusionOn(conclusions, item);
        const unlisted: ReadonlyArray<Flag> = Object.hasOwn(listed, item) ? [] : [{ rule: notListed, facts: { item } }];
        const twice: ReadonlyArray<Flag> =
          before === undefined || before === conclusion
            ? []
            : [{ rule: concludedTwice, facts: { item, before, now: conclusion } }];
        return [...unlisted, ...twice];
      },
    }),
    step(recordOpinion, {
      evolve: (state, { opinion }) => ({ ...state, opinions: [...state.opinions, opinion] }),
    }),
  ],
  met: (state) => {
    const { items, concluded } = progressOf(state);
    const opined = state.opinions.length > 0;
    if (items > 0 && concluded === items && opined) {
      return {
        verdict: "met",
        because: {
          vi: `${items}/${items} văn bản có kết luận; đã có ý kiến tư pháp`,
          en: `${items}/${items} documents concluded; opinion recorded`,
        },
      };
    }
    if (items === 0 && !opined && Object.keys(state.conclusions).length === 0) {
      return { verdict: "not-recorded", because: { vi: "chưa lập danh mục", en: "no document listed" } };
    }
    const rest = opined ? { vi: "", en: "" } : { vi: "; chưa có ý kiến tư pháp", en: "; no opinion yet" };
    return {
      verdict: "not-met",
      because: {
        vi: `${concluded}/${items} văn bản có kết luận${rest.vi}`,
        en: `${concluded}/${items} documents concluded${rest.en}`,
      },
    };
  },
  details: (state) =>
    Object.entries(state.listed).map(([item, title]) => {
      const conclusion = conclusionOn(state.conclusions, item);
      return {
        label: { vi: `${item}: ${title}`, en: `${item}: ${title}` },
        value: { vi: conclusion ?? "chưa kết luận", en: conclusion ?? "open" },
      };
    }),
});

function progressOf({ listed, conclusions }: LegalReviewState): { readonly items: number; readonly concluded: number } {
  const items = Object.keys(listed);
  return {
    items: items.length,
    concluded: items.filter((item) => conclusionOn(conclusions, item) !== undefined).length,
  };
}

/** Items are free text, and a plain object also answers to names such as "constructor". */
function conclusionOn(conclusions: LegalReviewState["conclusions"], item: string): string | undefined {
  return Object.hasOwn(conclusions, item) ? conclusions[item] : undefined;
}
