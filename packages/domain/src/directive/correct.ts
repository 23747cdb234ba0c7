/**
 * What a directive asks of the corrections of its entries. The identity stays: it is moved by identifying the
 * directive again with a reason, since a claim hangs on it.
 */
import { canonicalJsonOf, type EntryData, type Event, isUnknown, type Replacement } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { rules } from "../rules/catalogue.js";
import { futureDated } from "../rules/entry-rules.js";
import type { Flag } from "../rules/rule.js";
import { type CorrectionFacts, type CorrectionRules, decideCorrection } from "../shared/correction.js";
import type { Rejection } from "../shared/rejection.js";
import type { CorrectDirectiveEntry } from "./commands.js";
import { type Directive, describeDirective } from "./directive.js";
import { type DirectiveDataOf, type DirectiveEvent, DirectiveRegistered } from "./events.js";
import { claimKeyOf } from "./identity.js";
import { spanThatDoesNotFit } from "./provisions.js";
import { correctingFlags, registrationFlags } from "./rules.js";
import { learntSecret } from "./secrecy.js";

type Identifying = DirectiveDataOf<"DirectiveIdentified">;
type Registered = DirectiveDataOf<"DirectiveRegistered">;

export function correctDirectiveEntry(
  { type, directive, ...correcting }: CorrectDirectiveEntry,
  { history, revision }: Directive,
  facts: CorrectionFacts,
): E.Either<Rejection, ReadonlyArray<DirectiveEvent>> {
  const target = history.facts.find((fact) => fact.entry.id === correcting.target);
  if (correcting.replacement === null && target !== undefined && holdsClaim(target.event)) {
    return E.left({ _tag: "FixedField", field: "identity" });
  }
  const described = describeDirective(history.facts);
  const own = target?.entry.event.data.by.agency === correcting.by.agency;
  const entitled = described === undefined || own ? [] : correctingFlags(correcting, described, facts);
  const said = [...entitled, ...secrecyFlags(correcting.replacement, target?.event)];
  const subject = { history, revision, rules: { ...correctionRules(facts), flagsOfCorrection: () => said } };
  return decideCorrection(correcting, subject, facts) as E.Either<Rejection, ReadonlyArray<DirectiveEvent>>;
}

function correctionRules(facts: CorrectionFacts): CorrectionRules {
  return {
    fixedFields: ["directive", "survivor", "cause", "assignment"],
    refuses: refusalOf,
    flags: ({ event }) => [
      ...(event.type === DirectiveRegistered.type ? registrationFlags(event.data as unknown as Registered, facts) : []),
      ...futureDated(event.data.on, facts),
    ],
    contradictions: () => [],
  };
}

/** The words stand in the ledger for good; who corrects the secrecy is told so, and open tasks are listed as affected. */
function secrecyFlags(
  replacement: Replacement | null,
  target: Event<string, EntryData> | undefined,
): ReadonlyArray<Flag> {
  if (replacement?.type !== DirectiveRegistered.type || target === undefined) return [];
  if (!learntSecret(target, replacement)) return [];
  const { secrecy } = replacement.data as unknown as Registered;
  return [{ rule: rules.secrecyLearnt, facts: { secrecy: typeof secrecy === "string" ? secrecy : "" } }];
}

function refusalOf(replacement: Replacement, target: Event<string, EntryData>): Rejection | undefined {
  const before = target.data as unknown as Readonly<Record<string, unknown>>;
  for (const field of ["identity", "sealedReference", "releases"]) {
    if (canonicalJsonOf(before[field] ?? null) !== canonicalJsonOf(replacement.data[field] ?? null)) {
      return { _tag: "FixedField", field };
    }
  }
  if (target.type !== DirectiveRegistered.type) return undefined;
  const { provisions, text } = replacement.data as unknown as Registered;
  const misfit = spanThatDoesNotFit(provisions, isUnknown(text) ? undefined : text.length);
  if (misfit === undefined) return undefined;
  return { _tag: "SpanMismatch", path: misfit.path, expected: misfit.words, found: "" };
}

/** Striking such an entry out would leave a claim that nobody stands behind. */
function holdsClaim({ data }: Event<string, EntryData>): boolean {
  if (!("identity" in data)) return false;
  const { identity, sealedReference } = data as unknown as Identifying;
  return claimKeyOf(identity, sealedReference) !== undefined;
}
