/**
 * Correcting an entry of a directive's own record: callers give the fields to put right, and the stored correction
 * holds the whole data. The identity is not among them; it is moved by identifying the directive with a reason.
 */
import { handleDirectiveCommand } from "@chidao/application";
import { type Dated, type Fact, isRecord, type Replacement } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { CorrectDirectiveEntryCodec } from "../inputs/directive-codecs.js";
import { actorOf, directiveNamed, partyOf } from "../inputs/resolve.js";
import { DateGiven, datedOf, PartyGiven } from "../inputs/values.js";
import type { Desk, Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { CorrectDirectiveEntryInput, DateInput, PartyInput } from "../types/inputs.js";
import { directiveNow } from "./directive-now.js";
import { write } from "./write.js";

type Changes = Readonly<Record<string, unknown>>;

export function correctEntry(session: Session, given: CorrectDirectiveEntryInput): Promise<Outcome<Written>> {
  return write(session, CorrectDirectiveEntryCodec, given, "directives.correctEntry", async (writing) => {
    const { input, desk, context, entry } = writing;
    const directive = directiveNamed(desk, input.directive);
    if (E.isLeft(directive)) return directive;
    const now = await directiveNow(session, directive.right);
    if (E.isLeft(now)) return now;
    const target = now.right.history.facts.find((fact) => fact.entry.revision === input.entry);
    if (target === undefined) return E.left({ _tag: "NotFound", what: "entry", id: String(input.entry) });
    const secondPerson = input.secondPerson && actorOf(desk, input.secondPerson, entry.on);
    if (secondPerson !== undefined && E.isLeft(secondPerson)) return secondPerson;
    const replacement = replacementOf(session, desk, target, input.change, entry.on);
    if (E.isLeft(replacement)) return replacement;
    const command = {
      type: "CorrectDirectiveEntry" as const,
      ...entry,
      directive: directive.right,
      target: target.entry.id,
      replacement: replacement.right,
      reason: input.reason,
      secondPerson: secondPerson?.right ?? null,
    };
    const basedOn = target.correctedBy;
    return E.right({
      id: directive.right,
      run: handleDirectiveCommand(session.environment, context, command, { basedOn }),
    });
  });
}

/** `null` strikes the entry out. */
function replacementOf(
  { environment }: Session,
  desk: Desk,
  { entry, event }: Fact,
  change: CorrectDirectiveEntryInput["change"],
  on: Dated,
): E.Either<FrontDoorFailure, Replacement | null> {
  if (change === "strike") return E.right(null);
  const changed = converted(desk, change, on);
  if (E.isLeft(changed)) return changed;
  const { type } = entry.event;
  const schema = environment.kinds.registry.definitions.get(type)?.schema ?? 1;
  return E.right({ type, schema, data: { ...event.data, ...changed.right } });
}

const dates: ReadonlySet<string> = new Set(["on", "directedOn", "effectiveOn"]);

/** Dates and bodies may be given as they are typed; anything else is judged by the entry's own codec. */
function converted(desk: Desk, changes: Changes, on: Dated): E.Either<FrontDoorFailure, Changes> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    const isDate = dates.has(name) && DateGiven.is(value) && !isRecord(value);
    const party = name === "directedBy" && PartyGiven.is(value) ? partyOf(desk, value as PartyInput, on) : undefined;
    if (party !== undefined && E.isLeft(party)) return party;
    result[name] = isDate ? datedOf(value as DateInput) : (party?.right ?? value);
  }
  return E.right(result);
}
