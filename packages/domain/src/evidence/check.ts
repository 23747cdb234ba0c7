/** Recording a check of evidence, and what an acceptance on bad evidence is called. */
import {
  type By,
  countsFrom,
  type Dated,
  daysOf,
  type EntryData,
  type Event,
  type Fact,
  type Provenance,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { Assignment } from "../assignment/assignment.js";
import { rules } from "../rules/catalogue.js";
import { futureDated } from "../rules/entry-rules.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import { EvidenceChecked, type EvidenceState } from "./events.js";
import { evidenceItemsOf } from "./items.js";

/** What was found is no part of the command, so that a repeated one gets the first answer. */
export interface CheckEvidence {
  readonly type: "CheckEvidence";
  readonly assignment: string;
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
  /** The id of the entry that filed it, and the document's place there. */
  readonly entry: string;
  readonly position: number;
  readonly note: string;
}

/** `found`: what the evidence store says of the document. */
export function decideEvidenceCheck(
  command: CheckEvidence,
  { history }: Assignment,
  found: EvidenceState,
  facts: Pick<DecideFacts, "today" | "eventId">,
): E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>> {
  const { on, by, provenance, entry, position, note } = command;
  const item = evidenceItemsOf(history.facts).find((each) => each.entryId === entry && each.position === position);
  if (item === undefined) return E.left({ _tag: "NotFound", what: "evidence", id: `${entry} ${position}` });
  const { sha256 } = item.document;
  const event = EvidenceChecked({ on, by, provenance, entry, position, sha256, state: found, note });
  const own: ReadonlyArray<Flag> =
    item.filedBy.agency === by.agency ? [{ rule: rules.ownEvidenceChecked, facts: { agency: by.agency } }] : [];
  const flags = [...own, ...checkedTooEarly(on, item.filedOn), ...futureDated(on, facts)];
  return E.right(withFlags(event, flags, facts.eventId));
}

function checkedTooEarly(on: Dated, filedOn: Dated): ReadonlyArray<Flag> {
  const last = daysOf(on)?.last;
  const filed = daysOf(filedOn)?.first;
  if (last === undefined || filed === undefined || last >= filed) return [];
  return [{ rule: rules.checkedBeforeFiled, facts: { on: last, filedOn: filed } }];
}

/** An acceptance beside evidence that, as last checked before it, is not there or is another file. */
export function badEvidence(event: Event<string, EntryData>, before: ReadonlyArray<Fact>): ReadonlyArray<Flag> {
  if (event.type !== "ResultAccepted" || countsFrom(event.data.on) === undefined) return [];
  const items = evidenceItemsOf(before);
  return (["missing", "mismatched"] as const).flatMap((state): ReadonlyArray<Flag> => {
    const documents = items.filter(({ checked }) => checked?.state === state).length;
    const rule = state === "missing" ? rules.acceptedOnMissing : rules.acceptedOnMismatched;
    return documents === 0 ? [] : [{ rule, facts: { documents } }];
  });
}
