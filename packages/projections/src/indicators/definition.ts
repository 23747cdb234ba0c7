/**
 * What an indicator is: a share of some boxes in other boxes, with both named. The same percentage under another
 * denominator is another indicator; none has a denominator that is left to the reader.
 */
import type { Text } from "@chidao/core";
import type { Denominator } from "./box-sets.js";

/** A part of the population: words, and the boxes that are counted. */
export interface Numerator<B extends string = string> {
  readonly words: Text;
  readonly boxes: ReadonlyArray<B>;
}

export interface IndicatorDefinition<B extends string = string> {
  /** `family.denominator`, such as `completion.of-given`. It keeps its meaning for ever; another meaning is a version. */
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** The same numerator under any denominator: its id and its title. */
  readonly family: { readonly id: string; readonly title: Text };
  readonly numerator: Numerator<B>;
  readonly denominator: Denominator<B>;
  /**
   * `share`: what is counted is part of what it is measured by. `ratio`: it is not, so that the value may be over
   * 100 %; official reports divide so, too.
   */
  readonly form: "share" | "ratio";
  /** Which way is good; the worst and the best bound follow from it. */
  readonly better: "high" | "low";
  /** What a reader might take it for, and should not. */
  readonly doesNotSay: Text;
}

/** One numerator under several denominators. */
export interface Family<B extends string> {
  readonly id: string;
  readonly title: Text;
  readonly numerator: Numerator<B>;
  readonly better: "high" | "low";
  readonly doesNotSay: Text;
  readonly denominators: ReadonlyArray<Denominator<B>>;
}

/** The indicators of a family. What stands in the numerator and outside of the denominator makes it a ratio. */
export function indicatorsOfFamily<B extends string>(family: Family<B>): ReadonlyArray<IndicatorDefinition<B>> {
  const { id, title, numerator, better, doesNotSay } = family;
  return family.denominators.map((denominator) => {
    const within = numerator.boxes.every((box) => denominator.boxes.includes(box));
    return {
      id: `${id}.${denominator.id}`,
      version: 1,
      title: {
        vi: `${title.vi} trên ${denominator.words.vi}`,
        en: `${title.en}, of ${denominator.words.en}`,
      },
      family: { id, title },
      numerator,
      denominator,
      form: within ? ("share" as const) : ("ratio" as const),
      better,
      doesNotSay,
    };
  });
}
