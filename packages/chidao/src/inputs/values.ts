/** Codecs of the small things that callers type in, and how each becomes what the domain speaks of. */
import {
  Codec,
  CommandId,
  type Dated,
  Dated as DatedCodec,
  ExternalRef,
  isRecord,
  list,
  OfficerId,
  oneOf,
  Provenance,
  parseDated,
  Sha256Hex,
  struct,
  text,
  textOrEmpty,
  textUpTo,
  Unknown,
  Uuid,
} from "@chidao/core";
import { type DocumentRef, DutySource, type StatedDeadline } from "@chidao/domain";
import { readDeadline } from "@chidao/vietnam";
import { recordedReasons } from "../reasons.js";
import type {
  ActorInput,
  DateInput,
  DeadlineInput,
  DocumentInput,
  ExternalRefInput,
  LeadInput,
  PartyInput,
  ProvenanceInput,
  TextInput,
} from "../types/inputs.js";

/** The reason recorded for what a caller left out. */
export const notStated = { unknown: recordedReasons.notStated } as const;

/** Either codec; told apart by whether the value is a text. */
function textOr<A>(whenText: Codec<string>, other: Codec<A>, vi: string, en: string): Codec<string | A> {
  return new Codec<string | A>(
    `${whenText.name} | ${other.name}`,
    { code: whenText.expected.code, vi, en },
    (value) => whenText.is(value) || other.is(value),
    (value, context) => (isRecord(value) ? other : whenText).validate(value, context),
  );
}

const dateText = new Codec<string>(
  "date",
  {
    code: "civil-date",
    vi: "một ngày có thật dạng 2022-11-24, tháng 2022-11 hoặc năm 2022",
    en: "a real day such as 2022-11-24, a month 2022-11 or a year 2022",
  },
  (value) => typeof value === "string" && DatedCodec.is(parseDated(value)),
);

export const DateGiven: Codec<DateInput> = textOr(dateText, Unknown, dateText.expected.vi, dateText.expected.en);

export function datedOf(input: DateInput): Dated {
  return typeof input === "string" ? parseDated(input) : input;
}

export const TextGiven: Codec<TextInput> = textOr(textUpTo(500), Unknown, "văn bản", "text");

export const PartyGiven: Codec<PartyInput> = textOr(
  textUpTo(500),
  new Codec<Exclude<PartyInput, string>>(
    "party",
    {
      code: "party",
      vi: 'tên cơ quan, {"asWritten"} hoặc {"collective"}',
      en: 'a body, {"asWritten"} or {"collective"}',
    },
    (value) => isWritten.is(value) || isCollective.is(value),
    (value, context) => (isRecord(value) && "collective" in value ? isCollective : isWritten).validate(value, context),
  ),
  "tên, bí danh hoặc mã cơ quan",
  "a body by name, alias or id",
);

const isWritten = struct({ asWritten: textUpTo(500) });
const isCollective = struct({
  collective: struct({ words: textUpTo(500), closure: oneOf("closed", "open", "unknowable") }),
});

const openLead = struct({ candidates: list(PartyGiven, 50), words: text });
const leadForms = {
  undetermined: struct({ undetermined: openLead }),
  disputed: struct({ disputed: openLead }),
  ended: struct({ ended: struct({ agency: textUpTo(500), words: text }) }),
};

export const LeadGiven: Codec<LeadInput> = new Codec<LeadInput>(
  "lead",
  PartyGiven.expected,
  (value) => PartyGiven.is(value) || Object.values(leadForms).some((form) => form.is(value)),
  (value, context) => {
    const form = isRecord(value) ? Object.entries(leadForms).find(([name]) => name in value)?.[1] : undefined;
    return (form ?? PartyGiven).validate(value, context) as ReturnType<Codec<LeadInput>["validate"]>;
  },
);

export const ActorGiven: Codec<ActorInput> = struct(
  { agency: textUpTo(500) },
  { role: textUpTo(200), officer: OfficerId },
);

const documentFields = struct({ title: textUpTo(2_000) }, { number: TextGiven, date: DateGiven, sha256: Sha256Hex });

export const DocumentGiven: Codec<DocumentInput> = textOr(
  textUpTo(2_000),
  documentFields,
  "tên tài liệu hoặc đối tượng có title",
  "a document's title, or an object with title",
);

export const DocumentOrUnknown: Codec<DocumentInput | Unknown> = orReason(DocumentGiven);
export const PartyOrUnknown: Codec<PartyInput | Unknown> = orReason(PartyGiven);

function orReason<A>(codec: Codec<A>): Codec<A | Unknown> {
  return new Codec<A | Unknown>(
    `${codec.name} | unknown`,
    codec.expected,
    (value) => codec.is(value) || Unknown.is(value),
    (value, context) => (isRecord(value) && "unknown" in value ? Unknown : codec).validate(value, context),
  );
}

export function documentOf(input: DocumentInput): DocumentRef {
  if (typeof input === "string") return { title: input, number: notStated, date: notStated, sha256: null };
  const { title, number, date, sha256 } = input;
  return { title, number: number ?? notStated, date: datedOf(date ?? notStated), sha256: sha256 ?? null };
}

export function documentOrUnknown(input: DocumentInput | Unknown | undefined): DocumentRef | Unknown {
  if (input === undefined) return notStated;
  return typeof input !== "string" && "unknown" in input ? input : documentOf(input);
}

const dueText = new Codec<string>(
  "due",
  { code: "civil-date", vi: "một ngày có thật dạng 2022-11-24", en: "a real day such as 2022-11-24" },
  (value) => typeof value === "string" && value.length === 10 && dateText.is(value),
);
const deadlineForms = {
  due: struct({ words: textOrEmpty, due: dueText }),
  unparsed: struct({ words: text, unparsed: text }),
  none: struct({ none: text }),
  words: struct({ words: text }, { duty: DutySource, countsFrom: DateGiven }),
};

export const DeadlineGiven: Codec<DeadlineInput> = new Codec<DeadlineInput>(
  "deadline",
  {
    code: "deadline",
    vi: 'một ngày, {"words"}, {"words","due"}, {"words","unparsed"} hoặc {"none"}',
    en: 'a day, {"words"}, {"words","due"}, {"words","unparsed"} or {"none"}',
  },
  (value) => dueText.is(value) || Object.values(deadlineForms).some((form) => form.is(value)),
  (value, context) => {
    const form = isRecord(value) ? Object.entries(deadlineForms).find(([name]) => name in value)?.[1] : dueText;
    return (form ?? deadlineForms.due).validate(value, context) as ReturnType<Codec<DeadlineInput>["validate"]>;
  },
);

/** No deadline stated is `none`; the words of a plain day are the day itself. */
export function deadlineOf(input: DeadlineInput | undefined): StatedDeadline {
  if (input === undefined) return { words: "", expression: { kind: "none", reason: notStated.unknown } };
  if (typeof input === "string")
    return { words: input, expression: { kind: "date", date: input as never, bound: "not-stated" } };
  if ("none" in input) return { words: "", expression: { kind: "none", reason: input.none } };
  if ("due" in input)
    return { words: input.words, expression: { kind: "date", date: input.due as never, bound: "not-stated" } };
  if ("unparsed" in input) return { words: input.words, expression: { kind: "unparsed", reason: input.unparsed } };
  return { words: input.words, expression: readAs(input) };
}

/** Words as the pack of the jurisdiction reads them. */
function readAs({ words, duty, countsFrom }: Extract<DeadlineInput, { readonly countsFrom?: DateInput }>) {
  const expression = readDeadline(words, duty === undefined ? {} : { duty });
  const starts = (expression.kind === "period" || expression.kind === "beforeEvent") && countsFrom !== undefined;
  return starts ? { ...expression, from: datedOf(countsFrom) } : expression;
}

/** The fields of every entry. */
export const entryRequired = { on: DateGiven, by: ActorGiven };
export const entryOptional = {
  provenance: Provenance as Codec<ProvenanceInput>,
  commandId: CommandId,
  correlationId: CommandId,
  causationId: Uuid,
  assurance: oneOf("declared", "authenticated", "signed"),
};

export const externalRefs: Codec<ReadonlyArray<ExternalRefInput>> = list(ExternalRef, 50);

/** Every entry about an assignment names it. */
export const ofAssignment = { ...entryRequired, assignment: textUpTo(100) };
