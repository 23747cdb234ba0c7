/**
 * Disclosure stores: the plain values and salts behind commitments. On disk there is one file for each value, so
 * that one can be deleted without touching another; files and folders are readable by their owner alone.
 */
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Disclosures } from "../types/chidao.js";
import { makeFolder, syncFolder } from "./durable-files.js";

type Value = { readonly value: string; readonly salt: string };

/** Values that are forgotten when the process ends. */
export function memoryDisclosures(): Disclosures {
  const values = new Map<string, Value>();
  return {
    put: async (commitment, { value, salt }) => {
      values.set(commitment, { value, salt });
      return { ok: true, value: undefined };
    },
    get: async (commitment) => ({ ok: true, value: values.get(commitment) }),
    erase: async (commitment) => {
      values.delete(commitment);
      return { ok: true, value: undefined };
    },
  };
}

/** `<folder>/<first two digits>/<commitment>.json`, written to a side file, synced and renamed into place. */
export function fileDisclosures(folder: string): Disclosures {
  const fileOf = (commitment: string): string => join(folder, commitment.slice(0, 2), `${commitment}.json`);
  return {
    put: async (commitment, { value, salt }) => {
      const file = fileOf(commitment);
      try {
        await makeFolder(dirname(file), 0o700);
        await writeSynced(`${file}.part`, JSON.stringify({ salt, value }));
        await rename(`${file}.part`, file);
        await syncFolder(dirname(file));
        return { ok: true, value: undefined };
      } catch (error) {
        return { ok: false, error: faultOf(error) };
      }
    },
    get: async (commitment) => {
      try {
        return { ok: true, value: JSON.parse(await readFile(fileOf(commitment), "utf8")) as Value };
      } catch (error) {
        const missing = codeOf(error) === "ENOENT";
        return missing ? { ok: true, value: undefined } : { ok: false, error: faultOf(error) };
      }
    },
    erase: async (commitment) => {
      const file = fileOf(commitment);
      try {
        for (const each of [file, `${file}.part`]) await eraseFile(each);
        return { ok: true, value: undefined };
      } catch (error) {
        return { ok: false, error: faultOf(error) };
      }
    },
  };
}

/**
 * Writes over the content, then removes the file. On disks that write elsewhere (flash, journals of data, snapshots) the
 * old bytes may stay until the disk reuses them: that is beyond what a program can see.
 */
async function eraseFile(file: string): Promise<void> {
  try {
    const handle = await open(file, "r+");
    try {
      const { size } = await handle.stat();
      await handle.write(new Uint8Array(size), 0, size, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(file);
    await syncFolder(dirname(file));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

async function writeSynced(file: string, content: string): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(content, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function faultOf(error: unknown): {
  readonly _tag: "StoreFull" | "StoreReadOnly" | "StoreUnavailable";
  readonly cause: string;
} {
  const cause = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return { _tag: "StoreFull", cause };
  if (code === "EROFS" || code === "EACCES" || code === "EPERM") return { _tag: "StoreReadOnly", cause };
  return { _tag: "StoreUnavailable", cause };
}

function codeOf(error: unknown): string | undefined {
  return (error as { readonly code?: string } | undefined)?.code;
}
