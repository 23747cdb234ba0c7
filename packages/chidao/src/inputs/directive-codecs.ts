/** The codec of each input about directives. Closed like all of them: a field that is not known is refused. */
import {
  Codec,
  integer,
  isRecord,
  list,
  nullable,
  oneOf,
  orUnknown,
  struct,
  tagged,
  text,
  textOrEmpty,
  textUpTo,
  Unknown,
} from "@chidao/core";
import { DirectiveSource, directiveTextMax, FormCorrection, Secrecy, Span, Urgency } from "@chidao/domain";
import type {
  AmendDirectiveInput,
  ConcludeMeetingInput,
  CorrectDirectiveEntryInput,
  CorrectDirectiveInput,
  IdentifyDirectiveInput,
  IdentityInput,
  MergeDirectivesInput,
  ProvisionChangeInput,
  ProvisionInput,
  RecallDirectiveInput,
  RegisterDirectiveInput,
  ReplaceDirectiveInput,
  ScreenDocumentInput,
  SeriesGapsInput,
  SettleAffectedInput,
  SignerInput,
  ThroughInput,
} from "../types/inputs.js";
import { Change } from "./codecs.js";
import {
  ActorGiven,
  DateGiven,
  DocumentGiven,
  DocumentOrUnknown,
  entryOptional,
  entryRequired,
  externalRefs,
  PartyGiven,
  PartyOrUnknown,
  TextGiven,
} from "./values.js";

const YearGiven: Codec<string | { readonly unknown: string }> = new Codec(
  "year",
  { code: "civil-year", vi: 'năm dạng "2022"', en: 'a year such as "2022"' },
  (value) => (typeof value === "string" && /^\d{4}$/.test(value)) || Unknown.is(value),
);

export const IdentityGiven: Codec<IdentityInput> = struct(
  {},
  {
    reference: textUpTo(200),
    type: TextGiven,
    number: TextGiven,
    symbol: TextGiven,
    series: TextGiven,
    issuer: PartyOrUnknown,
    year: YearGiven,
    issuedOn: DateGiven,
  },
);

const signerForms = {
  unknown: Unknown,
  office: struct({ office: textUpTo(300), name: TextGiven }, { capacity: textOrEmpty }),
};
type SignerGiven = Unknown | SignerInput;
const SignerGiven = new Codec<SignerGiven>(
  "signer",
  { code: "object", vi: "{office, name} hoặc {unknown}", en: "{office, name} or {unknown}" },
  (value) => signerForms.unknown.is(value) || signerForms.office.is(value),
  (value, context) => {
    const form = isRecord(value) && "unknown" in value ? signerForms.unknown : signerForms.office;
    return form.validate(value, context) as ReturnType<Codec<SignerGiven>["validate"]>;
  },
);

const ProvisionGiven: Codec<ProvisionInput> = struct(
  { path: textUpTo(50), words: text },
  { ordinal: integer(1, 100_000), span: Span },
);
const MeetingGiven = struct({ on: DateGiven, words: text });
const NotingGiven = struct({ by: PartyGiven, on: DateGiven }, { office: textOrEmpty });
const wholeText = orUnknown(textUpTo(directiveTextMax));

export const RegisterDirectiveCodec: Codec<RegisterDirectiveInput> = struct(
  { ...entryRequired, source: orUnknown(DirectiveSource), title: text, directedBy: PartyGiven, directedOn: DateGiven },
  {
    ...entryOptional,
    effectiveOn: DateGiven,
    urgency: orUnknown(Urgency),
    secrecy: orUnknown(Secrecy),
    signedBy: SignerGiven,
    concludes: orUnknown(nullable(MeetingGiven)),
    notedBy: orUnknown(nullable(NotingGiven)),
    identity: IdentityGiven,
    text: wholeText,
    provisions: list(ProvisionGiven, 2_000),
    externalRefs,
    contestReason: text,
    screened: textUpTo(100),
  },
);

export const ScreenDocumentCodec: Codec<ScreenDocumentInput> = struct(
  { ...entryRequired, title: text, reason: text },
  { ...entryOptional, identity: IdentityGiven, secrecy: orUnknown(Secrecy), text: wholeText, contestReason: text },
);

const ofDirective = { ...entryRequired, directive: textUpTo(100) };

export const IdentifyDirectiveCodec: Codec<IdentifyDirectiveInput> = struct(
  { ...ofDirective, identity: IdentityGiven },
  { ...entryOptional, reason: text, basis: DocumentOrUnknown, contestReason: text },
);

const throughForms = {
  directive: struct({ directive: textUpTo(100) }),
  document: struct({ document: DocumentGiven }),
  unknown: Unknown,
};
const ThroughGiven = new Codec<ThroughInput>(
  "through",
  {
    code: "through",
    vi: '{"directive"}, {"document"} hoặc {"unknown"}',
    en: '{"directive"}, {"document"} or {"unknown"}',
  },
  (value) => Object.values(throughForms).some((form) => form.is(value)),
  (value, context) => {
    const named = isRecord(value) ? Object.entries(throughForms).find(([name]) => name in value)?.[1] : undefined;
    return (named ?? throughForms.directive).validate(value, context) as ReturnType<Codec<ThroughInput>["validate"]>;
  },
);
const relating = { ...entryOptional, through: ThroughGiven };

const ChangeGiven = tagged<ProvisionChangeInput>("how", {
  added: struct({ how: oneOf("added"), provision: ProvisionGiven }),
  changed: struct({ how: oneOf("changed"), provision: ProvisionGiven }),
  removed: struct({ how: oneOf("removed"), path: textUpTo(50) }),
});

export const AmendDirectiveCodec: Codec<AmendDirectiveInput> = struct(
  { ...ofDirective, changes: list(ChangeGiven, 2_000) },
  { ...relating, effectiveOn: DateGiven, text: wholeText, note: textOrEmpty },
);

export const CorrectDirectiveCodec: Codec<CorrectDirectiveInput> = struct(
  { ...ofDirective, corrections: list(FormCorrection, 200) },
  relating,
);

export const ReplaceDirectiveCodec: Codec<ReplaceDirectiveInput> = struct(
  { ...ofDirective, reason: text },
  { ...relating, effectiveOn: DateGiven },
);

export const RecallDirectiveCodec: Codec<RecallDirectiveInput> = struct({ ...ofDirective, reason: text }, relating);

export const ConcludeMeetingCodec: Codec<ConcludeMeetingInput> = struct(
  { ...ofDirective, meeting: MeetingGiven },
  { ...entryOptional, basis: DocumentOrUnknown },
);

export const MergeDirectivesCodec: Codec<MergeDirectivesInput> = struct(
  { ...ofDirective, survivor: textUpTo(100), reason: text },
  entryOptional,
);

export const SettleAffectedCodec: Codec<SettleAffectedInput> = struct(
  { ...ofDirective, how: oneOf("revoke", "supersede", "retain"), reason: text },
  { ...entryOptional, assignments: list(textUpTo(100), 10_000), successor: textUpTo(100) },
);

export const CorrectDirectiveEntryCodec: Codec<CorrectDirectiveEntryInput> = struct(
  { ...ofDirective, entry: integer(0), change: Change, reason: text },
  { ...entryOptional, secondPerson: ActorGiven },
);

export const SeriesGapsCodec: Codec<SeriesGapsInput> = struct(
  {},
  { issuer: textUpTo(500), year: YearGiven as Codec<string>, upTo: integer(1, 1_000_000) },
);
