/** The codecs of inputs about bodies in the register. */
import {
  AgencyId,
  bool,
  CivilDate,
  Codec,
  integer,
  isRecord,
  list,
  nullable,
  orUnknown,
  struct,
  text,
  textOrEmpty,
  textUpTo,
} from "@chidao/core";
import { AgencyKind, AgencyLevel, SourceConfidence } from "@chidao/domain";
import type {
  AgencySourceInput,
  CodeInput,
  CorrectAgencyEntryInput,
  EndAgencyInput,
  IdentifyAgencyInput,
  LoadRegisterInput,
  ParentInput,
  ReclassifyAgencyInput,
  RegisterAgencyInput,
  RenameAgencyInput,
  SuccessionInput,
  TransferTasksInput,
} from "../types/inputs.js";
import { Change } from "./codecs.js";
import { ActorGiven, DateGiven, DocumentGiven, DocumentOrUnknown, entryOptional, entryRequired } from "./values.js";

const NameGiven = new Codec<string | { readonly name: string; readonly from: string | { readonly unknown: string } }>(
  "name",
  { code: "name", vi: "tên, hoặc {name, from}", en: "a name, or {name, from}" },
  (value) => textUpTo(500).is(value) || datedName.is(value),
  (value, context) => (isRecord(value) ? datedName : textUpTo(500)).validate(value, context),
);
const datedName = struct({ name: textUpTo(500), from: DateGiven });

const SourceGiven: Codec<AgencySourceInput> = struct(
  { citation: text, note: textOrEmpty },
  { confidence: SourceConfidence },
);

const CodeGiven: Codec<CodeInput> = struct({ scheme: textUpTo(50), code: textUpTo(100) }, { from: DateGiven });
const ParentGiven: Codec<ParentInput> = orUnknown(nullable(textUpTo(500)));

export const RegisterAgencyCodec: Codec<RegisterAgencyInput> = struct(
  { ...entryRequired, id: AgencyId, kind: AgencyKind, names: nonEmpty(list(NameGiven, 100)), source: SourceGiven },
  {
    ...entryOptional,
    level: orUnknown(AgencyLevel),
    parent: ParentGiven,
    aliases: list(textUpTo(200), 100),
    codes: orUnknown(list(CodeGiven, 50)),
    established: DateGiven,
    attestedFrom: CivilDate as unknown as Codec<string>,
    fictional: bool,
  },
);

function nonEmpty<A>(codec: Codec<ReadonlyArray<A>>): Codec<ReadonlyArray<A>> {
  return new Codec<ReadonlyArray<A>>(
    `nonEmpty(${codec.name})`,
    { code: "list", vi: "danh sách không rỗng", en: "a list that is not empty" },
    (value) => codec.is(value) && value.length > 0,
    (value, context) => codec.validate(value, context),
  );
}

const ofAgency = { ...entryRequired, agency: textUpTo(500), source: SourceGiven };

export const IdentifyAgencyCodec: Codec<IdentifyAgencyInput> = struct(ofAgency, {
  ...entryOptional,
  aliases: list(textUpTo(200), 100),
  codes: list(CodeGiven, 50),
});
export const RenameAgencyCodec: Codec<RenameAgencyInput> = struct({ ...ofAgency, name: textUpTo(500) }, entryOptional);
export const ReclassifyAgencyCodec: Codec<ReclassifyAgencyInput> = struct(
  { ...ofAgency, kind: AgencyKind },
  { ...entryOptional, parent: ParentGiven },
);
export const EndAgencyCodec: Codec<EndAgencyInput> = struct(ofAgency, { ...entryOptional, withoutSuccessor: text });

const groundForms = { decision: struct({ decision: DocumentGiven }), presumption: struct({ presumption: text }) };
const GroundGiven = new Codec<SuccessionInput["ground"]>(
  "ground",
  { code: "object", vi: "{decision} hoặc {presumption}", en: "{decision} or {presumption}" },
  (value) => groundForms.decision.is(value) || groundForms.presumption.is(value),
  (value, context) => {
    const form = isRecord(value) && "decision" in value ? groundForms.decision : groundForms.presumption;
    return (form as unknown as Codec<SuccessionInput["ground"]>).validate(value, context);
  },
);

export const SuccessionCodec: Codec<SuccessionInput> = struct(
  { ...ofAgency, to: textUpTo(500), ground: GroundGiven },
  { ...entryOptional, function: textUpTo(500), words: list(textUpTo(100), 50) },
);

const { correlationId, assurance } = entryOptional;
const { on, by } = entryRequired;
export const LoadRegisterCodec: Codec<LoadRegisterInput> = struct(
  { on, by },
  { correlationId, assurance, until: CivilDate as unknown as Codec<string> },
);

export const TransferTasksCodec: Codec<TransferTasksInput> = struct(
  { ...entryRequired, from: textUpTo(500), to: textUpTo(500), reason: text },
  {
    ...entryOptional,
    function: textUpTo(500),
    assignments: list(textUpTo(100), 10_000),
    basis: DocumentOrUnknown,
    dryRun: bool,
  },
);

export const CorrectAgencyEntryCodec: Codec<CorrectAgencyEntryInput> = struct(
  { ...entryRequired, agency: textUpTo(500), entry: integer(0), change: Change, reason: text },
  { ...entryOptional, secondPerson: ActorGiven },
);
