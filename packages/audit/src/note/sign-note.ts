/** Adds signatures to notes. What is signed must have been kept before: see the signing of heads at the front door. */
import type { SigningKey } from "../signatures.js";
import { cosignatureBytes, cosignedText } from "./cosignature.js";
import type { Note, NoteSignature } from "./note.js";

/** A log's signature of a note's text. */
export async function signText(text: string, { key, sign }: SigningKey): Promise<NoteSignature> {
  return { name: key.name, keyId: key.id, signature: await sign(text) };
}

/** A witness's signature of a head, with the time in seconds since 1970-01-01T00:00:00Z. */
export async function cosignText(text: string, { key, sign }: SigningKey, time: number): Promise<NoteSignature> {
  const ed25519 = await sign(cosignedText(text, time));
  return { name: key.name, keyId: key.id, signature: cosignatureBytes({ time, ed25519 }) };
}

/** The note with this signature, in the place of an earlier one by the same key. */
export function withSignature(note: Note, added: NoteSignature): Note {
  const isOther = ({ name, keyId }: NoteSignature): boolean => name !== added.name || keyId !== added.keyId;
  return { text: note.text, signatures: [...note.signatures.filter(isOther), added] };
}
