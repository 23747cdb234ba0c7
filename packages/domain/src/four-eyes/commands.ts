/** What may be done with a proposal. */
import { By, Dated, oneOf, Provenance, struct, type TypeOf, text, textOrEmpty, Uuid } from "@chidao/core";

const common = { on: Dated, by: By, provenance: Provenance, proposal: Uuid };

export const ApproveProposal = struct({ type: oneOf("ApproveProposal"), ...common, note: textOrEmpty });
export const DeclineProposal = struct({ type: oneOf("DeclineProposal"), ...common, reason: text });
export const WithdrawProposal = struct({ type: oneOf("WithdrawProposal"), ...common, reason: text });

export const proposalCommands = { ApproveProposal, DeclineProposal, WithdrawProposal } as const;

export type ProposalCommand =
  | TypeOf<typeof ApproveProposal>
  | TypeOf<typeof DeclineProposal>
  | TypeOf<typeof WithdrawProposal>;

export function isProposalCommand(command: { readonly type: string }): command is ProposalCommand {
  return Object.hasOwn(proposalCommands, command.type);
}
