/**
 * Stored events of what needs a second person. They stand in the stream that the proposed command is about, so that
 * an approval and what it brings about are one append. Names and shapes are a storage contract.
 */
import {
  CivilDate,
  Codec,
  defineEvent,
  type EventOf,
  entryFields,
  isRecord,
  nullable,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
} from "@chidao/core";

const CommandData = new Codec<Readonly<Record<string, unknown>>>(
  "command-data",
  { code: "object", vi: "toàn bộ nội dung của lệnh được đề nghị", en: "the whole content of the proposed command" },
  isRecord,
);

/** A command as it was asked for, personal values sealed. Its own codec judges it again when it is approved. */
export const ProposedCommand = struct({ type: textUpTo(200), data: CommandData });
export type ProposedCommand = TypeOf<typeof ProposedCommand>;

/** Somebody asks for what a second person must approve. `expires`: the last day on which it can be; null: none. */
export const ProposalMade = defineEvent(
  "ProposalMade",
  1,
  struct({ ...entryFields, proposal: Uuid, command: ProposedCommand, expires: nullable(CivilDate) }),
);

/** Another person approved; the entries that the command brings about follow in the same append. */
export const ProposalApproved = defineEvent(
  "ProposalApproved",
  1,
  struct({ ...entryFields, proposal: Uuid, note: textOrEmpty }),
);

export const ProposalDeclined = defineEvent(
  "ProposalDeclined",
  1,
  struct({ ...entryFields, proposal: Uuid, reason: text }),
);

/** Taken back by whoever made it. */
export const ProposalWithdrawn = defineEvent(
  "ProposalWithdrawn",
  1,
  struct({ ...entryFields, proposal: Uuid, reason: text }),
);

export const proposalEvents = [ProposalMade, ProposalApproved, ProposalDeclined, ProposalWithdrawn] as const;
export type ProposalEvent = EventOf<(typeof proposalEvents)[number]>;

const types: ReadonlySet<string> = new Set(proposalEvents.map(({ type }) => type));

export function isProposalEvent(event: { readonly type: string }): event is ProposalEvent {
  return types.has(event.type);
}
