/** The provisions of a directive: whether they stand where they are said to stand, and what amendments leave of them. */
import { isUnknown } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { rules } from "../rules/catalogue.js";
import type { Flag } from "../rules/rule.js";
import type { Rejection } from "../shared/rejection.js";
import type { Provision, ProvisionChange, TextDigest } from "./document.js";
import type { DirectiveDataOf, Standing } from "./events.js";

export interface KnownProvision extends Provision {
  readonly state: "original" | "added" | "changed" | "removed";
  /** The amendments that touched it, first to last. */
  readonly amendedBy: ReadonlyArray<string>;
}

type Amendment = Standing<DirectiveDataOf<"DirectiveAmended">>;

/** In the order of their ordinals; amendments in the order in which they happened. */
export function amendedProvisions(
  original: ReadonlyArray<Provision>,
  amendments: ReadonlyArray<Amendment>,
): ReadonlyArray<KnownProvision> {
  const byPath = new Map<string, KnownProvision>(
    original.map((provision) => [provision.path, { ...provision, state: "original", amendedBy: [] }]),
  );
  for (const { entryId, data } of amendments) {
    for (const change of data.changes) {
      const next = amended(byPath.get(pathOf(change)), change, entryId);
      if (next !== undefined) byPath.set(next.path, next);
    }
  }
  return [...byPath.values()].sort((a, b) => a.ordinal - b.ordinal);
}

/** A change to what is not there leaves nothing, so that any stored history can be folded. */
function amended(
  before: KnownProvision | undefined,
  change: ProvisionChange,
  entryId: string,
): KnownProvision | undefined {
  const amendedBy = [...(before?.amendedBy ?? []), entryId];
  if (change.how !== "removed") return { ...change.provision, state: change.how, amendedBy };
  return before === undefined ? undefined : { ...before, state: "removed", amendedBy };
}

export function pathOf(change: ProvisionChange): string {
  return change.how === "removed" ? change.path : change.provision.path;
}

/** The text that a command brings along, before its digest takes its place; or why there is none. */
export type BroughtText = string | { readonly unknown: string };

export function digestOfText(
  brought: BroughtText,
  sha256: (text: string) => string,
): TextDigest | { readonly unknown: string } {
  return typeof brought === "string" ? { sha256: sha256(brought), length: brought.length } : brought;
}

/** Refuses a path or an ordinal given twice, and a span whose words are not those of the text. */
export function checkProvisions(provisions: ReadonlyArray<Provision>, brought: BroughtText): E.Either<Rejection, void> {
  const paths = provisions.map(({ path }) => path);
  const ordinals = provisions.map(({ ordinal }) => `${ordinal}`);
  const repeated = repeatedIn(paths) ?? repeatedIn(ordinals);
  if (repeated !== undefined) return E.left({ _tag: "AlreadyExists", what: "provision", id: repeated });
  for (const { path, words, span } of provisions) {
    if (isUnknown(span)) continue;
    if (typeof brought !== "string") return E.left({ _tag: "TextMissing", path });
    const found = brought.slice(span.from, span.to);
    if (found !== words || span.to - span.from !== words.length)
      return E.left({ _tag: "SpanMismatch", path, expected: words, found });
  }
  return E.right(undefined);
}

/** A provision whose span is not as long as its words, or leaves the text; all that can be seen without the text. */
export function spanThatDoesNotFit(
  provisions: ReadonlyArray<Provision>,
  length: number | undefined,
): Provision | undefined {
  return provisions.find(
    ({ words, span }) => !isUnknown(span) && (span.to - span.from !== words.length || span.to > (length ?? 0)),
  );
}

/** Where the text is at hand and the words' place in it is not known, somebody should look. */
export function notLocated(provisions: ReadonlyArray<Provision>, brought: BroughtText): ReadonlyArray<Flag> {
  if (typeof brought !== "string") return [];
  return provisions
    .filter(({ span }) => isUnknown(span))
    .map(({ path }) => ({ rule: rules.provisionNotLocated, facts: { path } }));
}

function repeatedIn(values: ReadonlyArray<string>): string | undefined {
  return values.find((value, position) => values.indexOf(value) !== position);
}
