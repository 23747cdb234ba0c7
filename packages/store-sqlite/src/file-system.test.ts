import { describe, expect, it } from "vitest";
import { isNetworkPath, networkTypeOf } from "./file-system.js";

const mounts = async (): Promise<string> =>
  [
    "22 1 254:0 / / rw,relatime - ext4 /dev/vda rw",
    "30 22 0:40 / /srv/du\\040lieu rw,nosuid - fuse.sshfs nguoi@may:/so rw,user_id=0",
    "31 22 0:41 / /srv/dia rw - fuseblk /dev/sdb1 rw",
    "32 30 0:42 / /srv/du\\040lieu/trong rw - fuse.mergerfs a:b rw",
    "33 22 0:43 / /srv/s rw - fuse.rclone kho: rw",
    "",
  ].join("\n");

const noTable = async (): Promise<string> => {
  throw new Error("the table of mounts is not asked for");
};

describe("network file systems", () => {
  it.each([
    [0x6969, "nfs"],
    [0xff534d42, "cifs"],
    [0xff534d42 | 0, "cifs"],
    [0xfe534d42, "smb2"],
    [0x01021997, "9p"],
    [0xef53, undefined],
    [0x01021994, undefined],
  ])("are known by the number %d: %s", async (type, name) => {
    expect(await networkTypeOf(type, "/srv", noTable)).toBe(name);
  });

  it.each([
    ["/srv/du lieu/so.db", "fuse.sshfs"],
    ["/srv/du lieu", "fuse.sshfs"],
    ["/srv/du lieu/trong/so.db", undefined],
    ["/srv/du lieu khac/so.db", undefined],
    ["/srv/dia/so.db", undefined],
    ["/srv/s/so.db", "fuse.rclone"],
  ])("in user space are known by the mount that %s stands on: %s", async (place, name) => {
    expect(await networkTypeOf(0x65735546, place, mounts)).toBe(name);
  });

  it.each([
    ["\\\\may\\so\\a.db", true],
    ["//may/so/a.db", true],
    ["\\\\?\\UNC\\may\\so\\a.db", true],
    ["\\\\?\\C:\\so\\a.db", false],
    ["C:\\so\\a.db", false],
    ["/so/a.db", false],
  ])("on Windows are known by the path %s: %s", (path, is) => {
    expect(isNetworkPath(path)).toBe(is);
  });
});
