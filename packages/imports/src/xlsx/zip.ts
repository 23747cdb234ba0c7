/**
 * The parts of a zip archive, by name. Written here and not taken from a library because a workbook comes from
 * strangers: each part is unpacked only when it is asked for, and never beyond a limit.
 */
import { inflateRawSync } from "node:zlib";
import { Unreadable } from "../fault.js";
import { limits } from "../table.js";

export interface Archive {
  /** The text of a part; none when there is no such part. */
  readText(part: string): string | undefined;
}

interface Part {
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record, plus the longest comment that may follow it. */
const endBytesMax = 22 + 0xffff;

export function openArchive(bytes: Uint8Array, fileName: string): Archive {
  const damaged = (part: string) => new Unreadable({ _tag: "DamagedWorkbook", fileName, part });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = guarded(() => directoryOf(view, bytes), damaged("zip"));
  return {
    readText(name) {
      const part = parts.get(name.toLowerCase());
      return part && guarded(() => unpack(view, bytes, part), damaged(name));
    },
  };
}

/** Damage shows as a read outside the bytes or as zlib's own error; both mean the same to the caller. */
function guarded<A>(read: () => A, fault: Unreadable): A {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    if (cause instanceof RangeError && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE") {
      throw new Unreadable({ _tag: "FileTooLarge", what: "bytes", max: limits.unpackedBytes });
    }
    throw fault;
  }
}

function directoryOf(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Part> {
  const end = endRecordAt(view);
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== directorySignature) throw new RangeError("not a directory entry");
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    parts.set(name.replaceAll("\\", "/").toLowerCase(), {
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endRecordAt(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytesMax);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new RangeError("no end record");
}

function unpack(view: DataView, bytes: Uint8Array, { method, packedBytes, offset }: Part): string {
  if (view.getUint32(offset, true) !== localSignature) throw new RangeError("not a local header");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  if (method !== 0 && method !== 8) throw new RangeError("unknown packing method");
  const plain = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limits.unpackedBytes });
  return new TextDecoder("utf-8", { fatal: true }).decode(plain);
}
