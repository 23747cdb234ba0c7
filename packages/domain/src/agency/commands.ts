/** What may be asked of the register, in the imperative. */
import {
  AgencyId,
  By,
  bool,
  CivilDate,
  Dated,
  list,
  nullable,
  oneOf,
  orUnknown,
  Provenance,
  Replacement,
  struct,
  type TypeOf,
  text,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { AgencyLevel, AgencyParent, AgencySource, DatedCode, DatedName, SuccessionGround } from "./events.js";
import { AgencyKind } from "./kinds.js";

/** `agency`: the body whose stream is written. */
const common = { on: Dated, by: By, provenance: Provenance, agency: AgencyId };

export const RegisterAgency = struct({
  type: oneOf("RegisterAgency"),
  ...common,
  kind: AgencyKind,
  level: orUnknown(AgencyLevel),
  parent: AgencyParent,
  established: Dated,
  attestedFrom: nullable(CivilDate),
  names: list(DatedName, 100),
  aliases: list(textUpTo(200), 100),
  codes: orUnknown(list(DatedCode, 50)),
  fictional: bool,
  source: AgencySource,
});
export type RegisterAgency = TypeOf<typeof RegisterAgency>;

export const IdentifyAgency = struct({
  type: oneOf("IdentifyAgency"),
  ...common,
  aliases: list(textUpTo(200), 100),
  codes: list(DatedCode, 50),
  source: AgencySource,
});

export const RenameAgency = struct({
  type: oneOf("RenameAgency"),
  ...common,
  name: textUpTo(500),
  source: AgencySource,
});

export const ReclassifyAgency = struct({
  type: oneOf("ReclassifyAgency"),
  ...common,
  kind: AgencyKind,
  parent: AgencyParent,
  source: AgencySource,
});

export const EndAgency = struct({
  type: oneOf("EndAgency"),
  ...common,
  withoutSuccessor: nullable(text),
  source: AgencySource,
});

/** `agency` is succeeded by `to`. */
export const RecordSuccession = struct({
  type: oneOf("RecordSuccession"),
  ...common,
  to: struct({ agency: AgencyId }),
  function: nullable(textUpTo(500)),
  words: list(textUpTo(100), 50),
  ground: SuccessionGround,
  source: AgencySource,
});
export type RecordSuccession = TypeOf<typeof RecordSuccession>;

export const CorrectAgencyEntry = struct({
  type: oneOf("CorrectEntry"),
  ...common,
  target: Uuid,
  replacement: nullable(Replacement),
  reason: text,
  secondPerson: nullable(By),
});
export type CorrectAgencyEntry = TypeOf<typeof CorrectAgencyEntry>;

export type AgencyCommand =
  | RegisterAgency
  | TypeOf<typeof IdentifyAgency>
  | TypeOf<typeof RenameAgency>
  | TypeOf<typeof ReclassifyAgency>
  | TypeOf<typeof EndAgency>
  | RecordSuccession
  | CorrectAgencyEntry;
