/** Writing a file that people asked for: beside it first, then in its place, so that a reader never sees half of it. */
import { rename, rm, writeFile } from "node:fs/promises";
import type { Basis } from "chidao";
import type { Result } from "../define/command.js";
import { failure } from "../failure.js";
import { errors } from "../messages/errors.js";
import { screens } from "../messages/screens.js";
import { paragraph } from "../render/page.js";

/** Gives the number of bytes written. */
export async function writeFileSafely(file: string, content: Uint8Array | string): Promise<number> {
  const beside = `${file}.part-${process.pid}`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    const details = { file, cause: cause instanceof Error ? cause.message : String(cause) };
    throw failure({ code: "FileNotWritten", class: "failed", message: errors.fileNotWritten(file), details });
  }
  return typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
}

export function fileWritten(file: string, bytes: number, basis: Basis): Result {
  return {
    json: { file, bytes, basis },
    screen: (page) => [
      ...paragraph(page, page.say(screens.fileWritten(file, bytes))),
      ...(basis.ledger.illustrative ? paragraph(page, page.say(screens.illustrative)) : []),
    ],
  };
}
