/**
 * Kinds from outside, before the command line is parsed: their commands must be there for the parser. A file is an ES
 * module that exports kinds; what else it exports is not looked at, unless it exports no kind at all.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { builtInKinds, type Kind } from "chidao";
import { checkKinds } from "chidao/kinds";
import { failure, unwrap, usageFailure } from "./failure.js";
import { type Environment, flagsOf } from "./language.js";
import { errors } from "./messages/errors.js";

/** The built-in kinds, and those of every `--kinds FILE` (or of `CHIDAO_KINDS`, files parted by commas). */
export async function loadKinds(argv: ReadonlyArray<string>, env: Environment): Promise<ReadonlyArray<Kind>> {
  const loaded: Array<Kind> = [];
  for (const file of kindsFilesOf(argv, env)) loaded.push(...(await kindsOfFile(file)));
  return unwrap(checkKinds([...builtInKinds, ...loaded]));
}

function kindsFilesOf(argv: ReadonlyArray<string>, env: Environment): ReadonlyArray<string> {
  const flags = flagsOf(argv);
  const given = flags.flatMap((word, at) => {
    if (word.startsWith("--kinds=")) return [word.slice("--kinds=".length)];
    const next = flags[at + 1];
    return word === "--kinds" && next !== undefined ? [next] : [];
  });
  return given.length > 0 ? given : (env["CHIDAO_KINDS"] ?? "").split(",").filter((file) => file.trim() !== "");
}

async function kindsOfFile(file: string): Promise<ReadonlyArray<Kind>> {
  const path = resolve(file.trim());
  if (!existsSync(path)) {
    throw failure({ code: "FileNotFound", class: "not-found", message: errors.fileNotFound(file), details: { file } });
  }
  const exported = Object.values(await importModule(path, file));
  const kinds = exported.flat().filter(isMeantAsKind);
  if (kinds.length === 0) throw usageFailure("NoKindInFile", errors.noKindInFile(file), { file });
  return kinds as ReadonlyArray<Kind>;
}

/** A kind with faults is one too, so that its faults are told rather than that the file holds none. */
function isMeantAsKind(value: unknown): boolean {
  const checked = checkKinds([value]);
  return checked.ok || checked.error.code !== "NotAKind";
}

async function importModule(path: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    const details = { file, cause: cause instanceof Error ? cause.message : String(cause) };
    throw failure({
      code: "KindsNotLoaded",
      class: "failed",
      message: errors.kindsNotLoaded(file, details.cause),
      details,
    });
  }
}
