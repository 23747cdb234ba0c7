/**
 * A disk as it may be found after the power was lost. It is fed what processes did, and knows what was promised: the
 * content of a file after its sync, the name of a file or folder after the sync of the folder that it is in. Everything since then may have
 * reached the platters or not, in any combination of 512-byte sectors; names change in order, as in a journal.
 */
import { posix } from "node:path";
import type { Random } from "./random.js";
import type { LogRecord } from "./record-log.js";

export type Files = ReadonlyMap<string, Buffer>;

/** What becomes of writes that were not synced. */
export type Loss =
  /** All of them are lost. */
  | "all"
  /** None is: as after `kill -9`. */
  | "none"
  /** Each write as a whole is kept or lost. */
  | "writes"
  /** Each sector of each write is. */
  | "sectors"
  /** Only the last write of each file is torn, at the edge of a sector. */
  | "torn";

export interface Disk {
  apply(record: LogRecord): void;
  /** The files as they would be found. Names that were not synced are lost, kept, or kept up to some moment. */
  afterCrash(loss: Loss, names: "lost" | "kept" | "some", random: Random): Files;
  /** How much hangs in the air: changes of content and of names that no sync has made safe yet. */
  unsynced(): number;
}

type Change =
  | { readonly kind: "write"; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "size"; readonly size: number };

interface FileOnDisk {
  durable: Buffer;
  pending: Array<Change>;
}

/** Names that change together: a rename takes one away and sets another. */
type NameChange = ReadonlyArray<readonly [path: string, file: FileOnDisk | undefined]>;

const sectorBytes = 512;

export function emptyDisk(): Disk {
  const byInode = new Map<bigint, FileOnDisk>();
  const names = new Map<string, FileOnDisk>();
  const durableNames = new Map<string, FileOnDisk>();
  /** Folders that were made while somebody watched; the others were there before. */
  const folders = new Map<string, FileOnDisk>();
  let pendingNames: Array<NameChange> = [];

  function fileOf(inode: bigint): FileOnDisk {
    const file = byInode.get(inode);
    if (file === undefined) throw new Error(`a file that nobody made was written: inode ${inode}`);
    return file;
  }

  function change(...changes: NameChange): void {
    setNames(names, changes);
    pendingNames.push(changes);
  }

  return {
    apply: (record) => {
      switch (record.kind) {
        case "opened": {
          const file: FileOnDisk = { durable: Buffer.alloc(0), pending: [] };
          byInode.set(record.inode, file);
          return change([record.path, file]);
        }
        case "wrote":
          fileOf(record.inode).pending.push({ kind: "write", offset: record.offset, bytes: record.bytes });
          return;
        case "resized":
          fileOf(record.inode).pending.push({ kind: "size", size: record.size });
          return;
        case "synced": {
          const file = fileOf(record.inode);
          file.durable = withChanges(file.durable, file.pending);
          file.pending = [];
          return;
        }
        case "folderSynced": {
          const isHere = (changes: NameChange) => changes.some(([path]) => posix.dirname(path) === record.path);
          for (const changes of pendingNames.filter(isHere)) setNames(durableNames, changes);
          pendingNames = pendingNames.filter((changes) => !isHere(changes));
          return;
        }
        case "renamed":
          return change([record.from, undefined], [record.to, names.get(record.from)]);
        case "linked":
          return change([record.to, names.get(record.from)]);
        case "unlinked":
          return change([record.path, undefined]);
        case "folderMade": {
          const made: FileOnDisk = { durable: Buffer.alloc(0), pending: [] };
          folders.set(record.path, made);
          return change([record.path, made]);
        }
        case "mark":
        case "killed":
        case "refused":
          return;
      }
    },
    afterCrash: (loss, whichNames, random) => {
      const found = new Map(durableNames);
      const kept = { lost: 0, kept: pendingNames.length, some: random.whole(0, pendingNames.length) }[whichNames];
      for (const changes of pendingNames.slice(0, kept)) setNames(found, changes);
      const isThere = (path: string): boolean =>
        foldersOf(path).every((folder) => !folders.has(folder) || found.has(folder));
      const files = [...found].filter(([path]) => !folders.has(path) && isThere(path));
      return new Map(files.map(([path, file]) => [path, contentAfter(file, loss, random)]));
    },
    unsynced: () => pendingNames.length + [...names.values()].reduce((sum, { pending }) => sum + pending.length, 0),
  };
}

/** The folder that it is in, the one that this is in, and so on. */
function foldersOf(path: string): ReadonlyArray<string> {
  const folder = posix.dirname(path);
  return folder === path ? [] : [folder, ...foldersOf(folder)];
}

function setNames(names: Map<string, FileOnDisk>, changes: NameChange): void {
  for (const [path, file] of changes) {
    if (file === undefined) names.delete(path);
    else names.set(path, file);
  }
}

function contentAfter({ durable, pending }: FileOnDisk, loss: Loss, random: Random): Buffer {
  const odds = random.pick([0.1, 0.5, 0.9]);
  switch (loss) {
    case "all":
      return durable;
    case "none":
      return withChanges(durable, pending);
    case "writes":
      return withChanges(
        durable,
        pending.filter(() => random.chance(odds)),
      );
    case "sectors":
      return withChanges(
        durable,
        sectorsOf(pending).filter(() => random.chance(odds)),
      );
    case "torn": {
      const pieces = sectorsOf(pending.slice(-1));
      const torn = random.chance(0.5)
        ? pieces.slice(0, random.whole(0, pieces.length))
        : pieces.slice(random.whole(0, pieces.length));
      return withChanges(durable, [...pending.slice(0, -1), ...torn]);
    }
  }
}

/** The content after these changes, in order. Bytes between an old end and a later write are zero. */
function withChanges(content: Buffer, changes: ReadonlyArray<Change>): Buffer {
  if (changes.length === 0) return content;
  const room = Math.max(
    content.length,
    ...changes.map((change) => (change.kind === "size" ? change.size : endOf(change))),
  );
  const next = Buffer.alloc(room);
  content.copy(next);
  let size = content.length;
  for (const change of changes) {
    if (change.kind === "write") {
      change.bytes.copy(next, change.offset);
      size = Math.max(size, endOf(change));
    } else {
      next.fill(0, change.size, Math.max(size, change.size));
      size = change.size;
    }
  }
  return next.subarray(0, size);
}

function endOf({ offset, bytes }: Change & { readonly kind: "write" }): number {
  return offset + bytes.length;
}

/** The same changes with every write cut at the edges of sectors. */
function sectorsOf(changes: ReadonlyArray<Change>): ReadonlyArray<Change> {
  return changes.flatMap((change): ReadonlyArray<Change> => (change.kind === "size" ? [change] : cut(change)));
}

function cut({ offset, bytes }: Change & { readonly kind: "write" }): ReadonlyArray<Change> {
  const pieces: Array<Change> = [];
  for (let at = 0; at < bytes.length; ) {
    const length = sectorBytes - ((offset + at) % sectorBytes);
    pieces.push({ kind: "write", offset: offset + at, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return pieces;
}
