/**
 * `chidao assignment issue`. A text that names no lead is recorded as it is, with its candidates: a lead is never
 * guessed from them.
 */
import type { LeadInput } from "chidao";
import { needed, optional, repeated, type ValuesOf } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { usageFailure } from "../failure.js";
import { deadlineFlags, deadlineOf } from "../input/deadline.js";
import { parseKnownText } from "../input/entry.js";
import { parsePartyText } from "../input/party.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";

const leadFlags = {
  lead: optional("--lead <body>", { vi: "cơ quan chủ trì", en: "the lead body" }, parsePartyText),
  leadUndetermined: optional("--lead-undetermined <text>", {
    vi: "lời văn để ngỏ cơ quan chủ trì",
    en: "the words that leave the lead open",
  }),
  leadDisputed: optional("--lead-disputed <text>", {
    vi: "lời văn về tranh chấp ai chủ trì",
    en: "the words of a dispute over the lead",
  }),
  candidate: repeated(
    "--candidate <body>",
    { vi: "cơ quan có thể chủ trì (lặp lại được)", en: "a body that may be the lead (repeatable)" },
    parsePartyText,
  ),
};

export const issueCommand = writeCommand({
  name: "issue",
  about: { vi: "giao một nhiệm vụ", en: "issue an assignment" },
  notes: about.party,
  argument: { name: "directive", about: about.args.directive, required: true },
  flags: {
    kind: needed("--kind <kind>", { vi: "loại nhiệm vụ", en: "kind of task" }),
    words: needed("--words <text>", { vi: "lời văn của nhiệm vụ", en: "the task in its words" }),
    ...leadFlags,
    coordinating: repeated(
      "--coordinating <body>",
      { vi: "cơ quan phối hợp (lặp lại được)", en: "a coordinating body (repeatable)" },
      parsePartyText,
    ),
    provision: optional(
      "--provision <path>",
      { vi: "nội dung của chỉ đạo, như 1", en: "provision of the directive, such as 1" },
      parseKnownText,
    ),
    ...deadlineFlags,
    acceptor: optional(
      "--acceptor <body>",
      { vi: "cơ quan xác nhận kết quả", en: "who verifies the result" },
      parsePartyText,
    ),
  },
  write: ({ chidao, argument, flags, entry }) => {
    const { kind, words, coordinating, provision, acceptor } = flags;
    const deadline = deadlineOf(flags);
    return chidao.assignments.issue({
      ...entry,
      directive: argument,
      kind,
      words,
      lead: leadOf(flags),
      coordinating,
      ...(provision === undefined ? {} : { provision }),
      ...(acceptor === undefined ? {} : { acceptor }),
      ...(deadline === undefined ? {} : { deadline }),
    });
  },
});

function leadOf({ lead, leadUndetermined, leadDisputed, candidate }: ValuesOf<typeof leadFlags>): LeadInput {
  const given = [lead, leadUndetermined, leadDisputed].filter((value) => value !== undefined);
  if (given.length !== 1) throw usageFailure("FlagsConflict", errors.eitherFlag("--lead", "--lead-undetermined"));
  if (leadUndetermined !== undefined) return { undetermined: { candidates: candidate, words: leadUndetermined } };
  if (leadDisputed !== undefined) return { disputed: { candidates: candidate, words: leadDisputed } };
  if (candidate.length > 0) throw usageFailure("FlagsConflict", errors.needsFlag("--candidate", "--lead-undetermined"));
  return lead as LeadInput;
}
