/**
 * Builds the recorder that is preloaded into tortured processes, and says what must stand in their environment. It is
 * built once for each version of its source; without a C compiler there is no torture, and that is said plainly.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("recorder/recorder.c", import.meta.url));
const cache = fileURLToPath(new URL("../../.cache/torture", import.meta.url));

/** Why nothing can be recorded here, or `undefined` when it can. */
export function whyNoRecorder(): string | undefined {
  if (process.platform !== "linux") return `files are recorded on Linux only, and this is ${process.platform}`;
  try {
    execFileSync("cc", ["--version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "there is no C compiler (cc) to build the recorder with";
  }
}

/** The path of the built recorder. */
export function buildRecorder(): string {
  const version = createHash("sha256").update(readFileSync(source)).digest("hex").slice(0, 16);
  const library = join(cache, `recorder-${version}.so`);
  if (existsSync(library)) return library;
  mkdirSync(cache, { recursive: true });
  const fresh = `${library}.${process.pid}`;
  execFileSync("cc", ["-O1", "-Wall", "-Wextra", "-shared", "-fPIC", "-o", fresh, source, "-ldl", "-lpthread"]);
  renameSync(fresh, library);
  return library;
}

/** What is done to one process while it works; see recorder.c for the words. */
export interface Attack {
  /** `N` before the n-th operation on a file, `N+` after it, `N~` when half of its bytes are written. */
  readonly kill?: string;
  readonly killMs?: number;
  readonly full?: { readonly from: number; readonly count: number };
  readonly stall?: { readonly seed: number; readonly permille: number; readonly ms: number };
  readonly clock?: number;
}

/** Where the watched files stand, and where what is done to them is written down. */
export interface World {
  readonly folder: string;
  readonly log: string;
  readonly marks: string;
}

/** The environment of a process whose file operations are recorded and attacked. */
export function recorderEnvironment(library: string, world: World, attack: Attack): Readonly<Record<string, string>> {
  const { kill, killMs, full, stall, clock } = attack;
  return {
    LD_PRELOAD: library,
    // Otherwise some versions of libuv hand file operations to the kernel past libc.
    UV_USE_IO_URING: "0",
    TORTURE_FOLDER: world.folder,
    TORTURE_LOG: world.log,
    TORTURE_MARKS: world.marks,
    ...(kill === undefined ? {} : { TORTURE_KILL: kill }),
    ...(killMs === undefined ? {} : { TORTURE_KILL_MS: String(killMs) }),
    ...(full === undefined ? {} : { TORTURE_FULL: `${full.from},${full.count}` }),
    ...(stall === undefined ? {} : { TORTURE_STALL: `${stall.seed},${stall.permille},${stall.ms}` }),
    ...(clock === undefined ? {} : { TORTURE_CLOCK: String(clock) }),
  };
}
