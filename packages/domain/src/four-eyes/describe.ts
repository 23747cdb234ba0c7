/** One plain sentence for each event of a proposal. */
import type { Text } from "@chidao/core";
import type { ProposalEvent } from "./events.js";

/** `asked`: the words for the proposed command. */
export function describeProposalEvent(event: ProposalEvent, asked: (commandType: string) => Text): Text {
  switch (event.type) {
    case "ProposalMade": {
      const { vi, en } = asked(event.data.command.type);
      return { vi: `Đề nghị, chờ người thứ hai duyệt: ${vi}`, en: `Proposed, awaiting a second person: ${en}` };
    }
    case "ProposalApproved":
      return { vi: `Duyệt đề nghị${after(event.data.note)}`, en: `Proposal approved${after(event.data.note)}` };
    case "ProposalDeclined":
      return { vi: `Không duyệt đề nghị: ${event.data.reason}`, en: `Proposal declined: ${event.data.reason}` };
    case "ProposalWithdrawn":
      return { vi: `Rút đề nghị: ${event.data.reason}`, en: `Proposal withdrawn: ${event.data.reason}` };
  }
}

function after(note: string): string {
  return note === "" ? "" : `: ${note}`;
}
