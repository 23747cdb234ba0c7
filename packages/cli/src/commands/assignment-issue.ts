/**
 * `chidao assignment issue`. A text that names no lead is recorded as it is, with its candidates: a lead is never
 * guessed from them.
 */
import type { IssueTerms, LeadInput } from "chidao";
import { needed, oneOfTexts, optional, repeated, type ValuesOf } from "../define/flag.js";
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

const spokenFlags = {
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
};

const classes = ["one-off", "recurring", "standing", "conditional", "request"] as const;
const relations = ["delegation", "split", "occurrence", "obligation", "follow-up"] as const;

const termFlags = {
  class: optional(
    "--class <class>",
    {
      vi: "tính chất: one-off (một lần), recurring (định kỳ), standing (thường xuyên), conditional (có điều kiện), request (đề nghị)",
      en: `what sort of task: ${classes.join(", ")}`,
    },
    oneOfTexts(...classes),
  ),
  product: optional("--product <text>", { vi: "sản phẩm phải có", en: "what is to be delivered" }, parseKnownText),
  recipient: repeated(
    "--recipient <body>",
    { vi: "cơ quan nhận, tổng hợp kết quả (lặp lại được)", en: "who receives or collects the result (repeatable)" },
    parsePartyText,
  ),
  supervisor: optional(
    "--supervisor <office>",
    { vi: "chức vụ của lãnh đạo phụ trách", en: "office of the leader who watches over it" },
    parseKnownText,
  ),
  parent: optional("--parent <assignment>", { vi: "nhiệm vụ cấp trên", en: "the task it stands under" }),
  relation: optional(
    "--relation <relation>",
    {
      vi: "quan hệ với nhiệm vụ trên: delegation (giao xuống), split (phần được tách), occurrence (một kỳ), obligation (nghĩa vụ của một cơ quan), follow-up (phát sinh từ đó)",
      en: `why it stands there: ${relations.join(", ")}`,
    },
    oneOfTexts(...relations),
  ),
  key: optional("--key <key>", { vi: "khóa trong các nhiệm vụ cùng cấp", en: "its key among the others there" }),
};

export const extractCommand = writeCommand({
  name: "extract",
  about: { vi: "rút một nhiệm vụ từ văn bản, chưa giao", en: "draw a task from a text, not yet issued" },
  notes: about.party,
  argument: { name: "directive", about: about.args.directive, required: true },
  flags: {
    ...spokenFlags,
    kind: optional("--kind <kind>", { vi: "loại nhiệm vụ", en: "kind of task" }, parseKnownText),
  },
  write: ({ chidao, argument, flags, entry }) =>
    chidao.assignments.extract({
      ...entry,
      directive: argument,
      ...spokenOf(flags),
      ...(flags.kind === undefined ? {} : { kind: flags.kind }),
    }),
});

export const issueCommand = writeCommand({
  name: "issue",
  about: { vi: "giao một nhiệm vụ", en: "issue an assignment" },
  notes: about.party,
  argument: { name: "directive", about: about.args.directive, required: true },
  flags: {
    kind: needed("--kind <kind>", { vi: "loại nhiệm vụ", en: "kind of task" }),
    ...spokenFlags,
    acceptor: optional(
      "--acceptor <body>",
      { vi: "cơ quan xác nhận kết quả", en: "who verifies the result" },
      parsePartyText,
    ),
    draft: optional("--draft <assignment>", { vi: "nhiệm vụ đã rút từ văn bản", en: "the draft that is issued now" }),
    ...termFlags,
  },
  write: ({ chidao, argument, flags, entry }) => {
    const { kind, acceptor, draft } = flags;
    return chidao.assignments.issue({
      ...entry,
      directive: argument,
      kind,
      ...spokenOf(flags),
      ...(acceptor === undefined ? {} : { acceptor }),
      ...(draft === undefined ? {} : { draft }),
      ...termsOf(flags),
    });
  },
});

function spokenOf(flags: ValuesOf<typeof spokenFlags>) {
  const { words, coordinating, provision } = flags;
  const deadline = deadlineOf(flags);
  return {
    words,
    lead: leadOf(flags),
    coordinating,
    ...(provision === undefined ? {} : { provision }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

function termsOf({ recipient, product, supervisor, ...flags }: ValuesOf<typeof termFlags>): IssueTerms {
  return {
    ...(flags.class === undefined ? {} : { class: flags.class }),
    ...(product === undefined ? {} : { product }),
    ...(recipient.length === 0 ? {} : { recipients: recipient }),
    ...(supervisor === undefined ? {} : { supervisor }),
    ...parentOf(flags),
  };
}

/** A child is told by three flags together. */
function parentOf({ parent, relation, key }: Pick<ValuesOf<typeof termFlags>, "parent" | "relation" | "key">) {
  if (parent === undefined && relation === undefined && key === undefined) return {};
  if (parent === undefined) throw usageFailure("FlagsConflict", errors.needsFlag("--relation", "--parent"));
  if (relation === undefined || key === undefined) {
    throw usageFailure("FlagsConflict", errors.needsFlag("--parent", relation === undefined ? "--relation" : "--key"));
  }
  return { parent: { assignment: parent, relation, key } };
}

function leadOf({ lead, leadUndetermined, leadDisputed, candidate }: ValuesOf<typeof leadFlags>): LeadInput {
  const given = [lead, leadUndetermined, leadDisputed].filter((value) => value !== undefined);
  if (given.length !== 1) throw usageFailure("FlagsConflict", errors.eitherFlag("--lead", "--lead-undetermined"));
  if (leadUndetermined !== undefined) return { undetermined: { candidates: candidate, words: leadUndetermined } };
  if (leadDisputed !== undefined) return { disputed: { candidates: candidate, words: leadDisputed } };
  if (candidate.length > 0) throw usageFailure("FlagsConflict", errors.needsFlag("--candidate", "--lead-undetermined"));
  return lead as LeadInput;
}
