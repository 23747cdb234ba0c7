/**
 * What is done to a directive by another document: amended, corrected, replaced, recalled, merged. Open tasks are
 * touched by none of it; what it means for them is told by `effects.ts` and recorded by commands of their own.
 */
import * as E from "fp-ts/lib/Either.js";
import { futureDated } from "../rules/entry-rules.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import type { MergeDirectives, RelatingCommand } from "./commands.js";
import {
  type Directive,
  type DirectiveDescription,
  describeDirective,
  describeScreened,
  identityKnownOf,
  relatedDirective,
} from "./directive.js";
import type { ProvisionChange, RelatedDocument } from "./document.js";
import { causesOf } from "./effects.js";
import {
  AssignmentRetained,
  DirectiveAmended,
  DirectiveCorrected,
  type DirectiveEvent,
  DirectiveRecalled,
  DirectiveReplaced,
  DirectivesMerged,
  MeetingConcluded,
} from "./events.js";
import { claimKeyOf } from "./identity.js";
import { checkProvisions, digestOfText, type KnownProvision, notLocated, pathOf } from "./provisions.js";
import { changedAfterEnd, entryFlags } from "./rules.js";
import { isSecret } from "./secrecy.js";

export interface RelatedDirectives {
  /** Another directive that the command names, or one that stands in a chain with it; `undefined` when it is not loaded. */
  readonly related: (id: string) => Directive | undefined;
}

interface RelationFacts extends DecideFacts, RelatedDirectives {
  readonly sha256: (text: string) => string;
}

type Decision = E.Either<Rejection, ReadonlyArray<DirectiveEvent>>;
type Checked = E.Either<Rejection, void>;

export function decideRelation(command: RelatingCommand, state: Directive, facts: RelationFacts): Decision {
  const described = describeDirective(state.history.facts);
  const standing = (described ?? describeScreened(state.history.facts))?.standing;
  if (standing === undefined || (described === undefined && command.type !== "MergeDirectives")) {
    return E.left({ _tag: "NotFound", what: "directive", id: command.directive });
  }
  if (standing.merged !== undefined) {
    return E.left({ _tag: "DirectiveClosed", directive: command.directive, state: "merged" });
  }
  if (command.type === "MergeDirectives") {
    const known = identityKnownOf(state.history.facts);
    const key = known && claimKeyOf(known.identity, known.sealedReference);
    return merge(command, described, key ?? null, facts);
  }
  return described === undefined ? E.right([]) : relate(command, described, state, facts);
}

function relate(
  command: Exclude<RelatingCommand, MergeDirectives>,
  described: DirectiveDescription,
  state: Directive,
  facts: RelationFacts,
): Decision {
  const { standing } = described;
  const through = "through" in command ? checkThrough(command.directive, command.through, facts) : E.right(undefined);
  if (E.isLeft(through)) return through;
  const record = (event: DirectiveEvent, more: ReadonlyArray<Flag> = []): Decision => {
    const said = [...entryFlags(command, described, facts), ...futureDated(command.on, facts)];
    const flags = [...more, ...changedAfterEnd(standing, command.type), ...said];
    return E.right(withFlags(event, flags, facts.eventId));
  };
  switch (command.type) {
    case "AmendDirective": {
      const checked = checkChanges(command.changes, described, command.text);
      if (E.isLeft(checked)) return checked;
      const { text, ...data } = dataOf(command);
      const event = DirectiveAmended({ ...data, text: digestOfText(text, facts.sha256) });
      return record(event, notLocated(givenIn(command.changes), text));
    }
    case "CorrectDirective":
      return record(DirectiveCorrected(dataOf(command)));
    case "ReplaceDirective":
      return standing.replaced === undefined
        ? record(DirectiveReplaced(dataOf(command)))
        : closed(command.directive, "replaced");
    case "RecallDirective":
      return standing.recalled === undefined
        ? record(DirectiveRecalled(dataOf(command)))
        : closed(command.directive, "recalled");
    case "ConcludeMeeting":
      return record(MeetingConcluded(dataOf(command)));
    case "RetainAssignment":
      return retain(command, described, state, facts);
  }
}

/** Saying twice that a task stands adds nothing. */
function retain(
  command: Extract<RelatingCommand, { readonly type: "RetainAssignment" }>,
  described: DirectiveDescription,
  { history }: Directive,
  facts: RelationFacts,
): Decision {
  const { standing } = described;
  const { assignment, cause } = command;
  if (!causesOf(history.facts).some((each) => each.entryId === cause)) {
    return E.left({ _tag: "NotFound", what: "entry", id: cause });
  }
  if (standing.retained.some(({ data }) => data.cause === cause && data.assignment === assignment)) return E.right([]);
  const flags = [...entryFlags(command, described, facts), ...futureDated(command.on, facts)];
  return E.right(withFlags(AssignmentRetained(dataOf(command)), flags, facts.eventId));
}

function dataOf<C extends { readonly type: string; readonly directive: string }>(
  command: C,
): Omit<C, "type" | "directive"> {
  const { type, directive, ...data } = command;
  return data;
}

function closed(directive: string, state: "recalled" | "replaced"): Decision {
  return E.left({ _tag: "DirectiveClosed", directive, state });
}

/** The document must exist when it is said to be in this ledger, and nothing is done to a directive by itself. */
function checkThrough(directive: string, through: RelatedDocument, facts: RelatedDirectives): Checked {
  const other = relatedDirective(through);
  if (other === undefined) return E.right(undefined);
  if (other === directive) return E.left({ _tag: "RelatedToItself", directive });
  if ((facts.related(other)?.revision ?? -1) < 0) return E.left({ _tag: "NotFound", what: "directive", id: other });
  const chain = chainFrom(other, facts.related);
  return chain.includes(directive) ? E.left({ _tag: "RelationCycle", directive, through: chain }) : E.right(undefined);
}

/** The directive itself, what replaced it, what replaced that, and so on. Ends where the chain is not loaded. */
export function chainFrom(first: string, related: RelatedDirectives["related"]): ReadonlyArray<string> {
  const chain: Array<string> = [];
  let next: string | undefined = first;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = replacementOf(related(next));
  }
  return chain;
}

function replacementOf(directive: Directive | undefined): string | undefined {
  const replaced = describeDirective(directive?.history.facts ?? [])?.standing.replaced;
  return replaced && relatedDirective(replaced.data.through);
}

function merge(
  command: MergeDirectives,
  described: DirectiveDescription | undefined,
  releases: ReadonlyArray<string> | null,
  facts: RelationFacts,
): Decision {
  const { directive } = command;
  if (command.survivor === directive) return E.left({ _tag: "RelatedToItself", directive });
  const others = facts.related(command.survivor)?.history.facts ?? [];
  const survivor = describeDirective(others) ?? (described === undefined ? describeScreened(others) : undefined);
  if (survivor === undefined) return E.left({ _tag: "NotFound", what: "directive", id: command.survivor });
  const { merged } = survivor.standing;
  if (merged !== undefined) {
    return E.left({ _tag: "MergedElsewhere", directive: command.survivor, survivor: merged.data.survivor });
  }
  const event = DirectivesMerged({ ...dataOf(command), releases });
  const said = described === undefined ? [] : entryFlags(command, described, facts);
  return E.right(withFlags(event, [...said, ...futureDated(command.on, facts)], facts.eventId));
}

function checkChanges(
  changes: ReadonlyArray<ProvisionChange>,
  { provisions, secrecy }: DirectiveDescription,
  text: Parameters<typeof checkProvisions>[1],
): Checked {
  const given = givenIn(changes);
  const paths = changes.map(pathOf);
  const twice = paths.find((path, n) => paths.indexOf(path) !== n);
  if (twice !== undefined) return E.left({ _tag: "AlreadyExists", what: "provision", id: twice });
  const checked = checkProvisions(given, text);
  if (E.isLeft(checked)) return checked;
  if (isSecret(secrecy) && given.length > 0) return E.left({ _tag: "SecretInOpenLedger", field: "changes" });
  const standing = new Map<string, KnownProvision>(
    provisions.filter(({ state }) => state !== "removed").map((each) => [each.path, each]),
  );
  for (const change of changes) {
    const known = standing.has(pathOf(change));
    if (change.how === "added" && known) {
      return E.left({ _tag: "AlreadyExists", what: "provision", id: pathOf(change) });
    }
    if (change.how !== "added" && !known) return E.left({ _tag: "NotFound", what: "provision", id: pathOf(change) });
  }
  return E.right(undefined);
}

function givenIn(changes: ReadonlyArray<ProvisionChange>) {
  return changes.flatMap((change) => (change.how === "removed" ? [] : [change.provision]));
}
