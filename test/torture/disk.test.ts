/** The disk of the torture keeps what was synced and loses what was not, as a real one may. */
import { expect, it } from "vitest";
import { emptyDisk } from "./disk.js";
import { randomFrom } from "./random.js";
import type { LogRecord } from "./record-log.js";

const folder = "/world";
const path = `${folder}/a`;
const inode = 7n;

const opened: LogRecord = { kind: "opened", inode, path, number: 1 };
const synced: LogRecord = { kind: "synced", inode, number: 1 };
const folderSynced: LogRecord = { kind: "folderSynced", path: folder, number: 1 };
const wrote = (offset: number, text: string): LogRecord => ({
  kind: "wrote",
  inode,
  offset,
  bytes: Buffer.from(text),
  number: 1,
});

function diskAfter(...records: ReadonlyArray<LogRecord>) {
  const disk = emptyDisk();
  for (const record of records) disk.apply(record);
  return disk;
}

const random = randomFrom(1);
const textOf = (disk: ReturnType<typeof emptyDisk>, loss: "all" | "none") =>
  disk.afterCrash(loss, "lost", random).get(path)?.toString();

it("what was synced stays, and what came after it may be lost", () => {
  const disk = diskAfter(opened, folderSynced, wrote(0, "one"), synced, wrote(3, "two"));
  expect(textOf(disk, "all")).toBe("one");
  expect(textOf(disk, "none")).toBe("onetwo");
});

it("a file whose folder was not synced may be gone, whatever was synced in it", () => {
  const disk = diskAfter(opened, wrote(0, "one"), synced);
  expect(disk.afterCrash("none", "lost", random).size).toBe(0);
  expect(disk.afterCrash("all", "kept", random).get(path)?.toString()).toBe("one");
});

it("a file is gone with the folder that it is in, whatever was synced in that folder", () => {
  const made: LogRecord = { kind: "folderMade", path: folder, number: 1 };
  const above: LogRecord = { kind: "folderSynced", path: "/", number: 1 };
  const records = [made, opened, wrote(0, "one"), synced, folderSynced];
  const keys = (disk: ReturnType<typeof diskAfter>) => [...disk.afterCrash("none", "lost", random).keys()];
  expect(keys(diskAfter(...records))).toEqual([]);
  expect(keys(diskAfter(...records, above))).toEqual([path]);
});

it("an unlinked file comes back as long as its folder was not synced", () => {
  const disk = diskAfter(opened, folderSynced, wrote(0, "one"), synced, { kind: "unlinked", path, number: 1 });
  expect(textOf(disk, "none")).toBe("one");
  disk.apply(folderSynced);
  expect(textOf(disk, "none")).toBeUndefined();
});

it("a renamed file stands under its old name, or under the new one in place of what stood there", () => {
  const other = { ...opened, inode: 8n, path: `${folder}/b` };
  const renamed: LogRecord = { kind: "renamed", from: path, to: `${folder}/b`, number: 1 };
  const disk = diskAfter(opened, wrote(0, "new"), synced, other, folderSynced, renamed);
  expect([...disk.afterCrash("all", "lost", random).keys()]).toEqual([path, `${folder}/b`]);
  const after = disk.afterCrash("all", "kept", random);
  expect([...after].map(([name, content]) => [name, content.toString()])).toEqual([[`${folder}/b`, "new"]]);
});

it("sectors of one write are kept or lost each for itself, and nothing else is made up", () => {
  const [before, after] = ["a".repeat(2048), "b".repeat(2048)];
  const disk = diskAfter(opened, folderSynced, wrote(0, before), synced, wrote(0, after));
  const found = new Set<string>();
  for (let n = 0; n < 300; n += 1) found.add(disk.afterCrash("sectors", "lost", random).get(path)?.toString() ?? "");
  const shapes = [...found].map((content) => content.replace(/(.)\1{511}/g, "$1"));
  expect(shapes.length).toBe(16);
  expect(shapes.every((shape) => /^[ab]{4}$/.test(shape))).toBe(true);
});

it("a file that was cut and written again is found in any mixture of both", () => {
  const cut: LogRecord = { kind: "resized", inode, size: 0, number: 1 };
  const disk = diskAfter(opened, folderSynced, wrote(0, "before"), synced, cut, wrote(0, "new"));
  const found = new Set<string>();
  for (let n = 0; n < 300; n += 1) found.add(disk.afterCrash("writes", "lost", random).get(path)?.toString() ?? "");
  expect([...found].sort()).toEqual(["", "before", "new", "newore"]);
});
