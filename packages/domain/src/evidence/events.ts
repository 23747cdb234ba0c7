/** The stored event of a check of evidence. It changes no stage: it is about a document that an entry rests on. */
import {
  defineEvent,
  type EventOf,
  entryFields,
  integer,
  nullable,
  oneOf,
  Sha256Hex,
  struct,
  type TypeOf,
  textOrEmpty,
  Uuid,
} from "@chidao/core";

/**
 * `present`: the file of this hash is there and is it. `missing`: no such file. `mismatched`: a file goes by this hash
 * and is another. `paper-only`: nobody gave a hash, so only people can look at it.
 */
export const EvidenceState = oneOf("present", "missing", "mismatched", "paper-only");
export type EvidenceState = TypeOf<typeof EvidenceState>;

/** `entry` and `position`: the n-th document, from 0, of a result that was handed in. */
export const EvidenceChecked = defineEvent(
  "EvidenceChecked",
  1,
  struct({
    ...entryFields,
    entry: Uuid,
    position: integer(0, 199),
    sha256: nullable(Sha256Hex),
    state: EvidenceState,
    note: textOrEmpty,
  }),
);
export type EvidenceEvent = EventOf<typeof EvidenceChecked>;

export function isEvidenceEvent(event: { readonly type: string }): event is EvidenceEvent {
  return event.type === EvidenceChecked.type;
}
