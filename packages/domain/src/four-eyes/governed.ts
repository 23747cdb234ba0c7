/**
 * Any decider under an installation's policy, in one place for all of them: what needs a second person, what is
 * refused although others flag it, and how sure one wants to be of who speaks.
 */
import type { By, CivilDate, Decider, EntryData, Event } from "@chidao/core";
import type { Kinds } from "../assignment/kinds.js";
import { type AssuranceFacts, withAssurance } from "../authority/assurance.js";
import { addDays } from "../calendar/civil-days.js";
import type { Policy } from "../policy/policy.js";
import { withEntryRules } from "../rules/entry-rules.js";
import { harden } from "../rules/hardening.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import { isProposalCommand, type ProposalCommand } from "./commands.js";
import { type FourEyes, fourEyes, type ProposableCommand } from "./four-eyes.js";
import { reviveCommand } from "./revive.js";

/** The part of a policy that is about who decides. */
export type AuthorityPolicy = Pick<Policy, "version" | "hardened" | "fourEyes" | "proposalDays" | "assurance">;

export interface GovernedFacts extends AssuranceFacts, Pick<DecideFacts, "agency"> {
  readonly today: CivilDate;
  readonly policy: AuthorityPolicy;
}

type AnyEvent = Event<string, EntryData>;

export function governed<C extends ProposableCommand, S, F extends GovernedFacts>(
  bare: Decider<C, S, AnyEvent, Rejection, F>,
  kinds: Kinds,
): Decider<C | ProposalCommand, FourEyes<S>, AnyEvent, Rejection, F> {
  const hardening = ({ policy }: F) => ({ policy, findRule: kinds.findRule });
  const hardened = {
    ...bare,
    decide: (command: C, state: S, facts: F) => harden(bare.decide(command, state, facts), hardening(facts)),
  };
  const watched = fourEyes(hardened, {
    needsSecond: (command, { policy }) => namesIn(command).some((type) => policy.fourEyes.includes(type)),
    expires: ({ today, policy }) => addDays(today, policy.proposalDays),
    revive: (kept) => reviveCommand(kept, kinds) as C | undefined,
    approved: secondPersonOf,
  });
  return {
    ...watched,
    decide: (command, state, facts) => {
      const decided = watched.decide(command, state, facts);
      // A claim on an identity is only the first half of an entry on its directive, which is looked at itself.
      const looked = isClaim(command) ? decided : withEntryRules(decided, facts);
      return harden(withAssurance(looked, askedFor(command, state), facts), hardening(facts));
    },
  };
}

function isClaim({ type }: ProposableCommand): boolean {
  return type === "ClaimIdentity" || type === "ReleaseIdentity";
}

/** A row of an import needs a second person when one of its steps does. */
function namesIn(command: ProposableCommand & { readonly steps?: unknown }): ReadonlyArray<string> {
  const steps = command.steps === undefined ? [] : (command.steps as ReadonlyArray<ProposableCommand>);
  return [command.type, ...steps.map(({ type }) => type)];
}

/** Whoever approves a command is to be known as surely as whoever says it. */
function askedFor<S>(command: ProposableCommand | ProposalCommand, { proposals }: FourEyes<S>): ReadonlyArray<string> {
  if (!isProposalCommand(command)) return [command.type];
  const proposed = command.type === "ApproveProposal" ? proposals.get(command.proposal)?.command.type : undefined;
  return proposed === undefined ? [command.type] : [command.type, proposed];
}

/** A correction names its second person: the one who approved it, unless it named another already. */
function secondPersonOf<C extends ProposableCommand>(command: C, approver: By): C {
  const names = "secondPerson" in command && command.secondPerson === null;
  return names ? { ...command, secondPerson: approver } : command;
}
