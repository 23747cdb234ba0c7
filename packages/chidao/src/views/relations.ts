/** What was done to a directive by other documents, as people see it. */
import type { DirectiveStanding, RelatedDocument } from "@chidao/domain";
import type { RelationView, ThroughView } from "../types/answers.js";

type HandleOf = (id: string) => string;

/** In the order in which it happened, kind by kind. */
export function relationViews(standing: DirectiveStanding, handleOf: HandleOf): ReadonlyArray<RelationView> {
  const { amended, corrected, replaced, recalled, merged } = standing;
  return [
    ...amended.map(({ entryId, on, data }) => ({
      kind: "amended" as const,
      on,
      effectiveOn: data.effectiveOn,
      through: throughView(data.through, handleOf),
      words: data.note,
      entryId,
    })),
    ...corrected.map(({ entryId, on, data }) => ({
      kind: "corrected" as const,
      on,
      effectiveOn: null,
      through: throughView(data.through, handleOf),
      words: data.corrections.map(({ place, was, now }) => `${place}: “${was}” → “${now}”`).join("; "),
      entryId,
    })),
    ...(replaced === undefined
      ? []
      : [
          {
            kind: "replaced" as const,
            on: replaced.on,
            effectiveOn: replaced.data.effectiveOn,
            through: throughView(replaced.data.through, handleOf),
            words: replaced.data.reason,
            entryId: replaced.entryId,
          },
        ]),
    ...(recalled === undefined
      ? []
      : [
          {
            kind: "recalled" as const,
            on: recalled.on,
            effectiveOn: null,
            through: throughView(recalled.data.through, handleOf),
            words: recalled.data.reason,
            entryId: recalled.entryId,
          },
        ]),
    ...(merged === undefined
      ? []
      : [
          {
            kind: "merged" as const,
            on: merged.on,
            effectiveOn: null,
            through: throughView({ directive: merged.data.survivor }, handleOf),
            words: merged.data.reason,
            entryId: merged.entryId,
          },
        ]),
  ];
}

export function throughView(through: RelatedDocument, handleOf: HandleOf): ThroughView {
  if ("directive" in through) {
    const handle = handleOf(through.directive);
    return { directive: handle, words: { vi: handle, en: handle } };
  }
  if ("unknown" in through) {
    return {
      directive: null,
      words: { vi: `không rõ (${through.unknown})`, en: `unknown (${through.unknown})` },
    };
  }
  const { title, number } = through.document;
  const words = typeof number === "string" ? `${title} (${number})` : title;
  return { directive: null, words: { vi: words, en: words } };
}
