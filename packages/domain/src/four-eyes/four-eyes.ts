/**
 * Four eyes, for any decider: a command that needs a second person is recorded as a proposal and does nothing else;
 * it takes effect when another person approves it, and is then decided on the state of that moment.
 */
import {
  type By,
  type CivilDate,
  type Dated,
  type Decider,
  daysOf,
  type EntryData,
  type Event,
  type IrregularityFlagged,
  type Provenance,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { isSamePerson } from "../authority/same-person.js";
import { rules } from "../rules/catalogue.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { Rejection } from "../shared/rejection.js";
import { isProposalCommand, type ProposalCommand } from "./commands.js";
import {
  isProposalEvent,
  ProposalApproved,
  ProposalDeclined,
  ProposalMade,
  ProposalWithdrawn,
  type ProposedCommand,
} from "./events.js";
import { evolveProposals, hasExpired, noProposals, type Proposal, type Proposals } from "./proposals.js";

type AnyEvent = Event<string, EntryData>;
type Decision = E.Either<Rejection, ReadonlyArray<AnyEvent>>;

export interface ProposableCommand {
  readonly type: string;
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
}

export interface FourEyesFacts {
  readonly today: CivilDate;
  readonly eventId: (n: number) => string;
}

export interface FourEyesOptions<C, F> {
  /** Whether the command takes effect only with a second person. */
  readonly needsSecond: (command: C, facts: F) => boolean;
  /** The last day on which a proposal of today can be approved; `null` for none. */
  readonly expires: (facts: F) => CivilDate | null;
  /** The command that was kept; `undefined` when this software does not read it. */
  readonly revive: (kept: ProposedCommand) => C | undefined;
  /** What the command says once it was approved, for commands that name their second person. */
  readonly approved: (command: C, approver: By) => C;
}

export interface FourEyes<S> {
  readonly bare: S;
  readonly proposals: Proposals;
}

/** The bare decider never sees a proposal: neither as a command nor as an entry. */
export function fourEyes<C extends ProposableCommand, S, F extends FourEyesFacts>(
  bare: Decider<C, S, AnyEvent, Rejection, F>,
  options: FourEyesOptions<C, F>,
): Decider<C | ProposalCommand, FourEyes<S>, AnyEvent, Rejection, F> {
  return {
    initialState: { bare: bare.initialState, proposals: noProposals },
    evolve: (state, entry) =>
      isProposalEvent(entry.event)
        ? { ...state, proposals: evolveProposals(state.proposals, entry) }
        : { ...state, bare: bare.evolve(state.bare, entry) },
    decide: (command, state, facts) => {
      if (isProposalCommand(command)) return settle(command, state, facts, bare, options);
      const decided = bare.decide(command, state.bare, facts);
      // What would be refused, or is already so, needs nobody's approval.
      if (E.isLeft(decided) || decided.right.length === 0 || !options.needsSecond(command, facts)) return decided;
      return propose(command, facts, options);
    },
  };
}

function propose<C extends ProposableCommand, F extends FourEyesFacts>(
  command: C,
  facts: F,
  { revive, expires }: FourEyesOptions<C, F>,
): Decision {
  const { type, ...data } = command;
  const kept = { type, data };
  if (revive(kept) === undefined) return E.left({ _tag: "ProposalUnreadable", command: type });
  const { on, by, provenance } = command;
  const proposal = facts.eventId(0);
  return E.right([ProposalMade({ on, by, provenance, proposal, command: kept, expires: expires(facts) })]);
}

function settle<C extends ProposableCommand, S, F extends FourEyesFacts>(
  command: ProposalCommand,
  state: FourEyes<S>,
  facts: F,
  bare: Decider<C, S, AnyEvent, Rejection, F>,
  options: FourEyesOptions<C, F>,
): Decision {
  const proposal = state.proposals.get(command.proposal);
  if (proposal === undefined) return E.left({ _tag: "NotFound", what: "proposal", id: command.proposal });
  const refused = refusalOf(command, proposal, facts.today);
  if (refused !== undefined) return E.left(refused);
  const { on, by, provenance, proposal: id } = command;
  const entry = { on, by, provenance, proposal: id };
  const early = settledTooEarly(on, proposal.madeOn);
  const ended = (event: AnyEvent): Decision => E.right(withFlags(event, early, facts.eventId));
  if (command.type === "DeclineProposal") return ended(ProposalDeclined({ ...entry, reason: command.reason }));
  if (command.type === "WithdrawProposal") return ended(ProposalWithdrawn({ ...entry, reason: command.reason }));
  const kept = options.revive(proposal.command);
  if (kept === undefined) return E.left({ _tag: "ProposalUnreadable", command: proposal.command.type });
  // The approval is the first entry of the append, and the command's own entries follow it.
  const after = { ...facts, eventId: (n: number) => facts.eventId(n + 1) };
  const decided = bare.decide(options.approved(kept, by), state.bare, after);
  if (E.isLeft(decided)) return decided;
  const found = [...early, ...approverFlags(bare.decide({ ...kept, by }, state.bare, after), decided, command)];
  const [approval, ...flags] = withFlags(ProposalApproved({ ...entry, note: command.note }), found, facts.eventId);
  return E.right([approval as AnyEvent, ...decided.right, ...flags]);
}

/** An approver stands behind the command, so it is looked at as if the approver had said it. */
function approverFlags(asApprover: Decision, decided: E.Right<ReadonlyArray<AnyEvent>>, { by }: ProposalCommand) {
  const overstepped = (events: ReadonlyArray<AnyEvent>): boolean =>
    events.some(
      ({ type, data }) => type === "IrregularityFlagged" && entitling.has((data as IrregularityFlagged).rule),
    );
  if (E.isLeft(asApprover) || !overstepped(asApprover.right) || overstepped(decided.right)) return [];
  return [{ rule: rules.approverNotEntitled, facts: { by: by.agency } }];
}

const entitling: ReadonlySet<string> = new Set([rules.notEntitled.id, rules.directiveNotEntitled.id]);

function settledTooEarly(on: Dated, madeOn: Dated): ReadonlyArray<Flag> {
  const last = daysOf(on)?.last;
  const made = daysOf(madeOn)?.first;
  if (last === undefined || made === undefined || last >= made) return [];
  return [{ rule: rules.settledBeforeProposed, facts: { on: last, madeOn: made } }];
}

function refusalOf(command: ProposalCommand, proposal: Proposal, today: CivilDate): Rejection | undefined {
  const { id, state, madeBy, expires } = proposal;
  if (state !== "open") return { _tag: "ProposalSettled", proposal: id, state };
  const own = isSamePerson(command.by, madeBy);
  if (command.type === "WithdrawProposal") return own ? undefined : { _tag: "NotTheProposer", proposal: id };
  if (own) return { _tag: "ApproverIsProposer", proposal: id };
  const late = command.type === "ApproveProposal" && expires !== null && hasExpired(proposal, today);
  return late ? { _tag: "ProposalExpired", proposal: id, expires } : undefined;
}
