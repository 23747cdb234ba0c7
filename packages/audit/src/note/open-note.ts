/**
 * Who signed a note. Unknown keys are passed over; a known key whose signature does not fit sinks the note, and so does
 * a note that no known key signed: its text is then not to be looked at.
 */
import { fail, type Outcome, succeed } from "@chidao/core/store";
import type { Signatures } from "../signatures.js";
import { cosignatureOf, cosignedText } from "./cosignature.js";
import type { Note, NoteSignature } from "./note.js";
import type { VerifierKey } from "./verifier-key.js";

export interface OpenedNote {
  readonly note: Note;
  /** One for each known key that signed, in the order of the note. */
  readonly signers: ReadonlyArray<Signer>;
}

export interface Signer {
  readonly key: VerifierKey;
  /** When a witness signed, in seconds since 1970-01-01T00:00:00Z by its own clock; null for a log's signature. */
  readonly time: number | null;
}

export type NoteFault = SignatureFailed | UnknownSigners | KeysAlike;

/** A key that we know signed something else. */
export interface SignatureFailed {
  readonly _tag: "SignatureFailed";
  readonly note: Note;
  readonly name: string;
  readonly keyId: string;
}

/** None of the keys that we know signed it. */
export interface UnknownSigners {
  readonly _tag: "UnknownSigners";
  readonly note: Note;
  readonly names: ReadonlyArray<string>;
}

/** Two different known keys bear one name and one id, so a signature can't be told to be of either. */
export interface KeysAlike {
  readonly _tag: "KeysAlike";
  readonly name: string;
  readonly keyId: string;
}

export function openNote(
  signatures: Signatures,
  note: Note,
  keys: ReadonlyArray<VerifierKey>,
): Outcome<OpenedNote, NoteFault> {
  const signers: Array<Signer> = [];
  for (const line of note.signatures) {
    const [key, another] = keys.filter(({ name, id }) => name === line.name && id === line.keyId);
    if (key === undefined) continue;
    if (another !== undefined && !sameBytes(another.publicKey, key.publicKey)) {
      return fail({ _tag: "KeysAlike", name: key.name, keyId: key.id });
    }
    const signer = verified(signatures, note, key, line);
    if (signer === undefined) return fail({ _tag: "SignatureFailed", note, name: key.name, keyId: key.id });
    if (!signers.some((known) => known.key === key)) signers.push(signer);
  }
  if (signers.length > 0) return succeed({ note, signers });
  return fail({ _tag: "UnknownSigners", note, names: note.signatures.map(({ name }) => name) });
}

function verified(
  signatures: Signatures,
  note: Note,
  key: VerifierKey,
  { signature }: NoteSignature,
): Signer | undefined {
  if (key.type === "log") {
    const fits = signature.length === 64 && signatures.verify(key.publicKey, note.text, signature);
    return fits ? { key, time: null } : undefined;
  }
  const cosignature = cosignatureOf(signature);
  if (cosignature === undefined) return undefined;
  const { time, ed25519 } = cosignature;
  return signatures.verify(key.publicKey, cosignedText(note.text, time), ed25519) ? { key, time } : undefined;
}

export function sameBytes(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && some.every((byte, at) => byte === others[at]);
}
