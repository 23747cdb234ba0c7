/** A search of files tells what it found, and what it could not look into. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { searchFiles } from "./search-files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chidao-search-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

describe("a search of files", () => {
  it.each([-4, -3, -1, 0, 1])("finds a text that begins %i bytes from the end of a piece", async (offset) => {
    writeFileSync(at("a.txt"), `${"x".repeat((1 << 20) + offset)}Đặng${"x".repeat(9)}`);
    const found = await searchFiles([at("a.txt")], ["Đặng", "Đăng"]);
    expect(found).toMatchObject({ files: 1, bytes: (1 << 20) + offset + 16, found: [[at("a.txt")], []], unread: [] });
  });

  it("goes into folders, and what is not there holds nothing", async () => {
    mkdirSync(at("trong/sâu"), { recursive: true });
    for (const name of ["trong/a", "trong/sâu/b"]) writeFileSync(at(name), "muối");
    const { files, found, unread } = await searchFiles([at("trong"), at("không có")], ["muối"]);
    expect([files, [...(found[0] ?? [])].sort(), unread]).toEqual([2, [at("trong/a"), at("trong/sâu/b")], []]);
  });

  it("waits at no pipe and follows no link in a folder, and says that it did not look there", async () => {
    execFileSync("mkfifo", [at("ống")]);
    mkdirSync(at("trong"));
    execFileSync("mkfifo", [at("trong/ống")]);
    symlinkSync("/etc", at("trong/nối"));
    const { files, unread } = await searchFiles(
      [at("ống"), at("trong"), "/dev/zero", `${folder}/${"d".repeat(300)}`],
      ["x"],
    );
    expect(files).toBe(0);
    expect([...unread].sort()).toEqual(
      [at("trong/nối"), at("trong/ống"), at("ống"), "/dev/zero", `${folder}/${"d".repeat(300)}`].sort(),
    );
  });
});
