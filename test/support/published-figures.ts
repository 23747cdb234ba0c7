/**
 * Official figures as they were published: counts in the report's own classes, without a stated denominator. They are
 * facts of the sources named, and nothing here is taken for a rule.
 */
import type { PublishedClass, StatedTotal } from "@chidao/projections";

export interface PublishedFigures {
  readonly name: string;
  readonly source: string;
  readonly given: number;
  readonly counts: Readonly<Partial<Record<PublishedClass, number>>>;
}

export const publishedFigures: ReadonlyArray<PublishedFigures> = [
  {
    name: "1/1 to 25/12/2017, Government",
    source: "Báo cáo 1270/BC-TCTTTg (2017); qdnd.vn 527824",
    given: 21_914,
    counts: { doneOnTime: 14_068, doneLate: 1_983, notDoneInTime: 5_640, notDoneOverdue: 223 },
  },
  {
    name: "1/1 to the end of August 2016, tracking system",
    source: "press article, mirror tysobongda.co 102209",
    given: 3_726,
    counts: { doneOnTime: 1_310, doneLate: 429, notDoneInTime: 1_812, notDoneOverdue: 175 },
  },
  {
    name: "1/1 to 26/10/2016, Government",
    source: "baodauthau.vn 19065",
    given: 7_349,
    counts: { done: 4_069, notDoneInTime: 3_138, notDoneOverdue: 142 },
  },
  {
    name: "1/1 to 6/7/2020, Quảng Nam",
    source: "baoquangnam.vn 90184",
    given: 833,
    counts: { done: 585, notDoneInTime: 67, notDoneOverdue: 181 },
  },
];

/** Two official counts of the same eight months of 2016; neither source says what it counts. */
export const twoCountsOf2016: readonly [StatedTotal, StatedTotal] = [
  { total: 6_272, unit: undefined },
  { total: 3_726, unit: undefined },
];
