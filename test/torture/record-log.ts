/** Reads the log that recorder.c writes: one total order of what all recorded processes did to their files. */
import { readFileSync } from "node:fs";

/** What happened, and the number of the operation in its process, from 1; a plan names the moment of a kill by it. */
export type LogRecord = Happening & { readonly number: number };

type Happening =
  | { readonly kind: "opened"; readonly inode: bigint; readonly path: string }
  | { readonly kind: "wrote"; readonly inode: bigint; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "resized"; readonly inode: bigint; readonly size: number }
  | { readonly kind: "synced"; readonly inode: bigint }
  | { readonly kind: "folderSynced"; readonly path: string }
  | { readonly kind: "renamed" | "linked"; readonly from: string; readonly to: string }
  | { readonly kind: "unlinked" | "folderMade"; readonly path: string }
  | { readonly kind: "mark"; readonly text: string }
  /** A process was killed here, or was told that the disk is full. Nothing on the disk changes. */
  | { readonly kind: "killed" | "refused"; readonly process: number };

const magic = 0x54524f54;
const headBytes = 40;

/**
 * Every record, in order. A log ends with a whole record, since processes are killed between two of them; only while
 * somebody is writing may the last one be incomplete, and then it is not there yet.
 */
export function readLog(file: string): ReadonlyArray<LogRecord> {
  const bytes = readFileSync(file);
  const records: Array<LogRecord> = [];
  for (let at = 0; at + headBytes <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== magic) throw new Error(`${file} is no log at byte ${at}`);
    const end = at + headBytes + bytes.readUInt32LE(at + 12);
    if (end > bytes.length) break;
    const number = Number(bytes.readBigUInt64LE(at + 32));
    records.push({ ...decode(bytes.subarray(at, at + headBytes), bytes.subarray(at + headBytes, end)), number });
    at = end;
  }
  return records;
}

function decode(head: Buffer, bytes: Buffer): Happening {
  const inode = head.readBigUInt64LE(16);
  const offset = Number(head.readBigInt64LE(24));
  const operation = head.readUInt32LE(4);
  switch (operation) {
    case 1:
      return { kind: "opened", inode, path: bytes.toString() };
    case 2:
      return { kind: "wrote", inode, offset, bytes };
    case 3:
      return { kind: "resized", inode, size: offset };
    case 4:
      return { kind: "synced", inode };
    case 5:
      return { kind: "folderSynced", path: bytes.toString() };
    case 6:
    case 11: {
      const [from = "", to = ""] = bytes.toString().split("\0");
      return { kind: operation === 6 ? "renamed" : "linked", from, to };
    }
    case 7:
      return { kind: "unlinked", path: bytes.toString() };
    case 8:
      return { kind: "mark", text: bytes.toString() };
    case 9:
      return { kind: "killed", process: head.readUInt32LE(8) };
    case 10:
      return { kind: "refused", process: head.readUInt32LE(8) };
    case 12:
      return { kind: "folderMade", path: bytes.toString() };
    default:
      throw new Error(`the log has an operation ${operation}`);
  }
}
