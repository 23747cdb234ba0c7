/**
 * What becomes of a proposal. Approving decides the proposed command as its own category of streams decides it, with
 * everything that this reads; so the proposal is read first, and the command found in it is handled.
 */
import { categoryOf } from "@chidao/core";
import {
  type AdoptPolicy,
  type AgencyCommand,
  type AssignmentCommand,
  type DirectiveCommand,
  evolveProposals,
  noProposals,
  type PersonalCommand,
  type ProposableCommand,
  type ProposalCommand,
  type PublishCalendar,
  type Rejection,
  reviveCommand,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { agencyHandling, type RegisterLook } from "./agency-commands.js";
import { assignmentHandling } from "./assignment-commands.js";
import { handleDirectiveCommand } from "./directive-commands.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, type Handling, handleCommand } from "./handle-command.js";
import { loadStream } from "./load-stream.js";
import { personalHandling } from "./personal-commands.js";
import { calendarHandling, policyHandling } from "./rule-commands.js";

export interface ProposalOptions {
  /** The one that the proposal stands in. */
  readonly stream: string;
  /** Why an identity is claimed although another directive holds it, for a directive registered by approval. */
  readonly contestReason?: string | undefined;
  /** What the register says of a command on it, as for one that is not proposed. */
  readonly look: (command: AgencyCommand) => RegisterLook;
}

export function handleProposalCommand(
  environment: Environment,
  context: CommandContext,
  command: ProposalCommand,
  { stream, contestReason, look }: ProposalOptions,
): TaskEither<Failure, Handled> {
  return async () => {
    if (command.type !== "ApproveProposal") return handleCommand(environment, context, ending(stream, command))();
    const loaded = await loadStream(environment, stream)();
    if (E.isLeft(loaded)) return loaded;
    const proposal = loaded.right.entries.reduce(evolveProposals, noProposals).get(command.proposal);
    if (proposal === undefined) return E.left<Rejection>({ _tag: "NotFound", what: "proposal", id: command.proposal });
    const proposed = reviveCommand(proposal.command, environment.kinds);
    if (proposed === undefined) {
      return E.left<Rejection>({ _tag: "ProposalUnreadable", command: proposal.command.type });
    }
    switch (categoryOf(stream)) {
      case "agency":
        return handleCommand(
          environment,
          context,
          agencyHandling(proposed as AgencyCommand, look(proposed as AgencyCommand), { settling: command }),
        )();
      case "directive":
        return handleDirectiveCommand(environment, context, proposed as DirectiveCommand, {
          contestReason,
          settling: command,
        })();
      case "calendar":
        return handleCommand(
          environment,
          context,
          calendarHandling(environment, proposed as PublishCalendar, command),
        )();
      case "personal":
        return handleCommand(environment, context, personalHandling(proposed as PersonalCommand, command))();
      case "policy":
        return handleCommand(environment, context, policyHandling(environment, proposed as AdoptPolicy, command))();
      default: {
        const handling = assignmentHandling(environment, proposed as AssignmentCommand, { settling: command });
        return handleCommand(environment, context, handling)();
      }
    }
  };
}

/** Declining and withdrawing decide nothing of what was proposed, so they need no more than the proposal itself. */
function ending(stream: string, command: ProposalCommand): Handling<ProposableCommand, undefined> {
  return { stream, command, initialState: undefined, evolve: () => undefined, decide: () => E.right([]) };
}
