/**
 * The proposals of one stream and what became of each. They are read as they were written and not as corrected: what
 * was once approved or declined can't be settled again by correcting the entry that says so.
 */
import type { By, CivilDate, Dated, Entry } from "@chidao/core";
import { isProposalEvent, type ProposedCommand } from "./events.js";

export type ProposalState = "open" | "approved" | "declined" | "withdrawn";

export interface Proposal {
  readonly id: string;
  readonly stream: string;
  /** Ledger index of the entry that made it. */
  readonly index: number;
  readonly command: ProposedCommand;
  readonly madeBy: By;
  readonly madeOn: Dated;
  readonly expires: CivilDate | null;
  readonly state: ProposalState;
  /** Who settled it, when, and the note or reason given. */
  readonly settled: { readonly by: By; readonly on: Dated; readonly words: string } | undefined;
}

export type Proposals = ReadonlyMap<string, Proposal>;

export const noProposals: Proposals = new Map();

/** Only the first settling counts. */
export function evolveProposals(proposals: Proposals, entry: Entry): Proposals {
  const { event } = entry;
  if (!isProposalEvent(event)) return proposals;
  const { by, on, proposal: id } = event.data;
  if (event.type === "ProposalMade") {
    const { command, expires } = event.data;
    const { stream, index } = entry;
    const made = {
      id,
      stream,
      index,
      command,
      madeBy: by,
      madeOn: on,
      expires,
      state: "open",
      settled: undefined,
    } as const;
    return new Map([...proposals, [id, made]]);
  }
  const proposal = proposals.get(id);
  if (proposal?.state !== "open") return proposals;
  const words = event.type === "ProposalApproved" ? event.data.note : event.data.reason;
  return new Map([...proposals, [id, { ...proposal, state: states[event.type], settled: { by, on, words } }]]);
}

const states = {
  ProposalApproved: "approved",
  ProposalDeclined: "declined",
  ProposalWithdrawn: "withdrawn",
} as const satisfies Readonly<Record<string, ProposalState>>;

/** Whether nobody can approve it any more, although nobody settled it. */
export function hasExpired({ state, expires }: Pick<Proposal, "state" | "expires">, day: CivilDate): boolean {
  return state === "open" && expires !== null && day > expires;
}
