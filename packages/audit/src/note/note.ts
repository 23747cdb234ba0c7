/** Signed notes (C2SP): a text that people can read, and under it one line for each signature. */
import { type Outcome, succeed } from "@chidao/core/store";
import { base64Of, bytesOfBase64, hexOf } from "../encoding/base64.js";
import { type Malformed, malformed } from "../malformed.js";
import { isKeyName } from "./verifier-key.js";

export interface Note {
  /** Ends with a newline. This, and nothing else, is signed. */
  readonly text: string;
  readonly signatures: ReadonlyArray<NoteSignature>;
}

export interface NoteSignature {
  readonly name: string;
  /** 8 hexadecimal digits. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** Characters; longer notes are refused before anything in them is looked at. */
export const noteLengthMax = 262_144;
export const signaturesMax = 100;

export function noteText({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(signatureLine).join("")}`;
}

/** One signature with its newline, as it is added to a note. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = [0, 2, 4, 6].map((at) => Number.parseInt(keyId.slice(at, at + 2), 16));
  return `— ${name} ${base64Of(Uint8Array.of(...id, ...signature))}\n`;
}

export function parseNote(note: string): Outcome<Note, Malformed> {
  if (note.length > noteLengthMax) return malformed("note", 1, "too-long");
  if (/\p{Surrogate}/u.test(note)) return malformed("note", 1, "lone-surrogate");
  const control = firstControl(note);
  if (control !== undefined) return malformed("note", lineOf(note, control), "control-character");
  if (!note.endsWith("\n")) return malformed("note", lineOf(note, note.length), "no-final-newline");
  const blank = note.lastIndexOf("\n\n");
  const lines = blank < 0 ? [] : note.slice(blank + 2, -1).split("\n");
  if (blank < 0 || lines[0] === "") return malformed("note", lineOf(note, note.length), "no-signatures");
  const firstLine = lineOf(note, blank + 2);
  if (lines.length > signaturesMax) return malformed("note", firstLine + signaturesMax, "too-many-signatures");
  const signatures = lines.map(parseSignatureLine);
  const wrong = signatures.indexOf(undefined);
  if (wrong >= 0) return malformed("note", firstLine + wrong, "signature-line");
  return succeed({ text: note.slice(0, blank + 1), signatures: signatures.filter((each) => each !== undefined) });
}

/** One line without its newline; undefined when it is no signature of a note. */
export function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name = "", encoded = ""] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: hexOf(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

function firstControl(text: string): number | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x0a) return at;
  }
  return undefined;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;
