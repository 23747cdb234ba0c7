/** Four eyes, whatever is proposed: the laws of the combinator, over commands as any history may hold them. */
import { civilDateOf, type Entry, type EntryData, type Event, eventIdOf } from "@chidao/core";
import {
  type Assignment,
  type AssignmentCommand,
  type AssignmentFacts,
  builtInKinds,
  decideAssignment,
  evolveAssignment,
  type FourEyes,
  fourEyes,
  isSamePerson,
  kindsOf,
  type ProposableCommand,
  type ProposalCommand,
  reviveCommand,
  unissuedAssignment,
} from "@chidao/domain";
import { assignmentFacts, bys, exampleId, type Plan, plans } from "@chidao/testing";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const kinds = kindsOf(builtInKinds);
const bare = { initialState: unissuedAssignment, evolve: evolveAssignment, decide: decideAssignment };
const watched = fourEyes<AssignmentCommand & ProposableCommand, Assignment, AssignmentFacts>(bare, {
  needsSecond: () => true,
  expires: () => null,
  revive: (kept) => reviveCommand(kept, kinds) as AssignmentCommand | undefined,
  approved: (command) => command,
});

type Step = Plan[number];
type AnyEvent = Event<string, EntryData>;

const factsFor = (step: Step, commandId: string): AssignmentFacts =>
  assignmentFacts({
    now: step.now,
    today: civilDateOf(step.now),
    eventId: (n) => eventIdOf(nodeHashing, exampleId(0), "assignment-x", commandId, n),
  });

const entriesFor = (events: ReadonlyArray<AnyEvent>, step: Step, commandId: string, revision: number) =>
  events.map((event, n): Entry => {
    const id = eventIdOf(nodeHashing, exampleId(0), "assignment-x", commandId, n);
    const at = revision + 1 + n;
    return { id, index: at, stream: "assignment-x", revision: at, recordedAt: step.now, event };
  });

const commandOf = (step: Step): AssignmentCommand | undefined =>
  step.ask.kind === "command" ? { ...step.common, assignment: exampleId(100), ...step.ask.command } : undefined;

const approvalOf = (step: Step, proposal: string, by: Step["common"]["by"]): ProposalCommand => ({
  type: "ApproveProposal",
  ...step.common,
  by,
  proposal,
  note: "",
});

const other = { agency: "nguoi-duyet", role: null, officer: "cb-duyet" };

/** What follows from the command itself, the look at who approved it left aside. */
function aside(events: ReadonlyArray<AnyEvent>): ReadonlyArray<AnyEvent> {
  return events.filter(({ data }) => (data as { readonly rule?: unknown }).rule !== "four-eyes.approver-not-entitled");
}

/** Proposes each command of the plan and, when told so, has another person approve it at once. */
function play(plan: Plan, approves: boolean) {
  let state: FourEyes<Assignment> = watched.initialState;
  let revision = -1;
  const proposals: Array<{ readonly step: Step; readonly id: string }> = [];
  const add = (events: ReadonlyArray<AnyEvent>, step: Step, commandId: string): void => {
    for (const entry of entriesFor(events, step, commandId, revision)) state = watched.evolve(state, entry);
    revision += events.length;
  };
  plan.forEach((step, n) => {
    const command = commandOf(step);
    if (command === undefined) return;
    const before = state.bare;
    const decided = watched.decide(command, state, factsFor(step, `ask-${n}`));
    if (E.isLeft(decided)) return;
    const [made] = decided.right;
    if (made?.type !== "ProposalMade") return;
    const id = (made.data as unknown as { readonly proposal: string }).proposal;
    add(decided.right, step, `ask-${n}`);
    proposals.push({ step, id });
    expect(state.bare).toBe(before);
    if (!approves) return;
    const facts = factsFor(step, `approve-${n}`);
    const approved = watched.decide(approvalOf(step, id, other), state, facts);
    const shifted = { ...facts, eventId: (k: number) => facts.eventId(k + 1) };
    const expected = bare.decide(command, state.bare, shifted);
    expect(E.isRight(approved) ? aside(approved.right.slice(1)) : approved.left).toEqual(
      E.isRight(expected) ? expected.right : expected.left,
    );
    if (E.isRight(approved)) add(approved.right, step, `approve-${n}`);
  });
  return { state, proposals };
}

describe("four eyes", () => {
  it("record nothing but proposals without an approval", () => {
    fc.assert(
      fc.property(plans(kinds, { assignments: 1 }), (plan) => {
        const { state } = play(plan, false);
        expect(state.bare).toBe(unissuedAssignment);
      }),
    );
  });

  it("bring about by approval exactly what the bare decider would, and settle each proposal once", () => {
    fc.assert(
      fc.property(plans(kinds, { assignments: 1 }), (plan) => {
        const { state, proposals } = play(plan, true);
        for (const { step, id } of proposals) {
          const settled = state.proposals.get(id)?.state !== "open";
          const again = watched.decide(approvalOf(step, id, other), state, factsFor(step, "again"));
          if (settled) expect(again).toMatchObject({ left: { _tag: "ProposalSettled" } });
        }
      }),
    );
  });

  it("never let the proposer approve, nor one who can't be told from the proposer", () => {
    fc.assert(
      fc.property(plans(kinds, { assignments: 1, stepsMax: 5 }), bys(), (plan, approver) => {
        const { state, proposals } = play(plan, false);
        for (const { step, id } of proposals) {
          const decided = watched.decide(approvalOf(step, id, approver), state, factsFor(step, "approve"));
          const refused = E.isLeft(decided) && decided.left._tag === "ApproverIsProposer";
          expect(refused).toBe(isSamePerson(approver, step.common.by));
          expect(E.isLeft(watched.decide(approvalOf(step, id, step.common.by), state, factsFor(step, "own")))).toBe(
            true,
          );
        }
      }),
    );
  });
});
