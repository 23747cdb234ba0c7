/**
 * Whole ledgers. What is generated is a plan: a list of steps with random dates that know nothing of each other.
 * Playing a plan decides each step on the state so far and stores what was decided; what is refused leaves no trace,
 * as in life.
 */
import {
  canonicalJsonOf,
  civilDateOf,
  type Dated,
  decodeRecorded,
  type Entry,
  eventIdOf,
  type Hashing,
  type Instant,
  newEventsOf,
  type RecordedEvent,
} from "@chidao/core";
import {
  type AnyKind,
  type Assignment,
  type AssignmentCommand,
  decideAssignment,
  evolveAssignment,
  type Kinds,
  type LifecycleStep,
  type Rejection,
  steps,
  unissuedAssignment,
} from "@chidao/domain";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { assignmentFacts, exampleDirective } from "../assignment-specification.js";
import { exampleId } from "../example/entry.js";
import { statedDeadlines } from "./deadlines.js";
import { stepValues, terms } from "./events.js";
import { bys, datedValues, instants, leads, orUnknownOf, parties, provenances, words } from "./values.js";
import { workFields } from "./works.js";

interface Common {
  readonly on: Dated;
  readonly by: AssignmentCommand["by"];
  readonly provenance: AssignmentCommand["provenance"];
}

/** What is asked of which assignment, and what the writer's clock says; clocks may run backwards. */
export interface Step {
  readonly assignment: number;
  readonly now: Instant;
  readonly common: Common;
  readonly ask:
    | { readonly kind: "command"; readonly command: Readonly<Record<string, unknown>> & { readonly type: string } }
    /** Corrects the n-th entry (modulo their number), or strikes it out. */
    | { readonly kind: "correct"; readonly nth: number; readonly strike: boolean; readonly newOn: Dated };
}

export type Plan = ReadonlyArray<Step>;

const typed = (type: string, parts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc.record({ type: fc.constant(type), ...parts });

function issuing(kindNames: ReadonlyArray<string>): fc.Arbitrary<{ readonly type: string }> {
  return typed("IssueAssignment", {
    directive: fc.constant(exampleId(2)),
    provision: orUnknownOf(fc.constant("II.1")),
    kind: fc.constantFrom(...kindNames),
    words: words(),
    lead: leads(),
    coordinating: fc.array(parties(), { maxLength: 3 }),
    acceptor: orUnknownOf(parties()),
    deadline: statedDeadlines(),
    externalRefs: fc.constant([]),
    ...terms(),
  });
}

/** Every step there is. Results and verdicts come more often, or few tasks would ever be accepted. */
function lifecycleAsks(): fc.Arbitrary<{ readonly type: string }> {
  const ask = (step: LifecycleStep) => stepValues(step, "asked").map((fields) => ({ type: step.command, ...fields }));
  const often = new Set(["SubmitResult", "AcceptResult", "ReportProgress", "RejectResult", "ReopenAssignment"]);
  return fc.oneof(
    ...steps.map((step) => ({ weight: often.has(step.command) ? 6 : 1, arbitrary: ask(step as LifecycleStep) })),
  );
}

/**
 * Plans for a few assignments, one kind after the other. The first steps issue them; the rest comes in any order. Two
 * of three plans are orderly: days and clocks run forward, as in a story that was written down while it happened.
 */
export function plans(kinds: Kinds, { assignments = 4, stepsMax = 25 } = {}): fc.Arbitrary<Plan> {
  const kindOf = (n: number): AnyKind => kinds.all[n % kinds.all.length] as AnyKind;
  const first = Array.from({ length: assignments }, (_, n) => stepOf(n, commands(issuing([kindOf(n).name]))));
  // Made once: a generator that is made anew for each step costs more than all it generates.
  const anyWork = commands(fc.oneof(...kinds.all.map(workAsks)));
  const lifecycle = commands(lifecycleAsks());
  const laterOf = Array.from({ length: assignments }, (_, n) =>
    stepOf(
      n,
      fc.oneof(
        { weight: 6, arbitrary: lifecycle },
        { weight: 3, arbitrary: commands(workAsks(kindOf(n))) },
        { weight: 1, arbitrary: anyWork },
        { weight: 2, arbitrary: corrections() },
      ),
    ),
  );
  const later = fc.oneof(...laterOf);
  const steps = fc.tuple(fc.tuple(...first), fc.array(later, { maxLength: stepsMax, size: "medium" }));
  return fc
    .tuple(steps, fc.constantFrom("orderly", "orderly", "any"))
    .map(([[issues, rest], order]) => (order === "any" ? [...issues, ...rest] : inTime([...issues, ...rest])));
}

function inTime(plan: Plan): Plan {
  const clocks = plan.map(({ now }) => now).sort();
  return plan.map((step, n) => {
    const now = clocks[n] as Instant;
    return { ...step, now, common: { ...step.common, on: { day: civilDateOf(now) } } };
  });
}

function workAsks(kind: AnyKind): fc.Arbitrary<{ readonly type: string }> {
  return fc.oneof(...kind.works.map((work) => workFields(work).map((fields) => ({ type: work.command, ...fields }))));
}

function commands(asked: fc.Arbitrary<{ readonly type: string }>): fc.Arbitrary<Step["ask"]> {
  return asked.map((command) => ({ kind: "command" as const, command }));
}

function corrections(): fc.Arbitrary<Step["ask"]> {
  return fc.record({
    kind: fc.constant("correct" as const),
    nth: fc.nat(50),
    strike: fc.boolean(),
    newOn: datedValues(),
  });
}

function stepOf(assignment: number, ask: fc.Arbitrary<Step["ask"]>): fc.Arbitrary<Step> {
  const common = fc.record({ on: datedValues(), by: bys(), provenance: provenances() });
  return fc.record({ assignment: fc.constant(assignment), now: instants(), common, ask });
}

export interface PlayedLedger {
  readonly recorded: ReadonlyArray<RecordedEvent>;
  readonly entries: ReadonlyArray<Entry>;
  readonly states: ReadonlyMap<string, Assignment>;
  /** Why steps were refused, in order. */
  readonly refused: ReadonlyArray<Rejection>;
}

/** Decides and stores each step in turn. Throws when something that was decided can't be read back. */
export function playPlan(plan: Plan, kinds: Kinds, hashing: Hashing): PlayedLedger {
  const recorded: Array<RecordedEvent> = [];
  const entries: Array<Entry> = [];
  const states = new Map<string, Assignment>();
  const refused: Array<Rejection> = [];
  plan.forEach((step, n) => {
    const stream = `assignment-${exampleId(100 + step.assignment)}`;
    const state = states.get(stream) ?? unissuedAssignment;
    const writing = writingOf(step, stream, n, kinds, hashing);
    const eventId = (k: number): string => eventIdOf(hashing, writing.ledger, stream, writing.commandId, k);
    const command = commandOf(step, state, kinds);
    if (command === undefined) return;
    const facts = assignmentFacts({ now: step.now, today: civilDateOf(step.now), eventId }, { kinds: kinds.all });
    const decided = decideAssignment(command, state, { ...facts, directive: exampleDirective });
    if (E.isLeft(decided)) {
      refused.push(decided.left);
      return;
    }
    for (const event of newEventsOf(writing, decided.right)) {
      const revision = (states.get(stream) ?? unissuedAssignment).revision + 1;
      const stored: RecordedEvent = { ...event, index: recorded.length, stream, revision };
      const entry = decodeRecorded(kinds.registry, stored);
      if (E.isLeft(entry)) throw new Error(`unreadable: ${JSON.stringify(entry.left)}`);
      recorded.push(stored);
      entries.push(entry.right);
      states.set(stream, evolveAssignment(states.get(stream) ?? unissuedAssignment, entry.right));
    }
  });
  return { recorded, entries, states, refused };
}

function writingOf(step: Step, stream: string, n: number, kinds: Kinds, hashing: Hashing) {
  return {
    hashing,
    registry: kinds.registry,
    ledger: exampleId(0),
    stream,
    commandId: `step-${n}`,
    commandDigest: hashing.sha256(canonicalJsonOf(step)),
    correlationId: `step-${n}`,
    causationId: null,
    assurance: "declared" as const,
    basis: [],
    recordedAt: step.now,
    software: "chidao-testing",
  };
}

function commandOf(step: Step, state: Assignment, { registry }: Kinds): AssignmentCommand | undefined {
  const common = { ...step.common, assignment: exampleId(100 + step.assignment) };
  if (step.ask.kind === "command") return { ...common, ...step.ask.command };
  const { entries } = state.history;
  const target = entries[step.ask.nth % Math.max(1, entries.length)];
  if (target === undefined) return undefined;
  const { type, data } = target.event;
  const schema = registry.definitions.get(type)?.schema ?? 1;
  const replacement = step.ask.strike ? null : { type, schema, data: { ...data, on: step.ask.newOn } };
  return {
    ...common,
    type: "CorrectEntry",
    target: target.id,
    replacement,
    reason: "ghi nhầm",
    secondPerson: null,
  } as AssignmentCommand;
}
