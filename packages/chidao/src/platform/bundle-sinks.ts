/**
 * Where a bundle is written: a folder or a zip file. All is written beside the place first and put there at the end,
 * so that half a bundle never stands there; what stands there already is never overwritten.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type BundledFile,
  crc32,
  directory,
  localHeader,
  type ZipEntry,
  zipBytesMax,
  zipFilesMax,
} from "@chidao/audit";
import { fail, type Outcome } from "@chidao/core/store";
import { makeFolder, syncFolder } from "./durable-files.js";

export interface FileSink {
  write(text: string): Promise<void>;
  close(): Promise<BundledFile>;
}

export interface BundleSink {
  /** One file at a time. Rejects with `BundleNotWritten` when the disk does not take it. */
  file(name: string): Promise<FileSink>;
  /** Puts the bundle in its place, durably. */
  finish(): Promise<void>;
  /** Leaves nothing of what was written. */
  abandon(): Promise<void>;
}

/** Something stands where the bundle should go. */
export interface BundlePlaceTaken {
  readonly _tag: "BundlePlaceTaken";
  readonly path: string;
}

/** The machine did not take it; `cause` is its own word. Nothing is left. */
export interface BundleNotWritten {
  readonly _tag: "BundleNotWritten";
  readonly path: string;
  readonly cause: string;
}

/** Runs the writing of a bundle, and puts it in its place when all went well. A path that ends in `.zip` is a zip file. */
export async function intoBundle<A, F>(
  path: string,
  write: (sink: BundleSink) => Promise<Outcome<A, F>>,
): Promise<Outcome<A, F | BundleNotWritten | BundlePlaceTaken>> {
  if (existsSync(path)) return fail({ _tag: "BundlePlaceTaken", path });
  const beside = `${path}.part-${process.pid}`;
  let sink: BundleSink | undefined;
  try {
    await makeFolder(dirname(path));
    sink = path.endsWith(".zip") ? await zipSink(path, beside) : await folderSink(path, beside);
    const written = await write(sink);
    if (written.ok) await sink.finish();
    else await sink.abandon();
    return written;
  } catch (error) {
    await sink?.abandon();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOTEMPTY") return fail({ _tag: "BundlePlaceTaken", path });
    return fail({ _tag: "BundleNotWritten", path, cause: code ?? message });
  }
}

async function folderSink(path: string, beside: string): Promise<BundleSink> {
  await mkdir(beside);
  const folders = new Set([beside]);
  return {
    file: async (name) => {
      const place = join(beside, name);
      await mkdir(dirname(place), { recursive: true });
      folders.add(dirname(place));
      const handle = await open(place, "wx");
      return fileSink(name, handle, 0, async () => {
        await handle.sync();
        await handle.close();
      });
    },
    finish: async () => {
      for (const folder of folders) await syncFolder(folder);
      await rename(beside, path);
      await syncFolder(dirname(path));
    },
    abandon: () => rm(beside, { recursive: true, force: true }),
  };
}

async function zipSink(path: string, beside: string): Promise<BundleSink> {
  const handle = await open(beside, "wx");
  const entries: Array<ZipEntry> = [];
  let at = 0;
  return {
    file: async (name) => {
      const begins = at;
      const blank = localHeader({ name, bytes: 0, crc: 0, at: begins });
      return fileSink(name, handle, begins + blank.length, async ({ bytes }, crc) => {
        const entry = { name, bytes, crc, at: begins };
        await handle.write(localHeader(entry), 0, blank.length, begins);
        entries.push(entry);
        at = begins + blank.length + bytes;
        if (at > zipBytesMax || entries.length > zipFilesMax) throw new Error("zip-too-large");
      });
    },
    finish: async () => {
      const end = directory(entries, at);
      await handle.write(end, 0, end.length, at);
      await handle.sync();
      await handle.close();
      // A link is refused where something stands; a renaming would take its place.
      await link(beside, path);
      await rm(beside);
      await syncFolder(dirname(path));
    },
    abandon: async () => {
      await handle.close();
      await rm(beside, { force: true });
    },
  };
}

const bufferBytes = 1 << 20;

/** Writes from a place of the open file on, in large pieces. */
function fileSink(
  name: string,
  handle: FileHandle,
  from: number,
  end: (file: BundledFile, crc: number) => Promise<void>,
): FileSink {
  const digest = createHash("sha256");
  let waiting: Array<Buffer> = [];
  let waitingBytes = 0;
  let bytes = 0;
  let crc = 0;
  const flush = async (): Promise<void> => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    digest.update(piece);
    crc = crc32(crc, piece);
    for (let done = 0; done < piece.length; ) {
      const { bytesWritten } = await handle.write(piece, done, piece.length - done, from + bytes + done);
      done += bytesWritten;
    }
    bytes += piece.length;
  };
  return {
    write: async (text) => {
      const piece = Buffer.from(text, "utf8");
      waiting.push(piece);
      waitingBytes += piece.length;
      if (waitingBytes >= bufferBytes) await flush();
    },
    close: async () => {
      await flush();
      const file = { name, bytes, sha256: digest.digest("hex") };
      await end(file, crc);
      return file;
    },
  };
}
