/** Looks for bytes in files, wherever in them they stand: also in free pages and logs of databases. */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface Searched {
  readonly files: number;
  readonly bytes: number;
  /** For each text that was looked for, the files in which it stands. */
  readonly found: ReadonlyArray<ReadonlyArray<string>>;
}

const pieceBytes = 1 << 20;

/** What is not there holds nothing. A folder is searched with all that is under it. */
export async function searchFiles(paths: ReadonlyArray<string>, texts: ReadonlyArray<string>): Promise<Searched> {
  const needles = texts.map((text) => Buffer.from(text, "utf8"));
  const found = texts.map((): Array<string> => []);
  let bytes = 0;
  const files = (await Promise.all(paths.map(filesAt))).flat();
  for (const file of files) {
    bytes += await searchFile(file, needles, (which) => found[which]?.push(file));
  }
  return { files: files.length, bytes, found };
}

async function filesAt(path: string): Promise<ReadonlyArray<string>> {
  const known = await stat(path).catch(() => undefined);
  if (known === undefined) return [];
  if (!known.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

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
