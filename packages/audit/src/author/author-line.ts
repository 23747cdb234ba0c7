/**
 * The line that fills the slot of a leaf header: a signature of a note, `— name base64`, over the text that the header
 * gives. So header and line together are a signed note, and whoever reads notes can check one.
 */
import { authorText, type LeafHeader } from "@chidao/core/merkle";
import { type Note, type NoteSignature, parseSignatureLine, signatureLine } from "../note/note.js";

export function authorLine(signature: NoteSignature): string {
  return signatureLine(signature).slice(0, -1);
}

/** The note that header and line make up; undefined when the line is no signature. */
export function authorNote(header: LeafHeader, line: string): Note | undefined {
  const signature = parseSignatureLine(line);
  return signature === undefined ? undefined : { text: authorText(header), signatures: [signature] };
}
