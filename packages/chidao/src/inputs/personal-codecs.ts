/** Codecs of what is typed in about personal values. */
import { CivilDate, type Codec, list, pattern, struct, text } from "@chidao/core";
import { ErasureGround } from "@chidao/domain";
import type { EraseInput, LiftHoldInput, RefuseErasureInput, SetRetentionInput } from "../types/personal.js";
import { ActorGiven, DocumentOrUnknown, entryOptional, entryRequired } from "./values.js";

const CommitmentGiven: Codec<string> = pattern(
  "commitment",
  /^[0-9a-f]{8,64}$/,
  "8 đến 64 chữ số thập lục phân đầu của cam kết",
  "the first 8 to 64 hexadecimal digits of a commitment",
);

const required = { ...entryRequired, value: CommitmentGiven, legalBasis: text };

export const EraseCodec: Codec<EraseInput> = struct(
  { ...required, ground: ErasureGround, secondPerson: ActorGiven },
  { ...entryOptional, document: DocumentOrUnknown, searchIn: list(text, 1_000) },
);
export const RefuseErasureCodec: Codec<RefuseErasureInput> = struct(
  { ...required, reason: text },
  { ...entryOptional, document: DocumentOrUnknown },
);
export const LiftHoldCodec: Codec<LiftHoldInput> = struct({ ...required, reason: text }, entryOptional);
export const SetRetentionCodec: Codec<SetRetentionInput> = struct(
  { ...required, keepUntil: CivilDate as unknown as Codec<string> },
  entryOptional,
);
