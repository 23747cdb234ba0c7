/**
 * Which file systems are no place for a ledger. SQLite's locks and the shared memory of its write-ahead log hold on one
 * machine alone; on a network file system two machines can each believe that they hold the lock, and overwrite one
 * another's pages. Found out on Linux, and by the form of the path on Windows; elsewhere nobody is asked.
 */
import { readFile, realpath, statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** What `statfs` answers on Linux: the magic numbers of linux/magic.h and of the file systems' own sources. */
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, "nfs"],
  [0x517b, "smb"],
  [0xff534d42, "cifs"],
  [0xfe534d42, "smb2"],
  [0x01021997, "9p"],
  [0x564c, "ncp"],
  [0x5346414f, "afs"],
  [0x6b414653, "afs"],
  [0x73757245, "coda"],
  [0x00c36400, "ceph"],
  [0x0bd00bd0, "lustre"],
  [0x47504653, "gpfs"],
  [0x01161970, "gfs2"],
  [0x7461636f, "ocfs2"],
]);

/** One number stands for everything in user space; only the table of mounts tells a remote one from a local one. */
const fuse = 0x65735546;
const networkFuse = /^fuse\.(sshfs|rclone|s3fs|gcsfuse|goofys|glusterfs|ceph|davfs|curlftpfs|smbnetfs|juicefs|mount\.)/;

/** The name of the network file system on which the file stands or would stand; undefined where it is none. */
export async function networkFileSystemOf(file: string): Promise<string | undefined> {
  if (process.platform === "win32") return isNetworkPath(file) ? "UNC" : undefined;
  if (process.platform !== "linux") return undefined;
  try {
    const place = await realpath(file).catch(() => realpath(dirname(file)));
    const { type } = await statfs(place);
    return networkTypeOf(type, place, () => readFile("/proc/self/mountinfo", "utf8"));
  } catch {
    // A folder that is not there is told of by whoever opens the file.
    return undefined;
  }
}

/** The same for a place of which `statfs` answered this number; `mounts` is asked for Linux's table when it matters. */
export async function networkTypeOf(
  type: number,
  place: string,
  mounts: () => Promise<string>,
): Promise<string | undefined> {
  // The kernel's long has a sign where the number has its highest bit set.
  const known = networkTypes.get(type >>> 0);
  if (known !== undefined || type >>> 0 !== fuse) return known;
  const name = mountTypeOf(place, await mounts());
  return networkFuse.test(name) ? name : undefined;
}

/** Whether a path of Windows names another machine. */
export function isNetworkPath(file: string): boolean {
  return /^[\\/]{2}(?![?.][\\/])/.test(file) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(file);
}

/** The type of the mount that a place stands on: of those above it the longest, and of equals the last. */
function mountTypeOf(place: string, table: string): string {
  let found = { point: "", type: "" };
  for (const line of table.split("\n")) {
    const [before = "", after = ""] = line.split(" - ");
    const point = unescaped(before.split(" ")[4] ?? "");
    const isAbove = place === point || place.startsWith(point.endsWith("/") ? point : `${point}/`);
    if (point !== "" && isAbove && point.length >= found.point.length)
      found = { point, type: after.split(" ")[0] ?? "" };
  }
  return found.type;
}

/** Spaces and the like stand in the table as `\040`. */
function unescaped(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
