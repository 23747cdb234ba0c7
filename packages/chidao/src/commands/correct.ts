/**
 * Correcting an entry: callers give the fields to put right, as they would give them in the command that made the
 * entry; the stored correction holds the whole data.
 */
import { loadAssignment, loadDirective } from "@chidao/application";
import { civilDateOf, countsFrom, type Dated, type Entry, type EntryData } from "@chidao/core";
import {
  type Assignment,
  anchorsOf,
  Deadline,
  describeDirective,
  type Field,
  lifecycleOf,
  type Resolving,
  resolveDeadline,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { CorrectCodec } from "../inputs/codecs.js";
import { convertField } from "../inputs/fields.js";
import { actorOf, assignmentNamed, leadOf, partiesOf } from "../inputs/resolve.js";
import { DateGiven, DeadlineGiven, datedOf, deadlineOf, LeadGiven, PartyGiven } from "../inputs/values.js";
import { type Desk, rulesOf, type Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { PartyInput } from "../types/inputs.js";
import { handOver } from "./assignments.js";
import { write } from "./write.js";

type Changes = Readonly<Record<string, unknown>>;

export function correct(session: Session, given: unknown): Promise<Outcome<Written>> {
  return write(session, CorrectCodec, given, "assignments.correct", async ({ input, desk, context, entry }) => {
    const assignment = assignmentNamed(desk, input.assignment);
    if (E.isLeft(assignment)) return assignment;
    const state = await loadAssignment(session.environment, assignment.right)();
    if (E.isLeft(state)) return state;
    const target = state.right.history.facts.find((fact) => fact.entry.revision === input.entry);
    if (target === undefined) return E.left({ _tag: "NotFound", what: "entry", id: String(input.entry) });
    const secondPerson = input.secondPerson && actorOf(desk, input.secondPerson, entry.on);
    if (secondPerson !== undefined && E.isLeft(secondPerson)) return secondPerson;
    const replacement =
      input.change === "strike"
        ? E.right(null)
        : await replacementOf(
            session,
            desk,
            { state: state.right, entry: target.entry, data: target.event.data },
            input.change,
          );
    if (E.isLeft(replacement)) return replacement;
    const command = {
      type: "CorrectEntry" as const,
      ...entry,
      assignment: assignment.right,
      target: target.entry.id,
      replacement: replacement.right,
      reason: input.reason,
      secondPerson: secondPerson?.right ?? null,
    };
    return handOver(session, context, command, target.correctedBy);
  });
}

async function replacementOf(
  { environment }: Session,
  desk: Desk,
  { state, entry, data }: { readonly state: Assignment; readonly entry: Entry; readonly data: EntryData },
  changes: Changes,
) {
  const { type } = entry.event;
  const resolving = await resolvingOf(environment, desk, state, data.on);
  if (E.isLeft(resolving)) return resolving;
  const work = environment.kinds.all.flatMap((kind) => kind.works).find((each) => each.event.type === type);
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    const result = convertChange({ desk, on: data.on, resolving: resolving.right }, name, value, work?.fields[name]);
    if (E.isLeft(result)) return result;
    converted[name] = result.right;
  }
  const listed = await provisionListed(environment, data, converted["provision"]);
  if (E.isLeft(listed)) return listed;
  const schema = environment.kinds.registry.definitions.get(type)?.schema ?? 1;
  return E.right({ type, schema, data: { ...data, ...converted } });
}

/** The task's directive must have the provision; the decision itself does not read the directive again. */
async function provisionListed(
  environment: Session["environment"],
  data: EntryData,
  provision: unknown,
): Promise<E.Either<FrontDoorFailure, void>> {
  if (typeof provision !== "string" || !("directive" in data)) return E.right(undefined);
  const directive = await loadDirective(environment, String(data.directive))();
  if (E.isLeft(directive)) return directive;
  const provisions = describeDirective(directive.right.history.facts)?.provisions;
  return provisions === undefined || provisions.some(({ path }) => path === provision)
    ? E.right(undefined)
    : E.left({ _tag: "NotFound", what: "provision", id: provision });
}

/** What a deadline that is put right is resolved by: the policy of the day of its entry, and what is known now. */
async function resolvingOf(
  environment: Session["environment"],
  desk: Desk,
  { history }: Assignment,
  on: Dated,
): Promise<E.Either<FrontDoorFailure, Resolving>> {
  const today = civilDateOf(environment.clock.now());
  const { policyOn, calendar } = rulesOf(desk, today);
  const directive = await loadDirective(environment, lifecycleOf(history.facts).issued?.directive ?? "")();
  if (E.isLeft(directive)) return directive;
  return E.right({ policy: policyOn(countsFrom(on) ?? today), calendar, anchors: anchorsOf(directive.right) });
}

interface Conversion {
  readonly desk: Desk;
  readonly on: Dated;
  readonly resolving: Resolving;
}

/** Short forms are understood; anything else is passed on for the entry's own codec to judge. */
function convertChange(
  { desk, on, resolving }: Conversion,
  name: string,
  value: unknown,
  field: Field | undefined,
): E.Either<FrontDoorFailure, unknown> {
  if (field !== undefined) return convertField(desk, field, value, on);
  if ((name === "on" || name === "completedOn") && DateGiven.is(value)) return E.right(datedOf(value));
  if (name === "deadline" && !Deadline.is(value) && DeadlineGiven.is(value))
    return E.right(resolveDeadline(deadlineOf(value), resolving));
  if (name === "lead" && LeadGiven.is(value)) return leadOf(desk, value, on);
  if (name === "coordinating" && Array.isArray(value) && value.every((each) => PartyGiven.is(each))) {
    return partiesOf(desk, value as ReadonlyArray<PartyInput>, on);
  }
  return E.right(value);
}
