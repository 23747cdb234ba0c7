/** Writing a file that people asked for: beside it first, then in its place, so that a reader never sees half of it. */
import { createHash } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import type { Basis } from "chidao";
import type { Result } from "../define/command.js";
import { failure } from "../failure.js";
import { errors } from "../messages/errors.js";
import { screens } from "../messages/screens.js";
import { paragraph } from "../render/page.js";

export interface FileWritten {
  readonly bytes: number;
  readonly sha256: string;
}

export async function writeFileSafely(file: string, content: Uint8Array | string): Promise<FileWritten> {
  const beside = `${file}.part-${process.pid}`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    const details = { file, cause: cause instanceof Error ? cause.message : String(cause) };
    throw failure({ code: "FileNotWritten", class: "failed", message: errors.fileNotWritten(file), details });
  }
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
  return { bytes, sha256: createHash("sha256").update(content).digest("hex") };
}

export function fileWritten(file: string, { bytes, sha256 }: FileWritten, basis: Basis): Result {
  return {
    gave: { path: file, bytes, sha256, position: basis.knownAt.index },
    json: { file, bytes, basis },
    screen: (page) => [
      ...paragraph(page, page.say(screens.fileWritten(file, bytes))),
      ...(basis.ledger.illustrative ? paragraph(page, page.say(screens.illustrative)) : []),
    ],
  };
}
