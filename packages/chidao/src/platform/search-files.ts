/** Looks for bytes in files, wherever in them they stand: also in free pages and logs of databases. */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface Searched {
  readonly files: number;
  readonly bytes: number;
  /** For each text that was looked for, the files in which it stands. */
  readonly found: ReadonlyArray<ReadonlyArray<string>>;
  /** What is there and was not searched, or not to its end: it can't be read, or is a link, a pipe or a device. */
  readonly unread: ReadonlyArray<string>;
}

interface Places {
  readonly files: ReadonlyArray<string>;
  readonly unread: ReadonlyArray<string>;
}

const pieceBytes = 1 << 20;

/** What is not there holds nothing. A folder is searched with all that is under it; a link in it is not followed. */
export async function searchFiles(paths: ReadonlyArray<string>, texts: ReadonlyArray<string>): Promise<Searched> {
  const needles = texts.map((text) => Buffer.from(text, "utf8"));
  const found = texts.map((): Array<string> => []);
  const places = await Promise.all(paths.map(placesAt));
  const unread = places.flatMap((each) => each.unread);
  let files = 0;
  let bytes = 0;
  for (const file of places.flatMap((each) => each.files)) {
    try {
      bytes += await searchFile(file, needles, (which) => found[which]?.push(file));
      files += 1;
    } catch (error) {
      if (!isGone(error)) unread.push(file);
    }
  }
  return { files, bytes, found, unread };
}

async function placesAt(path: string): Promise<Places> {
  try {
    const known = await stat(path);
    if (known.isFile()) return { files: [path], unread: [] };
    if (!known.isDirectory()) return { files: [], unread: [path] };
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const pathOf = ({ parentPath, name }: (typeof entries)[number]): string => join(parentPath, name);
    return {
      files: entries.filter((entry) => entry.isFile()).map(pathOf),
      unread: entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf),
    };
  } catch (error) {
    return { files: [], unread: isGone(error) ? [] : [path] };
  }
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** Pieces overlap, so that what lies across two of them is seen. Tells each needle once. */
async function searchFile(
  file: string,
  needles: ReadonlyArray<Buffer>,
  tell: (which: number) => void,
): Promise<number> {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  const left = new Set(needles.keys());
  const handle = await open(file, "r");
  try {
    const buffer = Buffer.alloc(pieceBytes + overlap);
    let kept = 0;
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, kept, pieceBytes, at);
      at += bytesRead;
      const piece = buffer.subarray(0, kept + bytesRead);
      for (const which of left) {
        if (!piece.includes(needles[which] as Buffer)) continue;
        left.delete(which);
        tell(which);
      }
      if (bytesRead === 0) return at;
      kept = Math.min(overlap, piece.length);
      buffer.copyWithin(0, piece.length - kept, piece.length);
    }
  } finally {
    await handle.close();
  }
}
