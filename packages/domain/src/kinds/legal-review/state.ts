/** The documents of a review, each with all that is known of it. The list may grow, and shrink. */
import type { Dated } from "@chidao/core";
import type { Reference } from "../../assignment/reference-work.js";
import { type Conclusion, needsFollowUp } from "./words.js";

export interface Finding {
  readonly article: string;
  readonly finding: string;
}

export interface ArticleEffect {
  readonly article: string;
  readonly effect: string;
}

export interface Item {
  readonly item: string;
  readonly title: string;
  /** `null`: not known. */
  readonly number: string | null;
  readonly addedLater: boolean;
  readonly findings: ReadonlyArray<Finding>;
  readonly conclusion: Conclusion | undefined;
  readonly ground: string | undefined;
  readonly plannedFor: Dated | undefined;
  readonly handling: Conclusion | undefined;
  readonly decidedOn: Dated | undefined;
  readonly publishedOn: Dated | undefined;
  readonly followUp: string | undefined;
  readonly result: string | undefined;
  readonly effect: string | undefined;
  readonly effects: ReadonlyArray<ArticleEffect>;
}

export interface LegalReviewState {
  /** In the order in which they were listed. */
  readonly items: ReadonlyArray<Item>;
  /** What was said about documents before anybody listed them; kept, so that listing them later loses nothing. */
  readonly unlisted: ReadonlyArray<Item>;
  readonly fixed: boolean;
  readonly opinions: number;
  readonly appraisals: number;
  readonly references: ReadonlyArray<Reference>;
}

export const nothingReviewed: LegalReviewState = {
  ...{ items: [], unlisted: [], fixed: false },
  ...{ opinions: 0, appraisals: 0, references: [] },
};

export function itemOf({ items }: LegalReviewState, name: string): Item | undefined {
  return items.find(({ item }) => item === name);
}

/** The item whether it was listed or only spoken of. */
export function spokenOf(state: LegalReviewState, name: string): Item | undefined {
  return itemOf(state, name) ?? state.unlisted.find(({ item }) => item === name);
}

/** A document that was spoken of before takes what was said with it; one that is listed again keeps it too. */
export function listItem(
  state: LegalReviewState,
  item: string,
  title: string,
  number: string | null,
): LegalReviewState {
  const known = spokenOf(state, item) ?? blank(item);
  const listed = { ...known, title, number, addedLater: itemOf(state, item)?.addedLater ?? state.fixed };
  const isListed = itemOf(state, item) !== undefined;
  return {
    ...state,
    items: isListed ? state.items.map((each) => (each.item === item ? listed : each)) : [...state.items, listed],
    unlisted: state.unlisted.filter((each) => each.item !== item),
  };
}

export function removeItem(state: LegalReviewState, name: string): LegalReviewState {
  const removed = itemOf(state, name);
  if (removed === undefined) return state;
  const items = state.items.filter(({ item }) => item !== name);
  return { ...state, items, unlisted: [...state.unlisted, removed] };
}

export function onItem(state: LegalReviewState, name: string, change: (item: Item) => Item): LegalReviewState {
  const change1 = (each: Item): Item => (each.item === name ? change(each) : each);
  if (itemOf(state, name) !== undefined) return { ...state, items: state.items.map(change1) };
  const known = state.unlisted.some(({ item }) => item === name);
  const unlisted = known ? state.unlisted.map(change1) : [...state.unlisted, change(blank(name))];
  return { ...state, unlisted };
}

/** How the document is handled: as decided, else as concluded. */
export function handlingOf({ handling, conclusion }: Item): Conclusion | undefined {
  return handling ?? conclusion;
}

/** A document that is to be made, and nobody has the task yet, nor is it there. */
export function lacksFollowUp(item: Item): boolean {
  const handling = handlingOf(item);
  return (
    handling !== undefined && needsFollowUp.has(handling) && item.followUp === undefined && item.result === undefined
  );
}

/** Nothing is left to do: kept as it is, or its new effect state is on record. */
export function isSettled(item: Item): boolean {
  return handlingOf(item) === "keep" || (handlingOf(item) !== undefined && item.effect !== undefined);
}

function blank(item: string): Item {
  return {
    ...{ item, title: item, number: null, addedLater: false, findings: [], effects: [] },
    ...{ conclusion: undefined, ground: undefined, plannedFor: undefined, handling: undefined },
    ...{ decidedOn: undefined, publishedOn: undefined },
    ...{ followUp: undefined, result: undefined, effect: undefined },
  };
}
