/** What to hand in about proposals. */
import type { EntryInput } from "./base.js";

interface ProposalInput extends EntryInput {
  /** `P4`, or the proposal's id. */
  readonly proposal: string;
}

export interface ApproveProposalInput extends ProposalInput {
  readonly note?: string;
  /** For a directive that is registered by approval: why an identity is claimed although another one holds it. */
  readonly contestReason?: string;
}

export interface EndProposalInput extends ProposalInput {
  readonly reason: string;
}
