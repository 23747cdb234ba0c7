/** Where a bundle is read from: a folder, or a zip file. */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type BundleFile, type BundleFiles, type Malformed, openZip } from "@chidao/audit";
import { fail, type Outcome, succeed } from "@chidao/core/store";

/** There is nothing, or it can't be read; `cause` is the machine's own word. */
export interface BundleUnreadable {
  readonly _tag: "BundleUnreadable";
  readonly path: string;
  readonly cause: string;
}

/** Runs the reading of a bundle. What can't be read half way through is a fault too, and never an answer. */
export async function withBundle<A, F>(
  path: string,
  read: (files: BundleFiles) => Promise<Outcome<A, F>>,
): Promise<Outcome<A, F | BundleUnreadable | Malformed>> {
  try {
    const files = await filesAt(path);
    return files.ok ? await read(files.value) : files;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return fail({ _tag: "BundleUnreadable", path, cause: code ?? message });
  }
}

async function filesAt(path: string): Promise<Outcome<BundleFiles, Malformed>> {
  if (!(await stat(path)).isDirectory()) return openZip(await fileAt(path));
  const files = new Map<string, BundleFile>();
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const place = join(entry.parentPath, entry.name);
    files.set(place.slice(join(path, "/").length).replaceAll("\\", "/"), await fileAt(place));
  }
  return succeed(files);
}

/** Opened for each read, which is a megabyte: a bundle may have more files than a process may hold open. */
async function fileAt(path: string): Promise<BundleFile> {
  const { size } = await stat(path);
  return {
    bytes: size,
    read: async (from, to) => {
      const handle = await open(path, "r");
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(to - from), 0, to - from, from);
        if (bytesRead < to - from) throw new Error("the file became shorter while it was read");
        return buffer;
      } finally {
        await handle.close();
      }
    },
  };
}
