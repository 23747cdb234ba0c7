/**
 * Evidence as files of one folder, each named by the SHA-256 of its content, with or without an extension. Only the
 * content counts: a file that was changed under its name is mismatched.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Evidence } from "../types/chidao.js";

export function fileEvidence(folder: string): Evidence {
  return {
    lookUp: async (sha256) => {
      try {
        const named = (await readdir(folder)).filter((name) => name === sha256 || name.startsWith(`${sha256}.`));
        if (named.length === 0) return { ok: true, value: "missing" };
        for (const name of named) {
          if ((await digestOf(join(folder, name))) === sha256) return { ok: true, value: "present" };
        }
        return { ok: true, value: "mismatched" };
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        // Where no folder is, no file is.
        if (code === "ENOENT") return { ok: true, value: "missing" };
        return { ok: false, error: { _tag: "EvidenceUnreadable", sha256, cause: message } };
      }
    },
  };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
