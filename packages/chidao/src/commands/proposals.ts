/** What becomes of proposals: approved by a second person, declined, withdrawn. */
import { handleProposalCommand } from "@chidao/application";
import { type Codec, idOf, struct, text, textOrEmpty, textUpTo } from "@chidao/core";
import type { ProposalCommand } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { entryOptional, entryRequired } from "../inputs/values.js";
import type { Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { ApproveProposalInput, EndProposalInput } from "../types/inputs.js";
import { lookFor } from "./agencies.js";
import { type EntryFields, write } from "./write.js";

const proposal = { ...entryRequired, proposal: textUpTo(100) };

const ApproveCodec: Codec<ApproveProposalInput> = struct(proposal, {
  ...entryOptional,
  note: textOrEmpty,
  contestReason: text,
});

const EndCodec: Codec<EndProposalInput> = struct({ ...proposal, reason: text }, entryOptional);

function onProposal<I extends ApproveProposalInput | EndProposalInput>(
  source: string,
  codec: Codec<I>,
  toCommand: (input: I, common: EntryFields & { readonly proposal: string }) => ProposalCommand,
) {
  return (session: Session, given: unknown): Promise<Outcome<Written>> =>
    write(session, codec, given, source, ({ input, desk, context, entry }) => {
      const found = desk.handles.proposal(input.proposal);
      if (found === undefined) return E.left({ _tag: "NotFound", what: "proposal", id: input.proposal });
      const { id, stream } = found;
      const contestReason = "contestReason" in input ? input.contestReason : undefined;
      const run = handleProposalCommand(session.environment, context, toCommand(input, { ...entry, proposal: id }), {
        stream,
        contestReason,
        look: (command) => lookFor(desk, command),
      });
      return E.right({ id: idOf(stream), run });
    });
}

export const approveProposal = onProposal("proposals.approve", ApproveCodec, ({ note }, common) => ({
  type: "ApproveProposal",
  ...common,
  note: note ?? "",
}));

export const declineProposal = onProposal("proposals.decline", EndCodec, ({ reason }, common) => ({
  type: "DeclineProposal",
  ...common,
  reason,
}));

export const withdrawProposal = onProposal("proposals.withdraw", EndCodec, ({ reason }, common) => ({
  type: "WithdrawProposal",
  ...common,
  reason,
}));
